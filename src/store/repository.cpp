// SPDX-License-Identifier: EUPL-1.2
#include "store/repository.h"

#include <algorithm>

#include "store/case_rows.h"
#include "store/caseload_rows.h"
#include "store/columns.h"
#include "store/duplicates.h"
#include "store/failure.h"
#include "store/open_caseload.h"
#include "store/profile_rows.h"
#include "store/search_index.h"
#include "store/search_run.h"

namespace tweehanden::store {

void columns(auto& visit, Like<Draft> auto& draft) {
  visit("id", draft.id);
  visit("family_id", draft.family);
  visit("kind", draft.kind);
  visit("body", draft.body);
  visit("user_name", draft.user);
  visit("saved_at", draft.savedAt);
}

void columns(auto& visit, Like<StoreContents> auto& holds) {
  visit("families", holds.families);
  visit("persons", holds.persons);
  visit("contacts", holds.contacts);
  visit("observations", holds.observations);
  visit("tasks", holds.tasks);
  visit("drafts", holds.drafts);
  visit("last_logged", holds.lastLogged);
}

template <class Work>
Status Repository::writing(const char* where, const Work& work) {
  Status done = guarded(where, work);
  if (!done && !m_failedWrite) m_failedWrite = done.error();
  return done;
}

Result<CaseloadPage> Repository::caseload(const CaseloadQuery& query) {
  return guarded("caseload", [&]() -> Result<CaseloadPage> { return readCaseload(m_connection, m_folder, query); });
}

Result<std::optional<domain::FamilyId>> Repository::findFamily(const std::string& caseNumber) {
  return guarded("findFamily", [&]() -> Result<std::optional<domain::FamilyId>> {
    const auto found = m_connection.first<FoundId>("family/find_family", "case_number", caseNumber);
    if (!found) return std::nullopt;
    return domain::FamilyId{found->id};
  });
}

Result<domain::Case> Repository::loadCase(domain::FamilyId family) {
  return guarded("loadCase", [&] { return readCaseRows(m_connection, family); });
}

Result<std::vector<domain::Case>> Repository::loadEvidence(const std::vector<domain::FamilyId>& families) {
  return guarded("loadEvidence", [&]() -> Result<std::vector<domain::Case>> {
    std::vector<domain::Case> cases;
    cases.reserve(families.size());
    for (const auto family : families) {
      auto file = readEvidenceRows(m_connection, family);
      if (!file) return fail(file.error());
      cases.push_back(std::move(*file));
    }
    return cases;
  });
}

Result<std::vector<domain::Organisation>> Repository::organisations() {
  return guarded("organisations",
                 [&]() -> Result<std::vector<domain::Organisation>> { return readOrganisations(m_connection); });
}

Result<std::vector<domain::Intermediary>> Repository::intermediaries() {
  return guarded("intermediaries",
                 [&]() -> Result<std::vector<domain::Intermediary>> { return readIntermediaries(m_connection); });
}

Result<std::vector<domain::LoadTask>> Repository::loadTasks(domain::IntermediaryId intermediary) {
  return guarded("load tasks", [&]() -> Result<std::vector<domain::LoadTask>> {
    return m_connection.rows<domain::LoadTask>("task/list_given_tasks", "intermediary_id", intermediary);
  });
}

Result<OpenCaseload> Repository::openCaseload() {
  return guarded("openCaseload", [&]() -> Result<OpenCaseload> { return readOpenCaseload(m_connection); });
}

Result<std::vector<Draft>> Repository::drafts(const std::string& user) {
  return guarded("drafts", [&]() -> Result<std::vector<Draft>> {
    return m_connection.rows<Draft>("draft/list_drafts", "user_name", user);
  });
}

Result<StoreContents> Repository::contents() {
  return guarded("contents", [&]() -> Result<StoreContents> {
    return m_connection.first<StoreContents>("store/count_contents").value_or(StoreContents{});
  });
}

Result<std::vector<domain::FamilyId>> Repository::search(const std::string& text, int limit) {
  return guarded("search", [&]() -> Result<std::vector<domain::FamilyId>> {
    SearchQuery query;
    query.text = text;
    query.includeClosed = true;
    query.limit = 1000;
    std::vector<domain::FamilyId> families;
    for (const auto& hit : runSearch(m_connection, m_folder, query).hits) {
      if (std::ssize(families) >= limit) break;
      if (hit.family && std::ranges::find(families, *hit.family) == families.end()) families.push_back(*hit.family);
    }
    return families;
  });
}

Result<SearchPage> Repository::search(const SearchQuery& query) {
  return guarded("search", [&]() -> Result<SearchPage> { return runSearch(m_connection, m_folder, query); });
}

Result<std::vector<domain::DuplicateMatch>> Repository::similarFamilies(const domain::Family& family,
                                                                        const std::vector<domain::Person>& persons,
                                                                        int limit) {
  return guarded("similar families", [&]() -> Result<std::vector<domain::DuplicateMatch>> {
    return findSimilarFamilies(m_connection, m_folder, family, persons, limit);
  });
}

Result<std::vector<StoredProfile>> Repository::storedProfiles(const std::vector<domain::FamilyId>& families) {
  return guarded("storedProfiles",
                 [&]() -> Result<std::vector<StoredProfile>> { return readProfiles(m_connection, families); });
}

Result<std::vector<StaleProfile>> Repository::staleProfiles(const ProfileBasis& basis, domain::FamilyId after,
                                                            int limit) {
  return guarded("staleProfiles", [&]() -> Result<std::vector<StaleProfile>> {
    return readStaleProfiles(m_connection, basis, after, limit);
  });
}

Result<long long> Repository::countStaleProfiles(const ProfileBasis& basis) {
  return guarded("countStaleProfiles",
                 [&]() -> Result<long long> { return store::countStaleProfiles(m_connection, basis); });
}

Status Repository::eachEvidence(const std::vector<domain::FamilyId>& families,
                                const std::function<void(const domain::Case&)>& visit) {
  return guarded("eachEvidence", [&]() -> Status {
    scanEvidence(m_connection, families, visit);
    return {};
  });
}

void Repository::indexCase(const domain::Case& file) {
  const auto family = file.family.id;
  indexPartners(m_connection, m_folder, file);
  indexFamily(m_connection, m_folder, file.family, file.persons);
  for (const auto& contact : file.contacts) indexContact(m_connection, m_folder, family, contact);
  for (const auto& request : file.helpRequests) indexHelpRequest(m_connection, m_folder, family, request);
  addCaseloadLine(m_connection, m_folder, file.family);
}

Status Repository::insertCase(const domain::Case& file) {
  return writing("insertCase", [&]() -> Status {
    if (m_connection.first<FoundId>("family/has_case_number", "case_number", file.family.caseNumber)) {
      Error error{ErrorCode::DuplicateCaseNumber, {}};
      error.arguments = {file.family.caseNumber};
      return fail(std::move(error));
    }
    insertCaseRows(m_connection, file);
    indexCase(file);
    return {};
  });
}

Status Repository::rebuildCaseload() {
  return writing("rebuildCaseload", [&]() -> Status {
    for (long long after = 0;;) {
      const auto found = m_connection.rows<FoundId>("family/list_family_ids", "after", after, "row_limit", 500);
      if (found.empty()) return {};
      for (const FoundId& row : found) {
        const auto family = m_connection.first<domain::Family>("family/read_any", "id", row.id);
        if (!family) return fail(ErrorCode::StoreDamaged, "family to list");
        addCaseloadLine(m_connection, m_folder, *family);
        m_connection.run("caseload/follow_binned", "family_id", row.id);
        after = row.id;
      }
    }
  });
}

/// Asked in the transaction itself: another program may have put the family in the bin, or merged it, since its case
/// was read.
Status Repository::requireOpen(domain::FamilyId family) {
  if (m_connection.first<FoundId>("family/find_open", "id", family)) return {};
  return fail(ErrorCode::NotFound, "family");
}

Status Repository::insertVisit(const domain::Visit& visit) {
  return writing("insertVisit", [&]() -> Status {
    if (Status open = requireOpen(visit.family); !open) return open;
    insertContactRows(m_connection, visit.family, visit.contact);
    indexContact(m_connection, m_folder, visit.family, visit.contact);
    for (const auto& observation : visit.observations) insertObservationRow(m_connection, visit.family, observation);
    if (!visit.observations.empty()) noteEvidence(m_connection, visit.family);
    for (const auto& request : visit.helpRequests) {
      insertHelpRequestRow(m_connection, visit.family, request);
      indexHelpRequest(m_connection, m_folder, visit.family, request);
    }
    for (const auto& task : visit.tasks) insertTaskRow(m_connection, visit.family, task);
    if (!visit.tasks.empty()) refreshTasks(m_connection, visit.family);
    noteContact(m_connection, visit.family, visit.contact.start.date);
    return {};
  });
}

Status Repository::insertTask(domain::FamilyId family, const domain::Task& task) {
  return writing("insertTask", [&]() -> Status {
    if (Status open = requireOpen(family); !open) return open;
    insertTaskRow(m_connection, family, task);
    refreshTasks(m_connection, family);
    return {};
  });
}

Status Repository::updateTask(domain::FamilyId family, const domain::Task& task) {
  return writing("updateTask", [&]() -> Status {
    if (Status open = requireOpen(family); !open) return open;
    if (Status updated = updateTaskRow(m_connection, family, task); !updated) return updated;
    refreshTasks(m_connection, family);
    return {};
  });
}

Status Repository::updateContact(domain::FamilyId family, const domain::Contact& contact, const std::string& reason) {
  return writing("updateContact", [&]() -> Status {
    if (Status open = requireOpen(family); !open) return open;
    if (Status updated = updateContactRows(m_connection, family, contact, reason); !updated) return updated;
    reindexContact(m_connection, m_folder, family, contact);
    refreshLastContact(m_connection, family);
    return {};
  });
}

Status Repository::insertConfirmation(domain::FamilyId family, const domain::ProfileConfirmation& confirmation) {
  return writing("insertConfirmation", [&]() -> Status {
    if (Status open = requireOpen(family); !open) return open;
    insertConfirmationRows(m_connection, family, confirmation);
    return {};
  });
}

Status Repository::saveDraft(const Draft& draft) {
  return writing("saveDraft", [&]() -> Status {
    m_connection.run("draft/delete_draft", "id", draft.id);
    m_connection.write("draft/insert_draft", draft);
    return {};
  });
}

Status Repository::removeDraft(long long id) {
  return writing("removeDraft", [&]() -> Status {
    m_connection.run("draft/delete_draft", "id", id);
    return {};
  });
}

Status Repository::storeProfiles(const std::vector<StoredProfile>& profiles) {
  return writing("storeProfiles", [&]() -> Status {
    for (const auto& profile : profiles) writeProfile(m_connection, profile);
    return {};
  });
}

Status Repository::note(const AuditEntry& entry) {
  return writing("note", [&]() -> Status {
    if (!m_auditor) return fail(ErrorCode::Internal, "no auditor");
    m_auditor(entry);
    return {};
  });
}

}  // namespace tweehanden::store
