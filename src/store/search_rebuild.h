// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/folding.h"

/// Filling the search index again from the records, step by step; merging its parts while nobody waits.
/// Everything here throws on failure (failure.h) and runs inside the caller's transaction.
namespace tweehanden::store {

/// Whether every record has been indexed since the index was last emptied.
[[nodiscard]] bool searchIndexComplete(Connection& connection);
/// How many records there are to index, in the bin or not.
[[nodiscard]] long long recordsToIndex(Connection& connection);
/// Empties the index, also one that is damaged, and notes that it is to be filled.
void emptySearchIndex(Connection& connection);
/// Indexes the next `records` that have no entry; how many there were. 0: the index is complete now.
/// Records written meanwhile index themselves.
[[nodiscard]] long long fillSearchIndex(Connection& connection, Folder& folder, int records);
/// One step of merging; whether another is of use. Never inside the commit of a user's action.
[[nodiscard]] bool mergeSearchIndex(Connection& connection);

}  // namespace tweehanden::store
