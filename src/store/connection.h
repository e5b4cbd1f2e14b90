// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/keyring.h"
#include "store/statement.h"

namespace tweehanden::store {

/// One connection to an encrypted store.db, with its prepared statements. Not for two threads at once.
/// Queries go by the name of their file ("contact/insert_contact"); parameters are given as name, value, name, value.
/// Throws on failure (failure.h).
class Connection {
 public:
  /// Sets key, cipher and pragmas, and reads nothing yet: a wrong key shows at the first query.
  Connection(const std::filesystem::path& file, const StoreKey& key);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a script of several statements (a migration, a maintenance file).
  void script(std::string_view sql);

  template <class... Arguments>
  long long run(std::string_view query, const Arguments&... arguments) {
    Run run(statement(query));
    give(run, arguments...);
    return run.statement().run();
  }

  /// Runs an INSERT or UPDATE whose parameters are the record's columns and `arguments`.
  template <class Record, class... Arguments>
  long long write(std::string_view query, const Record& record, const Arguments&... arguments) {
    Run run(statement(query));
    columns(run, record);
    give(run, arguments...);
    return run.statement().run();
  }

  /// Every row of a query.
  template <class Row, class... Arguments>
  std::vector<Row> rows(std::string_view query, const Arguments&... arguments) {
    return rowsOf<Row>(statement(query), arguments...);
  }

  template <class Row, class... Arguments>
  std::optional<Row> first(std::string_view query, const Arguments&... arguments) {
    auto found = rows<Row>(query, arguments...);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  }

  /// Told a row: first the names of the columns, then the values of each row as text, absence as empty text. The views
  /// last until it returns; false ends it.
  using RowVisit = std::function<bool(const std::vector<std::string_view>& row)>;
  /// Every row of a query without parameters, one at a time through the bare API; false when the visit ended it.
  bool stream(std::string_view query, const RowVisit& visit);

  /// The rows of a maintenance file, which is prepared anew each time.
  template <class Row>
  std::vector<Row> maintenanceRows(std::string_view name) {
    const auto prepared = maintenance(name);
    return rowsOf<Row>(*prepared);
  }

 private:
  Statement& statement(std::string_view query);
  std::unique_ptr<Statement> maintenance(std::string_view name);

  static void give(Run&) {}
  template <class T, class... Rest>
  static void give(Run& run, std::string_view name, const T& value, const Rest&... rest) {
    run(name, value);
    give(run, rest...);
  }

  template <class Row, class... Arguments>
  static std::vector<Row> rowsOf(Statement& statement, const Arguments&... arguments) {
    Run run(statement);
    give(run, arguments...);
    if (statement.undeclared()) {
      Row blank;
      ColumnDeclarer declarer(statement);
      columns(declarer, blank);
    }
    statement.open();
    std::vector<Row> found;
    while (statement.fetch()) {
      RowReader reader(statement);
      columns(reader, found.emplace_back());
    }
    return found;
  }

  std::unique_ptr<soci::session> m_session;
  std::map<std::string, std::unique_ptr<Statement>, std::less<>> m_statements;
};

}  // namespace tweehanden::store
