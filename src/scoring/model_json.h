// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "support/error.h"

/// The inside of the loader: from text to JSON, stricter than the library.
namespace tweehanden::scoring {

/// The document of a model file or an overlay. InvalidModel with the pointer of the object or list that was being read
/// and, first of its arguments, `not_utf8` | `nul` | `invalid_json` | `duplicate_property` | `too_deep` (more than 64
/// levels).
[[nodiscard]] Result<nlohmann::json> parseModelJson(const std::string& file, std::string_view text);

}  // namespace tweehanden::scoring
