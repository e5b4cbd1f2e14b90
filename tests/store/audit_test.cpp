// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

const std::string kWithoutTriggers = "DROP TRIGGER audit_line_no_update; DROP TRIGGER audit_line_no_delete;";

void addLines(StoreFixture& fixture, int count) {
  for (int i = 0; i < count; ++i) {
    fixture.clock().advance(1000);
    REQUIRE(fixture.store().write({"read", "case", 0, 100 + i, "hulpverlening", "done"},
                                  [](Writer&) -> Status { return {}; }));
  }
}

}  // namespace

TEST_CASE("Every user action leaves one line that says who, when, what and whose file") {
  StoreFixture fixture;
  addLines(fixture, 2);
  REQUIRE(fixture.store().write({"export", "case", 7, 100, "inzage", "done"}, [](Writer&) -> Status { return {}; }));
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 3);
  CHECK(
      fixture.number(
          "SELECT id FROM audit_line WHERE event = 'export' AND object = 'case' AND object_id = 7 AND family_id = 100 "
          "AND purpose = 'inzage' AND outcome = 'done' AND user_name = 'mvisser' AND at = '" +
          fixture.clock().now().iso() + "'") == 3);
  CHECK(fixture.holds(VerifyCheck::AuditChain));
}

TEST_CASE("A changed, removed, exchanged or cut off line of the audit trail is found") {
  const std::string change = GENERATE(as<std::string>(), "UPDATE audit_line SET user_name = 'jdeboer' WHERE id = 2",
                                      "UPDATE audit_line SET family_id = NULL WHERE id = 2",
                                      "UPDATE audit_line SET event = 'readc', object = 'ase' WHERE id = 2",
                                      "UPDATE audit_line SET at = '2026-11-24T12:00:02.001Z' WHERE id = 2",
                                      "DELETE FROM audit_line WHERE id = 3", "DELETE FROM audit_line WHERE id = 1",
                                      "DELETE FROM audit_line WHERE id = 5", "DELETE FROM audit_line",
                                      "UPDATE audit_line SET id = 9 WHERE id = 5",
                                      "DELETE FROM audit_line WHERE id = 5; UPDATE audit_head SET line_count = 4",
                                      "UPDATE audit_line SET id = 99 WHERE id = 2; UPDATE audit_line SET id = 2 WHERE "
                                      "id = 3; UPDATE audit_line SET id = 3 WHERE id = 99");
  CAPTURE(change);
  StoreFixture fixture;
  addLines(fixture, 5);
  REQUIRE(fixture.holds(VerifyCheck::AuditChain));
  fixture.tamper(kWithoutTriggers + change);
  CHECK_FALSE(fixture.holds(VerifyCheck::AuditChain));
}

TEST_CASE("The store itself refuses to change or remove a line of the audit trail") {
  StoreFixture fixture;
  addLines(fixture, 2);
  for (const std::string change : {"UPDATE audit_line SET user_name = 'x'", "DELETE FROM audit_line WHERE id = 2"}) {
    CAPTURE(change);
    CHECK(fixture.refuses(change));
  }
  CHECK_FALSE(fixture.refuses("DELETE FROM draft"));
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 2);
}

TEST_CASE("Verifying finds a clean store clean, and says how much it looked at") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 1000));
  addLines(fixture, 3);
  const auto items = fixture.verify();
  for (const auto& item : items) {
    CAPTURE(static_cast<int>(item.check), item.detail);
    CHECK(item.ok);
  }
  CHECK(items[2].count == 4);
  CHECK(items[3].count == 1);
  CHECK(items[4].count == 7);
}

TEST_CASE("Verifying finds rows without their parent, a search index and a caseload that have fallen behind") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 1000));
  SECTION("a contact without family") {
    fixture.tamper("UPDATE contact SET family_id = 5");
    CHECK_FALSE(fixture.holds(VerifyCheck::ForeignKeys));
  }
  SECTION("an entry that is gone") {
    fixture.tamper("DELETE FROM search_entry WHERE kind = 'contact'");
    CHECK_FALSE(fixture.holds(VerifyCheck::SearchIndex));
  }
  SECTION("words that were changed behind the index") {
    fixture.tamper("UPDATE search_index_content SET c0note = 'iets anders'");
    CHECK_FALSE(fixture.holds(VerifyCheck::SearchIndex));
  }
  SECTION("a caseload line with another day") {
    fixture.tamper("UPDATE caseload_line SET contact_key = '2020-01-01'");
    CHECK_FALSE(fixture.holds(VerifyCheck::SearchIndex));
  }
  SECTION("a keyring of another store") {
    StoreFixture other;
    tweehanden::test::writeFile(fixture.folder() / "keyring.json",
                                tweehanden::test::readFile(other.folder() / "keyring.json"));
    CHECK_FALSE(fixture.holds(VerifyCheck::KeySlots));
  }
}

TEST_CASE("Verifying stops when it is asked to") {
  StoreFixture fixture;
  const auto items = fixture.store().verify([](long long, long long) { return false; });
  REQUIRE_FALSE(items.has_value());
  CHECK(items.error().code == ErrorCode::Cancelled);
}
