// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

domain::Stamp by(const std::string& who, int revision, long long at) { return {who, Timestamp{at}, revision}; }

Status correct(StoreFixture& fixture, domain::FamilyId family, const domain::Observation& observation,
               const std::string& reason) {
  return fixture.store().write(entry(),
                               [&](Writer& writer) { return writer.updateObservation(family, observation, reason); });
}

Status correct(StoreFixture& fixture, domain::FamilyId family, const domain::Contact& contact,
               const std::string& reason) {
  return fixture.store().write(entry(), [&](Writer& writer) { return writer.updateContact(family, contact, reason); });
}

CaseHistory historyOf(StoreFixture& fixture, domain::FamilyId family) {
  CaseHistory found;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    found = reader.history(family).value();
    return {};
  }));
  return found;
}

}  // namespace

TEST_CASE("A corrected observation keeps every revision as it was, with who replaced it, when and why") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  const auto family = file.family.id;
  const domain::Observation first = file.observations[0];
  domain::Observation second = first;
  second.answer = "rarely";
  second.stamp = by("jdeboer", first.stamp.revision + 1, 1'790'000'100'000);
  REQUIRE(outcome(correct(fixture, family, second, "verkeerd gehoord")) == "ok");
  domain::Observation third = second;
  third.quote = "dat zei ik zo niet";
  third.stamp = by("mvisser", second.stamp.revision + 1, 1'790'000'200'000);
  REQUIRE(outcome(correct(fixture, family, third, "citaat erbij")) == "ok");
  const auto found = historyOf(fixture, family).observations;
  REQUIRE(found.size() == 2);
  CHECK(found[0].record == first);
  CHECK(found[0].changedBy == "jdeboer");
  CHECK(found[0].changedAt == Timestamp{1'790'000'100'000});
  CHECK(found[0].reason == "verkeerd gehoord");
  CHECK(found[1].record == second);
  CHECK(found[1].reason == "citaat erbij");
  const auto now = fixture.load(family).observations;
  CHECK(now[0] == third);
  CHECK(now.size() == file.observations.size());
}

TEST_CASE("A correction to an older revision, or of an observation of another family, is refused and changes nothing") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  const domain::Case other = smallCase("2026-0002", "Berk", 9000);
  fixture.insert(file);
  fixture.insert(other);
  domain::Observation late = file.observations[0];
  late.answer = "rarely";
  CHECK(outcome(correct(fixture, file.family.id, late, "x")) == "revision_conflict");
  late.stamp.revision += 2;
  CHECK(outcome(correct(fixture, file.family.id, late, "x")) == "revision_conflict");
  late.stamp.revision -= 1;
  CHECK(outcome(correct(fixture, other.family.id, late, "x")) == "not_found");
  CHECK(fixture.load(file.family.id) == file);
  CHECK(historyOf(fixture, file.family.id).observations.empty());
}

TEST_CASE("The history of a contact holds its parts as they were in each revision, and of a task its reasons") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  const auto family = file.family.id;
  domain::Contact second = file.contacts[0];
  REQUIRE_FALSE(second.participants.empty());
  second.participants.clear();
  second.marks.clear();
  second.quickWins = {"kaartje"};
  second.note = "Andere tekst";
  second.stamp = by("jdeboer", second.stamp.revision + 1, 1'790'000'100'000);
  REQUIRE(outcome(correct(fixture, family, second, "naam stond er fout")) == "ok");
  domain::Contact third = second;
  third.quickWins.clear();
  third.stamp = by("mvisser", second.stamp.revision + 1, 1'790'000'200'000);
  REQUIRE(outcome(correct(fixture, family, third, "kaartje was er niet")) == "ok");
  domain::Task task = file.tasks[0];
  task.reason = "gezin op reis";
  task.stamp = by("mvisser", task.stamp.revision + 1, 1'790'000'300'000);
  REQUIRE(fixture.store().write(entry(), [&](Writer& writer) { return writer.updateTask(family, task); }));
  const auto found = historyOf(fixture, family);
  REQUIRE(found.contacts.size() == 2);
  CHECK(found.contacts[0].record == file.contacts[0]);
  CHECK(found.contacts[1].record == second);
  CHECK(found.contacts[1].reason == "kaartje was er niet");
  REQUIRE(found.tasks.size() == 1);
  CHECK(found.tasks[0].record == file.tasks[0]);
  CHECK(found.tasks[0].reason == "gezin op reis");
  CHECK(historyOf(fixture, domain::FamilyId{77}).contacts.empty());
}
