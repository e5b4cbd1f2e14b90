// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <rapidcheck.h>

#include "domain/records.h"

namespace tweehanden::test {

/// Valid cases of any size up to a few dozen records, with any text, number and code.
[[nodiscard]] rc::Gen<domain::Case> randomCase();

}  // namespace tweehanden::test
