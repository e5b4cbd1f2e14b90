// SPDX-License-Identifier: EUPL-1.2
#include "store/salvage.h"

#include <algorithm>
#include <fstream>

#include "store/audit_trail.h"
#include "store/engine_statement.h"
#include "store/failure.h"
#include "store/keyring.h"
#include "store/lost_links.h"
#include "store/make_backup.h"
#include "store/medium.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/row_rescue.h"
#include "store/store_files.h"
#include "store/unfinished_folder.h"
#include "store/unlock.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

/// The folder's own keyring, or else that of its newest backup that opens.
Result<Unlocked> unlockSomehow(const fs::path& damaged, const Credentials& credentials) {
  std::vector<fs::path> folders{damaged};
  for (const Backup& backup : listBackups(damaged)) folders.push_back(backup.folder);
  Error first{ErrorCode::KeyringMissing, {}};
  for (const fs::path& folder : folders) {
    const auto text = readWholeFile(folder / kKeyringFile);
    if (!text) continue;
    auto unlocked = unlockKeyring(*text, credentials);
    if (unlocked || unlocked.error().code == ErrorCode::WrongPassphrase) return unlocked;
    if (first.code == ErrorCode::KeyringMissing) first = unlocked.error();
  }
  return fail(std::move(first));
}

/// The salt is known from the keyring, so that damage to it costs nothing.
void mendSalt(const fs::path& database, const StoreSalt& salt) {
  std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
  file.write(reinterpret_cast<const char*>(salt.data()), static_cast<std::streamsize>(salt.size()));
}

/// An empty store of the schema that the damaged one has, with its own key.
Status makeEmpty(const fs::path& folder, const Credentials& owner, const StoreOptions& options, int schema,
                 Timestamp at, StoreKey& key) {
  key = randomStoreKey();
  const auto keyring = makeKeyring(owner, options.keyCost, key);
  if (!keyring) return fail(keyring.error());
  if (Status written = writePrivateFile(folder / kKeyringFile, *keyring); !written) return written;
  if (Status made = makePrivateFile(folder / kDatabaseFile); !made) return made;
  Connection connection(folder / kDatabaseFile, key);
  connection.script(maintenanceText("make_store"));
  auto steps = migrations(Engine::Sqlite);
  std::erase_if(steps, [&](const Migration& step) { return step.version > schema; });
  return migrate(connection, 0, at, steps);
}

int schemaOrNewest(Connection& source) {
  const auto schema = guarded("schema", [&]() -> Result<int> { return schemaOf(source); });
  return schema ? std::min(*schema, newestSchema()) : newestSchema();
}

std::vector<std::string> tablesOf(Connection& connection) {
  std::vector<std::string> names;
  EngineStatement rows(connection, std::string(maintenanceText("salvage_tables")));
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

Status copyTables(Connection& source, Connection& target, const Progress& progress, SalvageReport& report) {
  const auto names = tablesOf(target);
  for (const std::string& name : names) {
    const Rescue rescue = rescueRows(source, target, shapeOf(target, name));
    report.tables.push_back({.name = name, .copied = rescue.copied, .gaps = rescue.gaps});
    const auto done = static_cast<long long>(report.tables.size());
    if (progress && !progress(done, static_cast<long long>(names.size()))) return fail(ErrorCode::Cancelled);
  }
  return {};
}

/// Takes the triggers away, which keep what is recorded from being changed; they come back as they were.
std::vector<std::string> takeTriggers(Connection& connection) {
  std::vector<std::string> names;
  std::vector<std::string> texts;
  EngineStatement rows(connection, std::string(maintenanceText("salvage_triggers")));
  while (rows.step()) {
    names.push_back(rows.text(0));
    texts.push_back(rows.text(1));
  }
  rows.reset();
  for (const std::string& name : names) connection.script(filledText("salvage_drop_trigger", {{"name", name}}));
  return texts;
}

Status fillFrom(Connection& source, Connection& target, const Progress& progress, SalvageReport& report) {
  target.script(maintenanceText("salvage_begin"));
  target.run("store/begin_write");
  const std::vector<std::string> triggers = takeTriggers(target);
  if (Status copied = copyTables(source, target, progress, report); !copied) return copied;
  report.standIns = mendLostLinks(target, report.tables);
  report.auditGaps = chainAnew(source, target);
  for (const std::string& trigger : triggers) target.script(trigger);
  target.run("store/commit");
  target.script(maintenanceText("salvage_end"));
  return {};
}

/// Brings the new store up to date, makes anew what is derived, and looks it through.
Status finish(const fs::path& folder, const Credentials& owner, const Clock& clock, const StoreOptions& options,
              SalvageReport& report) {
  const auto store = Store::open(folder, owner, clock, options);
  if (!store) return fail(store.error());
  const AuditEntry entry{.event = "salvage", .object = "store", .purpose = {}};
  const Status listed = (*store)->write(entry, [](Writer& writer) { return writer.rebuildCaseload(); });
  if (!listed) return listed;
  if (Status indexed = (*store)->rebuildSearchIndex({}); !indexed) return indexed;
  auto checks = (*store)->verify({});
  if (!checks) return fail(checks.error());
  report.checks = std::move(*checks);
  return (*store)->read([&](Reader& reader) -> Status {
    const auto holds = reader.contents();
    if (!holds) return fail(holds.error());
    report.holds = *holds;
    return {};
  });
}

Result<SalvageReport> salvageInto(const fs::path& folder, const PrivateCopy& copy, Unlocked unlocked,
                                  const Credentials& credentials, const Clock& clock, const StoreOptions& options,
                                  const Progress& progress) {
  SalvageReport report;
  const Credentials owner{unlocked.user, Secret(std::string(credentials.passphrase.view()))};
  const fs::path database = copy.folder() / kDatabaseFile;
  if (unlocked.next && beginsWith(database, unlocked.next->salt)) std::swap(unlocked.key, *unlocked.next);
  mendSalt(database, unlocked.key.salt);
  {
    Connection source(database, unlocked.key, kUsualBusyWait, FileState::Damaged);
    StoreKey key;
    const int schema = schemaOrNewest(source);
    if (Status made = makeEmpty(folder, owner, options, schema, clock.now(), key); !made) return fail(made.error());
    Connection target(folder / kDatabaseFile, key);
    if (Status filled = fillFrom(source, target, progress, report); !filled) return fail(filled.error());
  }
  std::erase_if(report.tables, [](const SalvagedTable& table) { return table.copied == 0 && table.gaps == 0; });
  const bool something =
      std::ranges::any_of(report.tables, [](const SalvagedTable& table) { return table.copied > 0; });
  if (!something) return fail(ErrorCode::StoreDamaged, "nothing can be read");
  if (Status finished = finish(folder, owner, clock, options, report); !finished) return fail(finished.error());
  return report;
}

}  // namespace

Result<SalvageReport> salvageStore(const fs::path& damaged, const fs::path& target, const Credentials& credentials,
                                   const Clock& clock, const StoreOptions& options, const Progress& progress) {
  if (!cryptographyReady()) return fail(ErrorCode::Internal, "no cryptography");
  const fs::path from = withoutTrailingSlash(damaged);
  const fs::path to = withoutTrailingSlash(target);
  if (!isThere(from / kDatabaseFile)) return fail(ErrorCode::StoreMissing);
  if (isThere(to)) return fail(ErrorCode::StoreExists);
  auto unlocked = unlockSomehow(from, credentials);
  if (!unlocked) return fail(unlocked.error());
  if (Status space = requireSpace(options, to.parent_path(), 2 * databaseBytes(from)); !space)
    return fail(space.error());
  const auto copy = PrivateCopy::of(from);
  if (!copy) return fail(copy.error());
  UnfinishedFolder unfinished(to, "salvage");
  if (Status made = makePrivateFolder(unfinished.path()); !made) return fail(made.error());
  auto report = guarded("salvage", [&] {
    return salvageInto(unfinished.path(), **copy, std::move(*unlocked), credentials, clock, options, progress);
  });
  if (!report) return report;
  if (Status named = unfinished.giveItsName(); !named) return fail(named.error());
  return report;
}

}  // namespace tweehanden::store
