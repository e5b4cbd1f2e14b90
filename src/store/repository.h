// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "store/connection.h"
#include "store/folding.h"
#include "store/store.h"

namespace tweehanden::store {

/// Reader and Writer over one connection, inside the transaction its caller has begun.
class Repository final : public Writer {
 public:
  /// Appends a line to the audit trail; a reader's repository has none.
  using Auditor = std::function<void(const AuditEntry&)>;
  Repository(Connection& connection, Folder& folder, Auditor auditor = {})
      : m_connection(connection), m_folder(folder), m_auditor(std::move(auditor)) {}

  /// The first write that failed: the transaction must not be committed then, whatever its caller thought of it.
  [[nodiscard]] const std::optional<Error>& failedWrite() const { return m_failedWrite; }

  [[nodiscard]] Result<CaseloadPage> caseload(const CaseloadQuery& query) override;
  [[nodiscard]] Result<std::optional<domain::FamilyId>> findFamily(const std::string& caseNumber) override;
  [[nodiscard]] Result<domain::Case> loadCase(domain::FamilyId family) override;
  [[nodiscard]] Result<std::vector<domain::Case>> loadEvidence(const std::vector<domain::FamilyId>& families) override;
  [[nodiscard]] Result<std::vector<domain::Organisation>> organisations() override;
  [[nodiscard]] Result<std::vector<domain::Intermediary>> intermediaries() override;
  [[nodiscard]] Result<std::vector<domain::LoadTask>> loadTasks(domain::IntermediaryId intermediary) override;
  [[nodiscard]] Result<OpenCaseload> openCaseload() override;
  [[nodiscard]] Result<std::vector<Draft>> drafts(const std::string& user) override;
  [[nodiscard]] Result<StoreContents> contents() override;
  [[nodiscard]] Result<std::vector<domain::FamilyId>> search(const std::string& text, int limit) override;
  [[nodiscard]] Result<SearchPage> search(const SearchQuery& query) override;
  [[nodiscard]] Result<std::vector<domain::DuplicateMatch>> similarFamilies(const domain::Family& family,
                                                                            const std::vector<domain::Person>& persons,
                                                                            int limit) override;
  [[nodiscard]] Result<std::vector<StoredProfile>> storedProfiles(
      const std::vector<domain::FamilyId>& families) override;
  [[nodiscard]] Result<std::vector<StaleProfile>> staleProfiles(const ProfileBasis& basis, domain::FamilyId after,
                                                                int limit) override;
  [[nodiscard]] Result<long long> countStaleProfiles(const ProfileBasis& basis) override;
  [[nodiscard]] Status eachEvidence(const std::vector<domain::FamilyId>& families,
                                    const std::function<void(const domain::Case&)>& visit) override;

  [[nodiscard]] Status insertCase(const domain::Case& file) override;
  [[nodiscard]] Status insertVisit(const domain::Visit& visit) override;
  [[nodiscard]] Status insertTask(domain::FamilyId family, const domain::Task& task) override;
  [[nodiscard]] Status updateTask(domain::FamilyId family, const domain::Task& task) override;
  [[nodiscard]] Status updateContact(domain::FamilyId family, const domain::Contact& contact,
                                     const std::string& reason) override;
  [[nodiscard]] Status insertConfirmation(domain::FamilyId family,
                                          const domain::ProfileConfirmation& confirmation) override;
  [[nodiscard]] Status rebuildCaseload() override;
  [[nodiscard]] Status saveDraft(const Draft& draft) override;
  [[nodiscard]] Status removeDraft(long long id) override;
  [[nodiscard]] Status storeProfiles(const std::vector<StoredProfile>& profiles) override;
  [[nodiscard]] Status note(const AuditEntry& entry) override;

 private:
  template <class Work>
  Status writing(const char* where, const Work& work);
  void indexCase(const domain::Case& file);

  Connection& m_connection;
  Folder& m_folder;
  Auditor m_auditor;
  std::optional<Error> m_failedWrite;
};

}  // namespace tweehanden::store
