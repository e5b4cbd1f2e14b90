// SPDX-License-Identifier: EUPL-1.2
#include "scoring/min_cost_flow.h"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace tweehanden::scoring {
namespace {

using Graph = lemon::StaticDigraph;

/// Arcs in order of their source, as StaticDigraph wants them; equal ones stay in their order.
std::vector<int> bySource(const std::vector<FlowArc>& arcs) {
  std::vector<int> order(arcs.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return arcs[static_cast<std::size_t>(a)].from < arcs[static_cast<std::size_t>(b)].from;
  });
  return order;
}

}  // namespace

std::optional<Flow> minCostFlow(const FlowNetwork& network) {
  const std::vector<int> order = bySource(network.arcs);
  std::vector<std::pair<int, int>> ends;
  ends.reserve(order.size());
  for (const int index : order) {
    const FlowArc& arc = network.arcs[static_cast<std::size_t>(index)];
    ends.emplace_back(arc.from, arc.to);
  }
  Graph graph;
  graph.build(static_cast<int>(network.supply.size()), ends.begin(), ends.end());
  Graph::ArcMap<long long> cost(graph);
  Graph::ArcMap<long long> capacity(graph);
  Graph::NodeMap<long long> supply(graph);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const FlowArc& arc = network.arcs[static_cast<std::size_t>(order[i])];
    cost[graph.arc(static_cast<int>(i))] = arc.cost;
    capacity[graph.arc(static_cast<int>(i))] = arc.capacity;
  }
  for (std::size_t i = 0; i < network.supply.size(); ++i) supply[graph.node(static_cast<int>(i))] = network.supply[i];
  using Simplex = lemon::NetworkSimplex<Graph, long long, long long>;
  Simplex simplex(graph);
  simplex.costMap(cost).upperMap(capacity).supplyMap(supply);
  if (simplex.run() != Simplex::OPTIMAL) return std::nullopt;
  Flow flow;
  flow.onArc.resize(network.arcs.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    flow.onArc[static_cast<std::size_t>(order[i])] = simplex.flow(graph.arc(static_cast<int>(i)));
  }
  flow.cost = simplex.totalCost<long long>();
  return flow;
}

}  // namespace tweehanden::scoring
