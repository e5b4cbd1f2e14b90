// SPDX-License-Identifier: EUPL-1.2
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <set>
#include <thread>

#include "domain/ids.h"
#include "support/id_source.h"

using namespace tweehanden;

namespace {

/// A day on which ids can be made: 41 bits of milliseconds last from 2020 to 2089.
Date aDayOfUse() { return Date(2020, 1, 1).plusDays(*rc::gen::inRange(0, 25000)); }

long long nodeOf(long long id) { return (id >> 12) & 0x3FF; }
long long millisecondsOf(long long id) { return id >> 22; }

}  // namespace

TEST_CASE("ids grow strictly, whatever the clock does, and are never negative or zero") {
  CHECK(rc::check([] {
    FixedClock clock(Date(1960, 1, 1).plusDays(*rc::gen::inRange(0, 46000)));
    IdSource source(clock, *rc::gen::inRange(0, 1024));
    long long last = 0;
    for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-100000, 100000))) {
      const auto next = source.nextValue();
      RC_ASSERT(next > last);
      last = next;
      clock.advance(step);
    }
  }));
}

TEST_CASE("ids keep growing when more are made in a millisecond than the counter holds") {
  const FixedClock clock(Date(2026, 11, 22));
  IdSource source(clock, 1023);
  long long last = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto next = source.nextValue();
    REQUIRE(next > last);
    REQUIRE(nodeOf(next) == 1023);
    last = next;
  }
}

TEST_CASE("an id tells its node and its millisecond") {
  CHECK(rc::check([] {
    const FixedClock clock(aDayOfUse());
    const int node = *rc::gen::inRange(0, 1024);
    const auto id = IdSource(clock, node).nextValue();
    RC_ASSERT(nodeOf(id) == node);
    RC_ASSERT(millisecondsOf(id) == clock.now().milliseconds - 1577836800000LL);
  }));
}

TEST_CASE("ids of different nodes never meet") {
  const FixedClock clock(Date(2026, 11, 22));
  std::set<long long> seen;
  for (const int node : {0, 1, 2, 1023}) {
    IdSource source(clock, node);
    for (int i = 0; i < 5000; ++i) CHECK(seen.insert(source.nextValue()).second);
  }
}

TEST_CASE("ids of a later moment sort behind those of an earlier one, also of another node") {
  FixedClock clock(Date(2026, 11, 22));
  const auto earlier = IdSource(clock, 1023).nextValue();
  clock.advance(1);
  CHECK(IdSource(clock, 0).nextValue() > earlier);
}

TEST_CASE("several threads draw from one source without drawing the same") {
  const FixedClock clock(Date(2026, 11, 22));
  IdSource source(clock, 7);
  std::vector<std::vector<long long>> drawn(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : drawn) {
      threads.emplace_back([&source, &mine] {
        for (int i = 0; i < 5000; ++i) mine.push_back(source.nextValue());
      });
    }
  }
  std::set<long long> all;
  for (const auto& mine : drawn) all.insert(mine.begin(), mine.end());
  CHECK(all.size() == 20000U);
}

TEST_CASE("an id comes back from its text, and nothing else is taken for one") {
  CHECK(rc::check([] {
    const domain::PersonId id{*rc::gen::inRange<long long>(1, 9223372036854775807LL)};
    RC_ASSERT(domain::PersonId::fromText(id.text()) == id);
  }));
  CHECK(domain::PersonId::fromText("9223372036854775807").has_value());
  for (const char* text : {"0", "01", "-1", "+1", "1 ", " 1", "1.0", "0x1", "9223372036854775808", "a"}) {
    INFO(text);
    CHECK_FALSE(domain::PersonId::fromText(text).has_value());
  }
}
