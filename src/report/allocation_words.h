// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "scoring/allocation.h"

/// What a proposal of intermediaries says to people: Dutch sentences from its codes.
namespace tweehanden::report {

/// "Spreekt Tarifit.", "Is er nu ook al."
[[nodiscard]] std::string pairReason(const scoring::PairReason& reason);
/// Why nobody is proposed.
[[nodiscard]] std::string leftReason(const scoring::LeftOut& left, Date today);
/// What would help then. It never asks the family to be other than it is.
[[nodiscard]] std::string leftHelp(const scoring::LeftOut& left);
/// "ruimte", "bijna vol", "te vol", "geen uren bekend"
[[nodiscard]] std::string word(domain::LoadLevel level);
/// "62 %", with a space that does not break
[[nodiscard]] std::string percent(double share);
/// "1,5 uur"
[[nodiscard]] std::string hoursWords(double hours);

}  // namespace tweehanden::report
