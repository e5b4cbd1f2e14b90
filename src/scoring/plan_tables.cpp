// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_tables.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tweehanden::scoring {
namespace {

PartTables partTables(const Model& model, domain::TaskPart part) {
  PartTables tables{optionsOf(model, part), {}};
  tables.alone.reserve(tables.options.size());
  for (const PlanOption& option : tables.options) tables.alone.push_back(withoutPartner(model, option));
  return tables;
}

std::vector<std::vector<int>> relatedOf(const Model& model) {
  std::vector<std::set<int>> related(model.factors.size());
  const auto isRisk = [&model](int factor) {
    return model.factors[static_cast<std::size_t>(factor)].kind == FactorKind::Risk;
  };
  for (const Indicator& indicator : model.indicators) {
    for (const Link& risk : indicator.links) {
      if (!isRisk(risk.factor)) continue;
      for (const Link& other : indicator.links) {
        if (!isRisk(other.factor)) related[static_cast<std::size_t>(risk.factor)].insert(other.factor);
      }
    }
  }
  std::vector<std::vector<int>> lists;
  lists.reserve(related.size());
  for (const std::set<int>& each : related) lists.emplace_back(each.begin(), each.end());
  return lists;
}

bool hasTask(const Model& model, int factor, Owner owner) {
  return std::any_of(model.tasks.begin(), model.tasks.end(), [factor, owner](const TaskTemplate& task) {
    return task.owner == owner && std::find(task.factors.begin(), task.factors.end(), factor) != task.factors.end();
  });
}

}  // namespace

PlanTables::PlanTables(const Model& of)
    : model(of),
      importance(of.factors.size(), 0.0),
      parts{partTables(of, domain::TaskPart::Family), partTables(of, domain::TaskPart::Organisation)},
      related(relatedOf(of)) {
  const auto risks = std::count_if(model.factors.begin(), model.factors.end(),
                                   [](const Factor& one) { return one.kind == FactorKind::Risk; });
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    const Factor& factor = model.factors[f];
    if (factor.kind != FactorKind::Risk) continue;
    importance[f] = std::pow(static_cast<double>(risks) * factor.weight, model.plan.weightExponent);
    const int index = static_cast<int>(f);
    const bool both = hasTask(model, index, Owner::YouthService) && hasTask(model, index, Owner::MigrantOrganisation);
    if (!both) oneSided.push_back(index);
  }
}

std::vector<double> needs(const PlanTables& tables, const std::vector<FactorScore>& factors) {
  const double raised = tables.model.parameters.raisedFrom;
  std::vector<double> result(tables.importance.size(), 0.0);
  for (std::size_t f = 0; f < result.size(); ++f) {
    const FactorScore& score = factors[f];
    if (score.level == Level::Unknown || tables.importance[f] <= 0) continue;
    result[f] = tables.importance[f] * std::max(0.0, (score.score - raised) / (1 - raised));
  }
  return result;
}

}  // namespace tweehanden::scoring
