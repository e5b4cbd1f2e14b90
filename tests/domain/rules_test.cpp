// SPDX-License-Identifier: EUPL-1.2
#include "domain/rules.h"

#include <catch2/catch.hpp>

#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

Person born(const char* date, std::vector<PersonRole> roles = {}) {
  Person person;
  person.id = PersonId{1};
  person.birthDate = *PartialDate::fromIso(date);
  person.roles = std::move(roles);
  return person;
}

}  // namespace

TEST_CASE("age changes on the birthday itself") {
  CHECK(ageOn(born("2014-11-22"), Date(2026, 11, 21)) == 11);
  CHECK(ageOn(born("2014-11-22"), Date(2026, 11, 22)) == 12);
}

TEST_CASE("who was born on 29 February is a year older on 1 March") {
  CHECK(ageOn(born("2012-02-29"), Date(2026, 2, 28)) == 13);
  CHECK(ageOn(born("2012-02-29"), Date(2026, 3, 1)) == 14);
  CHECK(ageOn(born("2012-02-29"), Date(2028, 2, 29)) == 16);
}

TEST_CASE("age takes the youngest that a partly unknown birth date allows") {
  CHECK(ageOn(born("2014"), Date(2026, 12, 30)) == 11);
  CHECK(ageOn(born("2014"), Date(2026, 12, 31)) == 12);
  CHECK(ageOn(born("2014-03"), Date(2026, 3, 30)) == 11);
  CHECK_FALSE(ageOn(born(""), kToday).has_value());
  CHECK(ageOn(born("2026"), kToday) == 0);
}

TEST_CASE("a minor is who may be under 18, or is a child of unknown age") {
  CHECK(isMinor(born("2008-11-23"), kToday));
  CHECK_FALSE(isMinor(born("2008-11-22"), kToday));
  CHECK(isMinor(born("2008"), kToday));
  CHECK(isMinor(born("", {PersonRole::Child}), kToday));
  CHECK_FALSE(isMinor(born("", {PersonRole::Parent}), kToday));
  CHECK_FALSE(isMinor(born("2000-01-01", {PersonRole::Child}), kToday));
}

TEST_CASE("a safety concern is open from its day until the day on which it is lifted") {
  Case file = aBareCase();
  CHECK_FALSE(safetyConcernOpen(file, kToday));
  file.safetyConcerns = {{}};
  file.safetyConcerns[0].openedOn = Date(2026, 9, 10);
  CHECK_FALSE(safetyConcernOpen(file, Date(2026, 9, 9)));
  CHECK(safetyConcernOpen(file, Date(2026, 9, 10)));
  file.safetyConcerns[0].liftedOn = Date(2026, 9, 30);
  CHECK(safetyConcernOpen(file, Date(2026, 9, 29)));
  CHECK_FALSE(safetyConcernOpen(file, Date(2026, 9, 30)));
}

TEST_CASE("one lifted concern does not close another") {
  Case file = aCase();
  REQUIRE_FALSE(safetyConcernOpen(file, kToday));
  auto second = file.safetyConcerns[0];
  second.liftedOn.reset();
  file.safetyConcerns.push_back(second);
  CHECK(safetyConcernOpen(file, kToday));
}

TEST_CASE("the wish for someone from outside the own circle is found among others") {
  Case file = aCase();
  CHECK_FALSE(prefersNotOwnCircle(file));
  file.family.wishes.push_back({WishKind::NotOwnCircle, ""});
  CHECK(prefersNotOwnCircle(file));
}
