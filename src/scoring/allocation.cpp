// SPDX-License-Identifier: EUPL-1.2
#include "scoring/allocation.h"

#include "scoring/allocation_table.h"

namespace tweehanden::scoring {
namespace {

/// The cheapest proposal, and what no proposal can be cheaper than.
struct Solved {
  std::vector<int> helperOf;
  long long bound = 0;
};

Solved solve(const AllocationTable& table) {
  const ScaledNetwork scaled = networkOf(table);
  const auto flow = minCostFlow(scaled.network);
  // There always is one: everybody may be left out.
  if (!flow) return {std::vector<int>(table.families.size(), kNobody), 0};
  return {roundedFlow(table, scaled, *flow), (flow->cost + scaled.scale - 1) / scaled.scale};
}

Pair pairOf(const AllocationTable& table, const AllocationInput& input, int family, int helper, double after) {
  const FamilyNeed& need = table.families[static_cast<std::size_t>(family)];
  Pair pair;
  pair.family = need.id;
  pair.helper = table.helpers[static_cast<std::size_t>(helper)].id;
  pair.hours = need.hours;
  pair.keepsContact = need.current == pair.helper;
  pair.interpreter = need.notOwnCircle && !worksInDutch(need);
  pair.reasons = pairReasons(table, input, family, helper, after);
  return pair;
}

std::vector<HelperLoad> loadsOf(const AllocationTable& table, const AllocationInput& input,
                                const std::vector<int>& helperOf) {
  const auto before = hoursAfter(table, std::vector<int>(table.families.size(), kNobody));
  const auto after = hoursAfter(table, helperOf);
  std::vector<HelperLoad> loads;
  for (std::size_t h = 0; h < table.helpers.size(); ++h) {
    domain::Load load = table.helpers[h].load;
    load.hours = after[h];
    loads.push_back({table.helpers[h].id, before[h], after[h], 0, domain::loadLevel(load, input.limits)});
  }
  for (const int helper : helperOf) {
    if (helper != kNobody) ++loads[static_cast<std::size_t>(helper)].families;
  }
  return loads;
}

}  // namespace

Allocation allocate(const AllocationInput& input) {
  const AllocationTable table = allocationTable(input);
  Allocation result;
  Solved solved{std::vector<int>(table.families.size(), kNobody), 0};
  if (!table.helpers.empty() && !table.families.empty()) {
    solved = solve(table);
    result.cost = costOf(table, solved.helperOf);
    result.bound = solved.bound;
  }
  result.loads = loadsOf(table, input, solved.helperOf);
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    const int helper = solved.helperOf[f];
    if (helper == kNobody) {
      result.leftOut.push_back(leftReason(table, static_cast<int>(f)));
    } else {
      const double after = result.loads[static_cast<std::size_t>(helper)].after;
      result.pairs.push_back(pairOf(table, input, static_cast<int>(f), helper, after));
    }
  }
  return result;
}

}  // namespace tweehanden::scoring
