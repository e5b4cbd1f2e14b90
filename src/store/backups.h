// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "support/clock.h"
#include "support/date.h"

/// Dated copies of a store, each a store folder of its own below backups/ (docs/decisions/0028).
namespace tweehanden::store {

/// How long a copy is kept: the first of a month for a year, the first of a week for eight weeks, others two weeks.
enum class BackupTerm { Days, Weeks, Months };

struct Backup {
  std::filesystem::path folder;
  Timestamp madeAt;
  BackupTerm term = BackupTerm::Days;
  Date expiresOn;  ///< the first day on which it may be removed
  std::uintmax_t bytes = 0;
};

/// The copies of a store, newest first. Other folders below backups/ are passed over.
[[nodiscard]] std::vector<Backup> listBackups(const std::filesystem::path& storeFolder);
/// Terms and expiry of copies made at these moments (UTC), given oldest first.
[[nodiscard]] std::vector<Backup> datedBackups(const std::vector<Timestamp>& madeAt);
/// Those to remove on `today`: what has expired, but never the newest copy.
[[nodiscard]] std::vector<Backup> expiredBackups(const std::vector<Backup>& newestFirst, Date today);

/// Free bytes of the disk that a path lies on; the largest number when that cannot be found out.
[[nodiscard]] std::uintmax_t freeBytesOf(const std::filesystem::path& path);

}  // namespace tweehanden::store
