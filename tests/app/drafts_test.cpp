// SPDX-License-Identifier: EUPL-1.2
#include "app/visits.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

VisitDraft halfWritten() {
  VisitDraft draft;
  draft.caseNumber = "2026-0001";
  draft.visit = freshVisit();
  draft.visit.contact.note = "Moeder begon over ‘de brief’ en";
  draft.visit.observations = {freshObservation("taal.zonder_hulp", "")};
  draft.cursor = 17;
  draft.focus = "noteEdit";
  return draft;
}

}  // namespace

TEST_CASE("A half-written visit survives closing the store, to the cursor and the field in use") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto kept = valueOf(keepDraft(fixture.session(), halfWritten()));
  CHECK(kept.id > 0);
  fixture.close();
  fixture.open();
  const auto found = valueOf(drafts(fixture.session()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == kept.id);
  CHECK(found[0].caseNumber == "2026-0001");
  CHECK(found[0].visit.contact.note == "Moeder begon over ‘de brief’ en");
  CHECK(found[0].visit.contact.participants == halfWritten().visit.contact.participants);
  REQUIRE(found[0].visit.observations.size() == 1);
  CHECK(found[0].visit.observations[0].indicator == "taal.zonder_hulp");
  CHECK(found[0].cursor == 17);
  CHECK(found[0].focus == "noteEdit");
  CHECK(found[0].savedAt == fixture.clock().now());
}

TEST_CASE("Keeping a draft again replaces it, and discarding it takes it away") {
  AppFixture fixture;
  fixture.import(openCase());
  auto draft = valueOf(keepDraft(fixture.session(), halfWritten()));
  draft.visit.contact.note += " toen ging de bel";
  (void)valueOf(keepDraft(fixture.session(), draft));
  const auto found = valueOf(drafts(fixture.session()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].visit.contact.note == draft.visit.contact.note);
  CHECK(discardDraft(fixture.session(), draft.id).has_value());
  CHECK(valueOf(drafts(fixture.session())).empty());
}

TEST_CASE("Keeping a draft changes nothing in the case and writes no line in the audit trail") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto lines = fixture.auditLines();
  (void)valueOf(keepDraft(fixture.session(), halfWritten()));
  CHECK(fixture.auditLines() == lines);
  CHECK(fixture.view("2026-0001").file.contacts.size() == openCase().contacts.size());
}

}  // namespace tweehanden::app::test
