// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "scoring/model_items.h"

namespace tweehanden::scoring {

enum class DifferenceKind { Added, Removed, Changed };

/// What is different in one item of a model.
struct ModelDifference {
  DifferenceKind kind = DifferenceKind::Changed;
  ModelItemKind item = ModelItemKind::Numbers;
  std::string id;
  std::string name;                  ///< of the newer one, where there is one
  std::string path = {};             ///< of a changed item: which value (ModelValues)
  std::optional<ModelValue> before;  ///< of a changed item; nothing: was not there
  std::optional<ModelValue> after;   ///< nothing: is not there any more
};

/// From `before` to `after`, in the order of itemsOf(); what was removed stands at the end of its kind. Empty for
/// models that say the same, whatever their version, hash and files.
[[nodiscard]] std::vector<ModelDifference> differences(const Model& before, const Model& after);

}  // namespace tweehanden::scoring
