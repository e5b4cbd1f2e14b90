// SPDX-License-Identifier: EUPL-1.2
#include "store/row_rescue.h"

#include <fmt/ranges.h>

#include <deque>
#include <limits>

#include "store/engine_statement.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

/// Of looking for readable rows between two gaps: more finds next to nothing, and takes ever longer.
constexpr int kMostProbes = 4000;

struct Range {
  long long low = 0;
  long long high = 0;
};

enum class Way { Up, Down };

class TableRescue {
 public:
  TableRescue(Connection& source, Connection& target, const TableShape& shape)
      : m_up(source, textFor("salvage_up", shape)),
        m_down(source, textFor("salvage_down", shape)),
        m_put(target, textFor("salvage_put", shape)) {}

  Rescue run() {
    // The oldest first: they are the widest, so that no gap takes all the probes from what lies beyond it.
    std::deque<Range> open{{std::numeric_limits<long long>::min(), std::numeric_limits<long long>::max()}};
    while (!open.empty() && m_probes < kMostProbes) {
      const Range range = open.front();
      open.pop_front();
      rescue(range, open);
    }
    m_done.gaps += static_cast<int>(open.size());
    return m_done;
  }

 private:
  static std::string textFor(std::string_view file, const TableShape& shape) {
    const std::vector<std::string> marks(shape.columns.size(), "?");
    return filledText(file, {{"table", shape.name},
                             {"into", shape.into},
                             {"columns", fmt::format("{}", fmt::join(shape.columns, ", "))},
                             {"marks", fmt::format("{}", fmt::join(marks, ", "))},
                             {"key", shape.key}});
  }

  /// Copies what can be read of a range from both its ends, and leaves what lies between for later.
  void rescue(Range range, std::deque<Range>& open) {
    long long first = range.low;
    if (copy(range, Way::Up, first)) return;
    range.low = first;
    long long last = range.high;
    if (copy(range, Way::Down, last)) return;
    range.high = last;
    if (range.low >= range.high) {
      ++m_done.gaps;
      return;
    }
    // Halves, computed so that the width of the whole range of numbers does not overflow.
    const long long middle = range.low / 2 + range.high / 2;
    if (middle <= range.low || middle >= range.high) {
      ++m_done.gaps;
      return;
    }
    open.push_back({range.low, middle});
    open.push_back({middle + 1, range.high});
  }

  /// Whether the end of the range was reached; else `reached` is the last key that could be read.
  bool copy(const Range& range, Way way, long long& reached) {
    ++m_probes;
    EngineStatement& rows = way == Way::Up ? m_up : m_down;
    rows.reset();
    rows.bind(1, range.low);
    rows.bind(2, range.high);
    while (true) {
      const StepResult step = rows.tryStep();
      if (step == StepResult::Done) return true;
      if (step == StepResult::Damaged) return false;
      reached = rows.integer(0);
      m_put.reset();
      m_put.bindRow(rows, 1);
      m_done.copied += m_put.run();
    }
  }

  EngineStatement m_up;
  EngineStatement m_down;
  EngineStatement m_put;
  Rescue m_done;
  int m_probes = 0;
};

}  // namespace

std::string filledText(std::string_view maintenance, const std::vector<std::pair<std::string, std::string>>& names) {
  std::string text(maintenanceText(maintenance));
  for (const auto& [name, value] : names) {
    const std::string mark = "{" + name + "}";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

TableShape shapeOf(Connection& connection, const std::string& table) {
  TableShape shape{.name = table, .columns = {}, .key = "rowid", .into = table};
  EngineStatement without(connection, filledText("salvage_rowid", {{"table", table}}));
  const bool hasRowid = !without.step() || without.integer(0) == 0;
  EngineStatement columns(connection, filledText("salvage_columns", {{"table", table}}));
  while (columns.step()) {
    shape.columns.push_back(columns.text(1));
    const bool firstOfKey = columns.integer(5) == 1;
    // A table in order of a text is read in one go, from the front.
    if (firstOfKey && !hasRowid) shape.key = columns.text(2) == "INTEGER" ? shape.columns.back() : "1";
  }
  return shape;
}

Rescue rescueRows(Connection& source, Connection& target, const TableShape& shape) {
  return TableRescue(source, target, shape).run();
}

}  // namespace tweehanden::store
