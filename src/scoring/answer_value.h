// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <vector>

#include "scoring/plan_problem.h"
#include "scoring/scorer.h"

/// The inside of questions: what one answer would be worth to the plan.
namespace tweehanden::scoring {

/// Keeps today's plan and tries answers against it. Everything handed in must outlive it.
class AnswerValue {
 public:
  AnswerValue(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& profile,
              const PlanContext& context);

  /// A question put to one side, with what each extreme answer would leave of the needs.
  struct Asked {
    double chance = 0;                         ///< of the most severe answer
    std::array<std::vector<double>, 2> needs;  ///< least severe, most severe
    std::array<double, 2> bounds{};            ///< no answer gains more than this
    [[nodiscard]] double bound() const { return (1 - chance) * bounds[0] + chance * bounds[1]; }
  };
  [[nodiscard]] Asked ask(int indicator, domain::Perspective perspective);
  /// The expected gain; at most bound(), and not below 0.
  [[nodiscard]] double expectedGain(const Asked& asked) const;

 private:
  void planToday();
  void measureCoverage();
  [[nodiscard]] std::vector<double> needsAfter(int indicator, domain::Perspective perspective, double severity);
  [[nodiscard]] double boundOf(const std::vector<double>& needs) const;
  [[nodiscard]] double gainOf(const std::vector<double>& needs) const;

  const PlanTables& m_tables;
  const Profile& m_profile;
  const PlanContext& m_context;
  ScoringTables m_scoring;
  Scorer m_scorer;
  CaseEvidence m_evidence;
  std::vector<FactorScore> m_factors;  ///< working copy: as scored, but while an answer is tried
  std::vector<double> m_need;
  std::array<std::vector<const PlanOption*>, 2> m_chosen;  ///< today's plan, by part
  std::vector<double> m_covered;                           ///< by factor: the share today's plan takes, over all sides
  std::vector<double> m_coverable;                         ///< by factor: the share any plan can take
  double m_gap = 0;
};

}  // namespace tweehanden::scoring
