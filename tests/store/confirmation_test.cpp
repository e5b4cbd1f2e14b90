// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

domain::ProfileConfirmation confirmation(long long id, domain::FactorLevel level) {
  domain::ProfileConfirmation made;
  made.id = {id};
  made.on = Date(2026, 10, 5);
  made.modelVersion = "2026.11-1";
  made.modelHash = "ab12";
  made.factors = {{"risk.9", 0.5, 1, domain::FactorLevel::Raised, level, "gehoord van moeder"}};
  made.stamp = {kUser, Timestamp{1'790'000'000'123}, 1};
  return made;
}

Status confirm(StoreFixture& fixture, domain::FamilyId family, const domain::ProfileConfirmation& made) {
  return fixture.store().write(entry("confirm", "profile"),
                               [&](Writer& writer) { return writer.insertConfirmation(family, made); });
}

}  // namespace

TEST_CASE("A later confirmation stands beside the earlier one, each with its audit line") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  const auto before = fixture.number("SELECT count(*) FROM audit_line");
  const auto first = confirmation(500, domain::FactorLevel::High);
  const auto second = confirmation(501, domain::FactorLevel::Low);
  REQUIRE(outcome(confirm(fixture, file.family.id, first)) == outcome({}));
  REQUIRE(outcome(confirm(fixture, file.family.id, second)) == outcome({}));
  CHECK(fixture.load(file.family.id).confirmations == std::vector{first, second});
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == before + 2);
  CHECK(fixture.holds(VerifyCheck::ForeignKeys));
}

TEST_CASE("A confirmation that cannot be written leaves neither rows nor an audit line") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  REQUIRE(confirm(fixture, file.family.id, confirmation(500, domain::FactorLevel::High)));
  const auto before = fixture.number("SELECT count(*) FROM audit_line");
  CHECK_FALSE(confirm(fixture, file.family.id, confirmation(500, domain::FactorLevel::Low)));
  CHECK_FALSE(confirm(fixture, domain::FamilyId{999}, confirmation(501, domain::FactorLevel::Low)));
  CHECK(fixture.number("SELECT count(*) FROM confirmed_factor") == 1);
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == before);
}

TEST_CASE("The store itself refuses to change a confirmation, and to remove one of a family that is not in the bin") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 1000));
  const auto rows = fixture.number("SELECT count(*) FROM confirmed_factor");
  REQUIRE(rows > 0);
  for (const std::string change :
       {"UPDATE confirmation SET note = 'x'", "UPDATE confirmed_factor SET confirmed_level = 'low'",
        "DELETE FROM confirmed_factor", "DELETE FROM confirmation"}) {
    CAPTURE(change);
    CHECK(fixture.refuses(change));
  }
  CHECK(fixture.number("SELECT count(*) FROM confirmed_factor") == rows);
  fixture.tamper("UPDATE family SET binned_at = '2026-11-01T00:00:00.000Z'");
  CHECK_FALSE(fixture.refuses("DELETE FROM confirmed_factor"));
  CHECK_FALSE(fixture.refuses("DELETE FROM confirmation"));
}
