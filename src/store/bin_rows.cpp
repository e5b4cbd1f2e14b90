// SPDX-License-Identifier: EUPL-1.2
#include "store/bin_rows.h"

#include "store/caseload_rows.h"
#include "store/columns.h"
#include "store/removal.h"

namespace tweehanden::store {

void columns(auto& visit, Like<BinEntry> auto& row) {
  visit("kind", row.record.kind);
  visit("object_id", row.record.id);
  visit("family_id", row.record.family);
  visit("case_number", row.caseNumber);
  visit("display_name", row.displayName);
  visit("binned_at", row.binned.at);
  visit("binned_by", row.binned.by);
  visit("reason", row.binned.reason);
  visit("hold_reason", row.holdReason);
  visit("merged_into", row.mergedInto);
}

namespace {

using domain::RecordKind;

struct Kept {
  Timestamp binnedAt;
  RecordKind withKind = RecordKind::Family;
  long long withId = 0;
};
void columns(auto& visit, Like<Kept> auto& row) {
  visit("binned_at", row.binnedAt);
  visit("with_kind", row.withKind);
  visit("with_id", row.withId);
}

struct Hold {
  std::string reason;
};
void columns(auto& visit, Like<Hold> auto& row) { visit("hold_reason", row.reason); }

/// The kinds of which rows are hidden when one of `kind` is.
std::vector<RecordKind> hiddenWith(RecordKind kind) {
  if (kind == RecordKind::Contact) return {RecordKind::Contact, RecordKind::Observation, RecordKind::Task};
  return {kind};
}

std::string query(const char* act, RecordKind kind) { return act + std::string(domain::code(kind)); }

Status refusedBy(const char* guard) {
  return fail(Error{.code = ErrorCode::GuardRefused, .detail = guard, .arguments = {guard}});
}

/// The record's place in the bin, when it went there by itself.
std::optional<Kept> placeOf(Connection& connection, const RecordName& record) {
  auto kept =
      connection.first<Kept>("bin/read_item", "kind", record.kind, "object_id", record.id, "family_id", record.family);
  if (!kept || kept->withKind != record.kind || kept->withId != record.id) return std::nullopt;
  return kept;
}

bool isMerged(Connection& connection, const RecordName& record) {
  if (record.kind != RecordKind::Family) return false;
  return connection.first<FoundId>("merge/find_open_merge", "absorbed_id", record.family).has_value();
}

/// The derived rows after something of the family went or came. A line is there for a family in the bin as well.
void renew(Connection& connection, const RecordName& record) {
  if (record.kind == RecordKind::Contact) renewCaseloadLine(connection, record.family);
}

}  // namespace

Status putInBin(Connection& connection, const RecordName& record, const Doing& doing) {
  const auto add = [&](const std::string& name) {
    return connection.run(name, "binned_at", doing.at, "binned_by", doing.by, "reason", doing.reason, "id", record.id,
                          "family_id", record.family);
  };
  if (record.kind == RecordKind::Task) return fail(ErrorCode::InvalidValue, "tasks go with their contact");
  if (add(query("bin/add_", record.kind)) == 0) return fail(ErrorCode::NotFound, "record for the bin");
  if (record.kind == RecordKind::Contact) {
    add("bin/add_observations_of_contact");
    add("bin/add_tasks_of_contact");
  }
  for (const RecordKind kind : hiddenWith(record.kind)) {
    connection.run(query("bin/hide_", kind), "binned_at", doing.at, "with_kind", record.kind, "with_id", record.id);
  }
  hideWords(connection, record);
  renew(connection, record);
  return {};
}

Status restoreFromBin(Connection& connection, Folder& folder, const RecordName& record) {
  if (!placeOf(connection, record)) return fail(ErrorCode::NotFound, "record in the bin");
  if (isMerged(connection, record)) return refusedBy("merged");
  if (record.kind == RecordKind::Observation &&
      connection.first<FoundId>("bin/find_hidden_contact", "id", record.id, "family_id", record.family)) {
    return refusedBy("contact_in_bin");
  }
  for (const RecordKind kind : hiddenWith(record.kind)) {
    connection.run(query("bin/show_", kind), "with_kind", record.kind, "with_id", record.id);
  }
  connection.run("bin/remove_items", "with_kind", record.kind, "with_id", record.id);
  showWords(connection, folder, record);
  renew(connection, record);
  return {};
}

std::vector<BinEntry> readBin(Connection& connection) { return connection.rows<BinEntry>("bin/list_items"); }

std::string holdOf(Connection& connection, domain::FamilyId family) {
  auto found = connection.first<Hold>("bin/read_hold", "id", family);
  return found ? std::move(found->reason) : std::string();
}

Status setHold(Connection& connection, domain::FamilyId family, const std::string& reason) {
  if (connection.run("bin/set_hold", "hold_reason", reason, "id", family) == 0) {
    return fail(ErrorCode::NotFound, "family to hold");
  }
  return {};
}

}  // namespace tweehanden::store
