// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "scoring/plan_options.h"

/// What the planner needs of a model, worked out once.
namespace tweehanden::scoring {

/// Of one part: what can be chosen, and beside each joint option what is left of it without the partner.
struct PartTables {
  std::vector<PlanOption> options;  ///< by task id
  std::vector<std::optional<PlanOption>> alone;
};

/// Points into the model, which has to outlive it. Immutable: threads may share one.
struct PlanTables {
  explicit PlanTables(const Model& model);
  PlanTables(const PlanTables&) = delete;
  PlanTables& operator=(const PlanTables&) = delete;

  const Model& model;
  std::vector<double> importance;         ///< by factor: (17·ω)^exponent; 0 for the 36
  std::array<PartTables, 2> parts;        ///< by TaskPart
  std::vector<std::vector<int>> related;  ///< by factor: those of the 36 that share an indicator with it
  std::vector<int> oneSided;              ///< risk factors for which one side has no task at all
};

/// need(f) as needs() gives it.
[[nodiscard]] std::vector<double> needs(const PlanTables& tables, const std::vector<FactorScore>& factors);

}  // namespace tweehanden::scoring
