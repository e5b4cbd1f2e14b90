// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

std::vector<std::string> namesOf(const CaseloadPage& page) {
  std::vector<std::string> names;
  for (const auto& row : page.rows) names.push_back(row.displayName);
  return names;
}

using Names = std::vector<std::string>;

void insertNamed(StoreFixture& fixture, const Names& names) {
  long long number = 1;
  for (const auto& name : names) {
    fixture.insert(smallCase("2026-000" + std::to_string(number), name, number * 1000));
    ++number;
  }
}

CaseloadQuery byText(const std::string& text) {
  CaseloadQuery query;
  query.text = text;
  return query;
}

std::vector<domain::FamilyId> found(StoreFixture& fixture, const std::string& text) {
  std::vector<domain::FamilyId> families;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    auto result = reader.search(text, 50);
    REQUIRE(result.has_value());
    families = *result;
    return {};
  }));
  return families;
}

}  // namespace

TEST_CASE("A line of the caseload tells what its family's records say") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0173", 1000);
  file.tasks.push_back(task(5000, Date(2026, 10, 9)));
  file.tasks.push_back(task(5001));
  file.tasks.push_back(task(5002, Date(2026, 1, 1)));
  file.tasks[3].status = domain::TaskStatus::Done;
  fixture.insert(file);
  const auto page = fixture.caseload({});
  REQUIRE(page.rows.size() == 1);
  const auto& row = page.rows[0];
  CHECK(row.id == file.family.id);
  CHECK(row.caseNumber == "2026-0173");
  CHECK(row.displayName == "Van der Zonnebloem");
  CHECK(row.status == domain::FamilyStatus::Paused);
  CHECK(row.frame == domain::Frame::Forced);
  CHECK(row.worker == "mvisser");
  CHECK(row.intermediary == "Samira Brugman");
  CHECK(row.lastContact == Date(2026, 10, 6));
  CHECK(row.nextTask == "bellen met school");
  CHECK(row.nextUntil == Date(2026, 10, 9));
  CHECK(row.openTasks == 3);
  CHECK(row.waitingReferrals == 1);
}

TEST_CASE("Visits and tasks move their family's line along") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 1000);
  fixture.insert(file);
  const auto line = [&] { return fixture.caseload({}).rows.at(0); };
  CHECK_FALSE(line().lastContact.has_value());
  domain::Visit visit = visitTo(file, 2000, Date(2026, 11, 20));
  fixture.log(visit);
  CHECK(line().lastContact == Date(2026, 11, 20));
  CHECK(line().nextUntil == Date(2026, 11, 27));
  fixture.log(visitTo(file, 3000, Date(2026, 11, 2)));
  CHECK(line().lastContact == Date(2026, 11, 20));
  CHECK(line().openTasks == 2);
  CHECK(line().nextUntil == Date(2026, 11, 9));
  domain::Task done = visit.tasks[0];
  done.status = domain::TaskStatus::Done;
  done.stamp.revision = 2;
  REQUIRE(fixture.store().write(entry(), [&](Writer& writer) { return writer.updateTask(file.family.id, done); }));
  CHECK(line().openTasks == 1);
  domain::Contact moved = visit.contact;
  moved.start.date = Date(2026, 11, 10);
  moved.stamp.revision = 2;
  REQUIRE(fixture.store().write(entry(),
                                [&](Writer& writer) { return writer.updateContact(file.family.id, moved, "dag"); }));
  CHECK(line().lastContact == Date(2026, 11, 10));
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("Names sort on their main word, whatever their accents and prefixes") {
  StoreFixture fixture;
  insertNamed(fixture, {"Zwaan", "Van der Meulen", "Ümit", "de Boer", "Abel", "'t Hart", "Nowak"});
  CHECK(namesOf(fixture.caseload({})) ==
        Names{"Abel", "de Boer", "'t Hart", "Van der Meulen", "Nowak", "Ümit", "Zwaan"});
}

TEST_CASE("Families sort by the first deadline, then those without one by name") {
  StoreFixture fixture;
  insertNamed(fixture, {"Abel", "Boer", "Cohen", "Dekker"});
  const auto give = [&](long long family, std::optional<Date> until) {
    REQUIRE(fixture.store().write(
        entry(), [&](Writer& writer) { return writer.insertTask({family}, task(family + 500, until)); }));
  };
  give(4000, Date(2026, 11, 1));
  give(3000, Date(2026, 12, 1));
  give(2000, {});
  CaseloadQuery query;
  query.sort = CaseloadSort::NextDue;
  CHECK(namesOf(fixture.caseload(query)) == Names{"Dekker", "Cohen", "Abel", "Boer"});
  CHECK(fixture.caseload(query).rows[3].nextTask == "bellen met school");
}

TEST_CASE("Sorted by contact, families never seen come first, then those seen longest ago") {
  StoreFixture fixture;
  insertNamed(fixture, {"Abel", "Boer", "Cohen"});
  fixture.log(visitTo(smallCase("", "Abel", 1000), 1100, Date(2026, 11, 20)));
  fixture.log(visitTo(smallCase("", "Cohen", 3000), 3100, Date(2026, 10, 20)));
  CaseloadQuery query;
  query.sort = CaseloadSort::LastContact;
  CHECK(namesOf(fixture.caseload(query)) == Names{"Boer", "Cohen", "Abel"});
}

TEST_CASE("Pages follow on each other without gap or repeat in every order, also among equal names") {
  StoreFixture fixture;
  for (long long i = 1; i <= 23; ++i) {
    domain::Case file =
        smallCase("n" + std::to_string(i), i % 3 == 0 ? "Zelfde" : "Naam" + std::to_string(i % 7), i * 1000);
    if (i % 4 == 0) file.tasks = {task(i * 1000 + 10, Date(2026, 11, 1).plusDays(static_cast<int>(i % 8)))};
    fixture.insert(file);
    if (i % 5 == 0) fixture.log(visitTo(file, i * 1000 + 100, Date(2026, 10, 1).plusDays(static_cast<int>(i % 10))));
  }
  const auto sort = GENERATE(CaseloadSort::Name, CaseloadSort::NextDue, CaseloadSort::LastContact);
  const std::string text = GENERATE(as<std::string>(), "", "jip");
  CaseloadQuery query = byText(text);
  query.sort = sort;
  const CaseloadPage whole = fixture.caseload(query);
  REQUIRE(whole.rows.size() == 23);
  CHECK(whole.matching == 23);
  std::vector<long long> ids;
  query.limit = 4;
  while (true) {
    const CaseloadPage page = fixture.caseload(query);
    CHECK(page.matching == 23);
    for (const auto& row : page.rows) ids.push_back(row.id.value);
    if (page.rows.empty()) break;
    query.after = page.rows.back();
  }
  REQUIRE(ids.size() == 23);
  for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == whole.rows[i].id.value);
}

TEST_CASE("Closed families stay away until they are asked for") {
  StoreFixture fixture;
  domain::Case closed = smallCase("2026-0001", "Abel", 1000);
  closed.family.status = domain::FamilyStatus::Closed;
  fixture.insert(closed);
  fixture.insert(smallCase("2026-0002", "Boer", 2000));
  CHECK(namesOf(fixture.caseload({})) == Names{"Boer"});
  CHECK(fixture.caseload({}).matching == 1);
  CHECK(fixture.caseload({}).total == 2);
  CHECK(fixture.caseload(byText("jip")).matching == 1);
  CaseloadQuery query;
  query.includeClosed = true;
  CHECK(namesOf(fixture.caseload(query)) == Names{"Abel", "Boer"});
}

TEST_CASE(
    "Search as you type finds the start of every word of names, persons and case number, in any spelling of letters") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0173", 1000);
  fixture.insert(file);
  fixture.insert(smallCase("2025-0999", "Abel", 9000));
  for (const char* text :
       {"zonn", "Zonnebloem noor", "2026-0173", "0173", "isik", "IŞIK", "Işıktepe", "van d", "m zon"}) {
    CAPTURE(text);
    CHECK(namesOf(fixture.caseload(byText(text))) == Names{"Van der Zonnebloem"});
  }
  for (const char* text : {"bloem", "zonn abel", "formulier", "2026-0174"}) {
    CAPTURE(text);
    CHECK(fixture.caseload(byText(text)).rows.empty());
  }
  CHECK(fixture.caseload(byText("  ")).rows.size() == 2);
}

TEST_CASE("What is typed is only ever text: operators and quotes find literally or nothing") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Near And Not", 1000));
  fixture.insert(smallCase("2026-0002", "Abel", 2000));
  for (const char* text :
       {"\"", "*", "'", "abel\"", "\"abel\"", "abel*", "abel)", "(abel", "abel'; DROP TABLE family; --"}) {
    CAPTURE(text);
    const auto page = fixture.caseload(byText(text));
    CHECK(page.rows.size() <= 1);
    static_cast<void>(found(fixture, text));
  }
  for (const char* text : {"NEAR", "near/2", "AND", "not", "NEAR AND", "body:near", "-near", "^near", "a NEAR/0 abel",
                           "OR", "a OR abel", "😀", "\\", "%"}) {
    CAPTURE(text);
    for (const auto& name : namesOf(fixture.caseload(byText(text)))) CHECK(name != "Abel");
  }
  CHECK(namesOf(fixture.caseload(byText("near not"))) == Names{"Near And Not"});
  CHECK(namesOf(fixture.caseload(byText("\"abel\""))) == Names{"Abel"});
  CHECK(fixture.caseload(byText("***")).rows.empty());
  CHECK(fixture.caseload(byText(std::string(5000, 'x') + " " + std::string(2000, '"'))).rows.empty());
  std::string many;
  for (int i = 0; i < 500; ++i) many += "abel ";
  CHECK(fixture.caseload(byText(many)).rows.size() == 1);
}

TEST_CASE("Notes, agreements and help requests are found, the family last seen first") {
  StoreFixture fixture;
  const domain::Case first = smallCase("2026-0001", "Abel", 1000);
  const domain::Case second = smallCase("2026-0002", "Boer", 2000);
  fixture.insert(first);
  fixture.insert(second);
  fixture.log(visitTo(first, 1100, Date(2026, 11, 1)));
  fixture.log(visitTo(second, 2100, Date(2026, 11, 9)));
  CHECK(found(fixture, "huur") == std::vector{second.family.id, first.family.id});
  CHECK(found(fixture, "brief lez").size() == 2);
  CHECK(found(fixture, "hulp bij").size() == 2);
  CHECK(found(fixture, "abel") == std::vector{first.family.id});
  CHECK(found(fixture, "huur abel").empty());
}

TEST_CASE("The index stays sound over many visits") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Abel", 1000);
  fixture.insert(file);
  for (int i = 0; i < 300; ++i) {
    domain::Visit visit = visitTo(file, 100'000 + i * 100, Date(2026, 1, 1).plusDays(i));
    visit.contact.note += " woord" + std::to_string(i);
    fixture.log(visit);
  }
  for (const auto& item : fixture.verify()) CHECK(item.ok);
  CHECK(found(fixture, "woord299").size() == 1);
}
