// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "store/case_rows.h"
#include "store/columns.h"

namespace tweehanden::store {
namespace {

using domain::FamilyId;

struct StoredRevision {
  int revision = 0;
};
void columns(auto& visit, Like<StoredRevision> auto& row) { visit("revision", row.revision); }

/// The stored revision, if `wanted` is the one after it.
Result<int> revisionBefore(Connection& connection, std::string_view query, FamilyId family, long long id, int wanted) {
  const auto stored = connection.first<StoredRevision>(query, "id", id, "family_id", family);
  if (!stored) return fail(ErrorCode::NotFound, "record to update");
  if (wanted != stored->revision + 1) return fail(ErrorCode::RevisionConflict);
  return stored->revision;
}

void keepParts(Connection& connection, FamilyId family, domain::ContactId contact, int revision) {
  for (const std::string_view query :
       {"contact/keep_contact_participant", "contact/keep_note_mark", "contact/keep_quick_win"}) {
    connection.run(query, "revision", revision, "family_id", family, "contact_id", contact);
  }
  connection.run("contact/keep_agreement", "revision", revision, "contact_id", contact);
}

/// Agreements keep their rows, because tasks refer to them; one that a task refers to cannot be taken out.
void replaceAgreements(Connection& connection, FamilyId family, const domain::Contact& contact) {
  std::set<long long> gone;
  for (const auto& row : connection.rows<FoundId>("contact/list_agreement_ids", "contact_id", contact.id))
    gone.insert(row.id);
  int position = 0;
  for (const auto& agreement : contact.agreements) {
    const std::string_view query =
        gone.erase(agreement.id.value) > 0 ? "contact/update_agreement" : "contact/insert_agreement";
    connection.write(query, agreement, "owner", contact.id, "position", position++, "family_id", family);
  }
  for (const long long id : gone) connection.run("contact/delete_agreement", "id", id, "contact_id", contact.id);
}

void replaceParts(Connection& connection, FamilyId family, const domain::Contact& contact) {
  for (const std::string_view query :
       {"contact/delete_contact_participants", "contact/delete_note_marks", "contact/delete_quick_wins"}) {
    connection.run(query, "family_id", family, "contact_id", contact.id);
  }
  int position = 0;
  for (const auto& voice : contact.participants) {
    connection.write("contact/insert_contact_participant", voice, "owner", contact.id.value, "position", position++,
                     "family_id", family);
  }
  position = 0;
  for (const auto& mark : contact.marks) {
    connection.write("contact/insert_note_mark", mark, "owner", contact.id.value, "position", position++, "family_id",
                     family);
  }
  position = 0;
  for (const auto& win : contact.quickWins) {
    connection.run("contact/insert_quick_win", "item", win, "owner", contact.id.value, "position", position++,
                   "family_id", family);
  }
  replaceAgreements(connection, family, contact);
}

}  // namespace

Status updateTaskRow(Connection& connection, FamilyId family, const domain::Task& task) {
  const auto before = revisionBefore(connection, "task/read_revision", family, task.id.value, task.stamp.revision);
  if (!before) return fail(before.error());
  connection.run("task/keep_task", "changed_by", task.stamp.recordedBy, "changed_at", task.stamp.recordedAt,
                 "change_reason", task.reason, "id", task.id);
  connection.write("task/update_task", task, "family_id", family);
  return {};
}

Status updateContactRows(Connection& connection, FamilyId family, const domain::Contact& contact,
                         const std::string& reason) {
  const auto before =
      revisionBefore(connection, "contact/read_revision", family, contact.id.value, contact.stamp.revision);
  if (!before) return fail(before.error());
  connection.run("contact/keep_contact", "changed_by", contact.stamp.recordedBy, "changed_at", contact.stamp.recordedAt,
                 "change_reason", reason, "id", contact.id);
  keepParts(connection, family, contact.id, *before);
  connection.write("contact/update_contact", contact, "family_id", family);
  replaceParts(connection, family, contact);
  return {};
}

}  // namespace tweehanden::store
