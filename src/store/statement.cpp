// SPDX-License-Identifier: EUPL-1.2
#include "store/statement.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <vector>

namespace tweehanden::store {
namespace {

using sqlite_api::sqlite3_stmt;

/// Text above this is not kept in memory after a run.
constexpr std::size_t kKeptText = 64 * 1024;

/// A value with its name and its place in the query. Its text is bound where it stands, so it never moves.
struct PlacedSlot {
  std::string name;
  Slot slot;
  int place = 0;
};

void require(sqlite3_stmt* handle, int result) {
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) return;
  sqlite_api::sqlite3_reset(handle);
  throw soci::sqlite3_soci_error("statement", result);
}

int bind(sqlite3_stmt* handle, const PlacedSlot& value) {
  const Slot& slot = value.slot;
  if (slot.null) return sqlite_api::sqlite3_bind_null(handle, value.place);
  switch (slot.type) {
    case Slot::Type::Integer: return sqlite_api::sqlite3_bind_int64(handle, value.place, slot.integer);
    case Slot::Type::Real: return sqlite_api::sqlite3_bind_double(handle, value.place, slot.real);
    case Slot::Type::Text:
      return sqlite_api::sqlite3_bind_text(handle, value.place, slot.text.data(), static_cast<int>(slot.text.size()),
                                           sqlite_api::sqlite3_destructor_type{});  // SQLITE_STATIC
  }
  return SQLITE_MISUSE;
}

std::string_view rawText(sqlite3_stmt* handle, int place) {
  const auto* text = reinterpret_cast<const char*>(sqlite_api::sqlite3_column_text(handle, place));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(handle, place))};
}

}  // namespace

struct Statement::State {
  explicit State(soci::session& session) : statement(session) {}
  // The slots are declared before the statement, which refers to them and so must go first.
  std::deque<PlacedSlot> parameters;
  std::vector<PlacedSlot> columns;
  std::size_t next = 0;
  bool bound = false;
  bool columnsPlaced = false;
  soci::statement statement;
  sqlite3_stmt* handle = nullptr;
};

// SOCI prepares, as it does on either engine; the rows go straight through SQLite's own interface.
Statement::Statement(soci::session& session, std::string_view sql) : m_state(std::make_unique<State>(session)) {
  m_state->statement.alloc();
  m_state->statement.prepare(std::string(sql));
  auto* backend = dynamic_cast<soci::sqlite3_statement_backend*>(m_state->statement.get_backend());
  if (backend == nullptr) throw std::logic_error("statement of another engine");
  m_state->handle = backend->stmt_;
}

Statement::~Statement() = default;

void Statement::begin() { m_state->next = 0; }

Slot& Statement::parameter(std::string_view name, Slot::Type type) {
  State& state = *m_state;
  if (!state.bound && state.next == state.parameters.size()) {
    const int place = sqlite_api::sqlite3_bind_parameter_index(state.handle, (":" + std::string(name)).c_str());
    if (place == 0) throw std::logic_error("query lacks a parameter");
    state.parameters.push_back({std::string(name), Slot{type, false, 0, 0, {}}, place});
  }
  if (state.next >= state.parameters.size() || state.parameters[state.next].name != name) {
    throw std::logic_error("statement run with other parameters than before");
  }
  return state.parameters[state.next++].slot;
}

bool Statement::undeclared() const { return m_state->columns.empty(); }

void Statement::column(std::string_view name, Slot::Type type) {
  m_state->columns.push_back({std::string(name), Slot{type, false, 0, 0, {}}, 0});
}

Slot& Statement::column(std::size_t index) {
  sqlite3_stmt* handle = m_state->handle;
  PlacedSlot& column = m_state->columns[index];
  Slot& slot = column.slot;
  // Every call takes a lock: the type is asked for only where the value alone does not tell that there is none.
  const auto isNull = [&] { return sqlite_api::sqlite3_column_type(handle, column.place) == SQLITE_NULL; };
  switch (slot.type) {
    case Slot::Type::Integer:
      slot.integer = sqlite_api::sqlite3_column_int64(handle, column.place);
      slot.null = slot.integer == 0 && isNull();
      break;
    case Slot::Type::Real:
      slot.real = sqlite_api::sqlite3_column_double(handle, column.place);
      slot.null = slot.real == 0 && isNull();
      break;
    case Slot::Type::Text: {
      const std::string_view text = rawText(handle, column.place);
      slot.null = text.data() == nullptr;
      slot.text.assign(text);
      break;
    }
  }
  return slot;
}

bool Statement::nullAt(int place) const {
  return sqlite_api::sqlite3_column_type(m_state->handle, place) == SQLITE_NULL;
}
long long Statement::integerAt(int place) const { return sqlite_api::sqlite3_column_int64(m_state->handle, place); }
std::string_view Statement::textAt(int place) const { return rawText(m_state->handle, place); }

void Statement::placeColumns() {
  State& state = *m_state;
  const int count = sqlite_api::sqlite3_column_count(state.handle);
  if (static_cast<std::size_t>(count) != state.columns.size()) throw std::logic_error("query has other columns");
  for (int place = 0; place < count; ++place) {
    const std::string_view name = sqlite_api::sqlite3_column_name(state.handle, place);
    const auto column = std::ranges::find(state.columns, name, &PlacedSlot::name);
    if (column == state.columns.end()) throw std::logic_error("query has an unknown column");
    column->place = place;
  }
  state.columnsPlaced = true;
}

void Statement::bindAll() {
  State& state = *m_state;
  if (!state.bound) {
    const int count = sqlite_api::sqlite3_bind_parameter_count(state.handle);
    if (static_cast<std::size_t>(count) != state.parameters.size()) throw std::logic_error("query has more parameters");
    state.bound = true;
  }
  for (const PlacedSlot& value : state.parameters) require(state.handle, bind(state.handle, value));
}

long long Statement::run() {
  bindAll();
  int result = sqlite_api::sqlite3_step(m_state->handle);
  while (result == SQLITE_ROW) result = sqlite_api::sqlite3_step(m_state->handle);
  require(m_state->handle, result);
  return sqlite_api::sqlite3_changes(sqlite_api::sqlite3_db_handle(m_state->handle));
}

void Statement::open() {
  if (!m_state->columnsPlaced && !m_state->columns.empty()) placeColumns();
  bindAll();
}

bool Statement::fetch() {
  const int result = sqlite_api::sqlite3_step(m_state->handle);
  require(m_state->handle, result);
  return result == SQLITE_ROW;
}

void Statement::finish() {
  State& state = *m_state;
  sqlite_api::sqlite3_reset(state.handle);
  for (PlacedSlot& value : state.parameters) {
    if (value.slot.text.capacity() <= kKeptText) continue;
    sqlite_api::sqlite3_clear_bindings(state.handle);
    std::string().swap(value.slot.text);
  }
  for (PlacedSlot& value : state.columns) {
    if (value.slot.text.capacity() > kKeptText) std::string().swap(value.slot.text);
  }
}

}  // namespace tweehanden::store
