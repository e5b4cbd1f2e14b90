// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "support/error.h"

namespace tweehanden::scoring {

enum class ModelFileKind { Model, Overlay };

/// Where and why a document breaks its schema: the first and deepest place.
struct SchemaFinding {
  std::string pointer;  ///< JSON pointer
  std::string reason;   ///< as the validator words it, in English
  std::string code;     ///< `missing_property` | `unknown_property` | `wrong_type` | `unknown_code` | `wrong_form` |
                        ///< `out_of_range` | `not_allowed`
  std::string value;    ///< the property's name, or the value when it is short
};

/// The refusal of a document for it.
[[nodiscard]] Error schemaRefusal(const std::string& file, const SchemaFinding& finding);

/// Nothing when the document follows the embedded schema of its kind.
[[nodiscard]] std::optional<SchemaFinding> schemaFinding(const nlohmann::json& document, ModelFileKind kind);

}  // namespace tweehanden::scoring
