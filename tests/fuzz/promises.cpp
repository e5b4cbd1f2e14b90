// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/promises.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "scoring/planner.h"

namespace tweehanden::fuzz {
namespace {

// Few, because a model from outside may hold any number of tasks; the bound is then reached instead of the optimum.
constexpr long long kNodes = 500;

void mustBeWithin(const scoring::Model& model, const scoring::FactorScore& factor) {
  must(factor.score > 0 && factor.score < 1, "a score lies between 0 and 1");
  const auto interval = scoring::interval(model, factor);
  must(interval.low >= 0 && interval.high <= 1 && interval.low <= interval.high, "an interval lies within 0 and 1");
  double sum = 0;
  for (const auto& each : factor.contributions) sum += each.value;
  must(std::abs(sum - (factor.score - model.parameters.prior)) < 1e-9, "contributions add up to score minus prior");
}

}  // namespace

void must(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "Broken promise: %s\n", promise);
  std::abort();
}

std::vector<scoring::Evidence> everyAnswer(const scoring::Model& model) {
  std::vector<scoring::Evidence> all;
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    const auto& indicator = model.indicators[i];
    std::vector<std::optional<double>> severities;
    for (const auto& answer : indicator.answers) severities.push_back(answer.severity);
    for (const auto& threshold : indicator.thresholds) severities.emplace_back(threshold.severity);
    for (std::size_t s = 0; s < severities.size(); ++s) {
      scoring::Evidence one;
      one.id = static_cast<long long>(all.size()) + 1;
      one.indicator = static_cast<int>(i);
      one.severity = severities[s];
      one.perspective = static_cast<domain::Perspective>(s % 3);
      one.speaker = std::to_string(s);
      one.on = kToday.plusDays(-static_cast<int>(s * 200));
      one.contact = one.id;
      all.push_back(std::move(one));
    }
  }
  return all;
}

void mustScore(const scoring::Model& model, const std::vector<scoring::Evidence>& evidence) {
  const auto profile = scoring::score(model, evidence, kToday);
  must(profile.factors.size() == model.factors.size(), "every factor has a score");
  for (const auto& factor : profile.factors) mustBeWithin(model, factor);
  const auto plan = scoring::plan(model, profile, {}, kNodes);
  must(std::isfinite(plan.value) && std::isfinite(plan.gap), "the plan's value is a number");
}

}  // namespace tweehanden::fuzz
