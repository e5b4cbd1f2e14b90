// SPDX-License-Identifier: EUPL-1.2
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <set>

#include "golden.h"
#include "postgres_server.h"
#include "store/sql_text.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

/// Runs a script of several statements; the server's complaint, or nothing.
std::string complaint(soci::session& session, std::string_view sql) {
  auto* connection = static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
  PGresult* result = PQexec(connection, std::string(sql).c_str());
  const std::string message = PQresultErrorMessage(result);
  PQclear(result);
  return message;
}

void migrateAll(soci::session& session) {
  for (const auto& migration : migrations(Engine::Postgres)) {
    CAPTURE(migration.name);
    REQUIRE(complaint(session, "BEGIN;" + std::string(migration.sql) + "COMMIT;").empty());
  }
}

/// Has the server prepare a query with :names, as SOCI does it; the complaint, or nothing.
std::string preparing(soci::session& session, std::string_view sql) {
  try {
    soci::statement statement(session);
    statement.alloc();
    statement.prepare(std::string(sql), soci::details::st_repeatable_query);
    return {};
  } catch (const soci::soci_error& error) {
    return error.what();
  }
}

std::set<std::string> textsOf(soci::session& session, const std::string& sql) {
  const soci::rowset<std::string> rows = (session.prepare << sql);
  return {rows.begin(), rows.end()};
}

/// "table.column" of every table and view; without what the full-text index keeps beneath itself.
std::set<std::string> columnsOf(StoreFixture& fixture) {
  std::set<std::string> found;
  for (const auto& table :
       fixture.texts("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                     "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' "
                     "AND name NOT LIKE 'name\\_index\\_%' ESCAPE '\\'")) {
    for (const auto& column : fixture.columnNames("SELECT * FROM " + table)) found.insert(table + "." + column);
  }
  found.insert("search_index.docid");  // FTS4's own name for the row
  found.insert("name_index.docid");
  return found;
}

}  // namespace

TEST_CASE("PostgreSQL 15 takes every migration and prepares every query, and has the same tables and columns") {
  const PostgresServer server;
  soci::session session(soci::postgresql, server.connectText());
  migrateAll(session);
  const auto names = queryNames(Engine::Postgres);
  CHECK(names == queryNames(Engine::Sqlite));
  CHECK(names.size() > 100);
  for (const auto& name : names) {
    CAPTURE(name);
    CHECK(preparing(session, queryText(Engine::Postgres, name)).empty());
  }
  CHECK_FALSE(preparing(session, "SELECT id FROM family WHERE nationality = :x").empty());
  StoreFixture fixture;
  const auto here = columnsOf(fixture);
  CHECK(here.size() > 300);
  CHECK(
      here ==
      textsOf(session,
              "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"));
}

TEST_CASE("The schema of PostgreSQL is the one on record") {
  const PostgresServer server;
  soci::session session(soci::postgresql, server.connectText());
  migrateAll(session);
  const auto lines =
      textsOf(session,
              "SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM "
              "information_schema.columns WHERE table_schema = 'public' "
              "UNION SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' "
              "UNION SELECT 'trigger ' || event_object_table || ' ' || trigger_name || ' ' || action_timing || ' ' || "
              "event_manipulation FROM information_schema.triggers");
  expectGolden("tests/data/schema/postgres.txt", {lines.begin(), lines.end()});
}

TEST_CASE("The audit trail of PostgreSQL refuses to be changed as well") {
  const PostgresServer server;
  soci::session session(soci::postgresql, server.connectText());
  migrateAll(session);
  REQUIRE(complaint(session,
                    "INSERT INTO audit_line VALUES (1, 'read', '', '', '', '', '', '', NULL, NULL, '', '', '', '')")
              .empty());
  CHECK(complaint(session, "UPDATE audit_line SET event = 'x'").find("append-only") != std::string::npos);
  CHECK(complaint(session, "DELETE FROM audit_line").find("append-only") != std::string::npos);
  CHECK(complaint(session, "TRUNCATE audit_line").find("append-only") != std::string::npos);
}

TEST_CASE("PostgreSQL refuses to change a confirmation, and to remove one of a family that is not in the bin") {
  const PostgresServer server;
  soci::session session(soci::postgresql, server.connectText());
  migrateAll(session);
  REQUIRE(complaint(session, "SET session_replication_role = replica").empty());  // no family row is needed below
  REQUIRE(complaint(session, "INSERT INTO confirmation VALUES (1, 1, '', '', '', '', 1, '', '')").empty());
  REQUIRE(complaint(session, "INSERT INTO confirmed_factor VALUES (1, 1, 0, 'risk.9', 0, 0, '', '', '')").empty());
  REQUIRE(complaint(session, "SET session_replication_role = origin").empty());
  for (const std::string table : {"confirmation", "confirmed_factor"}) {
    CAPTURE(table);
    CHECK(complaint(session, "UPDATE " + table + " SET family_id = 2").find("append-only") != std::string::npos);
    CHECK(complaint(session, "DELETE FROM " + table).find("append-only") != std::string::npos);
    CHECK(complaint(session, "TRUNCATE " + table + " CASCADE").find("append-only") != std::string::npos);
  }
}

TEST_CASE("Every query prepares on the encrypted engine") {
  StoreFixture fixture;
  for (const auto& name : queryNames(Engine::Sqlite)) {
    CAPTURE(name);
    CHECK(fixture.prepares(queryText(Engine::Sqlite, name)));
  }
}

TEST_CASE("No table has a column for origin, nationality, birth country or religion") {
  StoreFixture fixture;
  for (const auto& column : columnsOf(fixture)) {
    CAPTURE(column);
    for (const char* word : {"origin", "national", "country", "ethnic", "religio", "birth_place", "descent"}) {
      CHECK(column.find(word) == std::string::npos);
    }
  }
}
