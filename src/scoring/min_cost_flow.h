// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

/// Minimum-cost flow on plain values. Its source is the only one that knows LEMON; because LEMON 1.3.1 uses members of
/// std::allocator that C++20 removed, that source is compiled as C++17 and this header has nothing newer.
namespace tweehanden::scoring {

/// Nodes are 0 … supply.size() − 1. Capacity is not negative; costs are whole numbers.
struct FlowArc {
  int from = 0;
  int to = 0;
  long long capacity = 0;
  long long cost = 0;  ///< of one unit
};

/// What goes in at a node is positive, what comes out negative; together 0. Costs are exact as long as the largest
/// cost times the number of nodes stays below 2^62.
struct FlowNetwork {
  std::vector<long long> supply;
  std::vector<FlowArc> arcs;
};

struct Flow {
  std::vector<long long> onArc;  ///< as the network's arcs
  long long cost = 0;
};

/// The cheapest flow that carries all supply, by LEMON's network simplex; nothing when there is none. The same network
/// gives the same flow.
[[nodiscard]] std::optional<Flow> minCostFlow(const FlowNetwork& network);

}  // namespace tweehanden::scoring
