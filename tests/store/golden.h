// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace tweehanden::store::test {

/// Compares lines with a file of tests/data that is on record; with TWEEHANDEN_WRITE_GOLDEN=1 in the environment it
/// writes the file instead, to be read through and committed.
void expectGolden(const std::string& file, const std::vector<std::string>& lines);

}  // namespace tweehanden::store::test
