// SPDX-License-Identifier: EUPL-1.2
#include "store/removal.h"

#include "store/caseload_rows.h"
#include "store/columns.h"
#include "store/search_index.h"

namespace tweehanden::store {
namespace {

using domain::RecordKind;

bool hasWords(RecordKind kind) { return kind == RecordKind::Contact || kind == RecordKind::HelpRequest; }

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
  if (record.kind == RecordKind::Family) return unindexFamily(connection, record.family);
  if (hasWords(record.kind)) unindex(connection, domain::code(record.kind), record.id);
}

void showWords(Connection& connection, Folder& folder, const RecordName& record) {
  if (record.kind == RecordKind::Family) return reindexFamily(connection, folder, record.family);
  if (record.kind == RecordKind::Contact) return showContact(connection, folder, record);
  if (record.kind != RecordKind::HelpRequest) return;
  const auto request = connection.first<domain::HelpRequest>("bin/list_shown_help_requests", "id", record.id,
                                                             "family_id", record.family);
  if (request) indexHelpRequest(connection, folder, record.family, *request);
}

void forgetWords(Connection& connection, domain::FamilyId family) { unindexFamily(connection, family); }

void renewCaseloadLine(Connection& connection, domain::FamilyId family) {
  refreshLastContact(connection, family);
  refreshTasks(connection, family);
  refreshReferrals(connection, family);
}

}  // namespace tweehanden::store
