// SPDX-License-Identifier: EUPL-1.2
#include "store/merge_rows.h"

#include "store/bin_rows.h"
#include "store/columns.h"
#include "store/removal.h"
#include "store/search_index.h"
#include "store/sql_text.h"

namespace tweehanden::store {

void columns(auto& visit, Like<Merge> auto& row) {
  visit("id", row.id);
  visit("kept_id", row.kept);
  visit("absorbed_id", row.absorbed);
  visit("reason", row.merged.reason);
  visit("merged_at", row.merged.at);
  visit("merged_by", row.merged.by);
  visit("undone_at", row.undoneAt);
  visit("undone_by", row.undoneBy);
}

namespace {

using domain::FamilyId;
using domain::RecordKind;

struct Crossing {
  long long crossing = 0;
};
void columns(auto& visit, Like<Crossing> auto& row) { visit("crossing", row.crossing); }

Status refusedBy(const char* guard) {
  return fail(Error{.code = ErrorCode::GuardRefused, .detail = guard, .arguments = {guard}});
}

bool isOpen(Connection& connection, FamilyId family) {
  return connection.first<FoundId>("family/find_open", "id", family).has_value();
}

bool isThere(Connection& connection, FamilyId family) {
  return connection.first<FoundId>("family/find_any", "id", family).has_value();
}

/// Every query of merge_move moves the rows of one table that the merge names: one more table is one more file.
void moveRows(Connection& connection, long long merge, FamilyId from, FamilyId to) {
  for (const std::string& name : queryNames(Engine::Sqlite)) {
    if (!name.starts_with("merge_move/")) continue;
    connection.run(name, "to_id", to, "from_id", from, "merge_id", merge);
  }
}

/// Both are taken out of the index first: a record that moved has one entry, whichever family it is under.
void renewDerived(Connection& connection, Folder& folder, const Merge& merge) {
  for (const FamilyId family : {merge.kept, merge.absorbed}) unindexFamily(connection, family);
  for (const FamilyId family : {merge.kept, merge.absorbed}) {
    reindexFamily(connection, folder, family);
    renewCaseloadLine(connection, family);
  }
}

Status mayBeUndone(Connection& connection, const Merge& merge) {
  if (merge.undoneAt) return refusedBy("merge_undone");
  if (!isThere(connection, merge.kept) || !isThere(connection, merge.absorbed)) return refusedBy("merge_gone");
  if (!isOpen(connection, merge.kept)) return refusedBy("merge_later");
  return {};
}

void bringBack(Connection& connection, FamilyId family) {
  for (const std::string_view query : {"bin/show_family", "bin/remove_items"}) {
    connection.run(query, "with_kind", RecordKind::Family, "with_id", family);
  }
}

}  // namespace

Status mergeRows(Connection& connection, Folder& folder, const Merge& merge) {
  if (merge.kept == merge.absorbed) return fail(ErrorCode::InvalidValue, "a family with itself");
  if (!isOpen(connection, merge.kept) || !isOpen(connection, merge.absorbed)) {
    return fail(ErrorCode::NotFound, "family to merge");
  }
  if (!holdOf(connection, merge.absorbed).empty()) return refusedBy("legal_hold");
  connection.write("merge/insert_merge", merge);
  connection.run("merge/insert_items", "merge_id", merge.id, "absorbed_id", merge.absorbed);
  for (const std::string_view query :
       {"merge/insert_wishes", "merge/insert_extras", "merge/move_wishes", "merge/move_extras"}) {
    connection.run(query, "merge_id", merge.id, "kept_id", merge.kept, "absorbed_id", merge.absorbed);
  }
  moveRows(connection, merge.id, merge.absorbed, merge.kept);
  const RecordName absorbed{RecordKind::Family, merge.absorbed.value, merge.absorbed};
  if (Status binned = putInBin(connection, absorbed, merge.merged); !binned) return binned;
  renewDerived(connection, folder, merge);
  return {};
}

Status undoMergeRows(Connection& connection, Folder& folder, long long id, const Doing& doing) {
  const auto merge = connection.first<Merge>("merge/read_merge", "id", id);
  if (!merge) return fail(ErrorCode::NotFound, "merge");
  if (Status may = mayBeUndone(connection, *merge); !may) return may;
  for (const std::string_view query : {"merge/return_wishes", "merge/return_extras"}) {
    connection.run(query, "merge_id", id, "kept_id", merge->kept, "absorbed_id", merge->absorbed);
  }
  moveRows(connection, id, merge->kept, merge->absorbed);
  const auto crossing =
      connection.first<Crossing>("merge/count_crossing", "kept_id", merge->kept, "absorbed_id", merge->absorbed);
  if (crossing && crossing->crossing > 0) return refusedBy("merge_used");
  bringBack(connection, merge->absorbed);
  connection.run("merge/delete_items", "merge_id", id);
  connection.run("merge/end_merge", "undone_at", doing.at, "undone_by", doing.by, "id", id);
  renewDerived(connection, folder, *merge);
  return {};
}

std::vector<Merge> readMerges(Connection& connection) { return connection.rows<Merge>("merge/list_merges"); }

}  // namespace tweehanden::store
