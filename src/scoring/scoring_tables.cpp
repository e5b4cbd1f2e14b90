// SPDX-License-Identifier: EUPL-1.2
#include "scoring/scoring_tables.h"

#include <algorithm>
#include <numeric>

namespace tweehanden::scoring {
namespace {

constexpr std::uint8_t kEverySide = 7;

std::uint8_t maskOf(const std::vector<domain::Perspective>& scored) {
  if (scored.empty()) return kEverySide;
  unsigned mask = 0;
  for (const domain::Perspective one : scored) mask |= 1U << static_cast<unsigned>(one);
  return static_cast<std::uint8_t>(mask);
}

}  // namespace

ScoringTables::ScoringTables(const Model& model)
    : m_parameters(model.parameters),
      m_certainty{model.parameters.certaintySure, model.parameters.certaintyLikely, model.parameters.certaintyUnsure} {
  const std::size_t count = model.indicators.size();
  m_indicatorAt.resize(count);
  std::iota(m_indicatorAt.begin(), m_indicatorAt.end(), 0);
  std::sort(m_indicatorAt.begin(), m_indicatorAt.end(), [&model](int a, int b) {
    return model.indicators[static_cast<std::size_t>(a)].id < model.indicators[static_cast<std::size_t>(b)].id;
  });
  m_placeOf.resize(count);
  m_linksTo.resize(model.factors.size());
  for (std::size_t place = 0; place < count; ++place) {
    const auto indicator = static_cast<std::size_t>(m_indicatorAt[place]);
    m_placeOf[indicator] = static_cast<int>(place);
    m_halfLife.push_back(model.indicators[indicator].halfLifeDays);
    std::vector<int>& factors = m_factorsOf.emplace_back();
    for (const Link& link : model.indicators[indicator].links) {
      m_linksTo[static_cast<std::size_t>(link.factor)].push_back(
          {static_cast<int>(place), m_indicatorAt[place], link.weight});
      factors.push_back(link.factor);
    }
    std::sort(factors.begin(), factors.end());
  }
  for (const Factor& factor : model.factors) {
    m_factors.push_back({maskOf(factor.scoredPerspectives), factor.contactsAbovePrior});
  }
}

void ScoringTables::setWeights(int factor, const std::vector<double>& weights) {
  std::vector<PlaceLink>& links = m_linksTo[static_cast<std::size_t>(factor)];
  for (std::size_t i = 0; i < links.size() && i < weights.size(); ++i) links[i].weight = weights[i];
}

}  // namespace tweehanden::scoring
