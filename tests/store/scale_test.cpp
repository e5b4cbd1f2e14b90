// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <tuple>

#include "store/folding.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

constexpr std::array kWorkers = {"mvisser", "jpostma", "slakens"};
constexpr std::array kSorts = {CaseloadSort::Name, CaseloadSort::NextDue, CaseloadSort::LastContact};

domain::IntermediaryId helper(int which) { return {900 + which}; }

/// Families that differ in whatever a caseload is sorted by and narrowed down to, with many equal values.
class RandomFamilies {
 public:
  explicit RandomFamilies(StoreFixture& fixture) : m_fixture(fixture) {
    m_shared.organisations.resize(1);
    m_shared.organisations[0].id = {800};
    m_shared.organisations[0].name = "De Brug";
    for (int i = 0; i < 2; ++i) {
      domain::Intermediary one;
      one.id = helper(i);
      one.organisation = {800};
      one.name = "Helper " + std::to_string(i);
      m_shared.intermediaries.push_back(one);
    }
  }

  domain::Case make() {
    const int number = ++m_count;
    domain::Case file = smallCase("2026-" + std::to_string(1000 + number), "Naam" + std::to_string(below(7)),
                                  1'000'000LL * (1 + below(900)) + number * 1000);
    file.organisations = m_shared.organisations;
    file.intermediaries = m_shared.intermediaries;
    file.family.status = static_cast<domain::FamilyStatus>(below(4));
    file.family.frame = below(3) == 0 ? domain::Frame::Forced : domain::Frame::Voluntary;
    file.family.worker = kWorkers[static_cast<std::size_t>(below(3))];
    file.family.intermediary = below(2) == 0 ? std::nullopt : std::optional(helper(below(2)));
    const long long base = file.family.id.value;
    if (below(3) != 0) file.tasks = {task(base + 10, Date(2026, 11, 1).plusDays(below(4)))};
    return file;
  }
  /// So many, half of them visited, in one transaction; their ids.
  std::vector<long long> insert(int count = 1) {
    std::vector<long long> ids;
    REQUIRE(outcome(m_fixture.store().write(entry("import"), [&](Writer& writer) -> Status {
              for (int i = 0; i < count; ++i) {
                const domain::Case file = make();
                ids.push_back(file.family.id.value);
                if (Status done = writer.insertCase(file); !done) return done;
                if (below(2) == 0) continue;
                const Date day = Date(2026, 10, 1).plusDays(below(4));
                if (Status done = writer.insertVisit(visitTo(file, ids.back() + 100, day)); !done) return done;
              }
              return {};
            })) == "ok");
    return ids;
  }
  int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

 private:
  StoreFixture& m_fixture;
  domain::Case m_shared;
  std::mt19937 m_random{20261122};
  int m_count = 0;
};

using Key = std::tuple<std::string, std::string, long long>;

/// What a row is sorted by, told anew from what the page shows.
Key keyOf(Folder& folder, CaseloadSort sort, const CaseloadRow& row) {
  const std::string name = folder.sortKey(row.displayName);
  if (sort == CaseloadSort::Name) return {name, {}, row.id.value};
  if (sort == CaseloadSort::NextDue) return {row.nextUntil ? row.nextUntil->iso() : "9999", name, row.id.value};
  return {row.lastContact ? row.lastContact->iso() : "", name, row.id.value};
}

bool wanted(const CaseloadQuery& query, const CaseloadRow& row) {
  const bool status = query.statuses.empty() ? query.includeClosed || row.status != domain::FamilyStatus::Closed
                                             : std::ranges::find(query.statuses, row.status) != query.statuses.end();
  const bool intermediary =
      !query.intermediary || row.intermediary == "Helper " + std::to_string(query.intermediary->value - 900);
  return status && intermediary && (query.worker.empty() || row.worker == query.worker) &&
         (!query.frame || row.frame == *query.frame);
}

std::vector<CaseloadQuery> filters() {
  std::vector<CaseloadQuery> all(9);
  all[1].includeClosed = true;
  all[2].worker = kWorkers[0];
  all[3].frame = domain::Frame::Forced;
  all[4].intermediary = helper(1);
  all[5].statuses = {domain::FamilyStatus::Paused, domain::FamilyStatus::Closed};
  all[6].worker = kWorkers[1];
  all[6].frame = domain::Frame::Voluntary;
  all[7].intermediary = helper(0);
  all[7].worker = kWorkers[2];
  all[8].text = "naam";
  all[8].frame = domain::Frame::Voluntary;
  return all;
}

std::vector<CaseloadRow> paged(StoreFixture& fixture, CaseloadQuery query, const std::function<void()>& between) {
  query.limit = 5;
  std::vector<CaseloadRow> rows;
  while (true) {
    const auto page = fixture.caseload(query);
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    if (page.rows.empty()) return rows;
    REQUIRE(rows.size() < 500);  // pages that do not move on would never end
    query.after = page.rows.back();
    between();
  }
}

std::vector<long long> idsOf(const std::vector<CaseloadRow>& rows) {
  std::vector<long long> ids;
  for (const auto& row : rows) ids.push_back(row.id.value);
  return ids;
}

std::vector<StaleProfile> stale(StoreFixture& fixture, const ProfileBasis& basis, int limit = 1000) {
  std::vector<StaleProfile> found;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    found = reader.staleProfiles(basis, {}, limit).value();
    CHECK(reader.countStaleProfiles(basis).value() >= static_cast<long long>(found.size()));
    return {};
  }));
  return found;
}

void storeAll(StoreFixture& fixture, const ProfileBasis& basis) {
  std::vector<StoredProfile> profiles;
  for (const auto& each : stale(fixture, basis)) {
    profiles.push_back(
        {each.family, basis.on, "3", basis.modelHash, each.evidence, each.serviceFacts, "ulrh", "1", "2"});
  }
  REQUIRE(fixture.store().keep([&](Writer& writer) { return writer.storeProfiles(profiles); }));
}

}  // namespace

TEST_CASE("Paging gives every family once, in the order of a plain sort, in every sort, direction and filter") {
  StoreFixture fixture;
  RandomFamilies families(fixture);
  (void)families.insert(72);
  CaseloadQuery everything;
  everything.includeClosed = true;
  everything.limit = 1000;
  const auto all = fixture.caseload(everything).rows;
  REQUIRE(all.size() == 72);
  Folder folder;
  for (const auto sort : kSorts) {
    for (auto query : filters()) {
      query.sort = sort;
      std::vector<CaseloadRow> expected;
      std::ranges::copy_if(all, std::back_inserter(expected), [&](const auto& row) { return wanted(query, row); });
      REQUIRE(expected.size() >= 3);
      for (const bool descending : {false, true}) {
        query.descending = descending;
        std::ranges::sort(expected, [&](const auto& a, const auto& b) {
          return descending ? keyOf(folder, sort, b) < keyOf(folder, sort, a)
                            : keyOf(folder, sort, a) < keyOf(folder, sort, b);
        });
        CAPTURE(static_cast<int>(sort), descending, query.text, query.worker);
        CHECK(idsOf(paged(fixture, query, [] {})) == idsOf(expected));
        const auto page = fixture.caseload(query);
        CHECK(page.matching == static_cast<long long>(expected.size()));
        CHECK(page.total == 72);
        CHECK_FALSE(page.atLeast);
      }
    }
  }
}

TEST_CASE("Families that come in between two pages make no other family appear twice or not at all") {
  StoreFixture fixture;
  RandomFamilies families(fixture);
  const auto before = families.insert(16);
  for (const auto sort : kSorts) {
    for (const bool descending : {false, true}) {
      CaseloadQuery query;
      query.includeClosed = true;
      query.sort = sort;
      query.descending = descending;
      std::multiset<long long> seen;
      for (const long long id : idsOf(paged(fixture, query, [&] { (void)families.insert(); }))) seen.insert(id);
      for (const long long id : before) CHECK(seen.count(id) == 1);
      for (const long long id : seen) CHECK(seen.count(id) == 1);
    }
  }
}

TEST_CASE("The counts of every list stay what counting would give, whatever is written") {
  StoreFixture fixture;
  RandomFamilies families(fixture);
  (void)families.insert(30);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
  fixture.tamper(
      "UPDATE family SET status = 'closed', worker = 'nieuw' WHERE id % 3 = 0;"
      "UPDATE family SET frame = 'forced', intermediary_id = 901 WHERE id % 5 = 0;"
      "UPDATE family SET intermediary_id = NULL WHERE id % 7 = 0;"
      "UPDATE family SET binned_at = '2026-11-24T10:00:00Z' WHERE id % 4 = 0;");
  (void)families.insert(10);
  REQUIRE(fixture.store().rebuildSearchIndex({}).has_value());  // what was changed past the program
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
  fixture.tamper("UPDATE family SET binned_at = NULL WHERE id % 8 = 0;");
  REQUIRE(fixture.store().rebuildSearchIndex({}).has_value());
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
  CaseloadQuery query;
  query.worker = "nieuw";
  query.includeClosed = true;
  const auto page = fixture.caseload(query);
  CHECK(page.matching == static_cast<long long>(page.rows.size()));
  CHECK(page.matching == fixture.number("SELECT count(*) FROM family WHERE worker = 'nieuw' AND binned_at IS NULL"));
  CHECK(page.total == fixture.number("SELECT count(*) FROM family WHERE binned_at IS NULL"));
  fixture.tamper("UPDATE caseload_count SET families = families + 1 WHERE list = 'worker' AND value = 'nieuw';");
  CHECK_FALSE(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("Counting what no count is kept of stops at a thousand, and says so") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Abel", 1000));
  std::string sql;
  for (int i = 2; i <= 1100; ++i) {
    const std::string id = std::to_string(i * 1000);
    sql +=
        "INSERT INTO family SELECT " + id + ", 'n" + id +
        "', display_name, legal_ground, frame, status, needs_contact_language, needs_interpreter, needs_reading, "
        "needs_channel, needs_form_of_address, address_street, address_postcode, address_place, worker, served_by_id, "
        "partner_id, intermediary_id, rhythm_days, opened_on, closed_on, binned_at, revision, recorded_by, "
        "recorded_at, "
        "hold_reason FROM family WHERE id = 1000;"
        "INSERT INTO caseload_line SELECT " +
        id +
        ", name_key, due_key, contact_key, next_task_id, open_tasks, waiting_referrals, status, worker, frame, "
        "intermediary_id, 0 FROM caseload_line WHERE family_id = 1000;";
  }
  fixture.tamper("UPDATE family SET worker = 'mvisser'; UPDATE caseload_line SET worker = 'mvisser';" + sql);
  CaseloadQuery query;
  query.worker = "mvisser";
  query.frame = domain::Frame::Voluntary;
  const auto page = fixture.caseload(query);
  CHECK(page.matching == kMostCounted);
  CHECK(page.atLeast);
}

TEST_CASE("The bulk reader gives scoring what the row reader gives") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0173", 1000));
  const domain::Case small = smallCase("2026-0001", "Abel", 900'000);
  fixture.insert(small);
  fixture.log(visitTo(small, 910'000, Date(2026, 11, 20)));
  const std::vector<domain::FamilyId> ids = {wholeCase("2026-0173", 1000).family.id, small.family.id};
  std::vector<domain::Case> bulk;
  std::vector<domain::Case> rows;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    rows = reader.loadEvidence(ids).value();
    return reader.eachEvidence(ids, [&](const domain::Case& file) { bulk.push_back(file); });
  }));
  REQUIRE(bulk.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(bulk[i].family.id == rows[i].family.id);
    CHECK(bulk[i].family.servedBy == rows[i].family.servedBy);
    REQUIRE(bulk[i].observations.size() == rows[i].observations.size());
    for (std::size_t k = 0; k < rows[i].observations.size(); ++k) {
      const auto& a = bulk[i].observations[k];
      const auto& b = rows[i].observations[k];
      CHECK(a.id == b.id);
      CHECK(a.indicator == b.indicator);
      CHECK(a.answer == b.answer);
      CHECK(a.perspective == b.perspective);
      CHECK(a.speaker.key() == b.speaker.key());
      CHECK(a.subject == b.subject);
      CHECK(a.certainty == b.certainty);
      CHECK(a.basis == b.basis);
      CHECK(a.on == b.on);
      CHECK(a.contact == b.contact);
    }
  }
  CHECK_FALSE(rows[0].observations.empty());
  CHECK(rows[1].observations.size() == 5);
}

TEST_CASE("A stored profile holds until anything it was computed from changes") {
  StoreFixture fixture;
  const domain::Case one = smallCase("2026-0001", "Abel", 1000);
  const domain::Case other = smallCase("2026-0002", "Boer", 20'000);
  fixture.insert(one);
  fixture.insert(other);
  domain::Case closed = smallCase("2026-0003", "Cohen", 30'000);
  closed.family.status = domain::FamilyStatus::Closed;
  fixture.insert(closed);
  const ProfileBasis basis{Date(2026, 11, 24), "hash"};
  CHECK(stale(fixture, basis).size() == 2);
  CHECK(stale(fixture, basis, 1).size() == 1);
  const auto nothingLeft = [&] {
    storeAll(fixture, basis);
    return stale(fixture, basis).empty();
  };
  const auto onlyFirstLeft = [&] {
    const auto left = stale(fixture, basis);
    return left.size() == 1 && left[0].family == one.family.id;
  };
  CHECK(nothingLeft());
  CHECK(stale(fixture, {Date(2026, 11, 25), "hash"}).size() == 2);
  CHECK(stale(fixture, {Date(2026, 11, 24), "other"}).size() == 2);

  fixture.log(visitTo(one, 2000, Date(2026, 11, 20)));
  CHECK(onlyFirstLeft());
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    const auto held = reader.storedProfiles({one.family.id, other.family.id}).value();
    CHECK(held.size() == 1);
    CHECK(held.at(0).family == other.family.id);
    CHECK(held.at(0).levels == "ulrh");
    return {};
  }));
  CHECK(nothingLeft());
  for (const std::string change :
       {"UPDATE observation SET certainty = 'unsure' WHERE family_id = 1000",
        "UPDATE observation SET binned_at = '2026-11-24T10:00:00Z' WHERE family_id = 1000 AND indicator LIKE '%1'",
        "DELETE FROM observation WHERE family_id = 1000 AND id = (SELECT max(id) FROM observation WHERE family_id = "
        "1000)",
        "INSERT INTO organisation VALUES (70, 'Team', 'youth_service', '', '', '', 1, '', '');"
        "UPDATE family SET served_by_id = 70 WHERE id = 1000"}) {
    CAPTURE(change);
    fixture.tamper(change);
    CHECK(onlyFirstLeft());
    CHECK(nothingLeft());
  }
  fixture.tamper("INSERT INTO service_fact VALUES (71, 70, 'wachttijd', 3, 'youth_service', '2026-01-01', 1, '', '')");
  CHECK(stale(fixture, basis).size() == 2);
}
