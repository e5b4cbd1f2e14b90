// SPDX-License-Identifier: EUPL-1.2
#include "store/history_rows.h"

#include <map>
#include <utility>

#include "store/columns.h"

namespace tweehanden::store {

template <class Visit, class R>
void columns(Visit& visit, Revised<R>& row) {
  columns(visit, row.record);
  visit("changed_by", row.changedBy);
  visit("changed_at", row.changedAt);
  visit("change_reason", row.reason);
}

namespace {

using domain::FamilyId;

/// A part of one revision of a contact.
template <class R>
struct RevisedPart {
  long long owner = 0;
  int revision = 0;
  R record{};
};
template <class Visit, class R>
void columns(Visit& visit, RevisedPart<R>& row) {
  visit("owner", row.owner);
  visit("of_revision", row.revision);
  columns(visit, row.record);
}

struct StoredRevision {
  int revision = 0;
};
void columns(auto& visit, Like<StoredRevision> auto& row) { visit("revision", row.revision); }

using ContactsByRevision = std::map<std::pair<long long, int>, domain::Contact*>;

template <class Part, class Put>
void distribute(Connection& connection, std::string_view query, FamilyId family, const ContactsByRevision& contacts,
                const Put& put) {
  for (auto& row : connection.rows<RevisedPart<Part>>(query, "family_id", family)) {
    const auto owner = contacts.find({row.owner, row.revision});
    if (owner != contacts.end()) put(*owner->second, std::move(row.record));
  }
}

}  // namespace

CaseHistory readHistory(Connection& connection, FamilyId family) {
  CaseHistory found;
  found.contacts = connection.rows<Revised<domain::Contact>>("history/list_contact_revisions", "family_id", family);
  found.observations =
      connection.rows<Revised<domain::Observation>>("history/list_observation_revisions", "family_id", family);
  found.tasks = connection.rows<Revised<domain::Task>>("history/list_task_revisions", "family_id", family);
  if (found.contacts.empty()) return found;
  ContactsByRevision contacts;
  for (auto& each : found.contacts) contacts[{each.record.id.value, each.record.stamp.revision}] = &each.record;
  distribute<domain::Voice>(connection, "history/list_contact_participant_revisions", family, contacts,
                            [](auto& contact, auto&& part) { contact.participants.push_back(std::move(part)); });
  distribute<domain::NoteMark>(connection, "history/list_note_mark_revisions", family, contacts,
                               [](auto& contact, auto&& part) { contact.marks.push_back(part); });
  distribute<domain::Agreement>(connection, "history/list_agreement_revisions", family, contacts,
                                [](auto& contact, auto&& part) { contact.agreements.push_back(std::move(part)); });
  distribute<Item<std::string>>(connection, "history/list_quick_win_revisions", family, contacts,
                                [](auto& contact, auto&& part) { contact.quickWins.push_back(std::move(part.item)); });
  return found;
}

Status updateObservationRow(Connection& connection, FamilyId family, const domain::Observation& observation,
                            const std::string& reason) {
  const auto stored =
      connection.first<StoredRevision>("observation/read_revision", "id", observation.id.value, "family_id", family);
  if (!stored) return fail(ErrorCode::NotFound, "observation to correct");
  const domain::Stamp& stamp = observation.stamp;
  if (stamp.revision != stored->revision + 1) return fail(ErrorCode::RevisionConflict);
  connection.run("observation/keep_observation", "changed_by", stamp.recordedBy, "changed_at", stamp.recordedAt,
                 "change_reason", reason, "family_id", family, "id", observation.id);
  connection.write("observation/update_observation", observation, "family_id", family);
  return {};
}

}  // namespace tweehanden::store
