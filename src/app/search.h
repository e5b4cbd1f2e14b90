// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/session.h"
#include "domain/search.h"
#include "support/progress.h"

namespace tweehanden::app {

/// Typing: one of the searches while a person types, which is not logged. Settled: what was typed stands, or was asked
/// for at once; it is logged, without its words (field.md, Log).
enum class SearchUse { Typing, Settled };

/// Looks names, notes, agreements and help requests through.
[[nodiscard]] Result<domain::SearchPage> search(Session& session, const domain::SearchQuery& query, SearchUse use);

/// Makes the search index again from the records; this is logged.
[[nodiscard]] Status rebuildSearchIndex(Session& session, const Progress& progress = {});

}  // namespace tweehanden::app
