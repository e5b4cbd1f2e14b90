// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <functional>
#include <limits>

#include "domain/validation.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

ProfileConfirmation aConfirmation() { return aCase().confirmations.at(0); }

struct Fault {
  std::function<void(ProfileConfirmation&)> change;
  ErrorCode code;
  std::string pointer;
};

}  // namespace

TEST_CASE("a level that departs from the computed one is refused without a reason, one that agrees needs none") {
  auto confirmation = aConfirmation();
  REQUIRE(confirmation.factors[0].confirmed != confirmation.factors[0].computed);
  for (const char* empty : {"", "  ", "\n\t"}) {
    confirmation.factors[0].reason = empty;
    const auto status = validate(confirmation, kToday);
    REQUIRE_FALSE(status.has_value());
    CHECK(status.error().code == ErrorCode::InvalidValue);
    CHECK(status.error().pointer == "/factors/0/reason");
    CHECK(status.error().arguments == std::vector<std::string>{"missing"});
  }
  confirmation.factors[0].confirmed = confirmation.factors[0].computed;
  CHECK(validate(confirmation, kToday).has_value());
}

TEST_CASE("a confirmation is refused with the place of its first fault") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Fault> faults{
      {[](auto& c) { c.on = kToday.plusDays(1); }, ErrorCode::FutureDate, "/on"},
      {[](auto& c) { c.on = Date(26, 1, 1); }, ErrorCode::InvalidDate, "/on"},
      {[](auto& c) { c.modelVersion.clear(); }, ErrorCode::InvalidValue, "/model_version"},
      {[](auto& c) { c.modelHash.clear(); }, ErrorCode::InvalidValue, "/model_hash"},
      {[](auto& c) { c.factors.clear(); }, ErrorCode::InvalidValue, "/factors"},
      {[](auto& c) { c.factors.push_back(c.factors[0]); }, ErrorCode::InvalidValue, "/factors/1/factor"},
      {[](auto& c) { c.factors[0].factor.clear(); }, ErrorCode::InvalidValue, "/factors/0/factor"},
      {[](auto& c) { c.factors[0].score = 1.25; }, ErrorCode::InvalidValue, "/factors/0/score"},
      {[nan](auto& c) { c.factors[0].score = nan; }, ErrorCode::InvalidValue, "/factors/0/score"},
      {[](auto& c) { c.factors[0].mass = -1; }, ErrorCode::InvalidValue, "/factors/0/mass"},
      {[](auto& c) { c.factors[0].reason = "a\xff"; }, ErrorCode::InvalidText, "/factors/0/reason"},
      {[](auto& c) { c.factors[0].reason.assign(kLongestText + 1, 'a'); }, ErrorCode::TextTooLong, "/factors/0/reason"},
      {[](auto& c) { c.note = std::string(1, '\0'); }, ErrorCode::InvalidText, "/note"},
      {[](auto& c) { c.stamp.revision = 2; }, ErrorCode::InvalidValue, "/revision"},
  };
  for (const auto& fault : faults) {
    INFO(fault.pointer);
    auto confirmation = aConfirmation();
    fault.change(confirmation);
    const auto status = validate(confirmation, kToday);
    REQUIRE_FALSE(status.has_value());
    CHECK(name(status.error().code) == name(fault.code));
    CHECK(status.error().pointer == fault.pointer);
    Case file = aCase();
    fault.change(file.confirmations[0]);
    CHECK(validate(file, kToday).error().pointer == "/confirmations/0" + fault.pointer);
  }
}
