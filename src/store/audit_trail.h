// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/connection.h"
#include "store/store.h"
#include "support/clock.h"

namespace tweehanden::store {

/// Appends a line to the audit trail, chained to the one before: hash = BLAKE2b-256 over the hash before and every
/// field, each with its length. Call it inside the transaction of what it tells of.
void appendAuditLine(Connection& connection, const AuditEntry& entry, const std::string& user, Timestamp at);

struct ChainReport {
  bool ok = false;
  long long lines = 0;
  std::string detail;  ///< log-safe: the number of the first line that does not fit
};

/// Recomputes the whole chain, and compares its end with the recorded one, so that lines missing at the end show too.
/// False from `progress` ends it with Cancelled.
[[nodiscard]] Result<ChainReport> checkAuditChain(Connection& connection, const Progress& progress);

/// Appends every line that can still be read of a damaged trail to an empty one, in order of number and chained anew; a
/// trail that is whole comes out as it was. The number of places where lines are missing, or do not fit the one before.
[[nodiscard]] long long chainAnew(Connection& damaged, Connection& target);

}  // namespace tweehanden::store
