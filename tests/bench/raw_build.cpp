// SPDX-License-Identifier: EUPL-1.2
#include "bench/raw_build.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "bench/raw_database.h"
#include "bench/scale_world.h"

namespace tweehanden::bench {
namespace {

/// What the store itself makes, what triggers keep, and what is empty in a store just made.
constexpr std::array kNotCopied = {"schema_version", "store_info",   "audit_head",   "caseload_count", "evidence_mark",
                                   "stored_profile", "search_index", "search_state", "name_index"};

std::string quoted(const std::string& list, int count) {
  std::string sql = "INSERT INTO " + list + " VALUES (";
  for (int i = 0; i < count; ++i) sql += i == 0 ? "?" : ", ?";
  return sql + ")";
}

/// Rows of one table on their way from one store to the other.
class Table {
 public:
  Table(sqlite3* from, sqlite3* into, const std::string& name, const std::string& select, const std::string& insert)
      : m_select(from, Prepared::Text{select}),
        m_columns(sqlite3_column_count(m_select.handle())),
        m_insert(into, Prepared::Text{insert.empty() ? quoted(name, m_columns) : insert}) {}
  ~Table() { forget(); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  void read(long long family) {
    if (sqlite3_bind_parameter_count(m_select.handle()) > 0) m_select.integer(1, family);
    while (m_select.next()) {
      for (int i = 0; i < m_columns; ++i)
        m_values.push_back(sqlite3_value_dup(sqlite3_column_value(m_select.handle(), i)));
    }
    m_select.reset();
  }
  void write() {
    const auto columns = static_cast<std::size_t>(m_columns);
    for (std::size_t row = 0; row < m_values.size(); row += columns) {
      for (int i = 0; i < m_columns; ++i) {
        sqlite3_bind_value(m_insert.handle(), i + 1, m_values[row + static_cast<std::size_t>(i)]);
      }
      m_insert.run();
    }
  }
  void forget() {
    for (sqlite3_value* value : m_values) sqlite3_value_free(value);
    m_values.clear();
  }

 private:
  Prepared m_select;
  int m_columns;
  Prepared m_insert;
  std::vector<sqlite3_value*> m_values;
};

using Tables = std::vector<std::unique_ptr<Table>>;

std::vector<std::string> texts(sqlite3* database, const std::string& sql) {
  Prepared statement(database, Prepared::Text{sql});
  std::vector<std::string> found;
  while (statement.next()) {
    found.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement.handle(), 0)));
  }
  return found;
}

bool holds(sqlite3* database, const std::string& sql) { return !texts(database, sql).empty(); }

bool hasColumn(sqlite3* database, const std::string& table, std::string_view column) {
  Prepared statement(database, Prepared::Text{"SELECT * FROM " + table + " LIMIT 0"});
  for (int i = 0; i < sqlite3_column_count(statement.handle()); ++i) {
    if (sqlite3_column_name(statement.handle(), i) == column) return true;
  }
  return false;
}

void addTables(sqlite3* from, sqlite3* into, Tables& shared, Tables& ofFamily) {
  for (const auto& name : texts(from,
                                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
                                "ESCAPE '\\' AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' AND name NOT LIKE "
                                "'name\\_index\\_%' ESCAPE '\\' ORDER BY rowid")) {
    if (std::ranges::find(kNotCopied, name) != kNotCopied.end()) continue;
    if (!holds(from, "SELECT 1 FROM " + name + " LIMIT 1")) continue;
    const bool own = name == "family" || hasColumn(from, name, "family_id");
    const std::string where = name == "family" ? " WHERE id = ?" : own ? " WHERE family_id = ?" : "";
    (own ? ofFamily : shared).push_back(std::make_unique<Table>(from, into, name, "SELECT * FROM " + name + where, ""));
  }
  ofFamily.push_back(std::make_unique<Table>(
      from, into, "",
      "SELECT e.id, s.note, s.agreement, s.help FROM search_entry e JOIN search_index s ON s.docid = e.id "
      "WHERE e.family_id = ?",
      "INSERT INTO search_index (docid, note, agreement, help) VALUES (?, ?, ?, ?)"));
  ofFamily.push_back(std::make_unique<Table>(
      from, into, "",
      "SELECT e.id, n.body FROM search_entry e JOIN name_index n ON n.docid = e.id WHERE e.family_id = ?",
      "INSERT INTO name_index (docid, body) VALUES (?, ?)"));
  ofFamily.push_back(std::make_unique<Table>(from, into, "",
                                             "SELECT id, hash FROM audit_line WHERE family_id = ? ORDER BY id",
                                             "UPDATE audit_head SET line_count = ?, hash = ? WHERE id = 1"));
}

}  // namespace

double rawBuild(const std::filesystem::path& from, const std::filesystem::path& into, int familiesInOneTransaction) {
  sqlite3* source = openRaw(from, RawUse::Reading);
  sqlite3* target = openRaw(into, RawUse::Writing);
  double spent = 0;
  {
    Tables shared;
    Tables ofFamily;
    addTables(source, target, shared, ofFamily);
    Prepared begin(target, "store/begin_write");
    Prepared commit(target, "store/commit");
    Prepared families(source, Prepared::Text{"SELECT id FROM family ORDER BY id"});
    const auto write = [&](Tables& tables) {
      spent += seconds([&] {
        for (auto& table : tables) table->write();
      });
      for (auto& table : tables) table->forget();
    };
    int open = 0;
    spent += seconds([&] { begin.run(); });
    for (auto& table : shared) table->read(0);
    write(shared);
    while (families.next()) {
      for (auto& table : ofFamily) table->read(sqlite3_column_int64(families.handle(), 0));
      write(ofFamily);
      if (++open % familiesInOneTransaction != 0) continue;
      spent += seconds([&] {
        commit.run();
        begin.run();
      });
    }
    spent += seconds([&] { commit.run(); });
  }
  sqlite3_close(source);
  sqlite3_close(target);
  return spent;
}

}  // namespace tweehanden::bench
