// SPDX-License-Identifier: EUPL-1.2
#include "store/lost_links.h"

#include <map>
#include <string>

#include "store/engine_statement.h"

namespace tweehanden::store {
namespace {

struct Link {
  std::string parent;
  std::string column;
  std::string parentColumn;
  bool mayBeEmpty = false;
};

std::vector<Link> linksOf(Connection& connection, const std::string& table) {
  std::map<std::string, bool> mayBeEmpty;
  EngineStatement columns(connection, filledText("salvage_columns", {{"table", table}}));
  while (columns.step()) mayBeEmpty[columns.text(1)] = columns.integer(3) == 0 && columns.integer(5) == 0;
  std::vector<Link> links;
  EngineStatement rows(connection, filledText("salvage_links", {{"table", table}}));
  while (rows.step()) {
    const std::string column = rows.text(3);
    const std::string parentColumn = rows.text(4);
    links.push_back({rows.text(2), column, parentColumn.empty() ? "id" : parentColumn, mayBeEmpty[column]});
  }
  return links;
}

long long changed(Connection& connection, std::string_view file, const SalvagedTable& table, const Link& link) {
  EngineStatement statement(connection, filledText(file, {{"table", table.name},
                                                          {"column", link.column},
                                                          {"parent", link.parent},
                                                          {"parent_column", link.parentColumn}}));
  return statement.run();
}

}  // namespace

long long mendLostLinks(Connection& connection, std::vector<SalvagedTable>& tables) {
  long long standIns = 0;
  for (const SalvagedTable& table : tables) {
    for (const Link& link : linksOf(connection, table.name)) {
      const bool owner = link.parent == "family" && link.column == "family_id";
      if (owner && !link.mayBeEmpty) standIns += changed(connection, "salvage_family", table, link);
    }
  }
  // A row that is dropped may be what another refers to: again until nothing is left to mend.
  for (long long mended = 1; mended > 0;) {
    mended = 0;
    for (SalvagedTable& table : tables) {
      for (const Link& link : linksOf(connection, table.name)) {
        const long long rows = changed(connection, link.mayBeEmpty ? "salvage_unlink" : "salvage_drop", table, link);
        (link.mayBeEmpty ? table.unlinked : table.dropped) += rows;
        mended += rows;
      }
    }
  }
  return standIns;
}

}  // namespace tweehanden::store
