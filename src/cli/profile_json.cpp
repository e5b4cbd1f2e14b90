// SPDX-License-Identifier: EUPL-1.2
#include "cli/profile_json.h"

#include <nlohmann/json.hpp>

#include "cli/codes.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json perspectivesJson(const scoring::FactorScore& factor) {
  json out = json::object();
  for (const auto& [perspective, code] : domain::codes<domain::Perspective>()) {
    const auto& score = factor.perspectives[static_cast<std::size_t>(perspective)];
    out[std::string(code)] = {{"score", score.heard ? json(score.score) : json()},
                              {"mass", score.mass},
                              {"mean", score.heard ? json(score.mean) : json()}};
  }
  return out;
}

json contributionsJson(const scoring::Model& model, const scoring::FactorScore& factor) {
  json out = json::array();
  for (const auto& each : factor.contributions) {
    out.push_back({{"observation", std::to_string(each.evidence)},
                   {"service_fact", each.serviceFact},
                   {"indicator", model.indicators[static_cast<std::size_t>(each.indicator)].id},
                   {"perspective", domain::code(each.perspective)},
                   {"mass", each.mass},
                   {"severity", each.severity},
                   {"contribution", each.value}});
  }
  return out;
}

json pointJson(const scoring::ScorePoint& point) {
  return {{"on", point.on.iso()}, {"score", point.score}, {"level", codeOf(point.level)}};
}

json historyJson(const scoring::FactorHistory& history) {
  json points = json::array();
  for (const auto& point : history.points) points.push_back(pointJson(point));
  return points;
}

json factorJson(const scoring::Model& model, std::size_t index, const scoring::FactorScore& score,
                const scoring::FactorHistory& history) {
  const auto& factor = model.factors[index];
  const bool known = score.level != scoring::Level::Unknown;
  const auto interval = known ? scoring::interval(model, score) : scoring::Interval{};
  return {{"id", factor.id},
          {"kind", codeOf(factor.kind)},
          {"cluster", codeOf(factor.cluster)},
          {"name", factor.shortName},
          {"weight", factor.kind == scoring::FactorKind::Risk ? json(factor.weight) : json()},
          {"score", score.score},
          {"level", codeOf(score.level)},
          {"mass", score.mass},
          {"prior", model.parameters.prior},
          {"low", known ? json(interval.low) : json()},
          {"high", known ? json(interval.high) : json()},
          {"sources", score.sources},
          {"mismatch", score.mismatch ? json(*score.mismatch) : json()},
          {"trend", codeOf(history.trend)},
          {"peak", history.peak ? pointJson(*history.peak) : json()},
          {"history", historyJson(history)},
          {"perspectives", perspectivesJson(score)},
          {"contributions", contributionsJson(model, score)}};
}

}  // namespace

json profileJson(const scoring::Model& model, const scoring::Profile& profile,
                 const std::vector<scoring::FactorHistory>& histories) {
  json factors = json::array();
  for (std::size_t i = 0; i < profile.factors.size(); ++i) {
    factors.push_back(factorJson(model, i, profile.factors[i], histories[i]));
  }
  json clusters = json::array();
  for (const auto& cluster : profile.clusters) {
    clusters.push_back({{"id", codeOf(cluster.cluster)},
                        {"index", cluster.index ? json(*cluster.index) : json()},
                        {"coverage", cluster.coverage},
                        {"known", cluster.known},
                        {"count", cluster.count}});
  }
  return {{"model", {{"version", profile.modelVersion}, {"hash", profile.modelHash}}},
          {"as_of", profile.asOf.iso()},
          {"factors", factors},
          {"clusters", clusters}};
}

}  // namespace tweehanden::cli
