// SPDX-License-Identifier: EUPL-1.2
#include "app/caseload.h"

#include <map>

#include "scoring/scorer.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

store::CaseloadRow storeRow(const CaseloadRow& row) {
  store::CaseloadRow out;
  out.id = row.id;
  out.caseNumber = row.caseNumber;
  out.displayName = row.displayName;
  out.status = row.status;
  out.lastContact = row.lastContact;
  out.nextTask = row.nextTask;
  out.nextUntil = row.nextUntil;
  return out;
}

store::CaseloadQuery storeQuery(const CaseloadQuery& query) {
  store::CaseloadQuery out;
  out.text = query.text;
  switch (query.sort) {
    case CaseloadSort::Name: out.sort = store::CaseloadSort::Name; break;
    case CaseloadSort::NextDue: out.sort = store::CaseloadSort::NextDue; break;
    case CaseloadSort::LastContact: out.sort = store::CaseloadSort::LastContact; break;
  }
  out.includeClosed = query.includeClosed;
  out.limit = query.limit;
  if (query.after) out.after = storeRow(*query.after);
  return out;
}

CaseloadRow rowOf(const store::CaseloadRow& row) {
  return {.id = row.id,
          .caseNumber = row.caseNumber,
          .displayName = row.displayName,
          .status = row.status,
          .worker = row.worker,
          .intermediary = row.intermediary,
          .lastContact = row.lastContact,
          .nextTask = row.nextTask,
          .nextUntil = row.nextUntil,
          .openTasks = row.openTasks,
          .waitingReferrals = row.waitingReferrals,
          .levels = {}};
}

/// Scores one family after another for a list.
class Levels {
 public:
  Levels(const scoring::Model& model, Date today)
      : m_model(model), m_tables(model), m_scorer(m_tables), m_today(today) {}

  /// The levels of the 17 in order of number; empty when the records do not fit the model in use.
  std::vector<scoring::Level> of(const domain::Case& evidenceOnly) {
    const auto evidence = scoring::evidenceOf(m_model, evidenceOnly, m_today);
    if (!evidence) return {};
    m_scorer.score(scoring::CaseEvidence(m_tables, *evidence), m_today, m_factors);
    std::map<int, scoring::Level> byNumber;
    for (std::size_t i = 0; i < m_model.factors.size(); ++i) {
      if (m_model.factors[i].kind == scoring::FactorKind::Risk) {
        byNumber[m_model.factors[i].number] = m_factors[i].level;
      }
    }
    std::vector<scoring::Level> levels;
    for (const auto& [number, level] : byNumber) levels.push_back(level);
    return levels;
  }

 private:
  const scoring::Model& m_model;
  scoring::ScoringTables m_tables;
  scoring::Scorer m_scorer;
  Date m_today;
  std::vector<scoring::FactorScore> m_factors;
};

}  // namespace

Result<CaseloadPage> listCaseload(Session& session, const CaseloadQuery& query) {
  store::CaseloadPage found;
  std::vector<domain::Case> evidence;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    auto page = reader.caseload(storeQuery(query));
    if (!page) return fail(page.error());
    found = std::move(*page);
    std::vector<domain::FamilyId> ids;
    for (const auto& row : found.rows) ids.push_back(row.id);
    auto cases = reader.loadEvidence(ids);
    if (!cases) return fail(cases.error());
    evidence = std::move(*cases);
    return {};
  });
  if (!status) return fail(status.error());
  std::map<domain::FamilyId, const domain::Case*> byFamily;
  for (const auto& file : evidence) byFamily[file.family.id] = &file;
  CaseloadPage page{.rows = {}, .matching = found.matching, .total = found.total};
  Levels levels(session.model(), session.clock().today());
  for (const auto& row : found.rows) {
    page.rows.push_back(rowOf(row));
    const auto file = byFamily.find(row.id);
    const domain::Case none;
    page.rows.back().levels = levels.of(file == byFamily.end() ? none : *file->second);
  }
  return page;
}

}  // namespace tweehanden::app
