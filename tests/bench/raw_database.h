// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "store/keyring.h"
#include "store/store.h"

/// The bare C API of SQLCipher on a file made by Store, with the same key, cipher and pragmas. Throws when it fails.
namespace tweehanden::bench {

void require(bool ok);

/// The key of a store whose user is scaleCredentials(), as that of every store that is measured.
[[nodiscard]] store::Unlocked unlockedKey(const std::filesystem::path& folder);
enum class RawUse { Reading, Writing };
[[nodiscard]] sqlite3* openRaw(const std::filesystem::path& folder, RawUse use);
/// The same with a key that is derived already: its hexadecimal form, as `key`.
[[nodiscard]] std::string rawKey(const std::filesystem::path& folder);
[[nodiscard]] sqlite3* openRawWith(const std::filesystem::path& folder, const std::string& key, RawUse use);

/// A statement that is prepared once, with its parameters looked up once.
class Prepared {
 public:
  /// `query` is the name of a query of the store.
  Prepared(sqlite3* database, const char* query);
  struct Text {
    std::string sql;
  };
  Prepared(sqlite3* database, const Text& text);
  ~Prepared() { sqlite3_finalize(m_statement); }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  [[nodiscard]] int index(const char* name) const { return m_index.at(name); }
  void integer(int at, long long value) { sqlite3_bind_int64(m_statement, at, value); }
  void text(int at, std::string_view value) {
    sqlite3_bind_text(m_statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
  }
  void none(int at) { sqlite3_bind_null(m_statement, at); }
  void run() {
    const int result = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    require(result == SQLITE_DONE);
  }
  [[nodiscard]] bool next() {
    const int result = sqlite3_step(m_statement);
    require(result == SQLITE_DONE || result == SQLITE_ROW);
    return result == SQLITE_ROW;
  }
  void reset() { sqlite3_reset(m_statement); }
  [[nodiscard]] sqlite3_stmt* handle() { return m_statement; }

 private:
  void prepare(sqlite3* database, std::string_view sql);
  sqlite3_stmt* m_statement = nullptr;
  std::map<std::string, int, std::less<>> m_index;
};

}  // namespace tweehanden::bench
