// SPDX-License-Identifier: EUPL-1.2
#include "app/visits.h"

#include <algorithm>
#include <cmath>

#include "app_fixture.h"

namespace tweehanden::app::test {

using tweehanden::test::caseIds;
using tweehanden::test::kToday;

TEST_CASE("A visit changes exactly the factors its observation bears on") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.observations = {freshObservation("vertrouwen.vrees_uithuisplaatsing", "afraid")};
  const auto outcome = valueOf(logVisit(fixture.session(), "2026-0001", visit));
  CHECK(changed(fixture.model(), outcome.before, outcome.after) ==
        linkedTo(fixture.model(), "vertrouwen.vrees_uithuisplaatsing"));
  const auto risk7 = static_cast<std::size_t>(*fixture.model().factorIndex("risk.7"));
  CHECK(outcome.after.factors[risk7].score > outcome.before.factors[risk7].score);
}

TEST_CASE("The profile told after a visit is, to the last bit, the one that is read back") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.observations = {freshObservation("taal.zonder_hulp", "all_self"),
                        freshObservation("schaamte.houdt_tegen", "stops")};
  const auto outcome = valueOf(logVisit(fixture.session(), "2026-0001", visit));
  CHECK(changed(fixture.model(), fixture.view("2026-0001").profile, outcome.after).empty());
}

TEST_CASE("Contributions of every factor add up to its score minus the prior after a visit") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.observations = {freshObservation("vertrouwen.kijk_op_team", "wary"),
                        freshObservation("taal.zonder_hulp", "via_other"),
                        freshObservation("band.vaste_persoon", "fixed")};
  (void)valueOf(logVisit(fixture.session(), "2026-0001", visit));
  const auto view = fixture.view("2026-0001");
  int heard = 0;
  for (const auto& factor : view.profile.factors) {
    double sum = 0;
    for (const auto& each : factor.contributions) sum += each.value;
    CHECK(std::abs(sum - (factor.score - fixture.model().parameters.prior)) < 1e-12);
    if (!factor.contributions.empty()) ++heard;
  }
  CHECK(heard >= 4);
}

TEST_CASE("A visit is stored with ids, the user and the time of recording, and its observations on its own day") {
  AppFixture fixture;
  fixture.import(openCase());
  fixture.clock().advance(90'000);
  auto visit = freshVisit();
  visit.contact.start.date = kToday.plusDays(-3);
  visit.observations = {freshObservation("taal.zonder_hulp", "all_self")};
  visit.helpRequests.resize(1);
  visit.helpRequests[0].text = "Hulp bij een brief";
  const auto stored = valueOf(logVisit(fixture.session(), "2026-0001", visit)).visit;
  CHECK(stored.contact.stamp.recordedBy == kUser);
  CHECK(stored.contact.stamp.recordedAt == fixture.clock().now());
  CHECK(stored.observations[0].on == kToday.plusDays(-3));
  CHECK(stored.observations[0].contact == stored.contact.id);
  CHECK(stored.helpRequests[0].askedOn == kToday.plusDays(-3));
  const auto file = fixture.view("2026-0001").file;
  CHECK(std::ranges::find(file.contacts, stored.contact) != file.contacts.end());
  CHECK(std::ranges::find(file.observations, stored.observations[0]) != file.observations.end());
  CHECK(std::ranges::find(file.helpRequests, stored.helpRequests[0]) != file.helpRequests.end());
}

TEST_CASE("Every agreement of a visit becomes a task with its owner and its window") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.contact.agreements.resize(2);
  visit.contact.agreements[0].text = "School bellen";
  visit.contact.agreements[0].who = "s.devries";
  visit.contact.agreements[0].until = kToday.plusDays(5);
  visit.contact.agreements[1].text = "Kennismaken met De Brug";
  visit.contact.agreements[1].party = domain::Party::MigrantOrganisation;
  visit.contact.agreements[1].from = kToday.plusDays(7);
  const auto stored = valueOf(logVisit(fixture.session(), "2026-0001", visit)).visit;
  REQUIRE(stored.tasks.size() == 2);
  CHECK(stored.tasks[0].kind == domain::TaskKind::Agreement);
  CHECK(stored.tasks[0].agreement == stored.contact.agreements[0].id);
  CHECK(stored.tasks[0].text == "School bellen");
  CHECK(stored.tasks[0].assignee == "s.devries");
  CHECK(stored.tasks[0].until == kToday.plusDays(5));
  CHECK(stored.tasks[1].owner == domain::Party::MigrantOrganisation);
  CHECK(stored.tasks[1].organisation == caseIds().partner);
  CHECK(stored.tasks[1].from == kToday.plusDays(7));
  const auto file = fixture.view("2026-0001").file;
  CHECK(std::ranges::find(file.tasks, stored.tasks[1]) != file.tasks.end());
}

TEST_CASE("A visit that is refused leaves nothing behind and names the place") {
  AppFixture fixture;
  fixture.import(openCase());
  const std::string before = fixture.exported("2026-0001");
  auto visit = freshVisit();
  visit.observations = {freshObservation("taal.zonder_hulp", "all_self"),
                        freshObservation("taal.zonder_hulp", "sometimes")};
  const Error offScale = errorOf(logVisit(fixture.session(), "2026-0001", visit));
  CHECK(offScale.code == ErrorCode::AnswerOffScale);
  CHECK(offScale.pointer == "/observations/1/answer");
  visit.observations[1] = freshObservation("taal.bestaat_niet", "all_self");
  CHECK(errorOf(logVisit(fixture.session(), "2026-0001", visit)).code == ErrorCode::UnknownIndicator);
  visit.observations.pop_back();
  visit.contact.start.date = kToday.plusDays(1);
  CHECK(errorOf(logVisit(fixture.session(), "2026-0001", visit)).code == ErrorCode::FutureDate);
  visit.contact.start.date = kToday;
  visit.contact.note = std::string("nul\0byte", 8);
  CHECK(errorOf(logVisit(fixture.session(), "2026-0001", visit)).code == ErrorCode::InvalidText);
  CHECK(fixture.exported("2026-0001") == before);
}

TEST_CASE("An agreement that gives a migrant organisation work without consent is refused where it stands") {
  AppFixture fixture;
  auto file = openCase();
  file.consents.clear();
  fixture.import(file);
  auto visit = freshVisit();
  visit.contact.agreements.resize(2);
  visit.contact.agreements[0].text = "School bellen";
  visit.contact.agreements[1].text = "Samen op huisbezoek";
  visit.contact.agreements[1].party = domain::Party::Together;
  const Error refused = errorOf(logVisit(fixture.session(), "2026-0001", visit));
  CHECK(refused.code == ErrorCode::GuardRefused);
  CHECK(refused.arguments == std::vector<std::string>{"consent"});
  CHECK(refused.pointer == "/contact/agreements/1");
}

TEST_CASE("A visit file is checked against the model before it is offered") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto file = fixture.fileWith(R"({"format":"tweehanden-visit","format_version":1,
    "contact":{"kind":"phone_call","start":"2026-11-20T10:00"},
    "observations":[{"indicator":"taal.zonder_hulp","answer":"maybe","perspective":"family"}]})",
                                     "bezoek.json");
  const Error refused = errorOf(readVisitFile(fixture.session(), "2026-0001", file));
  CHECK(refused.code == ErrorCode::AnswerOffScale);
  CHECK(refused.file == "bezoek.json");
  CHECK(refused.pointer == "/observations/0/answer");
  CHECK(errorOf(readVisitFile(fixture.session(), "2026-9999", file)).code == ErrorCode::NotFound);
}

TEST_CASE("A note of five megabytes, right to left and with combining marks, comes back byte for byte") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.contact.note = "\u05e9\u05dc\u05d5\u05dd e\u0301 \u0627\u0644\u0633\u0644\u0627\u0645 ";
  while (visit.contact.note.size() < 5'000'000) visit.contact.note += visit.contact.note;
  const auto stored = valueOf(logVisit(fixture.session(), "2026-0001", visit)).visit;
  const auto file = fixture.view("2026-0001").file;
  const auto contact =
      std::ranges::find_if(file.contacts, [&](const auto& each) { return each.id == stored.contact.id; });
  REQUIRE(contact != file.contacts.end());
  CHECK((contact->note == visit.contact.note));
}

}  // namespace tweehanden::app::test
