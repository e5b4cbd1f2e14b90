// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/records.h"
#include "store/connection.h"
#include "store/folding.h"
#include "store/store.h"

/// The caseload: one derived row a family (caseload_line), kept in step inside the same transaction, read in order of
/// an index.
namespace tweehanden::store {

/// The line of a family whose rows were inserted already; it counts in its lists from then on.
void addCaseloadLine(Connection& connection, Folder& folder, const domain::Family& family);
/// After observations were added: no stored profile of the family holds any more. (What changes or removes them, the
/// database itself takes care of.)
void noteEvidence(Connection& connection, domain::FamilyId family);
/// After contacts were added: a day that is later than the one known becomes the last contact.
void noteContact(Connection& connection, domain::FamilyId family, Date day);
/// After a contact was corrected.
void refreshLastContact(Connection& connection, domain::FamilyId family);
void refreshTasks(Connection& connection, domain::FamilyId family);
void refreshReferrals(Connection& connection, domain::FamilyId family);

/// Name: by main word. NextDue: the earliest end of an open task's window, then families without one, by name.
/// LastContact: families never seen, then the longest ago, by name.
[[nodiscard]] CaseloadPage readCaseload(Connection& connection, Folder& folder, const CaseloadQuery& query);

}  // namespace tweehanden::store
