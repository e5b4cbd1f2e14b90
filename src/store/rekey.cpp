// SPDX-License-Identifier: EUPL-1.2
#include "store/rekey.h"

#include "store/audit_trail.h"
#include "store/connection.h"
#include "store/database_copy.h"
#include "store/failure.h"
#include "store/folder_use.h"
#include "store/make_backup.h"
#include "store/private_files.h"
#include "store/store_files.h"
#include "store/unlock.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

Result<Keyring> readKeyringOf(const fs::path& folder) {
  const auto text = readWholeFile(folder / kKeyringFile);
  return text ? readKeyring(*text) : Result<Keyring>(fail(text.error()));
}

/// From here on every user's slot opens both keys.
Status announce(const fs::path& folder, const StoreKey& now, const StoreKey& next) {
  auto keyring = readKeyringOf(folder);
  if (!keyring) return fail(keyring.error());
  keyring->nextSalt = next.salt;
  for (KeySlot& slot : keyring->slots) slot.sealedNext = sealedTo(slot.publicKey, next.key);
  return writePrivateFile(folder / kKeyringFile, keyringText(*keyring, now));
}

/// From here on every slot opens only the key that store.db has.
Status settleKeyring(const fs::path& folder, const StoreKey& kept) {
  auto keyring = readKeyringOf(folder);
  if (!keyring) return fail(keyring.error());
  if (!keyring->nextSalt) return {};
  const bool changed = *keyring->nextSalt == kept.salt;
  // Whoever got here with another key than the file has must not touch the keyring.
  const bool known = changed || keyring->salt == kept.salt;
  if (!known || !beginsWith(folder / kDatabaseFile, kept.salt)) return fail(ErrorCode::StoreBusy, "another key");
  for (KeySlot& slot : keyring->slots) {
    if (changed) slot.sealedKey = *slot.sealedNext;
    slot.sealedNext.reset();
  }
  keyring->salt = kept.salt;
  keyring->nextSalt.reset();
  return writePrivateFile(folder / kKeyringFile, keyringText(*keyring, kept));
}

Result<AuditHead> writeAnew(const fs::path& folder, const Unlocked& unlocked, const StoreKey& next, Timestamp at,
                            const Progress& progress) {
  const fs::path copy = folder / kNextDatabaseFile;
  const Status written = guarded("rekey", [&]() -> Status {
    Connection source(folder / kDatabaseFile, unlocked.key);
    source.run("store/begin_write");
    appendAuditLine(source, {.event = "settings", .object = "key", .purpose = {}}, unlocked.user, at);
    source.run("store/commit");
    return copyDatabase(source, copy, next, progress);
  });
  return written ? verifyCopy(copy, next, {}) : fail(written.error());
}

/// Puts the new file in the old one's place. The old one's log must be gone: its pages have the old key.
Status takePlace(const fs::path& folder, const StoreKey& key, const AuditHead& head) {
  const fs::path database = folder / kDatabaseFile;
  std::error_code error;
  if (fs::file_size(folder / (std::string(kDatabaseFile) + "-wal"), error) > 0 && !error) {
    return fail(ErrorCode::StoreBusy, "log is still there");
  }
  fs::rename(folder / kNextDatabaseFile, database, error);
  if (error) return fail(ErrorCode::FileUnwritable, "rename: errno " + std::to_string(error.value()));
  syncFolder(folder);
  // The new key is in force from here on: a head that cannot be written is begun anew at the next opening.
  static_cast<void>(AuditHeadFile(folder / kAuditHeadFile, key).start(head));
  return {};
}

Status changeKey(const fs::path& folder, const Unlocked& unlocked, const Clock& clock, const Progress& progress) {
  const StoreKey next = randomStoreKey();
  if (Status announced = announce(folder, unlocked.key, next); !announced) return announced;
  const auto head = writeAnew(folder, unlocked, next, clock.now(), progress);
  const Status done = head ? takePlace(folder, next, *head) : fail(head.error());
  if (!done) {
    removeDatabase(folder / kNextDatabaseFile);
    static_cast<void>(settleKeyring(folder, unlocked.key));
    return done;
  }
  return settleKeyring(folder, next);
}

}  // namespace

Status settleRekey(const fs::path& folder, const Unlocked& unlocked) {
  if (!unlocked.next && !isThere(folder / kNextDatabaseFile)) return {};
  const auto alone = FolderLock::take(folder, FolderUse::Alone);
  if (!alone) return {};
  if (Status settled = settleKeyring(folder, unlocked.key); !settled) return settled;
  removeDatabase(folder / kNextDatabaseFile);
  return {};
}

Status rekeyStore(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                  const StoreOptions& options, const Progress& progress) {
  if (!cryptographyReady()) return fail(ErrorCode::Internal, "no cryptography");
  const fs::path path = withoutTrailingSlash(folder);
  // Opening brings keyring and schema up to date, and ends an earlier change that was interrupted.
  if (const auto opened = Store::open(path, credentials, clock, options); !opened) return fail(opened.error());
  // Alone first: the key that is looked up then stays the store's key until this is done.
  const auto alone = FolderLock::take(path, FolderUse::Alone);
  if (!alone) return fail(alone.error());
  const auto unlocked = unlockFolder(path, credentials, clock);
  if (!unlocked) return fail(unlocked.error());
  if (Status space = requireSpace(options, path, databaseBytes(path)); !space) return space;
  return guarded("rekey", [&] { return changeKey(path, *unlocked, clock, progress); });
}

}  // namespace tweehanden::store
