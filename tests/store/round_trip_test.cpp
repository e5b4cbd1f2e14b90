// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

TEST_CASE("A case comes back exactly as it was stored, every field of every record") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0173", 1'000'000'000'000'000'000);
  fixture.insert(file);
  fixture.close();
  fixture.open();
  const domain::Case read = fixture.load(file.family.id);
  CHECK(read.family == file.family);
  CHECK(read.persons == file.persons);
  CHECK(read.custody == file.custody);
  CHECK(read.relations == file.relations);
  CHECK(read.network == file.network);
  CHECK(read.helpRequests == file.helpRequests);
  CHECK(read.organisations == file.organisations);
  CHECK(read.intermediaries == file.intermediaries);
  CHECK(read.serviceFacts == file.serviceFacts);
  CHECK(read.contacts == file.contacts);
  CHECK(read.observations == file.observations);
  CHECK(read.consents == file.consents);
  CHECK(read.referrals == file.referrals);
  CHECK(read.safetyConcerns == file.safetyConcerns);
  CHECK(read.tasks == file.tasks);
  CHECK(read.confirmations == file.confirmations);
  CHECK(read.extras == file.extras);
  CHECK(read == file);
}

TEST_CASE("A visit adds its contact, observations, help requests and tasks to the case") {
  StoreFixture fixture;
  domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  const domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  fixture.log(visit);
  file.contacts = {visit.contact};
  file.observations = visit.observations;
  file.helpRequests = visit.helpRequests;
  file.tasks = visit.tasks;
  CHECK(fixture.load(file.family.id) == file);
}

TEST_CASE("Two cases of one store do not mix, and share organisations as first stored") {
  StoreFixture fixture;
  const domain::Case first = wholeCase("2026-0001", 1000);
  domain::Case second = wholeCase("2026-0002", 2000);
  second.organisations[0].id = first.organisations[0].id;
  second.organisations[0].name = "Een latere naam";
  second.family.servedBy = first.organisations[0].id;
  second.serviceFacts[0].organisation = first.organisations[0].id;
  for (auto& observation : second.observations) {
    if (observation.subject) observation.subject = first.organisations[0].id;
  }
  fixture.insert(first);
  fixture.insert(second);
  const domain::Case read = fixture.load(first.family.id);
  CHECK(read.persons == first.persons);
  CHECK(read.observations == first.observations);
  const domain::Case other = fixture.load(second.family.id);
  CHECK(other.persons == second.persons);
  REQUIRE(other.organisations.size() == 2);
  CHECK(other.organisations[0] == first.organisations[0]);
  // A fact of a shared service counts in both cases.
  CHECK(read.serviceFacts.size() == 2);
  CHECK(other.serviceFacts.size() == 2);
}

TEST_CASE("Evidence is loaded for several families at once, with the facts of the service that serves them") {
  StoreFixture fixture;
  const domain::Case first = wholeCase("2026-0001", 1000);
  const domain::Case second = smallCase("2026-0002", "Berk", 2000);
  fixture.insert(first);
  fixture.insert(second);
  std::vector<domain::Case> loaded;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    loaded = reader.loadEvidence({second.family.id, first.family.id}).value();
    return {};
  }));
  REQUIRE(loaded.size() == 2);
  CHECK(loaded[0].family.id == second.family.id);
  CHECK(loaded[0].observations.empty());
  CHECK(loaded[1].observations == first.observations);
  CHECK(loaded[1].serviceFacts == first.serviceFacts);
}

TEST_CASE("Organisations and intermediaries come with their languages, places and evenings") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.organisations().value() == file.organisations);
    CHECK(reader.intermediaries().value() == file.intermediaries);
    return {};
  }));
}

TEST_CASE("An unknown family is not found, and an empty store has no families") {
  StoreFixture fixture;
  const auto page = fixture.caseload({});
  CHECK(page.rows.empty());
  CHECK(page.matching == 0);
  CHECK(page.total == 0);
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.loadCase({17}).error().code == ErrorCode::NotFound);
    CHECK_FALSE(reader.findFamily("2026-0001").value().has_value());
    CHECK(reader.search("brief", 10).value().empty());
    return {};
  }));
}

TEST_CASE("A draft is kept without an audit line, replaced, listed newest first and removed") {
  StoreFixture fixture;
  const auto save = [&](long long id, const std::string& body, long long at) {
    REQUIRE(fixture.store().keep(
        [&](Writer& writer) { return writer.saveDraft({id, {}, "visit", body, kUser, Timestamp{at}}); }));
  };
  const auto bodies = [&](const std::string& user) {
    std::vector<std::string> found;
    REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
      const auto drafts = reader.drafts(user).value();
      for (const auto& draft : drafts) found.push_back(draft.body);
      return {};
    }));
    return found;
  };
  save(1, "een", 1000);
  save(2, "twee", 2000);
  CHECK(bodies(kUser) == std::vector<std::string>{"twee", "een"});
  save(1, "een, later", 3000);
  CHECK(bodies(kUser) == std::vector<std::string>{"een, later", "twee"});
  CHECK(bodies("jdeboer").empty());
  CHECK(fixture.verify()[2].count == 0);
  REQUIRE(fixture.store().keep([](Writer& writer) { return writer.removeDraft(2); }));
  CHECK(bodies(kUser) == std::vector<std::string>{"een, later"});
}

TEST_CASE("A note of five megabytes is stored, found and read back") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 100);
  fixture.insert(file);
  domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  std::string note;
  while (note.size() < 5'000'000) note += "de kinderen spelen in de crèche en ";
  visit.contact.note = note + "kruidnagel, Işık";
  fixture.log(visit);
  CHECK(fixture.load(file.family.id).contacts.at(0).note == visit.contact.note);
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.search("kruidnag", 10).value() == std::vector{file.family.id});
    CHECK(reader.search("isik", 10).value() == std::vector{file.family.id});
    return {};
  }));
}
