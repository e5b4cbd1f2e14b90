// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
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
  // settings
  [[nodiscard]] Result<std::optional<std::string>> setting(const std::string& name) override;
  // life of records
  [[nodiscard]] Result<CaseHistory> history(domain::FamilyId family) override;
  [[nodiscard]] Result<std::vector<LogLine>> log(const LogFilter& filter) override;
  [[nodiscard]] Result<std::vector<BinEntry>> bin() override;
  [[nodiscard]] Result<std::optional<domain::FamilyId>> findBinnedFamily(const std::string& caseNumber) override;
  [[nodiscard]] Result<std::optional<std::string>> caseNumber(domain::FamilyId family) override;
  [[nodiscard]] Result<bool> hasCaseNumber(const std::string& caseNumber) override;
  [[nodiscard]] Result<std::string> hold(domain::FamilyId family) override;
  [[nodiscard]] Result<std::vector<Destruction>> destructions() override;
  [[nodiscard]] Result<std::vector<Merge>> merges() override;
  // full export
  [[nodiscard]] Result<std::vector<domain::FamilyId>> familiesAfter(domain::FamilyId after, int limit) override;
  [[nodiscard]] Result<std::vector<domain::ServiceFact>> serviceFacts() override;
  [[nodiscard]] std::vector<std::string> exportedTables() override;
  [[nodiscard]] Status exportRows(const std::string& table,
                                  const std::function<bool(const std::vector<std::string_view>& row)>& visit) override;

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
  // settings
  [[nodiscard]] Status setSetting(const std::string& name, const std::string& value) override;
  // life of records
  [[nodiscard]] Status updateObservation(domain::FamilyId family, const domain::Observation& observation,
                                         const std::string& reason) override;
  [[nodiscard]] Status putInBin(const RecordName& record, const Doing& doing) override;
  [[nodiscard]] Status restoreFromBin(const RecordName& record) override;
  [[nodiscard]] Status setHold(domain::FamilyId family, const std::string& reason) override;
  [[nodiscard]] Status mergeFamilies(const Merge& merge) override;
  [[nodiscard]] Status insertShared(const domain::Case& shared) override;
  [[nodiscard]] Status undoMerge(long long merge, const Doing& doing) override;

 private:
  template <class Work>
  Status writing(const char* where, const Work& work);
  void indexCase(const domain::Case& file);
  Status requireOpen(domain::FamilyId family);
  /// As writing(), for the files that add to this class (repository_records.cpp).
  Status writingRecords(const char* where, const std::function<Status()>& work);

  Connection& m_connection;
  Folder& m_folder;
  Auditor m_auditor;
  std::optional<Error> m_failedWrite;
};

}  // namespace tweehanden::store
