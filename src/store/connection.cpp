// SPDX-License-Identifier: EUPL-1.2
#include "store/connection.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <stdexcept>

#include "store/raw_key.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

/// A part of the log's index, as the engine maps it, serves some 4,000 pages: 16 MB of log.
constexpr int kIndexPartBytes = 32 * 1024;
constexpr int kReservedParts = 4;
constexpr int kSmallestBlock = 512;

/// SOCI reads a text without '=' as a path, and one with it as settings.
std::string connectText(const std::filesystem::path& file) {
  const std::string path = file.string();
  if (path.find('=') == std::string::npos) return path;
  if (path.find('"') != std::string::npos) throw std::logic_error("path with both = and quotes");
  return "dbname=\"" + path + "\"";
}

/// Writes to every block without changing it, also when another program writes there just then.
void touch(volatile void* part) {
  auto* bytes = static_cast<volatile char*>(part);
  for (int at = 0; at < kIndexPartBytes; at += kSmallestBlock) __atomic_fetch_or(bytes + at, 0, __ATOMIC_RELAXED);
}

void setKey(sqlite_api::sqlite3* handle, const StoreKey& key) {
  const SecureBytes text = rawKeyText(key);
  const int result = sqlite_api::sqlite3_key(handle, text.data(), static_cast<int>(text.size()));
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

void Connection::reserveLogIndex() {
  sqlite_api::sqlite3_file* file = nullptr;
  sqlite_api::sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == nullptr || file->pMethods == nullptr || file->pMethods->iVersion < 2) return;
  for (int number = 0; number < kReservedParts; ++number) {
    volatile void* part = nullptr;
    const int result = file->pMethods->xShmMap(file, number, kIndexPartBytes, 1, &part);
    if (result != SQLITE_OK) throw soci::sqlite3_soci_error("log index", result);
    touch(part);
  }
}

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
