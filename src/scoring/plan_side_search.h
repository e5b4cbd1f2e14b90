// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "scoring/plan_search.h"

/// The inside of the planner: one side of the choice, on flat arrays and without allocation in the search itself.
namespace tweehanden::scoring {

/// Values closer than this are equal: the order of a sum must not decide a plan.
inline constexpr double kTie = 1e-12;

/// How many nodes may still be looked at, and whether someone said stop.
class Budget {
 public:
  Budget(long long nodes, const std::function<bool()>& stop) : m_left(nodes), m_stop(stop) {}
  /// Takes one node; false when there is none left.
  bool spend();

 private:
  static constexpr int kAskEvery = 64;
  long long m_left;
  const std::function<bool()>& m_stop;
  int m_sinceAsked = 0;
};

/// What the options do on one side, for the factors that are needed there.
class SideProblem {
 public:
  SideProblem(const SearchProblem& problem, bool youth);

  [[nodiscard]] std::size_t needCount() const { return m_need.size(); }
  [[nodiscard]] const std::vector<double>& need() const { return m_need; }
  /// Options of this side alone, ascending.
  [[nodiscard]] const std::vector<int>& own() const { return m_own; }
  /// Options that do the same on this side have the same kind.
  [[nodiscard]] int kind(int option) const { return m_kind[static_cast<std::size_t>(option)]; }
  /// What an option takes off these needs.
  [[nodiscard]] double taken(int option, const double* needs) const;
  /// What it leaves of them.
  void take(int option, const double* needs, double* left) const;

 private:
  std::vector<double> m_need;
  std::vector<int> m_begin;  ///< of each option, into m_touches; one more at the end
  std::vector<Touch> m_touches;
  std::vector<int> m_own;
  std::vector<int> m_kind;
};

/// The largest `places` of these additions that are above 0, together. Reorders them.
[[nodiscard]] double largestSum(std::vector<double>& additions, int places);

/// Branch and bound over the options of one side. U is submodular: what an option adds only shrinks as others are
/// chosen, so the largest additions that still fit bound what any completion can add.
class SideSearch {
 public:
  SideSearch(const SideProblem& side, double cost, int limit, Budget& budget);

  /// Searches what to choose with these needs and places. A choice below `atLeast` need not be found.
  void run(const double* needs, int places, double atLeast);
  [[nodiscard]] double value() const { return m_bestValue; }
  [[nodiscard]] const std::vector<int>& chosen() const { return m_best; }  ///< ascending
  /// No choice of at least `atLeast` is worth more.
  [[nodiscard]] double upper() const;

 private:
  struct Candidate {
    int option = 0;
    double adds = 0;
  };
  void descend(std::size_t depth, double value, int places);
  void weigh(std::vector<Candidate>& open, const double* needs) const;
  void keep(double value);

  const SideProblem& m_side;
  double m_cost;
  Budget& m_budget;
  std::vector<std::vector<double>> m_needs;    ///< by depth
  std::vector<std::vector<Candidate>> m_open;  ///< by depth, the most adding first
  std::vector<int> m_excluded;                 ///< by kind: depth + 1 where a smaller twin was left out; 0 nowhere
  std::vector<int> m_stack;
  std::vector<int> m_sorted;
  std::vector<int> m_best;
  double m_bestValue = 0;
  double m_unexplored = 0;
  double m_atLeast = 0;
};

}  // namespace tweehanden::scoring
