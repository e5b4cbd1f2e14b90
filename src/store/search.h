// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/search.h"

/// The questions and answers of a search, by their names in the store.
namespace tweehanden::store {

using domain::MatchQuality;
using domain::SearchCursor;
using domain::SearchHit;
using domain::SearchKind;
using domain::SearchOrder;
using domain::SearchPage;
using domain::SearchQuery;
using domain::Snippet;
using domain::TextRange;

}  // namespace tweehanden::store
