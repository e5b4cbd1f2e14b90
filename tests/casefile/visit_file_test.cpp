// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "casefile/case_file.h"
#include "domain/validation.h"
#include "support/builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

/// What a visit file holds of a visit.
domain::Visit asInFile(domain::Visit visit) {
  visit.family = {};
  visit.tasks.clear();
  return visit;
}

const std::string kSmallest =
    R"({"format":"tweehanden-visit","format_version":1,"contact":{"kind":"phone_call","start":"2026-11-20T16:00"}})";

}  // namespace

TEST_CASE("a visit with ids and stamps comes back as it was written, without tasks") {
  const auto read = casefile::readVisit(casefile::writeVisit(aVisit()), "visit.json");
  REQUIRE(read.has_value());
  CHECK(*read == asInFile(aVisit()));
  CHECK(domain::validate(*read, aCase(), kToday).has_value());
}

TEST_CASE("a visit without ids, stamps and days comes back without them") {
  auto visit = asInFile(aVisit());
  visit.contact.id = {};
  visit.contact.stamp = {};
  visit.contact.agreements[0].id = {};
  auto& observation = visit.observations[0];
  observation.id = {};
  observation.stamp = {};
  observation.on = {};
  observation.contact.reset();
  visit.helpRequests[0].id = {};
  visit.helpRequests[0].stamp = {};
  visit.helpRequests[0].askedOn = {};
  visit.helpRequests[0].endedOn.reset();
  const auto text = casefile::writeVisit(visit);
  CHECK(text.find("\"id\"") == std::string::npos);
  CHECK(text.find("recorded") == std::string::npos);
  const auto read = casefile::readVisit(text, "visit.json");
  REQUIRE(read.has_value());
  CHECK(*read == visit);
}

TEST_CASE("the smallest visit is a contact with kind and start") {
  const auto read = casefile::readVisit(kSmallest, "visit.json");
  REQUIRE(read.has_value());
  CHECK(read->contact.kind == domain::ContactKind::PhoneCall);
  CHECK(read->contact.start == DateTime{Date(2026, 11, 20), 16 * 60});
}

TEST_CASE("a visit file with a section of its own is refused") {
  auto text = kSmallest;
  text.insert(text.size() - 1, R"(,"tasks":[])");
  const auto read = casefile::readVisit(text, "visit.json");
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().file == "visit.json");
  CHECK(read.error().pointer.empty());
  CHECK(read.error().arguments == std::vector<std::string>{"unknown_property", "tasks"});
}

TEST_CASE("a case file is not taken for a visit file, nor the other way round") {
  CHECK(casefile::readVisit(casefile::write(aCase()), "x").error().pointer == "/format");
  CHECK(casefile::read(kSmallest, "x", kToday).error().pointer == "/format");
}

TEST_CASE("every example visit that is shipped is a valid visit file in canonical form") {
  for (const auto& example : sourceFiles("resources/examples/visits", ".json")) {
    INFO(example.filename().string());
    const auto text = readFile(example);
    const auto visit = casefile::readVisit(text, example.filename().string());
    INFO((visit ? "" : std::string(name(visit.error().code)) + " at " + visit.error().pointer));
    REQUIRE(visit.has_value());
    CHECK(casefile::writeVisit(*visit) == text);
  }
}

TEST_CASE("a half-filled draft comes back as it was kept") {
  domain::Visit draft;
  draft.contact.note = "Midden in een zin\u2026";
  draft.contact.participants = {{caseIds().mother, {}, {}}, {}};
  draft.contact.agreements.emplace_back();
  draft.observations.emplace_back();
  draft.observations[0].indicator = "taal.zonder_hulp";
  draft.helpRequests.emplace_back();
  const auto read = casefile::readDraft(casefile::writeVisit(draft));
  REQUIRE(read.has_value());
  CHECK(*read == draft);
}

TEST_CASE("a draft keeps what was typed whatever bytes it has") {
  domain::Visit draft;
  draft.contact.note = std::string("voor\0na", 7);
  const auto read = casefile::readDraft(casefile::writeVisit(draft));
  REQUIRE(read.has_value());
  CHECK(read->contact.note == draft.contact.note);
}

TEST_CASE("a draft of another version keeps every value that can still be read") {
  const auto read = casefile::readDraft(
      R"({"contact":{"kind":"hologram","start":"gisteren","note":"blijft","end":"straks","participants":[{"name":"oma"},7]},)"
      R"("observations":[{"answer":3,"quote":"ook dit blijft"}],"new":{}})");
  REQUIRE(read.has_value());
  CHECK(read->contact.note == "blijft");
  CHECK(read->contact.kind == domain::ContactKind::HomeVisit);
  CHECK_FALSE(read->contact.end.has_value());
  CHECK(read->contact.participants.at(0).name == "oma");
  CHECK(read->observations.at(0).quote == "ook dit blijft");
}

TEST_CASE("a draft that is no JSON at all is refused, not emptied") {
  CHECK(casefile::readDraft("{\"contact\":").error().code == ErrorCode::InvalidJson);
}
