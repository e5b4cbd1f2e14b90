// SPDX-License-Identifier: EUPL-1.2
#include "store/statement.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <deque>
#include <stdexcept>

namespace tweehanden::store {
namespace {

/// Text above this is not kept in memory after a run.
constexpr std::size_t kKeptText = 64 * 1024;

/// A slot with its name and the indicator SOCI wants beside it. Its address is bound, so it never moves.
struct BoundSlot {
  std::string name;
  Slot slot;
  soci::indicator indicator = soci::i_ok;
};

template <class Exchange>
void withValue(BoundSlot& bound, const Exchange& exchange) {
  switch (bound.slot.type) {
    case Slot::Type::Integer: return exchange(bound.slot.integer);
    case Slot::Type::Real: return exchange(bound.slot.real);
    case Slot::Type::Text: return exchange(bound.slot.text);
  }
}

void forgetLargeText(BoundSlot& bound) {
  if (bound.slot.text.capacity() > kKeptText) std::string().swap(bound.slot.text);
}

}  // namespace

struct Statement::State {
  explicit State(soci::session& session) : statement(session) {}
  // The slots are declared before the statement, which refers to them and so must go first.
  std::deque<BoundSlot> parameters;
  std::deque<BoundSlot> columns;
  std::size_t next = 0;
  bool bound = false;
  bool columnsDeclared = false;
  soci::statement statement;
};

Statement::Statement(soci::session& session, std::string_view sql) : m_state(std::make_unique<State>(session)) {
  m_state->statement.alloc();
  m_state->statement.prepare(std::string(sql));
}

Statement::~Statement() = default;

void Statement::begin() { m_state->next = 0; }

Slot& Statement::parameter(std::string_view name, Slot::Type type) {
  State& state = *m_state;
  if (!state.bound && state.next == state.parameters.size()) {
    state.parameters.push_back({std::string(name), Slot{type, false, 0, 0, {}}, soci::i_ok});
  }
  if (state.next >= state.parameters.size() || state.parameters[state.next].name != name) {
    throw std::logic_error("statement run with other parameters than before");
  }
  return state.parameters[state.next++].slot;
}

bool Statement::undeclared() const { return !m_state->columnsDeclared; }

void Statement::column(std::string_view name, Slot::Type type) {
  m_state->columns.push_back({std::string(name), Slot{type, false, 0, 0, {}}, soci::i_ok});
}

Slot& Statement::column(std::size_t index) {
  BoundSlot& bound = m_state->columns.at(index);
  bound.slot.null = bound.indicator == soci::i_null;
  return bound.slot;
}

void Statement::prepareRun() {
  State& state = *m_state;
  if (!state.bound) {
    auto* backend = state.statement.get_backend();
    const int count = state.columns.empty() ? 0 : backend->prepare_for_describe();
    if (static_cast<std::size_t>(count) != state.columns.size()) throw std::logic_error("query has other columns");
    for (int i = 1; i <= count; ++i) {
      soci::data_type type{};
      std::string name;
      backend->describe_column(i, type, name);
      const auto column = std::ranges::find(state.columns, name, &BoundSlot::name);
      if (column == state.columns.end()) throw std::logic_error("query has an unknown column");
      withValue(*column, [&](auto& value) { state.statement.exchange(soci::into(value, column->indicator)); });
    }
    for (BoundSlot& bound : state.parameters) {
      withValue(bound, [&](auto& value) { state.statement.exchange(soci::use(value, bound.indicator, bound.name)); });
    }
    state.statement.define_and_bind();
    state.bound = true;
    state.columnsDeclared = true;
  }
  for (BoundSlot& bound : state.parameters) bound.indicator = bound.slot.null ? soci::i_null : soci::i_ok;
}

long long Statement::run() {
  prepareRun();
  m_state->statement.execute(true);
  return m_state->statement.get_affected_rows();
}

void Statement::open() {
  prepareRun();
  m_state->statement.execute(false);
}

bool Statement::fetch() { return m_state->statement.fetch(); }

void Statement::finish() {
  State& state = *m_state;
  if (auto* sqlite = dynamic_cast<soci::sqlite3_statement_backend*>(state.statement.get_backend())) {
    sqlite_api::sqlite3_reset(sqlite->stmt_);
    sqlite->databaseReady_ = false;
  }
  std::ranges::for_each(state.parameters, forgetLargeText);
  std::ranges::for_each(state.columns, forgetLargeText);
}

}  // namespace tweehanden::store
