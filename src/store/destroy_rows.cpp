// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "store/bin_rows.h"
#include "store/columns.h"
#include "store/removal.h"
#include "store/sql_text.h"

namespace tweehanden::store {

void columns(auto& visit, Like<TableCount> auto& row) {
  visit("table_name", row.table);
  visit("row_count", row.rows);
}

void columns(auto& visit, Like<Destruction> auto& row) {
  visit("id", row.id);
  visit("kind", row.record.kind);
  visit("object_id", row.record.id);
  visit("family_id", row.record.family);
  visit("binned_at", row.binnedAt);
  visit("destroyed_at", row.destroyedAt);
  visit("destroyed_by", row.destroyedBy);
}

namespace {

using domain::RecordKind;

struct BinnedAt {
  Timestamp at;
  RecordKind withKind = RecordKind::Family;
  long long withId = 0;
};
void columns(auto& visit, Like<BinnedAt> auto& row) {
  visit("binned_at", row.at);
  visit("with_kind", row.withKind);
  visit("with_id", row.withId);
}

/// "person" of "destroy_family/39_person".
std::string tableOf(std::string_view query) {
  const auto slash = query.find('/');
  const auto mark = query.find('_', slash);
  return std::string(query.substr(mark + 1));
}

/// Runs every query of a folder of db/queries in order of name: one more table is one more file.
void runFolder(Connection& connection, const std::string& folder, Destruction& destroyed) {
  for (const std::string& name : queryNames(Engine::Sqlite)) {
    if (!name.starts_with(folder)) continue;
    const auto& record = destroyed.record;
    const long long rows = record.kind == RecordKind::Family
                               ? connection.run(name, "family_id", record.family)
                               : connection.run(name, "family_id", record.family, "id", record.id);
    if (rows > 0) destroyed.counts.push_back({tableOf(name), rows});
  }
}

void keepCertificate(Connection& connection, const Destruction& destroyed) {
  connection.write("destruction/insert_destruction", destroyed);
  int position = 0;
  for (const TableCount& count : destroyed.counts) {
    connection.write("destruction/insert_count", count, "owner", destroyed.id, "position", position++);
  }
}

}  // namespace

Status destroyRows(Connection& connection, Destruction& destroyed) {
  const RecordName& record = destroyed.record;
  const auto kept = connection.first<BinnedAt>("bin/read_item", "kind", record.kind, "object_id", record.id,
                                               "family_id", record.family);
  if (!kept || kept->withKind != record.kind || kept->withId != record.id) {
    return fail(ErrorCode::NotFound, "record to destroy");
  }
  if (!holdOf(connection, record.family).empty()) {
    return fail(Error{.code = ErrorCode::GuardRefused, .detail = "legal_hold", .arguments = {"legal_hold"}});
  }
  destroyed.binnedAt = kept->at;
  destroyed.counts.clear();
  if (record.kind == RecordKind::Family) forgetWords(connection, record.family);
  runFolder(connection, "destroy_" + std::string(domain::code(record.kind)) + "/", destroyed);
  keepCertificate(connection, destroyed);
  return {};
}

std::vector<Destruction> readDestructions(Connection& connection) {
  auto found = connection.rows<Destruction>("destruction/list_destructions");
  std::map<long long, Destruction*> byId;
  for (auto& each : found) byId[each.id] = &each;
  for (auto& row : connection.rows<Owned<TableCount>>("destruction/list_counts")) {
    if (const auto owner = byId.find(row.owner); owner != byId.end()) {
      owner->second->counts.push_back(std::move(row.record));
    }
  }
  return found;
}

}  // namespace tweehanden::store
