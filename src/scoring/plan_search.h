// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <span>
#include <vector>

/// The inside of the planner: the choice itself, as plain numbers.
namespace tweehanden::scoring {

/// What choosing an option leaves of the need for a factor on one side: `keep` times as much.
struct Touch {
  int factor = 0;
  double keep = 1;
};

/// An option by what it does on each side; an option of both sides takes a place on both.
struct SearchOption {
  bool youthSide = false;
  bool migrantSide = false;
  std::span<const Touch> youth;
  std::span<const Touch> migrant;
};

struct SearchProblem {
  std::vector<SearchOption> options;  ///< in order of id: ties go to the smallest
  std::vector<double> youthNeed;      ///< by factor, what is still needed before anything is chosen
  std::vector<double> migrantNeed;
  int limit = 0;  ///< options a side; below 1 nothing can be chosen
  double cost = 0;
  long long nodeLimit = 0;
  std::function<bool()> stop;  ///< asked every 64 nodes, when there is one
  std::vector<int> start;      ///< a choice within the limits to begin with, when one is known; ascending
};

struct SearchResult {
  std::vector<int> chosen;  ///< indices into options, ascending
  double value = 0;         ///< U of the choice
  double gap = 0;           ///< 0: proven best; otherwise how far at most from it
};

/// U of a choice: what it takes off the needs of both sides, less the cost of every option once.
[[nodiscard]] double valueOf(const SearchProblem& problem, const std::vector<int>& chosen);

/// The choice of greatest value under the limits, proven by branch and bound. Among equals (within 1e-12) the fewest
/// options, then the smallest ids. Past `nodeLimit` nodes, or when told to stop, the best found and its gap.
[[nodiscard]] SearchResult bestChoice(const SearchProblem& problem);

}  // namespace tweehanden::scoring
