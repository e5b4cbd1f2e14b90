// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The forms in which a Dutch word occurs, so that a typed one finds the others (decision 0021).
namespace tweehanden::store {

/// Other forms of a folded word that do not begin with it, likeliest first, at most `most`: gezinnen: gezin;
/// huizen: huis; kind: nothing (kinderen begins with it); kinderen: kind. Some of them do not exist: they find nothing.
/// Empty for words under four letters or with digits.
[[nodiscard]] std::vector<std::string> otherForms(std::string_view word, std::size_t most = 12);

}  // namespace tweehanden::store
