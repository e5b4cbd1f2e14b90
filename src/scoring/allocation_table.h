// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "scoring/allocation.h"
#include "scoring/min_cost_flow.h"

/// The numbers of an allocation: families and helpers in order of id, and what every pair costs. Inside scoring only.
namespace tweehanden::scoring {

inline constexpr int kNobody = -1;  ///< as a helper's index: left out
inline constexpr int kNoPair = -1;  ///< as a cost: there is no arc

struct AllocationTable {
  std::vector<FamilyNeed> families;        ///< by id, words folded
  std::vector<Helper> helpers;             ///< by id, words folded; load with the hours that no proposal takes away
  std::vector<const FamilyNeed*> written;  ///< each family as it stands in the input, which outlives the table
  std::vector<int> current;                ///< index of each family's present helper, or kNobody
  std::vector<bool> kept;         ///< families whose present contact may stay and fits: it stays, outside the flow
  std::vector<PairGuard> guards;  ///< of each pair, families in rows
  std::vector<int> costs;         ///< of each pair in points, or kNoPair
  std::vector<long long>
      units;  ///< of each family, 0 when kept; one unit is so many quarters of an hour that all are whole
  std::vector<long long> room;                   ///< of each helper, in units
  std::vector<bool> over;                        ///< helpers who are above the limit with those they have
  std::vector<std::vector<long long>> loadCost;  ///< of each helper with 0, 1, … room units taken; convex
  std::vector<long long> leaveCost;              ///< of each family

  [[nodiscard]] std::size_t at(std::size_t family, std::size_t helper) const {
    return family * helpers.size() + helper;
  }
  [[nodiscard]] int cost(int family, int helper) const {
    return costs[at(static_cast<std::size_t>(family), static_cast<std::size_t>(helper))];
  }
};

[[nodiscard]] AllocationTable allocationTable(const AllocationInput& input);

/// The whole cost of a proposal, helper or kNobody by family.
[[nodiscard]] long long costOf(const AllocationTable& table, const std::vector<int>& helperOf);

/// A table as a flow of units: families, helpers, and a sink where those left out go too. Costs are times `scale` and
/// for one unit, rounded down.
struct ScaledNetwork {
  FlowNetwork network;
  long long scale = 1;
  std::vector<std::vector<std::pair<int, int>>> pairArcs;  ///< of each family: helper, index of the arc
};
[[nodiscard]] ScaledNetwork networkOf(const AllocationTable& table);

/// Families that the flow gives to one helper whole; the others find a place with what is left. Then single moves and
/// exchanges as long as they make it cheaper, or equal with smaller ids in front.
[[nodiscard]] std::vector<int> roundedFlow(const AllocationTable& table, const ScaledNetwork& scaled, const Flow& flow);

/// Hours a week of each helper with this proposal, those included that stay because they are left out.
[[nodiscard]] std::vector<double> hoursAfter(const AllocationTable& table, const std::vector<int>& helperOf);

/// Reasons of a pair that is proposed; `after` is what the helper carries then.
[[nodiscard]] std::vector<PairReason> pairReasons(const AllocationTable& table, const AllocationInput& input,
                                                  int family, int helper, double after);
[[nodiscard]] LeftOut leftReason(const AllocationTable& table, int family);

/// pairGuard() of values whose words are folded already.
[[nodiscard]] PairGuard foldedPairGuard(const FamilyNeed& family, const Helper& helper);
[[nodiscard]] bool isDutch(const std::string& foldedLanguage);
/// Dutch will do between this family and anyone. Folded.
[[nodiscard]] bool worksInDutch(const FamilyNeed& folded);
/// The family's languages by which a circle can be known: of contact and household, without Dutch. Folded.
[[nodiscard]] std::vector<std::string> circleLanguages(const FamilyNeed& folded);

}  // namespace tweehanden::scoring
