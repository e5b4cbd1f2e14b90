// SPDX-License-Identifier: EUPL-1.2
// The sides meet only in joint options: these are branched on first, and with them fixed each side is a search of its
// own (plan_side_search.h).
#include "scoring/plan_search.h"

#include <algorithm>
#include <cmath>

#include "scoring/plan_side_search.h"

namespace tweehanden::scoring {
namespace {

struct Choice {
  std::vector<int> chosen;  ///< ascending
  double value = 0;

  [[nodiscard]] bool betterThan(const Choice& other) const {
    if (std::abs(value - other.value) > kTie) return value > other.value;
    if (chosen.size() != other.chosen.size()) return chosen.size() < other.chosen.size();
    return chosen < other.chosen;
  }
};

/// Branch and bound over the joint options; what is left of each side is a SideSearch.
class JointSearch {
 public:
  explicit JointSearch(const SearchProblem& problem)
      : m_problem(problem),
        m_limit(std::max(problem.limit, 0)),
        m_budget(problem.nodeLimit, problem.stop),
        m_youth(problem, true),
        m_migrant(problem, false),
        m_youthSearch(m_youth, problem.cost, m_limit, m_budget),
        m_migrantSearch(m_migrant, problem.cost, m_limit, m_budget) {
    for (std::size_t i = 0; i < problem.options.size(); ++i) {
      if (problem.options[i].youthSide && problem.options[i].migrantSide) m_joint.push_back(static_cast<int>(i));
    }
    const std::size_t depths = std::min(m_joint.size(), static_cast<std::size_t>(m_limit)) + 1;
    m_youthNeeds.assign(depths, std::vector<double>(m_youth.needCount()));
    m_migrantNeeds.assign(depths, std::vector<double>(m_migrant.needCount()));
  }

  SearchResult best() {
    m_best = greedy();
    if (!m_problem.start.empty()) {
      const Choice known{m_problem.start, valueOf(m_problem, m_problem.start)};
      if (known.betterThan(m_best)) m_best = known;
    }
    m_youthNeeds[0] = m_youth.need();
    m_migrantNeeds[0] = m_migrant.need();
    descend(0, 0);
    return {m_best.chosen, m_best.value, std::max(0.0, m_unexplored - m_best.value)};
  }

 private:
  const SearchOption& option(int index) const { return m_problem.options[static_cast<std::size_t>(index)]; }

  double adds(int index, const double* youth, const double* migrant) const {
    return m_youth.taken(index, youth) + m_migrant.taken(index, migrant) - m_problem.cost;
  }

  /// Takes the most adding option that fits, over and over: a good choice to begin with.
  Choice greedy() const {
    Choice choice;
    std::vector<double> youth = m_youth.need();
    std::vector<double> migrant = m_migrant.need();
    int youthPlaces = m_limit;
    int migrantPlaces = m_limit;
    for (;;) {
      int next = -1;
      double most = kTie;
      for (int i = 0; i < static_cast<int>(m_problem.options.size()); ++i) {
        const bool full = (option(i).youthSide && youthPlaces == 0) || (option(i).migrantSide && migrantPlaces == 0);
        if (full || std::binary_search(choice.chosen.begin(), choice.chosen.end(), i)) continue;
        const double gain = adds(i, youth.data(), migrant.data());
        if (gain <= most + kTie) continue;
        next = i;
        most = gain;
      }
      if (next < 0) return choice;
      choice.chosen.insert(std::upper_bound(choice.chosen.begin(), choice.chosen.end(), next), next);
      choice.value += most;
      m_youth.take(next, youth.data(), youth.data());
      m_migrant.take(next, migrant.data(), migrant.data());
      if (option(next).youthSide) --youthPlaces;
      if (option(next).migrantSide) --migrantPlaces;
    }
  }

  /// What one side can still add at most; a joint option brings half of its cost to each side.
  double sideBound(const SideProblem& side, std::size_t fromJoint, const double* needs, int places) {
    m_additions.clear();
    for (const int i : side.own()) m_additions.push_back(side.taken(i, needs) - m_problem.cost);
    for (std::size_t j = fromJoint; j < m_joint.size(); ++j) {
      m_additions.push_back(side.taken(m_joint[j], needs) - m_problem.cost / 2);
    }
    return largestSum(m_additions, places);
  }

  /// Looks at the joint options from `at` on; those in m_stack are chosen and worth `value`.
  void descend(std::size_t at, double value) {
    const std::size_t depth = m_stack.size();
    const int places = m_limit - static_cast<int>(depth);
    const double* youth = m_youthNeeds[depth].data();
    const double* migrant = m_migrantNeeds[depth].data();
    const double youthBound = sideBound(m_youth, at, youth, places);
    const double migrantBound = sideBound(m_migrant, at, migrant, places);
    const double bound = value + youthBound + migrantBound;
    if (bound < m_best.value - kTie) return;
    if (!m_budget.spend()) {
      m_unexplored = std::max(m_unexplored, bound);
      return;
    }
    if (at == m_joint.size() || places <= 0) return finish(value, youthBound, migrantBound);
    const int next = m_joint[at];
    const double gain = adds(next, youth, migrant);
    if (gain > kTie) {
      m_youth.take(next, youth, m_youthNeeds[depth + 1].data());
      m_migrant.take(next, migrant, m_migrantNeeds[depth + 1].data());
      m_stack.push_back(next);
      descend(at + 1, value + gain);
      m_stack.pop_back();
    }
    descend(at + 1, value);
  }

  /// The joint options are fixed: each side fills what places it has left.
  void finish(double joint, double youthBound, double migrantBound) {
    const std::size_t depth = m_stack.size();
    const int places = m_limit - static_cast<int>(depth);
    m_youthSearch.run(m_youthNeeds[depth].data(), places, m_best.value - joint - migrantBound);
    if (joint + m_youthSearch.upper() + migrantBound < m_best.value - kTie) return;
    // What a cut search of the youth side may still hold counts in the bound, not in what the other side has to beat.
    const double youthUpper = std::min(m_youthSearch.upper(), youthBound);
    m_migrantSearch.run(m_migrantNeeds[depth].data(), places, m_best.value - joint - youthUpper);
    m_unexplored = std::max(m_unexplored, joint + youthUpper + m_migrantSearch.upper());
    Choice whole{{}, joint + m_youthSearch.value() + m_migrantSearch.value()};
    if (whole.value < m_best.value - kTie) return;
    whole.chosen = m_stack;
    whole.chosen.insert(whole.chosen.end(), m_youthSearch.chosen().begin(), m_youthSearch.chosen().end());
    whole.chosen.insert(whole.chosen.end(), m_migrantSearch.chosen().begin(), m_migrantSearch.chosen().end());
    std::sort(whole.chosen.begin(), whole.chosen.end());
    if (whole.betterThan(m_best)) m_best = std::move(whole);
  }

  const SearchProblem& m_problem;
  int m_limit;
  Budget m_budget;
  SideProblem m_youth;
  SideProblem m_migrant;
  SideSearch m_youthSearch;
  SideSearch m_migrantSearch;
  std::vector<int> m_joint;
  std::vector<int> m_stack;
  std::vector<std::vector<double>> m_youthNeeds;  ///< by the number of joint options chosen
  std::vector<std::vector<double>> m_migrantNeeds;
  std::vector<double> m_additions;
  Choice m_best;
  double m_unexplored = 0;
};

double collect(std::span<const Touch> touches, std::vector<double>& needs) {
  double sum = 0;
  for (const Touch& touch : touches) {
    double& need = needs[static_cast<std::size_t>(touch.factor)];
    sum += need * (1 - touch.keep);
    need *= touch.keep;
  }
  return sum;
}

}  // namespace

double valueOf(const SearchProblem& problem, const std::vector<int>& chosen) {
  std::vector<double> youth = problem.youthNeed;
  std::vector<double> migrant = problem.migrantNeed;
  double value = 0;
  for (const int index : chosen) {
    const SearchOption& one = problem.options[static_cast<std::size_t>(index)];
    value += collect(one.youth, youth) + collect(one.migrant, migrant) - problem.cost;
  }
  return value;
}

SearchResult bestChoice(const SearchProblem& problem) {
  SearchResult result = JointSearch(problem).best();
  result.value = valueOf(problem, result.chosen);
  if (result.gap <= kTie) result.gap = 0;
  return result;
}

}  // namespace tweehanden::scoring
