// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "store/connection.h"
#include "store/folding.h"
#include "store/record_life.h"
#include "support/error.h"

/// The bin and what leaves it. Inside a transaction; throws on failure (failure.h).
namespace tweehanden::store {

/// Hides a record, and with a contact what was observed and agreed there. NotFound when it is not there or hidden.
[[nodiscard]] Status putInBin(Connection& connection, const RecordName& record, const Doing& doing);
/// Puts it back, with all that went along. NotFound when it did not go by itself; GuardRefused `contact_in_bin` for an
/// observation whose contact is in the bin, `merged` for a family whose records are with another.
[[nodiscard]] Status restoreFromBin(Connection& connection, Folder& folder, const RecordName& record);
/// In order of when they went.
[[nodiscard]] std::vector<BinEntry> readBin(Connection& connection);

/// Why nothing of this family may be destroyed; empty when it may.
[[nodiscard]] std::string holdOf(Connection& connection, domain::FamilyId family);
[[nodiscard]] Status setHold(Connection& connection, domain::FamilyId family, const std::string& reason);

/// Destroys a record that went into the bin by itself: rows, parts, revisions, words, everything in
/// queries/destroy_<kind>. References must not be checked meanwhile (trust_references). `destroyed` has id, record,
/// moment and user; counts are filled in, and it is kept as a certificate. NotFound; GuardRefused `legal_hold`.
[[nodiscard]] Status destroyRows(Connection& connection, Destruction& destroyed);
[[nodiscard]] std::vector<Destruction> readDestructions(Connection& connection);

}  // namespace tweehanden::store
