// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_builders.h"

#include <utility>

namespace tweehanden::test {

using namespace scoring;

namespace {

Factor aFactor(std::string id, FactorKind kind) {
  Factor factor;
  factor.id = std::move(id);
  factor.kind = kind;
  factor.title = factor.id;
  return factor;
}

Indicator anIndicator(std::string id, IndicatorKind kind, std::vector<Link> links) {
  Indicator indicator;
  indicator.id = std::move(id);
  indicator.kind = kind;
  indicator.links = std::move(links);
  if (kind == IndicatorKind::Rule) return indicator;
  for (int answer = 0; answer <= 4; ++answer) {
    indicator.answers.push_back({std::to_string(answer), "", "", answer / 4.0});
  }
  indicator.answers.push_back({"unknown", "", "", std::nullopt});
  indicator.answers.push_back({"not_discussed", "", "", std::nullopt});
  return indicator;
}

}  // namespace

Factor aRiskFactor(int number) {
  Factor factor = aFactor("risk." + std::to_string(number), FactorKind::Risk);
  factor.number = number;
  factor.cluster = number <= 5 ? Cluster::Bekendheid : number <= 10 ? Cluster::Vertrouwen : Cluster::Kwaliteit;
  factor.weight = 1.0 / 17;
  return factor;
}

Factor aBarrier(const std::string& slug, SystemLevel level) {
  Factor factor = aFactor("barrier." + slug, FactorKind::Barrier);
  factor.level = level;
  return factor;
}

Factor aPromoter(const std::string& slug, SystemLevel level) {
  Factor factor = aFactor("promoter." + slug, FactorKind::Promoter);
  factor.level = level;
  return factor;
}

Indicator aQuestion(const std::string& id, std::vector<Link> links, double halfLife) {
  Indicator indicator = anIndicator(id, IndicatorKind::Question, std::move(links));
  indicator.halfLifeDays = halfLife;
  return indicator;
}

Indicator aDirect(const Factor& factor, int index) {
  return anIndicator("direct." + factor.id, IndicatorKind::Direct, {{index, 1.0}});
}

Indicator aRule(const std::string& id, int factor, std::vector<Threshold> thresholds) {
  Indicator indicator = anIndicator(id, IndicatorKind::Rule, {{factor, 1.0}});
  indicator.unit = "minuten";
  indicator.thresholds = std::move(thresholds);
  return indicator;
}

TaskTemplate aTask(const std::string& id, Owner owner, std::vector<int> factors, Horizon horizon) {
  TaskTemplate task;
  task.id = id;
  task.owner = owner;
  task.factors = std::move(factors);
  task.horizon = horizon;
  return task;
}

Model aModelOf17() {
  Model model;
  const auto weights = rankOrderCentroidWeights({9, 3, 7, 1, 10, 13}, 17);
  for (int number = 1; number <= 17; ++number) {
    model.factors.push_back(aRiskFactor(number));
    model.factors.back().weight = weights[static_cast<std::size_t>(number - 1)];
  }
  model.index();
  return model;
}

Model aSmallModel() {
  Model model;
  model.factors = {aRiskFactor(1),
                   aRiskFactor(6),
                   aRiskFactor(15),
                   aRiskFactor(11),
                   aBarrier("taal", SystemLevel::Micro),
                   aPromoter("band", SystemLevel::Meso)};
  model.factors[2].contactsAbovePrior = 2;
  model.factors[3].scoredPerspectives = {domain::Perspective::YouthService, domain::Perspective::MigrantOrganisation};
  model.indicators = {aQuestion("b.eerste", {{0, 0.9}, {4, 0.4}}),
                      aQuestion("a.tweede", {{0, 0.6}, {1, 1.0}}, 730),
                      aQuestion("c.derde", {{2, 0.8}}),
                      aQuestion("d.vierde", {{3, 0.7}, {1, 0.3}}, 540),
                      aQuestion("e.vijfde", {{5, 0.9}}, 1095),
                      aQuestion("f.zesde", {{2, 1.0}, {4, 0.5}})};
  for (int f = 0; f < 6; ++f) model.indicators.push_back(aDirect(model.factors[static_cast<std::size_t>(f)], f));
  model.index();
  return model;
}

Evidence anEvidence(long long id, int indicator, double severity) {
  Evidence evidence;
  evidence.id = id;
  evidence.indicator = indicator;
  evidence.severity = severity;
  evidence.on = kDay;
  evidence.contact = id;
  return evidence;
}

Profile aProfile(const Model& model, std::initializer_list<std::pair<int, double>> scores) {
  return aProfile(model, std::vector<std::pair<int, double>>(scores));
}

Profile aProfile(const Model& model, const std::vector<std::pair<int, double>>& scores) {
  Profile profile = score(model, {}, kDay);
  for (const auto& [index, value] : scores) {
    FactorScore& factor = profile.factors[static_cast<std::size_t>(index)];
    factor.score = value;
    factor.mass = model.parameters.cap;
    factor.severityMass = value * factor.mass;
    factor.level = levelOf(model.parameters, value, factor.mass);
  }
  return profile;
}

}  // namespace tweehanden::test
