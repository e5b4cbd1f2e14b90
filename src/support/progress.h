// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

namespace tweehanden {

/// Told how far long work is; answering false asks it to stop. May be empty.
using Progress = std::function<bool(long long done, long long total)>;

}  // namespace tweehanden
