// SPDX-License-Identifier: EUPL-1.2
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "support/clock.h"

using namespace tweehanden;

namespace {

/// Any day from 0001-01-01 to 9999-12-31.
Date anyDay() { return Date(1, 1, 1).plusDays(*rc::gen::inRange(0, 3652059)); }

}  // namespace

TEST_CASE("any day of the years 1 to 9999 comes back from its ISO text") {
  CHECK(rc::check([] {
    const Date day = anyDay();
    RC_ASSERT(day.iso().size() == 10U);
    RC_ASSERT(Date::fromIso(day.iso()) == day);
  }));
  CHECK(Date(1, 1, 1).plusDays(3652058).iso() == "9999-12-31");
}

TEST_CASE("the order of days is the order of their ISO texts and of their numbers") {
  CHECK(rc::check([] {
    const Date a = anyDay();
    const Date b = anyDay();
    RC_ASSERT((a < b) == (a.iso() < b.iso()));
    RC_ASSERT(daysBetween(a, b) == b.dayNumber() - a.dayNumber());
    RC_ASSERT(a.plusDays(static_cast<int>(daysBetween(a, b))) == b);
  }));
}

TEST_CASE("a day is read only in its one form and only when it exists") {
  for (const char* text :
       {"", "2026-1-02", "2026-01-2", "26-01-02", "2026-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "0000-01-01",
        "2026/01/02", "2026-01-02 ", " 2026-01-02", "2026-01-0x", "-026-01-02", "+026-01-02", "2026-01-02T00:00"}) {
    INFO(text);
    CHECK_FALSE(Date::fromIso(text).has_value());
  }
  CHECK(Date::fromIso("2024-02-29") == Date(2024, 2, 29));
}

TEST_CASE("a wall-clock moment is read to the minute of the day") {
  CHECK(DateTime::fromIso("2026-11-24T16:05") == DateTime{Date(2026, 11, 24), 16 * 60 + 5});
  CHECK(DateTime{Date(2026, 11, 24), 1439}.iso() == "2026-11-24T23:59");
  for (const char* text : {"2026-11-24", "2026-11-24T24:00", "2026-11-24T16:60", "2026-11-24 16:05",
                           "2026-11-24T16:05:00", "2026-11-24T1605"}) {
    INFO(text);
    CHECK_FALSE(DateTime::fromIso(text).has_value());
  }
}

TEST_CASE("any moment comes back from its ISO text to the millisecond") {
  CHECK(rc::check([] {
    const Timestamp at{anyDay().dayNumber() * 86400000LL + *rc::gen::inRange(0, 86400000)};
    RC_ASSERT(Timestamp::fromIso(at.iso()) == at);
  }));
  CHECK(Timestamp{0}.iso() == "1970-01-01T00:00:00.000Z");
  CHECK(Timestamp{-1}.iso() == "1969-12-31T23:59:59.999Z");
  for (const char* text :
       {"2026-11-22T14:58:39Z", "2026-11-22T14:58:60.000Z", "2026-11-22T14:58:39.120", "2026-11-22T14:58:39,120Z"}) {
    INFO(text);
    CHECK_FALSE(Timestamp::fromIso(text).has_value());
  }
}

TEST_CASE("a birth date may lack the day, the month and day, or all") {
  CHECK(PartialDate::fromIso("") == PartialDate{});
  CHECK(PartialDate::fromIso("1984") == PartialDate{1984, {}, {}});
  CHECK(PartialDate::fromIso("1984-03") == PartialDate{1984, 3, {}});
  CHECK(PartialDate::fromIso("1984-03-09") == PartialDate{1984, 3, 9});
  for (const char* text : {"84", "1984-3", "1984-00", "1984-13", "1984-02-30", "0000", "1984-", "198x", "1984/03"}) {
    INFO(text);
    CHECK_FALSE(PartialDate::fromIso(text).has_value());
  }
  for (const char* text : {"", "0007", "1984", "1984-03", "1984-03-09"})
    CHECK(PartialDate::fromIso(text)->iso() == text);
}

TEST_CASE("a partly unknown date has a first and a last day it can be") {
  CHECK_FALSE(PartialDate{}.known());
  CHECK_FALSE(PartialDate{}.earliest().has_value());
  CHECK(PartialDate::fromIso("2012")->earliest() == Date(2012, 1, 1));
  CHECK(PartialDate::fromIso("2012")->latest() == Date(2012, 12, 31));
  CHECK(PartialDate::fromIso("2012-02")->latest() == Date(2012, 2, 29));
  CHECK(PartialDate::fromIso("2013-02")->latest() == Date(2013, 2, 28));
  CHECK(PartialDate::fromIso("2012-02-03")->earliest() == PartialDate::fromIso("2012-02-03")->latest());
}

TEST_CASE("a fixed clock stands where it is put until it is moved") {
  FixedClock clock(Date(2026, 11, 22), 23 * 60 + 59);
  CHECK(clock.today() == Date(2026, 11, 22));
  CHECK(clock.localNow().iso() == "2026-11-22T23:59");
  clock.advance(60000);
  CHECK(clock.today() == Date(2026, 11, 23));
  CHECK(clock.now().iso() == "2026-11-23T00:00:00.000Z");
}
