// SPDX-License-Identifier: EUPL-1.2
#include "store/removal.h"

#include "store/caseload_rows.h"
#include "store/columns.h"
#include "store/search_index.h"

namespace tweehanden::store {
namespace {

using domain::RecordKind;

bool hasWords(RecordKind kind) { return kind == RecordKind::Contact || kind == RecordKind::HelpRequest; }

void dropEntry(Connection& connection, RecordKind kind, long long id) {
  const auto entry = connection.first<FoundId>("search/find_entry", "kind", domain::code(kind), "object_id", id);
  if (!entry) return;
  connection.run("search/delete_words", "docid", entry->id);
  connection.run("search/delete_entry", "id", entry->id);
}

void showContact(Connection& connection, Folder& folder, const RecordName& record) {
  auto contact =
      connection.first<domain::Contact>("bin/list_shown_contacts", "id", record.id, "family_id", record.family);
  if (!contact) return;
  contact->agreements =
      connection.rows<domain::Agreement>("bin/list_shown_agreements", "id", record.id, "family_id", record.family);
  for (auto& win :
       connection.rows<Item<std::string>>("bin/list_shown_quick_wins", "id", record.id, "family_id", record.family)) {
    contact->quickWins.push_back(std::move(win.item));
  }
  reindexContact(connection, folder, record.family, *contact);
}

}  // namespace

void hideWords(Connection& connection, const RecordName& record) {
  if (hasWords(record.kind)) dropEntry(connection, record.kind, record.id);
}

void showWords(Connection& connection, Folder& folder, const RecordName& record) {
  if (record.kind == RecordKind::Contact) return showContact(connection, folder, record);
  if (record.kind != RecordKind::HelpRequest) return;
  const auto request = connection.first<domain::HelpRequest>("bin/list_shown_help_requests", "id", record.id,
                                                             "family_id", record.family);
  if (request) indexHelpRequest(connection, folder, record.family, *request);
}

long long forgetWords(Connection& connection, domain::FamilyId family) {
  connection.run("search/delete_family_words", "family_id", family);
  return connection.run("search/delete_family_entries", "family_id", family);
}

void renewFamilyWords(Connection& connection, Folder& folder, domain::FamilyId family) {
  const auto row = connection.first<domain::Family>("family/read_family", "id", family);
  if (!row) return;  // in the bin: its words are renewed when it comes back
  dropEntry(connection, RecordKind::Family, family.value);
  indexFamily(connection, folder, *row, connection.rows<domain::Person>("person/list_persons", "family_id", family));
}

void renewCaseloadLine(Connection& connection, domain::FamilyId family) {
  refreshLastContact(connection, family);
  refreshTasks(connection, family);
  refreshReferrals(connection, family);
}

}  // namespace tweehanden::store
