// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/connection.h"

/// Inside salvaging: what one table of a damaged database still gives.
namespace tweehanden::store {

struct TableShape {
  std::string name;
  std::vector<std::string> columns;
  std::string key;   ///< what its rows lie in order of: a number, or the rowid
  std::string into;  ///< where they go: the table of that name, unless another is given
};

/// The shape of a table, as `connection` knows it.
[[nodiscard]] TableShape shapeOf(Connection& connection, const std::string& table);

struct Rescue {
  long long copied = 0;
  int gaps = 0;
};

/// Copies the rows of a table from a damaged database, around what cannot be read: from the front to the first gap,
/// from the back to the last, and so on in between.
[[nodiscard]] Rescue rescueRows(Connection& source, Connection& target, const TableShape& shape);

/// The text of a maintenance file with {name} filled in for each pair.
[[nodiscard]] std::string filledText(std::string_view maintenance,
                                     const std::vector<std::pair<std::string, std::string>>& names);

}  // namespace tweehanden::store
