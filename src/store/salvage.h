// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/store.h"

namespace tweehanden::store {

/// What became of one table of a damaged store.
struct SalvagedTable {
  std::string name;
  long long copied = 0;
  int gaps = 0;            ///< places where rows could not be read
  long long dropped = 0;   ///< rows that were read, but belong to something that is lost
  long long unlinked = 0;  ///< rows that were kept without what they referred to
};

struct SalvageReport {
  StoreContents holds;
  std::vector<SalvagedTable> tables;  ///< those of which something was copied or lost
  long long standIns = 0;             ///< families whose own row is lost; what belongs to them is kept
  long long auditGaps = 0;            ///< places where lines are missing from the audit trail, which was chained anew
  std::vector<VerifyItem> checks;     ///< of the new store
};

/// Copies what can still be read of a damaged store to a new one, and tells what could not. The damaged folder stays
/// as it is; a keyring that is lost is looked for among its backups. StoreMissing, KeyringMissing, KeyringDamaged,
/// WrongPassphrase, StoreExists when `target` is there, NotEnoughSpace, Cancelled; StoreDamaged when nothing at all can
/// be read.
[[nodiscard]] Result<SalvageReport> salvageStore(const std::filesystem::path& damaged,
                                                 const std::filesystem::path& target, const Credentials& credentials,
                                                 const Clock& clock, const StoreOptions& options,
                                                 const Progress& progress);

}  // namespace tweehanden::store
