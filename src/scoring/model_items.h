// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "scoring/model.h"

/// A model taken apart into items with named values: what `model show` tells and `model diff` compares.
namespace tweehanden::scoring {

enum class ModelItemKind { Numbers, Factor, Indicator, Task, Guard, Set, Sources };

/// A text, a number, yes or no, or a list of texts.
using ModelValue = std::variant<std::string, double, bool, std::vector<std::string>>;

/// By path, in the order of docs/formats/model.md, with the names that stand there: "half_life_days",
/// "answers/via_other/severity", "links/risk.9". What is absent in the model is absent here.
using ModelValues = std::vector<std::pair<std::string, ModelValue>>;

struct ModelItem {
  ModelItemKind kind = ModelItemKind::Numbers;
  std::string id;    ///< "risk.9"; of numbers "parameters", "plan", "sensitivity" or "load"; of the sources "sources"
  std::string name;  ///< for people; may be empty
  ModelValues values;
};

/// Everything of the model but its version, hash and overlays. Ids are unique within a kind.
[[nodiscard]] std::vector<ModelItem> itemsOf(const Model& model);

}  // namespace tweehanden::scoring
