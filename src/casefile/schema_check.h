// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "support/error.h"

/// Inside src/casefile: the JSON Schemas of resources/schema.
namespace tweehanden::casefile {

enum class FileKind { Case, Visit };

/// SchemaViolation with pointer and reason for the first property that the schema refuses.
[[nodiscard]] Status checkSchema(const nlohmann::ordered_json& document, FileKind kind);

}  // namespace tweehanden::casefile
