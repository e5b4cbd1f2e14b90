// SPDX-License-Identifier: EUPL-1.2
#include "store/engine_statement.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace tweehanden::store {
namespace {

using namespace sqlite_api;

void require(int result, int wanted, const char* what) {
  if (result != wanted) throw soci::sqlite3_soci_error(what, result);
}

}  // namespace

EngineStatement::EngineStatement(Connection& connection, const std::string& sql) {
  require(sqlite3_prepare_v2(connection.handle(), sql.c_str(), -1, &m_statement, nullptr), SQLITE_OK, "prepare");
}

EngineStatement::~EngineStatement() { sqlite3_finalize(m_statement); }

void EngineStatement::bind(int parameter, long long value) {
  require(sqlite3_bind_int64(m_statement, parameter, value), SQLITE_OK, "bind");
}

void EngineStatement::bindRow(EngineStatement& row, int first) {
  const int count = sqlite3_bind_parameter_count(m_statement);
  for (int i = 0; i < count; ++i) {
    require(sqlite3_bind_value(m_statement, i + 1, sqlite3_column_value(row.m_statement, first + i)), SQLITE_OK,
            "bind row");
  }
}

StepResult EngineStatement::tryStep() {
  const int result = sqlite3_step(m_statement);
  if (result == SQLITE_ROW) return StepResult::Row;
  if (result == SQLITE_DONE) return StepResult::Done;
  switch (result & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
    case SQLITE_ERROR: return StepResult::Damaged;  // how SQLCipher reports a page whose HMAC does not fit
    default: throw soci::sqlite3_soci_error("step", result);
  }
}

bool EngineStatement::step() {
  const StepResult result = tryStep();
  if (result == StepResult::Damaged) {
    throw soci::sqlite3_soci_error("step", sqlite3_errcode(sqlite3_db_handle(m_statement)));
  }
  return result == StepResult::Row;
}

long long EngineStatement::run() {
  require(sqlite3_step(m_statement), SQLITE_DONE, "run");
  return sqlite3_changes(sqlite3_db_handle(m_statement));
}

void EngineStatement::reset() { sqlite3_reset(m_statement); }

long long EngineStatement::integer(int column) { return sqlite3_column_int64(m_statement, column); }

std::string EngineStatement::text(int column) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  return bytes == nullptr ? std::string()
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

}  // namespace tweehanden::store
