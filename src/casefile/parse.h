// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "support/error.h"

/// Inside src/casefile: from text to JSON, stricter than the library.
namespace tweehanden::casefile {

/// Files refuse a NUL in text; a draft keeps it, because nothing typed may be lost.
enum class NulText { Refuse, Keep };

/// Deeper nesting is refused before anything recursive sees it.
inline constexpr std::size_t kDeepest = 64;

/// The document with its keys in the order of the text. InvalidJson (also for a property twice or nesting too deep) and
/// InvalidText, with the pointer of the place that was being read.
[[nodiscard]] Result<nlohmann::ordered_json> parse(std::string_view text, NulText nul);

}  // namespace tweehanden::casefile
