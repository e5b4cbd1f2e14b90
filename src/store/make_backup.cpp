// SPDX-License-Identifier: EUPL-1.2
#include "store/make_backup.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/backup_names.h"
#include "store/database_copy.h"
#include "store/folder_use.h"
#include "store/private_files.h"
#include "store/store_files.h"
#include "store/unfinished_folder.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMegabyte = 1024 * 1024;

Status fillBackup(Connection& source, const BackupPlace& place, const fs::path& folder, const Progress& progress) {
  if (Status copied = copyDatabase(source, folder / kDatabaseFile, place.key, progress); !copied) return copied;
  const auto keyring = readWholeFile(place.store / kKeyringFile);
  if (!keyring) return fail(keyring.error());
  if (Status written = writePrivateFile(folder / kKeyringFile, *keyring); !written) return written;
  const auto head = verifyCopy(folder / kDatabaseFile, place.key, progress);
  return head ? AuditHeadFile(folder / kAuditHeadFile, place.key).start(*head) : fail(head.error());
}

/// What earlier tries left that were cut off.
void removeUnfinished(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".unfinished") fs::remove_all(entry.path(), ignored);
  }
}

/// Copies are named after their second; a second one in the same gets the next.
fs::path freeName(const fs::path& folder, Timestamp at) {
  constexpr long long kSecond = 1000;
  while (isThere(folder / backupName(at))) at.milliseconds += kSecond;
  return folder / backupName(at);
}

Status ensureFolder(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder, ignored) ? Status() : makePrivateFolder(folder);
}

}  // namespace

Status requireSpace(const StoreOptions& options, const fs::path& path, std::uintmax_t bytes) {
  const std::uintmax_t free = options.freeBytes(path);
  if (free > bytes) return {};
  Error error{ErrorCode::NotEnoughSpace, {}};
  error.arguments = {fmt::format("{}", bytes / kMegabyte + 1), fmt::format("{}", free / kMegabyte)};
  return fail(std::move(error));
}

Result<Backup> makeBackup(Connection& source, const BackupPlace& place, Timestamp at, const Progress& progress) {
  const fs::path folder = place.store / kBackupFolder;
  if (Status space = requireSpace(place.options, place.store, databaseBytes(place.store)); !space)
    return fail(space.error());
  if (Status made = ensureFolder(folder); !made) return fail(made.error());
  const auto alone = FolderLock::take(folder, FolderUse::Alone);
  if (!alone) return fail(alone.error());
  const fs::path wanted = freeName(folder, at);
  removeUnfinished(folder);
  UnfinishedFolder unfinished(wanted, "backup");
  if (Status made = makePrivateFolder(unfinished.path()); !made) return fail(made.error());
  if (Status filled = fillBackup(source, place, unfinished.path(), progress); !filled) return fail(filled.error());
  if (Status named = unfinished.giveItsName(); !named) return fail(named.error());
  const auto backups = listBackups(place.store);
  const auto made = std::ranges::find(backups, wanted, &Backup::folder);
  return made == backups.end() ? Result<Backup>(fail(ErrorCode::Internal, "backup not listed")) : *made;
}

void removeExpiredBackups(const fs::path& store, Date today) {
  std::error_code ignored;
  for (const Backup& backup : expiredBackups(listBackups(store), today)) fs::remove_all(backup.folder, ignored);
}

}  // namespace tweehanden::store
