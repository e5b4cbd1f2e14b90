// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/keyring.h"
#include "store/statement.h"

namespace sqlite_api {
struct sqlite3;
}

namespace tweehanden::store {

/// How long a writer waits for another process; a visit takes some milliseconds.
inline constexpr std::chrono::milliseconds kUsualBusyWait{10'000};

/// Of a damaged file what can be read is read; a sound one has to be whole.
enum class FileState { Sound, Damaged };

/// One connection to an encrypted store.db, with its prepared statements. Not for two threads at once.
/// Queries go by the name of their file ("contact/insert_contact"); parameters are given as name, value, name, value.
/// Throws on failure (failure.h).
class Connection {
 public:
  /// Sets key, cipher and pragmas, and reads nothing yet: a wrong key shows at the first query.
  Connection(const std::filesystem::path& file, const StoreKey& key,
             std::chrono::milliseconds busyWait = kUsualBusyWait, FileState state = FileState::Sound);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// The engine's own handle, for what SOCI does not offer.
  [[nodiscard]] sqlite_api::sqlite3* handle() const;
  /// How many rows were changed since the connection was made, also by what was taken back.
  [[nodiscard]] long long changes() const;

  /// Gives the first parts of the log's index (store.db-shm) their blocks on the disk. The engine writes that file
  /// through a mapping: with blocks smaller than a page, a disk that fills up later would end the program there instead
  /// of refusing a write.
  void reserveLogIndex();

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

  /// The same with a record's columns as the parameters.
  template <class Row, class Record>
  std::vector<Row> rowsFor(std::string_view query, const Record& record) {
    Statement& prepared = statement(query);
    Run run(prepared);
    columns(run, record);
    return fetched<Row>(prepared);
  }
  template <class Row, class Record>
  std::optional<Row> firstOf(std::string_view query, const Record& record) {
    auto found = rowsFor<Row>(query, record);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
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
  template <class Row, class... Arguments>
  std::vector<Row> maintenanceRows(std::string_view name, const Arguments&... arguments) {
    const auto prepared = maintenance(name);
    return rowsOf<Row>(*prepared, arguments...);
  }

 private:
  friend class BulkReader;
  Statement& statement(std::string_view query);
  std::unique_ptr<Statement> maintenance(std::string_view name);

  static void give(Run&) {}
  template <class T, class... Rest>
  static void give(Run& run, std::string_view name, const T& value, const Rest&... rest) {
    run(name, value);
    give(run, rest...);
  }

  template <class Row>
  static void declare(Statement& statement, Row& row) {
    if (!statement.undeclared()) return;
    ColumnDeclarer declarer(statement);
    columns(declarer, row);
  }

  template <class Row, class... Arguments>
  static std::vector<Row> rowsOf(Statement& statement, const Arguments&... arguments) {
    Run run(statement);
    give(run, arguments...);
    return fetched<Row>(statement);
  }

  template <class Row>
  static std::vector<Row> fetched(Statement& statement) {
    if (statement.undeclared()) {
      Row blank;
      declare(statement, blank);
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
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> m_statements;
};

}  // namespace tweehanden::store
