// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/error.h"

namespace tweehanden::store {
class Reader;
}

namespace tweehanden::app {

/// "2026-0173": the year and at least four digits.
[[nodiscard]] std::string caseNumberText(int year, long long number);

/// A number whose case number of that year is free while the one before it is taken (1 when none is). After numbers
/// without holes it is the next one. Looks up about twice as many numbers as the answer has binary digits.
[[nodiscard]] Result<long long> nextFreeNumber(store::Reader& reader, int year);

}  // namespace tweehanden::app
