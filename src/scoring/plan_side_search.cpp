// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_side_search.h"

#include <algorithm>
#include <cmath>

namespace tweehanden::scoring {

bool Budget::spend() {
  if (m_left <= 0) return false;
  --m_left;
  if (m_stop && ++m_sinceAsked >= kAskEvery) {
    m_sinceAsked = 0;
    if (m_stop()) m_left = 0;
  }
  return true;
}

SideProblem::SideProblem(const SearchProblem& problem, bool youth) {
  const auto& all = youth ? problem.youthNeed : problem.migrantNeed;
  std::vector<int> place(all.size(), -1);
  for (std::size_t f = 0; f < all.size(); ++f) {
    if (all[f] <= 0) continue;
    place[f] = static_cast<int>(m_need.size());
    m_need.push_back(all[f]);
  }
  m_begin.reserve(problem.options.size() + 1);
  m_kind.reserve(problem.options.size());
  for (std::size_t i = 0; i < problem.options.size(); ++i) {
    const SearchOption& option = problem.options[i];
    m_begin.push_back(static_cast<int>(m_touches.size()));
    for (const Touch& touch : youth ? option.youth : option.migrant) {
      const int at = place[static_cast<std::size_t>(touch.factor)];
      if (at >= 0) m_touches.push_back({at, touch.keep});
    }
    if ((youth ? option.youthSide : option.migrantSide) && option.youthSide != option.migrantSide) {
      m_own.push_back(static_cast<int>(i));
    }
  }
  m_begin.push_back(static_cast<int>(m_touches.size()));
  const auto touchesOf = [this](std::size_t i) {
    return std::span(m_touches).subspan(static_cast<std::size_t>(m_begin[i]),
                                        static_cast<std::size_t>(m_begin[i + 1] - m_begin[i]));
  };
  for (std::size_t i = 0; i < problem.options.size(); ++i) {
    std::size_t twin = 0;
    const auto same = [](const Touch& a, const Touch& b) { return a.factor == b.factor && a.keep == b.keep; };
    while (twin < i && !std::ranges::equal(touchesOf(twin), touchesOf(i), same)) ++twin;
    m_kind.push_back(static_cast<int>(twin));
  }
}

double SideProblem::taken(int option, const double* needs) const {
  double sum = 0;
  const auto index = static_cast<std::size_t>(option);
  for (int at = m_begin[index]; at < m_begin[index + 1]; ++at) {
    const Touch& touch = m_touches[static_cast<std::size_t>(at)];
    sum += needs[touch.factor] * (1 - touch.keep);
  }
  return sum;
}

void SideProblem::take(int option, const double* needs, double* left) const {
  if (left != needs) std::copy(needs, needs + m_need.size(), left);
  const auto index = static_cast<std::size_t>(option);
  for (int at = m_begin[index]; at < m_begin[index + 1]; ++at) {
    const Touch& touch = m_touches[static_cast<std::size_t>(at)];
    left[touch.factor] *= touch.keep;
  }
}

double largestSum(std::vector<double>& additions, int places) {
  const auto count = std::min(additions.size(), static_cast<std::size_t>(std::max(places, 0)));
  const auto end = additions.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(additions.begin(), end, additions.end(), std::greater<>());
  double sum = 0;
  for (auto at = additions.begin(); at != end; ++at) sum += std::max(*at, 0.0);
  return sum;
}

SideSearch::SideSearch(const SideProblem& side, double cost, int limit, Budget& budget)
    : m_side(side), m_cost(cost), m_budget(budget) {
  const auto deepest = std::min(static_cast<std::size_t>(std::max(limit, 0)), side.own().size()) + 1;
  m_needs.assign(deepest, std::vector<double>(side.needCount()));
  m_open.resize(deepest);
  for (auto& open : m_open) open.reserve(side.own().size());
  int kinds = 0;
  for (const int option : side.own()) kinds = std::max(kinds, side.kind(option) + 1);
  m_excluded.assign(static_cast<std::size_t>(kinds), 0);
}

void SideSearch::run(const double* needs, int places, double atLeast) {
  m_best.clear();
  m_bestValue = 0;
  m_unexplored = 0;
  m_atLeast = atLeast;
  m_stack.clear();
  std::copy(needs, needs + m_side.needCount(), m_needs[0].begin());
  m_open[0].clear();
  for (const int option : m_side.own()) m_open[0].push_back({option, 0});
  descend(0, 0, places);
}

double SideSearch::upper() const { return std::max(m_bestValue, m_unexplored); }

/// What adds nothing by now never will; of the rest the most adding first, of equals the smallest id.
void SideSearch::weigh(std::vector<Candidate>& open, const double* needs) const {
  for (Candidate& one : open) one.adds = m_side.taken(one.option, needs) - m_cost;
  std::erase_if(open, [](const Candidate& one) { return one.adds <= kTie; });
  std::sort(open.begin(), open.end(), [](const Candidate& a, const Candidate& b) {
    return a.adds != b.adds ? a.adds > b.adds : a.option < b.option;
  });
}

void SideSearch::keep(double value) {
  if (value < m_bestValue - kTie) return;
  m_sorted = m_stack;
  std::sort(m_sorted.begin(), m_sorted.end());
  const bool tied = value <= m_bestValue + kTie;
  if (tied && (m_sorted.size() > m_best.size() || (m_sorted.size() == m_best.size() && m_sorted >= m_best))) return;
  m_best.swap(m_sorted);
  m_bestValue = value;
}

void SideSearch::descend(std::size_t depth, double value, int places) {
  keep(value);
  if (places <= 0 || depth + 1 >= m_needs.size()) return;
  auto& open = m_open[depth];
  const double* needs = m_needs[depth].data();
  weigh(open, needs);
  const std::size_t window = static_cast<std::size_t>(places);
  double ahead = 0;  // the additions from `head` on that still fit
  for (std::size_t i = 0; i < std::min(window, open.size()); ++i) ahead += open[i].adds;
  std::size_t marked = 0;
  for (std::size_t head = 0; head < open.size(); ++head) {
    const double bound = value + ahead;
    if (bound < std::max(m_bestValue, m_atLeast) - kTie) break;
    if (!m_budget.spend()) {
      m_unexplored = std::max(m_unexplored, bound);
      break;
    }
    const Candidate chosen = open[head];
    const auto kind = static_cast<std::size_t>(m_side.kind(chosen.option));
    if (m_excluded[kind] == 0) {
      auto& next = m_open[depth + 1];
      next.clear();
      for (std::size_t i = head + 1; i < open.size(); ++i) {
        if (m_excluded[static_cast<std::size_t>(m_side.kind(open[i].option))] == 0) next.push_back(open[i]);
      }
      m_side.take(chosen.option, needs, m_needs[depth + 1].data());
      m_stack.push_back(chosen.option);
      descend(depth + 1, value + chosen.adds, places - 1);
      m_stack.pop_back();
      m_excluded[kind] = static_cast<int>(depth) + 1;
    }
    marked = head + 1;
    ahead -= chosen.adds;
    if (head + window < open.size()) ahead += open[head + window].adds;
  }
  for (std::size_t i = 0; i < marked; ++i) {
    int& mark = m_excluded[static_cast<std::size_t>(m_side.kind(open[i].option))];
    if (mark == static_cast<int>(depth) + 1) mark = 0;
  }
}

}  // namespace tweehanden::scoring
