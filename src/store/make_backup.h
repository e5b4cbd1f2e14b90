// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "store/backups.h"
#include "store/connection.h"
#include "store/store.h"

namespace tweehanden::store {

struct BackupPlace {
  std::filesystem::path store;  ///< the store's folder
  const StoreKey& key;
  const StoreOptions& options;
};

/// As Store::backUp(), without its audit line: a dated copy, looked through before it gets its name. Removes nothing.
[[nodiscard]] Result<Backup> makeBackup(Connection& source, const BackupPlace& place, Timestamp at,
                                        const Progress& progress);
/// Removes the copies that expired. What cannot be removed is tried again the next time.
void removeExpiredBackups(const std::filesystem::path& store, Date today);

/// NotEnoughSpace unless so many bytes are free where `path` lies.
[[nodiscard]] Status requireSpace(const StoreOptions& options, const std::filesystem::path& path, std::uintmax_t bytes);

}  // namespace tweehanden::store
