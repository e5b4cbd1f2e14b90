// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "app/verify.h"
#include "support/progress.h"

/// Copies of a store, and what to do when it is damaged.
namespace tweehanden::app {

struct Backup {
  std::filesystem::path folder;
  Timestamp madeAt;
  Date expiresOn;  ///< the first day on which it may be removed
  std::uintmax_t bytes = 0;
};

struct StoreContents {
  long long families = 0;
  long long persons = 0;
  long long contacts = 0;
  long long observations = 0;
  long long tasks = 0;
  long long drafts = 0;
  std::optional<Timestamp> lastLogged;
};

struct RestoreReport {
  StoreContents holds;
  std::vector<VerifyItem> checks;
};

struct SalvagedTable {
  std::string name;
  long long copied = 0;
  int gaps = 0;            ///< places where rows could not be read
  long long dropped = 0;   ///< rows that belong to something that is lost
  long long unlinked = 0;  ///< rows kept without what they referred to
};

struct SalvageReport {
  StoreContents holds;
  std::vector<SalvagedTable> tables;
  long long standIns = 0;   ///< families whose own data are lost; what belongs to them is kept
  long long auditGaps = 0;  ///< places where the log misses lines
  std::vector<VerifyItem> checks;
};

/// A store that is not open, and who opens it.
struct ClosedStore {
  std::filesystem::path folder;
  std::string user;
  Secret passphrase;
};

/// Makes a dated, encrypted copy while the store is in use, looks it through, and removes those that have expired.
[[nodiscard]] Result<Backup> backUp(Session& session, const Progress& progress);
/// The copies of a store, newest first; needs no passphrase.
[[nodiscard]] std::vector<Backup> listBackups(const std::filesystem::path& storeFolder);
/// Makes a new store of a copy. StoreExists, NotEnoughSpace, and what opening may say.
[[nodiscard]] Result<RestoreReport> restoreBackup(const ClosedStore& backup, const std::filesystem::path& target,
                                                  const Clock& clock, const SessionOptions& options,
                                                  const Progress& progress);
/// Makes a new store of what can still be read of a damaged one, which stays as it is.
[[nodiscard]] Result<SalvageReport> salvageStore(const ClosedStore& damaged, const std::filesystem::path& target,
                                                 const Clock& clock, const SessionOptions& options,
                                                 const Progress& progress);

}  // namespace tweehanden::app
