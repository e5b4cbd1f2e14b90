// SPDX-License-Identifier: EUPL-1.2
// U is submodular: what an option adds only shrinks as others are chosen. So the sum of the largest additions that
// still fit bounds what any completion can add. The sides meet only in joint options: these are branched on first, and
// with them fixed each side is a search of its own.
#include "scoring/plan_search.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tweehanden::scoring {
namespace {

/// Values closer than this are equal: the order of a sum must not decide a plan.
constexpr double kTie = 1e-12;

using Needs = std::vector<double>;

double taken(const std::vector<Touch>& touches, const Needs& needs) {
  double sum = 0;
  for (const Touch& touch : touches) sum += needs[static_cast<std::size_t>(touch.factor)] * (1 - touch.keep);
  return sum;
}

void take(const std::vector<Touch>& touches, Needs& needs) {
  for (const Touch& touch : touches) needs[static_cast<std::size_t>(touch.factor)] *= touch.keep;
}

double largest(std::vector<double>& additions, int places) {
  const auto count = std::min(additions.size(), static_cast<std::size_t>(std::max(places, 0)));
  const auto end = additions.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(additions.begin(), end, additions.end(), std::greater<>());
  double sum = 0;
  for (auto at = additions.begin(); at != end; ++at) sum += std::max(*at, 0.0);
  return sum;
}

struct Choice {
  std::vector<int> chosen;
  double value = 0;

  [[nodiscard]] bool betterThan(const Choice& other) const {
    if (std::abs(value - other.value) > kTie) return value > other.value;
    if (chosen.size() != other.chosen.size()) return chosen.size() < other.chosen.size();
    return chosen < other.chosen;
  }
};

Choice with(const Choice& choice, int option, double addition) {
  Choice next = choice;
  next.chosen.insert(std::upper_bound(next.chosen.begin(), next.chosen.end(), option), option);
  next.value += addition;
  return next;
}

/// How many nodes may still branch.
struct Budget {
  long long left = 0;
  bool spend() { return left-- > 0; }
};

/// Branch and bound over the options of one side.
class SideSearch {
 public:
  SideSearch(const SearchProblem& problem, bool youth, Budget& budget)
      : m_problem(problem), m_youth(youth), m_budget(budget) {}

  /// The best choice among `candidates`; `upper` is at least the value of any choice among them.
  Choice best(const std::vector<int>& candidates, const Needs& needs, int places, double& upper) {
    m_best = {};
    m_unexplored = 0;
    descend({}, candidates, needs, places);
    upper = std::max(m_best.value, m_unexplored);
    return m_best;
  }

 private:
  double addition(int option, const Needs& needs) const {
    const SearchOption& one = m_problem.options[static_cast<std::size_t>(option)];
    return taken(m_youth ? one.youth : one.migrant, needs) - m_problem.cost;
  }

  void descend(const Choice& choice, const std::vector<int>& candidates, const Needs& needs, int places) {
    if (choice.betterThan(m_best)) m_best = choice;
    if (places <= 0) return;
    // Ties in addition go to the smallest id, because candidates stand in that order.
    int next = -1;
    double most = kTie;
    std::vector<int> open;
    std::vector<double> additions;
    for (const int candidate : candidates) {
      const double adds = addition(candidate, needs);
      if (adds <= kTie) continue;
      open.push_back(candidate);
      additions.push_back(adds);
      if (adds > most + kTie) {
        most = adds;
        next = candidate;
      }
    }
    if (next < 0) return;
    const double bound = choice.value + largest(additions, places);
    if (bound < m_best.value - kTie) return;
    open.erase(std::find(open.begin(), open.end(), next));
    Needs left = needs;
    const SearchOption& one = m_problem.options[static_cast<std::size_t>(next)];
    take(m_youth ? one.youth : one.migrant, left);
    descend(with(choice, next, most), open, left, places - 1);
    if (m_budget.spend()) {
      descend(choice, open, needs, places);
    } else {
      m_unexplored = std::max(m_unexplored, bound);
    }
  }

  const SearchProblem& m_problem;
  bool m_youth;
  Budget& m_budget;
  Choice m_best;
  double m_unexplored = 0;
};

/// Branch and bound over the joint options; what is left of each side is a SideSearch.
class JointSearch {
 public:
  explicit JointSearch(const SearchProblem& problem) : m_problem(problem), m_budget{problem.nodeLimit} {
    for (std::size_t i = 0; i < problem.options.size(); ++i) {
      const SearchOption& one = problem.options[i];
      auto& list = one.youthSide && one.migrantSide ? m_joint : one.youthSide ? m_youth : m_migrant;
      list.push_back(static_cast<int>(i));
    }
  }

  SearchResult best() {
    m_best = greedy();
    descend({}, 0, m_problem.youthNeed, m_problem.migrantNeed, m_problem.limit);
    return {m_best.chosen, m_best.value, std::max(0.0, m_unexplored - m_best.value)};
  }

 private:
  const SearchOption& option(int index) const { return m_problem.options[static_cast<std::size_t>(index)]; }

  Choice greedy() const {
    Choice choice;
    Needs youth = m_problem.youthNeed;
    Needs migrant = m_problem.migrantNeed;
    int youthPlaces = m_problem.limit;
    int migrantPlaces = m_problem.limit;
    for (;;) {
      int next = -1;
      double most = kTie;
      for (int i = 0; i < static_cast<int>(m_problem.options.size()); ++i) {
        const bool full = (option(i).youthSide && youthPlaces == 0) || (option(i).migrantSide && migrantPlaces == 0);
        const bool chosen = std::binary_search(choice.chosen.begin(), choice.chosen.end(), i);
        const double adds = taken(option(i).youth, youth) + taken(option(i).migrant, migrant) - m_problem.cost;
        if (full || chosen || adds <= most + kTie) continue;
        next = i;
        most = adds;
      }
      if (next < 0) return choice;
      choice = with(choice, next, most);
      take(option(next).youth, youth);
      take(option(next).migrant, migrant);
      if (option(next).youthSide) --youthPlaces;
      if (option(next).migrantSide) --migrantPlaces;
    }
  }

  /// What one side can still add at most; a joint option brings half of its cost to each side.
  double sideBound(const std::vector<int>& own, std::size_t fromJoint, const Needs& needs, int places,
                   bool youth) const {
    std::vector<double> additions;
    additions.reserve(own.size() + m_joint.size());
    for (const int i : own)
      additions.push_back(taken(youth ? option(i).youth : option(i).migrant, needs) - m_problem.cost);
    for (std::size_t j = fromJoint; j < m_joint.size(); ++j) {
      const SearchOption& one = option(m_joint[j]);
      additions.push_back(taken(youth ? one.youth : one.migrant, needs) - m_problem.cost / 2);
    }
    return largest(additions, places);
  }

  void descend(const Choice& choice, std::size_t at, const Needs& youth, const Needs& migrant, int places) {
    const double bound =
        choice.value + sideBound(m_youth, at, youth, places, true) + sideBound(m_migrant, at, migrant, places, false);
    if (bound < m_best.value - kTie) return;
    if (at == m_joint.size() || places <= 0) return finish(choice, youth, migrant, places);
    const int next = m_joint[at];
    const double adds = taken(option(next).youth, youth) + taken(option(next).migrant, migrant) - m_problem.cost;
    if (adds > kTie) {
      Needs youthLeft = youth;
      Needs migrantLeft = migrant;
      take(option(next).youth, youthLeft);
      take(option(next).migrant, migrantLeft);
      descend(with(choice, next, adds), at + 1, youthLeft, migrantLeft, places - 1);
    }
    if (adds <= kTie || m_budget.spend()) {
      descend(choice, at + 1, youth, migrant, places);
    } else {
      m_unexplored = std::max(m_unexplored, bound);
    }
  }

  void finish(const Choice& joint, const Needs& youth, const Needs& migrant, int places) {
    double youthUpper = 0;
    double migrantUpper = 0;
    const Choice ofYouth = SideSearch(m_problem, true, m_budget).best(m_youth, youth, places, youthUpper);
    const Choice ofMigrant = SideSearch(m_problem, false, m_budget).best(m_migrant, migrant, places, migrantUpper);
    Choice whole = joint;
    whole.chosen.insert(whole.chosen.end(), ofYouth.chosen.begin(), ofYouth.chosen.end());
    whole.chosen.insert(whole.chosen.end(), ofMigrant.chosen.begin(), ofMigrant.chosen.end());
    std::sort(whole.chosen.begin(), whole.chosen.end());
    whole.value += ofYouth.value + ofMigrant.value;
    if (whole.betterThan(m_best)) m_best = whole;
    m_unexplored = std::max(m_unexplored, joint.value + youthUpper + migrantUpper);
  }

  const SearchProblem& m_problem;
  Budget m_budget;
  std::vector<int> m_joint;
  std::vector<int> m_youth;
  std::vector<int> m_migrant;
  Choice m_best;
  double m_unexplored = 0;
};

}  // namespace

double valueOf(const SearchProblem& problem, const std::vector<int>& chosen) {
  Needs youth = problem.youthNeed;
  Needs migrant = problem.migrantNeed;
  double value = 0;
  for (const int index : chosen) {
    const SearchOption& one = problem.options[static_cast<std::size_t>(index)];
    value += taken(one.youth, youth) + taken(one.migrant, migrant) - problem.cost;
    take(one.youth, youth);
    take(one.migrant, migrant);
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
