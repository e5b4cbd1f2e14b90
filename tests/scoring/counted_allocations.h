// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace tweehanden::test {

/// How often this thread has asked for memory so far.
[[nodiscard]] long long allocations();

}  // namespace tweehanden::test
