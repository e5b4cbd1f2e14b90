// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "report/sentences.h"

namespace tweehanden::report {

const Date kDay(2026, 11, 22);  // a Sunday

TEST_CASE("A day is written as people say it, with the year only when it is another one") {
  CHECK(dayWords(Date(2026, 11, 24), kDay) == "di 24 nov");
  CHECK(dayWords(Date(2026, 3, 1), kDay) == "zo 1 mrt");
  CHECK(dayWords(Date(2027, 1, 2), kDay) == "za 2 jan 2027");
  CHECK(shortDay(Date(2026, 5, 4), kDay) == "4 mei");
  CHECK(shortDay(Date(2025, 12, 31), kDay) == "31 dec 2025");
}

TEST_CASE("Time gone by is told in days, weeks, months or years, never more exactly than people do") {
  const auto since = [](int days) { return sinceWords(kDay.plusDays(-days), kDay); };
  CHECK(since(0) == "vandaag");
  CHECK(since(1) == "gisteren");
  CHECK(since(2) == "2 dagen");
  CHECK(since(13) == "13 dagen");
  CHECK(since(14) == "2 weken");
  CHECK(since(60) == "8 weken");
  CHECK(since(61) == "2 maanden");
  CHECK(since(365) == "12 maanden");
  CHECK(since(730) == "2 jaar");
}

TEST_CASE("Of a day to come it says how long it still is") {
  CHECK(sinceWords(kDay.plusDays(1), kDay) == "morgen");
  CHECK(sinceWords(kDay.plusDays(3), kDay) == "over 3 dagen");
  CHECK(sinceWords(kDay.plusDays(21), kDay) == "over 3 weken");
}

}  // namespace tweehanden::report
