// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "store/connection.h"
#include "store/folding.h"
#include "store/record_life.h"
#include "support/error.h"

/// Two families that are one. Inside a transaction; throws on failure (failure.h).
namespace tweehanden::store {

/// Moves every record of `absorbed` to `kept` and puts what is left of `absorbed`, its own row, in the bin. NotFound
/// when either is not there; GuardRefused `legal_hold` when `absorbed` must stay as it is.
[[nodiscard]] Status mergeRows(Connection& connection, Folder& folder, const Merge& merge);
/// Moves back what moved then and is still there, with its corrections since; what was added to `kept` stays. NotFound;
/// GuardRefused: `merge_undone`, `merge_gone` when one of the two was destroyed, `merge_later` when `kept` is in the
/// bin or was merged itself, `merge_used` when records of the one would then speak of records of the other.
[[nodiscard]] Status undoMergeRows(Connection& connection, Folder& folder, long long id, const Doing& doing);
/// Those that were not undone.
[[nodiscard]] std::vector<Merge> readMerges(Connection& connection);

}  // namespace tweehanden::store
