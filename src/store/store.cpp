// SPDX-License-Identifier: EUPL-1.2
#include "store/store.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <cstring>
#include <fstream>

#include "store/encrypted_store.h"
#include "store/failure.h"
#include "store/keyring.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

/// As db/sqlite/maintenance/cipher.sql sets it.
constexpr std::uintmax_t kPageBytes = 4096;
/// Of one component of a path, on every file system in use.
constexpr std::size_t kLongestName = 255;

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// A folder under another name until it is whole; removed with all in it when it is never given its name.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(const fs::path& wanted, std::string_view mark) : m_wanted(wanted), m_made(wanted) {
    m_made += fmt::format(".{}.unfinished", mark);
    if (m_made.filename().native().size() > kLongestName) {
      m_made.replace_filename(fmt::format("tweehanden.{}.unfinished", mark));
    }
  }
  ~UnfinishedFolder() {
    std::error_code ignored;
    if (!m_done) fs::remove_all(m_made, ignored);
  }
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_made; }
  [[nodiscard]] Status giveItsName() {
    std::error_code error;
    fs::rename(m_made, m_wanted, error);
    if (error) return fail(ErrorCode::FileUnwritable, "rename: errno " + std::to_string(error.value()));
    m_done = true;
    syncFolder(m_wanted.parent_path());
    return {};
  }

 private:
  fs::path m_wanted;
  fs::path m_made;
  bool m_done = false;
};

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

fs::path withoutTrailingSlash(const fs::path& folder) { return folder.has_filename() ? folder : folder.parent_path(); }

/// What opening says of itself; anything else is damage: the key is the right one, or the keyring had not opened.
bool told(ErrorCode code) {
  return code == ErrorCode::StoreTooNew || code == ErrorCode::StoreBusy || code == ErrorCode::StoreRolledBack ||
         code == ErrorCode::DiskFull;
}

Result<std::unique_ptr<Store>> openUnlocked(const fs::path& folder, Unlocked unlocked, const Clock& clock,
                                            std::unique_ptr<PrivateCopy> copy = nullptr) {
  return guarded("open", [&]() -> Result<std::unique_ptr<Store>> {
    auto store = std::make_unique<EncryptedStore>(folder, std::move(unlocked), clock, std::move(copy));
    if (Status loaded = store->load(); !loaded) {
      return told(loaded.error().code) ? fail(loaded.error()) : fail(ErrorCode::StoreDamaged, loaded.error().detail);
    }
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
  if (Status made = AuditHeadFile(unfinished.path() / kHeadFile, key).start({}); !made) return fail(made.error());
  if (Status made = writePrivateFile(unfinished.path() / kKeyringFile, *keyring); !made) return fail(made.error());
  if (Status made = unfinished.giveItsName(); !made) return fail(made.error());
  spdlog::debug("store: created");
  return openUnlocked(folder, Unlocked{credentials.user, std::move(key)}, clock);
}

/// The file consists of whole pages, unless a log beside it still has to be brought in. SQLite itself notices a lost
/// part of the last page only when it comes to read it.
bool cutOff(const fs::path& file) {
  std::error_code ignored;
  fs::path log = file;
  log += "-wal";
  const bool pending = fs::file_size(log, ignored) > 0 && !ignored;
  return !pending && fs::file_size(file, ignored) % kPageBytes != 0;
}

/// The salt of the key stands in the file's first bytes. SQLCipher, given both, does not compare them.
bool begins(const fs::path& file, const std::array<unsigned char, kStoreSaltBytes>& salt) {
  std::ifstream in(file, std::ios::binary);
  std::array<char, kStoreSaltBytes> found{};
  in.read(found.data(), found.size());
  return in.gcount() == kStoreSaltBytes && std::memcmp(found.data(), salt.data(), salt.size()) == 0;
}

/// Opens the files at `place`: those of the folder itself, or a copy of them.
Result<std::unique_ptr<Store>> openAt(const fs::path& place, const fs::path& folder, const Credentials& credentials,
                                      const Clock& clock, std::unique_ptr<PrivateCopy> copy) {
  const auto text = readWholeFile(place / kKeyringFile);
  if (!text) return fail(text.error());
  auto unlocked = unlockKeyring(*text, credentials);
  if (!unlocked) return fail(unlocked.error());
  if (!begins(place / kDatabaseFile, unlocked->key.salt)) return fail(ErrorCode::StoreDamaged, "another salt");
  if (cutOff(place / kDatabaseFile)) return fail(ErrorCode::StoreDamaged, "file ends within a page");
  if (!hasRoomToOpen(place)) return fail(ErrorCode::DiskFull, "no room to open");
  auto store = openUnlocked(folder, std::move(*unlocked), clock, std::move(copy));
  if (store) spdlog::debug("store: opened, schema {}", (*store)->info().schemaVersion);
  return store;
}

Result<std::unique_ptr<Store>> openIn(const fs::path& folder, const Credentials& credentials, const Clock& clock,
                                      const StoreOptions& options) {
  const bool database = isThere(folder / kDatabaseFile);
  const bool keyring = isThere(folder / kKeyringFile);
  if (!database) return fail(ErrorCode::StoreMissing);
  if (!keyring) return fail(ErrorCode::KeyringMissing);
  if (!pathFits(folder)) return fail(ErrorCode::FileUnreadable, "path too long");
  if (!options.readOnly && mayWriteStore(folder)) return openAt(folder, folder, credentials, clock, nullptr);
  auto copy = PrivateCopy::of(folder);
  if (!copy) return fail(copy.error());
  spdlog::debug("store: a private copy is looked at");
  const fs::path place = (*copy)->folder();
  return openAt(place, folder, credentials, clock, std::move(*copy));
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
