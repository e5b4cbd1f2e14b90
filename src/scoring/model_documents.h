// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/model.h"
#include "scoring/model_draft.h"

/// The inside of the loader: the files of a model as JSON. Includes the JSON library, so only for .cpp files.
namespace tweehanden::scoring {

/// The sections in the order in which they refer back to each other, with their rules.
struct Section {
  const char* name;
  Status (*check)(const Draft& draft);
};
inline constexpr std::array kReadingOrder{Section{"factors", checkFactors}, Section{"guards", checkGuards},
                                          Section{"indicators", checkIndicators}, Section{"tasks", checkTasks},
                                          Section{"sets", checkSets}};

/// A file that was read, as it is after the overlays.
struct ModelPart {
  std::string file;
  nlohmann::json document;
};

/// All files of a model; each follows the schema, and every section stands in one of them.
struct ModelDocuments {
  std::vector<ModelPart> parts;                 ///< the manifest first
  std::map<std::string, std::size_t> sections;  ///< name -> index of the part that holds it
  std::string bytes;                            ///< of all files, in the order read: what the hash is taken of

  [[nodiscard]] nlohmann::json& manifest() { return parts.front().document; }
  [[nodiscard]] const nlohmann::json& manifest() const { return parts.front().document; }
  [[nodiscard]] Place manifestPlace() const { return {parts.front().file, ""}; }
  [[nodiscard]] Place sectionPlace(const std::string& name) const {
    return Place{parts[sections.at(name)].file, ""}.at(name);
  }
};

/// Reads the manifest and what it includes.
[[nodiscard]] Result<ModelDocuments> readDocuments(const ModelFiles& files, const std::string& manifest);

/// Refuses a document that does not follow the model's schema.
[[nodiscard]] Status checkModelSchema(const ModelPart& part);

/// The model of the documents, after every rule that no schema can say; its hash is that of `bytes`.
[[nodiscard]] Result<Model> modelOf(const ModelDocuments& documents);

}  // namespace tweehanden::scoring
