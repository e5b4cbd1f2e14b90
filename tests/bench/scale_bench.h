// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

/// The benchmarks at size (`tweehanden-bench --families 100000`): each prints a ratio of one run against the bare C
/// API of SQLCipher, with absolute figures beside, and answers whether the limit was kept.
namespace tweehanden::bench {

[[nodiscard]] bool openingAtSize(long long families);
[[nodiscard]] bool caseloadAtSize(long long families);
[[nodiscard]] bool rowsAtSize(long long families);  ///< observations of a family, select, insert, scan
[[nodiscard]] bool searchAtSize(long long families);
[[nodiscard]] bool rescoreAtSize(long long families);
[[nodiscard]] bool visitsAtSize(long long families);
[[nodiscard]] bool buildAtSize(long long families);               ///< demo against a raw build of the same rows
[[nodiscard]] bool pacedVisits(long long families, int seconds);  ///< twenty a second

/// Every one of them (or only those whose name holds `only`), each in a process of its own, whose peak memory is told.
[[nodiscard]] bool everythingAtSize(long long families, const std::string& only);

}  // namespace tweehanden::bench
