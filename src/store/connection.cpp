// SPDX-License-Identifier: EUPL-1.2
#include "store/connection.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sodium.h>

#include <stdexcept>

#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

/// SOCI reads a text without '=' as a path, and one with it as settings.
std::string connectText(const std::filesystem::path& file) {
  const std::string path = file.string();
  if (path.find('=') == std::string::npos) return path;
  if (path.find('"') != std::string::npos) throw std::logic_error("path with both = and quotes");
  return "dbname=\"" + path + "\"";
}

/// x'<64 hex key><32 hex salt>', in memory that is locked and wiped.
void setKey(sqlite_api::sqlite3* handle, const StoreKey& key) {
  constexpr std::size_t kHex = 2 * (kStoreKeyBytes + kStoreSaltBytes);
  SecureBytes bytes(kStoreKeyBytes + kStoreSaltBytes);
  std::copy_n(key.key.data(), kStoreKeyBytes, bytes.data());
  std::copy_n(key.salt.data(), kStoreSaltBytes, bytes.data() + kStoreKeyBytes);
  SecureBytes text(kHex + 4);  // x' … ' and the NUL that bin2hex writes
  auto* out = reinterpret_cast<char*>(text.data());
  out[0] = 'x';
  out[1] = '\'';
  sodium_bin2hex(out + 2, kHex + 1, bytes.data(), bytes.size());
  out[kHex + 2] = '\'';
  const int result = sqlite_api::sqlite3_key(handle, text.data(), static_cast<int>(kHex + 3));
  if (result != SQLITE_OK) throw soci::sqlite3_soci_error("key", result);
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, const StoreKey& key, std::chrono::milliseconds busyWait,
                       FileState state)
    : m_session(std::make_unique<soci::session>(soci::sqlite3, connectText(file))) {
  auto* engine = handle();
  sqlite_api::sqlite3_extended_result_codes(engine, 1);
  sqlite_api::sqlite3_busy_timeout(engine, static_cast<int>(busyWait.count()));
  setKey(engine, key);
  script(maintenanceText("cipher"));
  if (state == FileState::Damaged) script(maintenanceText("salvage_source"));
  script(maintenanceText("open_connection"));
}

Connection::~Connection() { m_statements.clear(); }

sqlite_api::sqlite3* Connection::handle() const {
  return static_cast<soci::sqlite3_session_backend*>(m_session->get_backend())->conn_;
}

long long Connection::changes() const { return sqlite_api::sqlite3_total_changes(handle()); }

void Connection::script(std::string_view sql) {
  const std::string text(sql);
  const int result = sqlite_api::sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw soci::sqlite3_soci_error("script", result);
}

Statement& Connection::statement(std::string_view query) {
  const auto known = m_statements.find(query);
  if (known != m_statements.end()) return *known->second;
  auto prepared = std::make_unique<Statement>(*m_session, queryText(Engine::Sqlite, query));
  return *m_statements.emplace(std::string(query), std::move(prepared)).first->second;
}

std::unique_ptr<Statement> Connection::maintenance(std::string_view name) {
  return std::make_unique<Statement>(*m_session, maintenanceText(name));
}

}  // namespace tweehanden::store
