// SPDX-License-Identifier: EUPL-1.2
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <memory>

#include "store/connection.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

struct Finalize {
  void operator()(sqlite_api::sqlite3_stmt* statement) const { sqlite_api::sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite_api::sqlite3_stmt, Finalize>;

void requireGood(int result, int wanted) {
  if (result != wanted) throw soci::sqlite3_soci_error("stream", result);
}

}  // namespace

bool Connection::stream(std::string_view query, const RowVisit& visit) {
  auto* handle = static_cast<soci::sqlite3_session_backend*>(m_session->get_backend())->conn_;
  const std::string_view sql = queryText(Engine::Sqlite, query);
  sqlite_api::sqlite3_stmt* raw = nullptr;
  requireGood(sqlite_api::sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &raw, nullptr),
              SQLITE_OK);
  const Prepared statement(raw);
  const int count = sqlite_api::sqlite3_column_count(raw);
  std::vector<std::string_view> row;
  for (int i = 0; i < count; ++i) row.emplace_back(sqlite_api::sqlite3_column_name(raw, i));
  if (!visit(row)) return false;
  int result = sqlite_api::sqlite3_step(raw);
  for (; result == SQLITE_ROW; result = sqlite_api::sqlite3_step(raw)) {
    for (int i = 0; i < count; ++i) {
      const auto* text = reinterpret_cast<const char*>(sqlite_api::sqlite3_column_text(raw, i));
      const auto size = static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(raw, i));
      row[static_cast<std::size_t>(i)] = text == nullptr ? std::string_view() : std::string_view(text, size);
    }
    if (!visit(row)) return false;
  }
  requireGood(result, SQLITE_DONE);
  return true;
}

}  // namespace tweehanden::store
