// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <random>

#include "scoring/allocation.h"

/// Caseloads for tests of the allocation.
namespace tweehanden::test {

/// A family of contact language Tarifit that consents to organisation 1.
[[nodiscard]] scoring::FamilyNeed aNeed(long long id);
/// Someone of organisation 1 who speaks Tarifit, with four hours a week.
[[nodiscard]] scoring::Helper aHelper(long long id, double capacity = 4);

enum class Hours { Equal, Mixed };

/// A random caseload with every wish, guard and limit in it: up to so many families and helpers.
[[nodiscard]] scoring::AllocationInput someCaseload(unsigned seed, int families, int helpers, Hours hours);

}  // namespace tweehanden::test
