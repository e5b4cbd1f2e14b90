// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <vector>

#include "store/store.h"

namespace tweehanden::store {

struct RestoreReport {
  StoreContents holds;
  std::vector<VerifyItem> checks;
};

/// Makes a new store of a backup (or of any closed store's folder), which stays as it is. The passphrase is the one of
/// the day the copy was made. As Store::open(); StoreExists when `target` is there, NotEnoughSpace, Cancelled: then
/// nothing is left of it.
[[nodiscard]] Result<RestoreReport> restoreBackup(const std::filesystem::path& backup,
                                                  const std::filesystem::path& target, const Credentials& credentials,
                                                  const Clock& clock, const StoreOptions& options,
                                                  const Progress& progress);

}  // namespace tweehanden::store
