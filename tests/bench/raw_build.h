// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace tweehanden::bench {

/// Writes every row that one store has of its families into an empty one, family by family in the order they were
/// made, through prepared statements of the bare C API: the same rows, indexes, search words, audit lines and
/// transactions as making them. Seconds it took, without reading the rows it writes.
[[nodiscard]] double rawBuild(const std::filesystem::path& from, const std::filesystem::path& into,
                              int familiesInOneTransaction);

}  // namespace tweehanden::bench
