// SPDX-License-Identifier: EUPL-1.2
#include "app/backups.h"

#include "app/store_options.h"
#include "app/verify_items.h"
#include "store/restore.h"
#include "store/salvage.h"

namespace tweehanden::app {
namespace {

Backup backupOf(const store::Backup& made) { return {made.folder, made.madeAt, made.expiresOn, made.bytes}; }

StoreContents contentsOf(const store::StoreContents& holds) {
  return {holds.families, holds.persons, holds.contacts,  holds.observations,
          holds.tasks,    holds.drafts,  holds.lastLogged};
}

store::Credentials credentialsOf(const ClosedStore& closed) {
  return {closed.user, Secret(std::string(closed.passphrase.view()))};
}

}  // namespace

Result<Backup> backUp(Session& session, const Progress& progress) {
  const auto made = session.store().backUp(progress);
  if (!made) return fail(made.error());
  return backupOf(*made);
}

std::vector<Backup> listBackups(const std::filesystem::path& storeFolder) {
  std::vector<Backup> backups;
  for (const auto& made : store::listBackups(storeFolder)) backups.push_back(backupOf(made));
  return backups;
}

Result<RestoreReport> restoreBackup(const ClosedStore& backup, const std::filesystem::path& target, const Clock& clock,
                                    const SessionOptions& options, const Progress& progress) {
  const auto report =
      store::restoreBackup(backup.folder, target, credentialsOf(backup), clock, storeOptions(options), progress);
  if (!report) return fail(report.error());
  return RestoreReport{contentsOf(report->holds), verifyItems(report->checks)};
}

Result<SalvageReport> salvageStore(const ClosedStore& damaged, const std::filesystem::path& target, const Clock& clock,
                                   const SessionOptions& options, const Progress& progress) {
  const auto report =
      store::salvageStore(damaged.folder, target, credentialsOf(damaged), clock, storeOptions(options), progress);
  if (!report) return fail(report.error());
  SalvageReport told{.holds = contentsOf(report->holds),
                     .tables = {},
                     .standIns = report->standIns,
                     .auditGaps = report->auditGaps,
                     .checks = verifyItems(report->checks)};
  for (const auto& table : report->tables) {
    told.tables.push_back({table.name, table.copied, table.gaps, table.dropped, table.unlinked});
  }
  return told;
}

}  // namespace tweehanden::app
