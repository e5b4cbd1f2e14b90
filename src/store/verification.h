// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/failure.h"
#include "store/keyring.h"
#include "store/store.h"

/// Looking a store through. An item that is not ok is a finding, not an error.
namespace tweehanden::store {

/// A check that cannot be carried out, because the file is damaged, is a finding as well.
template <class Check>
VerifyItem finding(VerifyCheck check, const Check& look) {
  try {
    return look();
  } catch (...) {
    return {check, false, currentFailure("verify").detail, 0};
  }
}

/// Integrity of the file, foreign keys, audit chain: appended to `items`. Cancelled when `progress` says so.
[[nodiscard]] Status verifyRows(Connection& connection, const Progress& progress, std::vector<VerifyItem>& items);
[[nodiscard]] VerifyItem verifyKeySlots(const Result<std::string>& keyring,
                                        const std::array<unsigned char, kStoreSaltBytes>& salt);
/// Index against its content, entries against records, and the caseload's derived rows against what they derive from.
/// Needs a write transaction (which the caller rolls back): SQLite starts the index's own check as a write.
[[nodiscard]] VerifyItem verifySearchIndex(Connection& connection);

}  // namespace tweehanden::store
