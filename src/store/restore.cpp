// SPDX-License-Identifier: EUPL-1.2
#include "store/restore.h"

#include "store/make_backup.h"
#include "store/private_files.h"
#include "store/secure_bytes.h"
#include "store/store_files.h"
#include "store/unfinished_folder.h"
#include "store/unlock.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

Status copyFiles(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kDatabaseFile) && name != kKeyringFile && name != kAuditHeadFile) continue;
    std::error_code error;
    fs::copy_file(entry.path(), to / name, error);
    if (error) {
      const bool full = error == std::errc::no_space_on_device;
      return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                  "copy: errno " + std::to_string(error.value()));
    }
    fs::permissions(to / name, fs::perms::owner_read | fs::perms::owner_write, error);
  }
  return {};
}

Result<RestoreReport> lookThrough(Store& store, const Progress& progress) {
  RestoreReport report;
  auto checks = store.verify(progress);
  if (!checks) return fail(checks.error());
  report.checks = std::move(*checks);
  const Status read = store.read([&](Reader& reader) -> Status {
    const auto holds = reader.contents();
    if (!holds) return fail(holds.error());
    report.holds = *holds;
    return {};
  });
  if (!read) return fail(read.error());
  return report;
}

Result<RestoreReport> restoreInto(const fs::path& backup, const fs::path& folder, const Credentials& credentials,
                                  const Clock& clock, const StoreOptions& options, const Progress& progress) {
  if (Status copied = copyFiles(backup, folder); !copied) return fail(copied.error());
  auto store = Store::open(folder, credentials, clock, options);
  if (!store) return fail(store.error());
  auto report = lookThrough(**store, progress);
  if (!report) return report;
  const AuditEntry entry{.event = "restore", .object = "store", .purpose = {}};
  const Status logged = (*store)->write(entry, [](Writer&) -> Status { return {}; });
  return logged ? report : fail(logged.error());
}

}  // namespace

Result<RestoreReport> restoreBackup(const fs::path& backup, const fs::path& target, const Credentials& credentials,
                                    const Clock& clock, const StoreOptions& options, const Progress& progress) {
  const fs::path from = withoutTrailingSlash(backup);
  const fs::path to = withoutTrailingSlash(target);
  if (!isThere(from / kDatabaseFile)) return fail(ErrorCode::StoreMissing);
  if (isThere(to)) return fail(ErrorCode::StoreExists);
  if (Status space = requireSpace(options, to.parent_path(), databaseBytes(from)); !space) return fail(space.error());
  UnfinishedFolder unfinished(to, "restore");
  if (Status made = makePrivateFolder(unfinished.path()); !made) return fail(made.error());
  auto report = restoreInto(from, unfinished.path(), credentials, clock, options, progress);
  if (!report) return report;
  if (Status named = unfinished.giveItsName(); !named) return fail(named.error());
  return report;
}

}  // namespace tweehanden::store
