// SPDX-License-Identifier: EUPL-1.2
#include "store/store.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "store/encrypted_store.h"
#include "store/failure.h"
#include "store/keyring.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/rekey.h"
#include "store/sql_text.h"
#include "store/store_files.h"
#include "store/store_keys.h"
#include "store/unfinished_folder.h"
#include "store/unlock.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

Status makeDatabase(const fs::path& file, const StoreKey& key, Timestamp now, bool demo) {
  if (Status made = makePrivateFile(file); !made) return made;
  return guarded("create", [&]() -> Status {
    Connection connection(file, key);
    connection.script(maintenanceText("make_store"));
    if (Status migrated = migrate(connection, 0, now); !migrated) return migrated;
    connection.run("store/insert_info", "demo", demo, "created_at", now);
    return {};
  });
}

/// Once the keyring has opened, the key is the right one: what cannot be read then is damaged.
Error openingFault(const Error& error) {
  switch (error.code) {
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreRolledBack:
    case ErrorCode::NotEnoughSpace:
    case ErrorCode::MigrationFailed:
    case ErrorCode::DiskFull: return error;
    default: return {ErrorCode::StoreDamaged, error.detail};
  }
}

/// `place` is where the files are: the folder, or that of the copy.
Result<std::unique_ptr<EncryptedStore>> openUnlocked(const fs::path& folder, Unlocked unlocked, const Clock& clock,
                                                     const StoreOptions& options,
                                                     std::unique_ptr<PrivateCopy> copy = nullptr) {
  return guarded("open", [&]() -> Result<std::unique_ptr<EncryptedStore>> {
    const fs::path place = copy ? copy->folder() : folder;
    auto use = FolderLock::take(place, FolderUse::Shared);
    if (!use) return fail(use.error());
    // While the passphrase was being tried, another program may have given the store another key.
    if (!beginsWith(place / kDatabaseFile, unlocked.key.salt)) return fail(ErrorCode::StoreBusy, "key was changed");
    auto store = std::make_unique<EncryptedStore>(folder, std::move(unlocked), clock, options, std::move(copy));
    store->keepPlace(std::move(*use));
    if (Status loaded = store->load(); !loaded) return fail(openingFault(loaded.error()));
    return store;
  });
}

Result<std::unique_ptr<Store>> named(Result<std::unique_ptr<Store>> result, const fs::path& folder) {
  if (!result) result.error().file = folder.filename().string();
  return result;
}

Result<std::unique_ptr<Store>> makeIn(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                                      const StoreOptions& options) {
  if (!hasRoomToOpen(fs::absolute(folder).parent_path())) return fail(ErrorCode::DiskFull, "no room to create");
  StoreKey key = randomStoreKey();
  const auto keyring = makeKeyring(credentials, options.keyCost, key);
  if (!keyring) return fail(keyring.error());
  UnfinishedFolder unfinished(folder, fmt::format("{:02x}{:02x}{:02x}", key.salt[0], key.salt[1], key.salt[2]));
  if (Status made = makePrivateFolder(unfinished.path()); !made) return fail(made.error());
  if (Status made = makeDatabase(unfinished.path() / kDatabaseFile, key, clock.now(), options.demo); !made)
    return fail(made.error());
  if (Status made = AuditHeadFile(unfinished.path() / kAuditHeadFile, key).start({}); !made) return fail(made.error());
  if (Status made = writePrivateFile(unfinished.path() / kKeyringFile, *keyring); !made) return fail(made.error());
  if (Status made = unfinished.giveItsName(); !made) return fail(made.error());
  spdlog::debug("store: created");
  return openUnlocked(folder, Unlocked{.user = credentials.user, .key = std::move(key), .next = {}}, clock, options);
}

/// Opens the files at `place`: those of the folder itself, or a copy of them.
Result<std::unique_ptr<Store>> openAt(const fs::path& place, const fs::path& folder, const Credentials& credentials,
                                      const Clock& clock, const StoreOptions& options,
                                      std::unique_ptr<PrivateCopy> copy) {
  auto unlocked = unlockFolder(place, credentials, clock);
  if (!unlocked) return fail(unlocked.error());
  if (!hasRoomToOpen(place)) return fail(ErrorCode::DiskFull, "no room to open");
  // Not needed to work: where the folder cannot be written, it waits for another time.
  static_cast<void>(settleRekey(place, *unlocked));
  auto store = openUnlocked(folder, std::move(*unlocked), clock, options, std::move(copy));
  if (!store) return fail(store.error());
  (*store)->renewKeyring(credentials);
  spdlog::debug("store: opened, schema {}", (*store)->info().schemaVersion);
  return std::move(*store);
}

Result<std::unique_ptr<Store>> openIn(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                                      const StoreOptions& options) {
  if (!isThere(folder / kDatabaseFile)) return fail(ErrorCode::StoreMissing);
  if (!isThere(folder / kKeyringFile)) return fail(ErrorCode::KeyringMissing);
  if (!pathFits(folder)) return fail(ErrorCode::FileUnreadable, "path too long");
  if (!options.readOnly && mayWriteStore(folder)) {
    return openAt(folder, folder, credentials, clock, options, nullptr);
  }
  auto copy = PrivateCopy::of(folder);
  if (!copy) return fail(copy.error());
  spdlog::debug("store: a private copy is looked at");
  const fs::path place = (*copy)->folder();
  return openAt(place, folder, credentials, clock, options, std::move(*copy));
}

}  // namespace

Result<std::unique_ptr<Store>> Store::create(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                                             const StoreOptions& options) {
  if (!cryptographyReady()) return fail(ErrorCode::Internal, "no cryptography");
  const fs::path path = withoutTrailingSlash(folder);
  if (!pathFits(path)) return named(fail(ErrorCode::FileUnwritable, "path too long"), path);
  if (isThere(path / kDatabaseFile) || isThere(path / kKeyringFile)) return named(fail(ErrorCode::StoreExists), path);
  return named(guarded("create", [&] { return makeIn(path, credentials, clock, options); }), path);
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                                           const StoreOptions& options) {
  if (!cryptographyReady()) return fail(ErrorCode::Internal, "no cryptography");
  const fs::path path = withoutTrailingSlash(folder);
  return named(guarded("open", [&] { return openIn(path, credentials, clock, options); }), path);
}

}  // namespace tweehanden::store
