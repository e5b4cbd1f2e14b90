// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "app/verify.h"
#include "store/store.h"

namespace tweehanden::app {

[[nodiscard]] std::vector<VerifyItem> verifyItems(const std::vector<store::VerifyItem>& found);

}  // namespace tweehanden::app
