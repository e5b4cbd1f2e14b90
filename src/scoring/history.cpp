// SPDX-License-Identifier: EUPL-1.2
#include "scoring/history.h"

#include <map>
#include <set>

#include "scoring/scorer.h"

namespace tweehanden::scoring {
namespace {

using FactorsByDay = std::map<std::int32_t, std::set<int>>;

/// On which days something was observed of which factors, until a day.
FactorsByDay observedDays(const ScoringTables& tables, const CaseEvidence& evidence, std::int32_t until) {
  FactorsByDay days;
  for (const EvidenceRow& row : evidence.rows()) {
    if (row.day > until) continue;
    for (const int factor : tables.factorsOf(row.place)) {
      const unsigned mask = tables.factor(factor).scoredMask;
      if ((mask >> row.perspective & 1) != 0) days[row.day].insert(factor);
    }
  }
  return days;
}

ScorePoint pointOf(const FactorScore& factor, Date on) { return {on, factor.score, factor.mass, factor.level}; }

void addPoint(FactorHistory& history, const ScorePoint& point) {
  const bool known = point.level != Level::Unknown;
  if (known && (!history.peak || point.score > history.peak->score)) history.peak = point;
  history.points.push_back(point);
}

Trend trendOf(const Parameters& parameters, const FactorScore& then, const FactorScore& now, bool anythingSince) {
  if (then.level == Level::Unknown || now.level == Level::Unknown) return Trend::Unknown;
  if (!anythingSince) return Trend::Silent;
  const double change = now.score - then.score;
  if (change >= parameters.trendChange) return Trend::Rising;
  return change <= -parameters.trendChange ? Trend::Falling : Trend::Steady;
}

}  // namespace

std::vector<FactorHistory> historiesOf(const Model& model, const std::vector<Evidence>& evidence, Date asOf) {
  const ScoringTables tables(model);
  const CaseEvidence packed(tables, evidence);
  const auto today = static_cast<std::int32_t>(asOf.dayNumber());
  const FactorsByDay days = observedDays(tables, packed, today);
  Scorer scorer(tables);
  std::vector<FactorScore> scores;
  std::vector<FactorHistory> histories(model.factors.size());
  for (const auto& [day, factors] : days) {
    if (day == today) continue;
    const Date on(std::chrono::sys_days{std::chrono::days{day}});
    scorer.score(packed, on, scores);
    for (const int f : factors) {
      addPoint(histories[static_cast<std::size_t>(f)], pointOf(scores[static_cast<std::size_t>(f)], on));
    }
  }
  const Date since = asOf.plusDays(-model.parameters.trendDays);
  std::vector<FactorScore> then;
  scorer.score(packed, since, then);
  scorer.score(packed, asOf, scores);
  for (std::size_t f = 0; f < histories.size(); ++f) {
    addPoint(histories[f], pointOf(scores[f], asOf));
    bool anythingSince = false;
    for (auto day = days.upper_bound(static_cast<std::int32_t>(since.dayNumber())); day != days.end(); ++day) {
      anythingSince = anythingSince || day->second.contains(static_cast<int>(f));
    }
    histories[f].trend = trendOf(model.parameters, then[f], scores[f], anythingSince);
  }
  return histories;
}

}  // namespace tweehanden::scoring
