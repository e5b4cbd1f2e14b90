// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/model_documents.h"

/// The inside of the loader: local changes laid over the documents of a model. For .cpp files only.
namespace tweehanden::scoring {

/// The model with these overlays, for documents that make a model without them. InvalidModel with the overlay's file,
/// the pointer into it and, as first argument, the reason: that of the rule the result breaks, or one of `no_overlay`,
/// `format_version`, `for_model`, `blank`, `approved_on`, `approved_later`, `nothing_changed`, `unknown_factor`,
/// `unknown_indicator`, `unknown_task`, `unknown_link`, `unknown_number`, `guard_weakened`, `changed_twice`.
[[nodiscard]] Result<Model> modelWith(ModelDocuments documents, const std::vector<OverlayFile>& overlays, Date today);

}  // namespace tweehanden::scoring
