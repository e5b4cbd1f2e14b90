// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.h"

#include <algorithm>

#include "store/columns.h"
#include "store/failure.h"

namespace tweehanden::store {
namespace {

struct Version {
  int version = 0;
};
void columns(auto& visit, Like<Version> auto& row) { visit("version", row.version); }

void apply(Connection& connection, const Migration& migration, Timestamp at) {
  connection.script(migration.sql);
  connection.run("store/insert_version", "version", migration.version, "name", migration.name, "applied_at", at);
}

Status applyAll(Connection& connection, int from, Timestamp at, const std::vector<Migration>& all) {
  connection.run("store/begin_write");
  Status applied = guarded("migrate", [&]() -> Status {
    for (const Migration& migration : all) {
      if (migration.version > from) apply(connection, migration, at);
    }
    connection.run("store/commit");
    return {};
  });
  if (!applied)
    static_cast<void>(guarded("rollback", [&]() -> Status {
      connection.run("store/rollback");
      return {};
    }));
  return applied;
}

/// What a person can do something about keeps its name.
Error asMigrationFault(const Error& error) {
  if (error.code == ErrorCode::StoreBusy || error.code == ErrorCode::DiskFull) return error;
  return {ErrorCode::MigrationFailed, error.detail};
}

}  // namespace

int newestSchema() {
  const auto all = migrations(Engine::Sqlite);
  return all.empty() ? 0 : all.back().version;
}

int schemaOf(Connection& connection) { return connection.first<Version>("store/read_version").value().version; }

Status migrate(Connection& connection, int from, Timestamp at, const std::vector<Migration>& all) {
  const int newest = all.empty() ? 0 : all.back().version;
  if (from > newest) return fail(ErrorCode::StoreTooNew, "schema " + std::to_string(from));
  if (from == newest) return {};
  const Status applied = guarded("migrate", [&] { return applyAll(connection, from, at, all); });
  return applied ? applied : fail(asMigrationFault(applied.error()));
}

}  // namespace tweehanden::store
