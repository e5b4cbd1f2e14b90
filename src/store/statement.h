// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/field.h"

namespace soci {
class session;
}

namespace tweehanden::store {

/// A prepared statement that is run many times. Parameters and columns go by name; the types are those of the first
/// run. Everything here throws on failure (see failure.h).
class Statement {
 public:
  Statement(soci::session& session, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Starts giving the parameters of a run.
  void begin();
  /// The next parameter. Every run gives the same names in the same order.
  Slot& parameter(std::string_view name, Slot::Type type);
  /// Whether the columns still have to be declared, each by one call of column().
  [[nodiscard]] bool undeclared() const;
  void column(std::string_view name, Slot::Type type);
  /// The column declared as the `index`th, of the row last fetched.
  Slot& column(std::size_t index);

  /// The row last fetched by the places of its columns, for scans that declare none: valid until the next fetch.
  [[nodiscard]] bool nullAt(int place) const;
  [[nodiscard]] long long integerAt(int place) const;
  [[nodiscard]] std::string_view textAt(int place) const;

  /// Runs a statement without rows; the number of rows it changed.
  long long run();
  /// Runs a query; its rows come by fetch().
  void open();
  [[nodiscard]] bool fetch();
  /// Ends a run early or after an error: releases locks and forgets large values.
  void finish();

 private:
  struct State;
  void placeColumns();
  void bindAll();
  std::unique_ptr<State> m_state;
};

/// Ends the run it stands for, whatever happens.
class Run {
 public:
  explicit Run(Statement& statement) : m_statement(statement) { m_statement.begin(); }
  ~Run() { m_statement.finish(); }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  Statement& statement() { return m_statement; }
  /// Gives a parameter; also the visitor that columns() of a record is called with.
  template <class T>
  void operator()(std::string_view name, const T& value) {
    Slot& slot = m_statement.parameter(name, Field<T>::kType);
    slot.null = false;
    Field<T>::put(slot, value);
  }

 private:
  Statement& m_statement;
};

/// Visitor that tells a statement which columns a row has.
class ColumnDeclarer {
 public:
  explicit ColumnDeclarer(Statement& statement) : m_statement(statement) {}
  template <class T>
  void operator()(std::string_view name, const T&) {
    m_statement.column(name, Field<T>::kType);
  }

 private:
  Statement& m_statement;
};

/// Visitor that fills a row from the columns.
class RowReader {
 public:
  explicit RowReader(Statement& statement) : m_statement(statement) {}
  template <class T>
  void operator()(std::string_view, T& value) {
    Slot& slot = m_statement.column(m_index++);
    if constexpr (!kNullable<T>) {
      if (slot.null) throw DamagedValue();
    }
    Field<T>::get(slot, value);
  }

 private:
  Statement& m_statement;
  std::size_t m_index = 0;
};

}  // namespace tweehanden::store
