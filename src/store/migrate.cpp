// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.h"

#include <algorithm>

#include "store/columns.h"
#include "store/failure.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

struct Version {
  int version = 0;
};
void columns(auto& visit, Like<Version> auto& row) { visit("version", row.version); }

void apply(Connection& connection, const Migration& migration, Timestamp at) {
  connection.run("store/begin_write");
  try {
    connection.script(migration.sql);
    connection.run("store/insert_version", "version", migration.version, "name", migration.name, "applied_at", at);
    connection.run("store/commit");
  } catch (...) {
    connection.script(queryText(Engine::Sqlite, "store/rollback"));
    throw;
  }
}

}  // namespace

int newestSchema() {
  const auto all = migrations(Engine::Sqlite);
  return all.empty() ? 0 : all.back().version;
}

int schemaOf(Connection& connection) { return connection.first<Version>("store/read_version").value().version; }

Status migrate(Connection& connection, int from, Timestamp at) {
  return guarded("migrate", [&]() -> Status {
    if (from > newestSchema()) return fail(ErrorCode::StoreTooNew, "schema " + std::to_string(from));
    for (const Migration& migration : migrations(Engine::Sqlite)) {
      if (migration.version > from) apply(connection, migration, at);
    }
    return {};
  });
}

}  // namespace tweehanden::store
