// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scoring/engine.h"
#include "support/date.h"

/// What the targets hold every accepted file to.
namespace tweehanden::fuzz {

/// Today, for every target.
inline constexpr Date kToday{2026, 11, 22};

/// Ends the program, with the words on standard error, unless it holds.
void must(bool holds, const char* promise);

/// Every answer of every indicator, and a value for every rule, by three sides.
[[nodiscard]] std::vector<scoring::Evidence> everyAnswer(const scoring::Model& model);

/// Scores lie in (0, 1) and in their intervals, contributions add up, the plan's value is a number.
void mustScore(const scoring::Model& model, const std::vector<scoring::Evidence>& evidence);

}  // namespace tweehanden::fuzz
