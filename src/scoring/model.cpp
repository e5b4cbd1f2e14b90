// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model.h"

#include <algorithm>

namespace tweehanden::scoring {
namespace {

template <class Map>
std::optional<int> found(const Map& map, std::string_view id) {
  const auto at = map.find(id);
  return at == map.end() ? std::nullopt : std::optional<int>(at->second);
}

template <class Items>
auto byId(const Items& items, std::string_view id) -> decltype(items.data()) {
  const auto at = std::find_if(items.begin(), items.end(), [id](const auto& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

const Answer* Indicator::answer(std::string_view code) const {
  const auto at = std::find_if(answers.begin(), answers.end(), [code](const Answer& one) { return one.code == code; });
  return at == answers.end() ? nullptr : &*at;
}

const std::string& Indicator::question(domain::Perspective perspective) const {
  switch (perspective) {
    case domain::Perspective::Family: return questionFamily;
    case domain::Perspective::MigrantOrganisation: return questionMigrantOrganisation;
    case domain::Perspective::YouthService: break;
  }
  return questionYouthService;
}

const std::string& SetQuestion::text(domain::Perspective perspective) const {
  switch (perspective) {
    case domain::Perspective::Family: return family;
    case domain::Perspective::MigrantOrganisation: return migrantOrganisation;
    case domain::Perspective::YouthService: break;
  }
  return youthService;
}

std::optional<int> Model::factorIndex(std::string_view id) const { return found(m_factorIndex, id); }
std::optional<int> Model::indicatorIndex(std::string_view id) const { return found(m_indicatorIndex, id); }
const TaskTemplate* Model::task(std::string_view id) const { return byId(tasks, id); }
const Guard* Model::guard(std::string_view id) const { return byId(guards, id); }
const QuestionSet* Model::set(std::string_view id) const { return byId(sets, id); }

void Model::index() {
  m_factorIndex.clear();
  m_indicatorIndex.clear();
  for (std::size_t i = 0; i < factors.size(); ++i) m_factorIndex.emplace(factors[i].id, static_cast<int>(i));
  for (std::size_t i = 0; i < indicators.size(); ++i) m_indicatorIndex.emplace(indicators[i].id, static_cast<int>(i));
}

std::vector<double> rankOrderCentroidWeights(const std::vector<int>& rankedNumbers, int count) {
  const auto total = static_cast<std::size_t>(count);
  std::vector<double> byRank(total, 0.0);
  double tail = 0;
  for (std::size_t rank = total; rank >= 1; --rank) {
    tail += 1.0 / static_cast<double>(rank);
    byRank[rank - 1] = tail / static_cast<double>(count);
  }
  const std::size_t ranked = rankedNumbers.size();
  double rest = 0;
  for (std::size_t rank = ranked; rank < total; ++rank) rest += byRank[rank];
  const double shared = total > ranked ? rest / static_cast<double>(total - ranked) : 0.0;
  std::vector<double> weights(total, shared);
  for (std::size_t rank = 0; rank < ranked; ++rank) {
    weights[static_cast<std::size_t>(rankedNumbers[rank] - 1)] = byRank[rank];
  }
  return weights;
}

}  // namespace tweehanden::scoring
