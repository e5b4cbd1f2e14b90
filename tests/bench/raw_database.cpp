// SPDX-License-Identifier: EUPL-1.2
#include "bench/raw_database.h"

#include <sodium.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "bench/scale_world.h"
#include "store/sql_text.h"

namespace tweehanden::bench {

void require(bool ok) {
  if (!ok) throw std::runtime_error("bare store failed");
}

store::Unlocked unlockedKey(const std::filesystem::path& folder) {
  require(store::cryptographyReady());
  std::ifstream in(folder / "keyring.json");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  auto unlocked = store::unlockKeyring(text, scaleCredentials());
  require(unlocked.has_value());
  return std::move(*unlocked);
}

std::string rawKey(const std::filesystem::path& folder) {
  const auto unlocked = unlockedKey(folder);
  std::string key(2 * (store::kStoreKeyBytes + store::kStoreSaltBytes) + 1, '\0');
  sodium_bin2hex(key.data(), 2 * store::kStoreKeyBytes + 1, unlocked.key.key.data(), store::kStoreKeyBytes);
  sodium_bin2hex(key.data() + 2 * store::kStoreKeyBytes, 2 * store::kStoreSaltBytes + 1, unlocked.key.salt.data(),
                 store::kStoreSaltBytes);
  key.pop_back();
  return "x'" + key + "'";
}

sqlite3* openRawWith(const std::filesystem::path& folder, const std::string& key, RawUse use) {
  sqlite3* database = nullptr;
  require(sqlite3_open((folder / "store.db").c_str(), &database) == SQLITE_OK);
  require(sqlite3_key(database, key.data(), static_cast<int>(key.size())) == SQLITE_OK);
  const auto script = [&](const char* name) {
    const std::string text(store::maintenanceText(name));
    require(sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  };
  script("cipher");
  script("open_connection");
  if (use == RawUse::Writing) script("writing_connection");
  return database;
}

sqlite3* openRaw(const std::filesystem::path& folder, RawUse use) { return openRawWith(folder, rawKey(folder), use); }

Prepared::Prepared(sqlite3* database, const char* query) {
  prepare(database, store::queryText(store::Engine::Sqlite, query));
}

Prepared::Prepared(sqlite3* database, const Text& text) { prepare(database, text.sql); }

void Prepared::prepare(sqlite3* database, std::string_view sql) {
  require(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr) == SQLITE_OK);
  for (int i = 1; i <= sqlite3_bind_parameter_count(m_statement); ++i) {
    const char* name = sqlite3_bind_parameter_name(m_statement, i);
    if (name != nullptr) m_index.emplace(name + 1, i);
  }
}

}  // namespace tweehanden::bench
