// SPDX-License-Identifier: EUPL-1.2
#include "store/bin_rows.h"
#include "store/case_rows.h"
#include "store/columns.h"
#include "store/failure.h"
#include "store/history_rows.h"
#include "store/log_rows.h"
#include "store/merge_rows.h"
#include "store/repository.h"
#include "store/settings.h"
#include "store/sql_text.h"

/// Settings and the life of records (record_life.h).
namespace tweehanden::store {
namespace {

/// Queries with every column of a table, for a full export.
constexpr std::string_view kExportFolder = "export/";

struct Number {
  std::string text;
};
void columns(auto& visit, Like<Number> auto& row) { visit("case_number", row.text); }

}  // namespace

Status Repository::writingRecords(const char* where, const std::function<Status()>& work) {
  Status done = guarded(where, work);
  if (!done && !m_failedWrite) m_failedWrite = done.error();
  return done;
}

Result<std::optional<std::string>> Repository::setting(const std::string& name) {
  return guarded("setting", [&]() -> Result<std::optional<std::string>> { return readSetting(m_connection, name); });
}

Status Repository::setSetting(const std::string& name, const std::string& value) {
  return writingRecords("setSetting", [&]() -> Status {
    writeSetting(m_connection, name, value);
    return {};
  });
}

Result<CaseHistory> Repository::history(domain::FamilyId family) {
  return guarded("history", [&]() -> Result<CaseHistory> { return readHistory(m_connection, family); });
}

Result<std::vector<LogLine>> Repository::log(const LogFilter& filter) {
  return guarded("log", [&]() -> Result<std::vector<LogLine>> { return readLog(m_connection, filter); });
}

Result<std::vector<BinEntry>> Repository::bin() {
  return guarded("bin", [&]() -> Result<std::vector<BinEntry>> { return readBin(m_connection); });
}

Result<std::optional<domain::FamilyId>> Repository::findBinnedFamily(const std::string& caseNumber) {
  return guarded("findBinnedFamily", [&]() -> Result<std::optional<domain::FamilyId>> {
    const auto found = m_connection.first<FoundId>("family/find_binned", "case_number", caseNumber);
    if (!found) return std::nullopt;
    return domain::FamilyId{found->id};
  });
}

Result<std::optional<std::string>> Repository::caseNumber(domain::FamilyId family) {
  return guarded("caseNumber", [&]() -> Result<std::optional<std::string>> {
    auto found = m_connection.first<Number>("family/read_case_number", "id", family);
    if (!found) return std::nullopt;
    return std::move(found->text);
  });
}

Result<bool> Repository::hasCaseNumber(const std::string& caseNumber) {
  return guarded("hasCaseNumber", [&]() -> Result<bool> {
    return m_connection.first<FoundId>("family/has_case_number", "case_number", caseNumber).has_value();
  });
}

Result<std::string> Repository::hold(domain::FamilyId family) {
  return guarded("hold", [&]() -> Result<std::string> { return holdOf(m_connection, family); });
}

Result<std::vector<Destruction>> Repository::destructions() {
  return guarded("destructions", [&]() -> Result<std::vector<Destruction>> { return readDestructions(m_connection); });
}

Result<std::vector<Merge>> Repository::merges() {
  return guarded("merges", [&]() -> Result<std::vector<Merge>> { return readMerges(m_connection); });
}

Result<std::vector<domain::FamilyId>> Repository::familiesAfter(domain::FamilyId after, int limit) {
  return guarded("familiesAfter", [&]() -> Result<std::vector<domain::FamilyId>> {
    std::vector<domain::FamilyId> found;
    for (const auto& row : m_connection.rows<FoundId>("family/list_after", "after", after, "row_limit", limit)) {
      found.push_back({row.id});
    }
    return found;
  });
}

Result<std::vector<domain::ServiceFact>> Repository::serviceFacts() {
  return guarded("serviceFacts", [&]() -> Result<std::vector<domain::ServiceFact>> {
    return m_connection.rows<domain::ServiceFact>("organisation/list_all_service_facts");
  });
}

std::vector<std::string> Repository::exportedTables() {
  std::vector<std::string> tables;
  for (const std::string& name : queryNames(Engine::Sqlite)) {
    if (name.starts_with(kExportFolder)) tables.push_back(name.substr(kExportFolder.size()));
  }
  return tables;
}

Status Repository::exportRows(const std::string& table,
                              const std::function<bool(const std::vector<std::string_view>& row)>& visit) {
  return guarded("exportRows", [&]() -> Status {
    if (m_connection.stream(std::string(kExportFolder) + table, visit)) return {};
    return fail(ErrorCode::Cancelled, "export");
  });
}

Status Repository::insertShared(const domain::Case& shared) {
  return writingRecords("insertShared", [&]() -> Status {
    insertSharedRows(m_connection, shared);
    return {};
  });
}

Status Repository::updateObservation(domain::FamilyId family, const domain::Observation& observation,
                                     const std::string& reason) {
  return writingRecords("updateObservation", [&]() -> Status {
    if (Status open = requireOpen(family); !open) return open;
    return updateObservationRow(m_connection, family, observation, reason);
  });
}

Status Repository::putInBin(const RecordName& record, const Doing& doing) {
  return writingRecords("putInBin", [&] { return store::putInBin(m_connection, record, doing); });
}

Status Repository::restoreFromBin(const RecordName& record) {
  return writingRecords("restoreFromBin", [&] { return store::restoreFromBin(m_connection, m_folder, record); });
}

Status Repository::setHold(domain::FamilyId family, const std::string& reason) {
  return writingRecords("setHold", [&] { return store::setHold(m_connection, family, reason); });
}

Status Repository::mergeFamilies(const Merge& merge) {
  return writingRecords("mergeFamilies", [&] { return mergeRows(m_connection, m_folder, merge); });
}

Status Repository::undoMerge(long long merge, const Doing& doing) {
  return writingRecords("undoMerge", [&] { return undoMergeRows(m_connection, m_folder, merge, doing); });
}

}  // namespace tweehanden::store
