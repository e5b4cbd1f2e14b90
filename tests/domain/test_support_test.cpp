// SPDX-License-Identifier: EUPL-1.2
// The watch over logged errors guards every other test, so it is tested itself.
#include <spdlog/spdlog.h>
#include <catch2/catch.hpp>

#include "support/files.h"
#include "support/logged_errors.h"

using namespace tweehanden::test;

TEST_CASE("a logged error that was not announced is a fault, a warning is none") {
  spdlog::warn("only a warning");
  CHECK(judgeLoggedErrors().empty());
  spdlog::error("store_failed");
  const auto faults = judgeLoggedErrors();
  REQUIRE(faults.size() == 1U);
  CHECK(faults[0].find("store_failed") != std::string::npos);
}

TEST_CASE("an announced error is no fault once, and one more is") {
  expectLoggedError();
  spdlog::error("first");
  CHECK(judgeLoggedErrors().empty());
  spdlog::error("second");
  CHECK_FALSE(judgeLoggedErrors().empty());
}

TEST_CASE("an announced error that is not logged is a fault") {
  expectLoggedError();
  CHECK(judgeLoggedErrors().size() == 1U);
}

TEST_CASE("a temporary directory is empty, its own, and gone afterwards") {
  std::filesystem::path path;
  {
    const TemporaryDirectory one;
    const TemporaryDirectory other;
    path = one.path();
    CHECK(path != other.path());
    CHECK(std::filesystem::is_empty(path));
    writeFile(one / "a", std::string_view("\0\xff", 2));
    CHECK(readFile(one / "a") == std::string("\0\xff", 2));
  }
  CHECK_FALSE(std::filesystem::exists(path));
}
