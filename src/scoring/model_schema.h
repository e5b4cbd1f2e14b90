// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace tweehanden::scoring {

/// Where and why a document breaks the schema: the first and deepest place.
struct SchemaFinding {
  std::string pointer;  ///< JSON pointer
  std::string reason;   ///< as the validator words it, in English
};

/// The embedded model schema, read once for all files of a model.
class ModelSchema {
 public:
  ModelSchema();
  ~ModelSchema();
  ModelSchema(const ModelSchema&) = delete;
  ModelSchema& operator=(const ModelSchema&) = delete;

  /// Nothing when the document follows the schema. `document` must outlive the call only.
  [[nodiscard]] std::optional<SchemaFinding> check(const nlohmann::json& document) const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> m_parsed;
};

}  // namespace tweehanden::scoring
