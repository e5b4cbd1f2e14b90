// SPDX-License-Identifier: EUPL-1.2
#include "app/caseload.h"

#include <map>

#include "app/profile_store.h"
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
  out.statuses = query.statuses;
  out.worker = query.worker;
  out.intermediary = query.intermediary;
  out.frame = query.frame;
  out.descending = query.descending;
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

/// The levels of a list: from the stored profile where that holds today, computed where it does not.
class Levels {
 public:
  Levels(const scoring::Model& model, Date today) : m_model(model), m_today(today) {
    std::map<int, std::size_t> byNumber;
    for (std::size_t i = 0; i < model.factors.size(); ++i) {
      if (model.factors[i].kind == scoring::FactorKind::Risk) byNumber[model.factors[i].number] = i;
    }
    for (const auto& [number, place] : byNumber) m_places.push_back(place);
  }

  /// Takes what is stored; answers the families that are left to compute.
  Result<std::vector<domain::FamilyId>> take(store::Reader& reader, const std::vector<domain::FamilyId>& families) {
    const auto stored = reader.storedProfiles(families);
    if (!stored) return fail(stored.error());
    for (const auto& profile : *stored) {
      if (const auto levels = unpackLevels(m_model, profile, m_today)) put(profile.family, *levels);
    }
    std::vector<domain::FamilyId> left;
    for (const auto family : families) {
      if (!m_levels.contains(family)) left.push_back(family);
    }
    return left;
  }

  /// Levels stay empty when the records do not fit the model in use.
  void compute(const std::vector<domain::Case>& files) {
    if (files.empty()) return;
    const scoring::ScoringTables tables(m_model);
    scoring::Scorer scorer(tables);
    std::vector<scoring::FactorScore> factors;
    for (const auto& file : files) {
      const auto evidence = scoring::evidenceOf(m_model, file, m_today);
      if (!evidence) continue;
      scorer.score(scoring::CaseEvidence(tables, *evidence), m_today, factors);
      std::vector<scoring::Level> all;
      for (const auto& factor : factors) all.push_back(factor.level);
      put(file.family.id, all);
    }
  }

  /// Of the 17 in order of number.
  std::vector<scoring::Level> of(domain::FamilyId family) { return m_levels[family]; }

 private:
  void put(domain::FamilyId family, const std::vector<scoring::Level>& all) {
    auto& levels = m_levels[family];
    for (const std::size_t place : m_places) levels.push_back(all[place]);
  }

  const scoring::Model& m_model;
  const Date m_today;
  std::vector<std::size_t> m_places;
  std::map<domain::FamilyId, std::vector<scoring::Level>> m_levels;
};

}  // namespace

Result<CaseloadPage> listCaseload(Session& session, const CaseloadQuery& query) {
  store::CaseloadPage found;
  std::vector<domain::Case> evidence;
  Levels levels(session.model(), session.clock().today());
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    auto page = reader.caseload(storeQuery(query));
    if (!page) return fail(page.error());
    found = std::move(*page);
    std::vector<domain::FamilyId> ids;
    for (const auto& row : found.rows) ids.push_back(row.id);
    const auto left = levels.take(reader, ids);
    if (!left) return fail(left.error());
    auto cases = reader.loadEvidence(*left);
    if (!cases) return fail(cases.error());
    evidence = std::move(*cases);
    return {};
  });
  if (!status) return fail(status.error());
  levels.compute(evidence);
  CaseloadPage page{.rows = {}, .matching = found.matching, .total = found.total, .atLeast = found.atLeast};
  for (const auto& row : found.rows) {
    page.rows.push_back(rowOf(row));
    page.rows.back().levels = levels.of(row.id);
  }
  return page;
}

}  // namespace tweehanden::app
