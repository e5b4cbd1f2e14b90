// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/records.h"
#include "store/connection.h"
#include "support/error.h"

/// The rows of a case, written and read. No transactions here; everything throws on failure (failure.h).
namespace tweehanden::store {

/// Every row of a case but the search index and the caseload's derived rows.
void insertCaseRows(Connection& connection, const domain::Case& file);
/// Organisations, intermediaries and service facts that are not there yet.
void insertSharedRows(Connection& connection, const domain::Case& file);
void insertContactRows(Connection& connection, domain::FamilyId family, const domain::Contact& contact);
/// Goes with noteEvidence() (caseload_rows.h), once for all of them.
void insertObservationRow(Connection& connection, domain::FamilyId family, const domain::Observation& observation);
void insertHelpRequestRow(Connection& connection, domain::FamilyId family, const domain::HelpRequest& request);
void insertTaskRow(Connection& connection, domain::FamilyId family, const domain::Task& task);
void insertConfirmationRows(Connection& connection, domain::FamilyId family,
                            const domain::ProfileConfirmation& confirmation);

/// Keeps the stored revision beside and writes the new one. NotFound, RevisionConflict.
[[nodiscard]] Status updateTaskRow(Connection& connection, domain::FamilyId family, const domain::Task& task);
[[nodiscard]] Status updateContactRows(Connection& connection, domain::FamilyId family, const domain::Contact& contact,
                                       const std::string& reason);

/// NotFound when there is no such family or it is in the bin.
[[nodiscard]] Result<domain::Case> readCaseRows(Connection& connection, domain::FamilyId family);
/// Family, observations, and the service facts of the organisations these name; the rest stays empty.
[[nodiscard]] Result<domain::Case> readEvidenceRows(Connection& connection, domain::FamilyId family);
[[nodiscard]] std::vector<domain::Organisation> readOrganisations(Connection& connection);
[[nodiscard]] std::vector<domain::Intermediary> readIntermediaries(Connection& connection);

}  // namespace tweehanden::store
