// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/connection.h"

namespace sqlite_api {
struct sqlite3_stmt;
}

namespace tweehanden::store {

enum class StepResult { Row, Done, Damaged };

/// A statement of the engine itself, for rows whose columns are not known beforehand. Throws on failure (failure.h).
class EngineStatement {
 public:
  EngineStatement(Connection& connection, const std::string& sql);
  ~EngineStatement();
  EngineStatement(const EngineStatement&) = delete;
  EngineStatement& operator=(const EngineStatement&) = delete;

  void bind(int parameter, long long value);
  /// Every parameter from a row of another statement, whose columns from `first` on it takes.
  void bindRow(EngineStatement& row, int first);
  [[nodiscard]] bool step();
  /// The same where what cannot be read is to be expected.
  [[nodiscard]] StepResult tryStep();
  /// Runs a statement without rows; how many it changed.
  long long run();
  void reset();

  [[nodiscard]] long long integer(int column);
  [[nodiscard]] std::string text(int column);

 private:
  sqlite_api::sqlite3_stmt* m_statement = nullptr;
};

}  // namespace tweehanden::store
