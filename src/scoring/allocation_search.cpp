// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>

#include "scoring/allocation_table.h"

namespace tweehanden::scoring {
namespace {

constexpr int kMostRounds = 20;
constexpr long long kMostTrials = 20'000'000;  // of making room: about a tenth of a second

std::size_t index(int value) { return static_cast<std::size_t>(value); }

/// Nobody comes behind every helper.
int order(int helper) { return helper == kNobody ? std::numeric_limits<int>::max() : helper; }

/// A proposal that is changed by one or two families at a time.
class Proposal {
 public:
  Proposal(const AllocationTable& table, std::vector<int> helperOf)
      : m_table(table), m_helperOf(std::move(helperOf)), m_used(table.helpers.size()) {
    for (std::size_t f = 0; f < m_helperOf.size(); ++f) {
      if (m_helperOf[f] != kNobody) m_used[index(m_helperOf[f])] += table.units[f];
    }
  }

  [[nodiscard]] const std::vector<int>& helperOf() const { return m_helperOf; }
  [[nodiscard]] int families() const { return static_cast<int>(m_helperOf.size()); }
  [[nodiscard]] int helpers() const { return static_cast<int>(m_used.size()); }

  /// Moves the family to where it costs least, the smallest helper first; whether anything changed.
  bool improve(int family) {
    const int from = m_helperOf[index(family)];
    int best = from;
    long long bestGain = 0;
    for (int to = 0; to < helpers(); ++to) {
      if (to == from || !mayGo(family, to)) continue;
      const long long gain = gainOfMove(family, from, to);
      const bool better = gain > bestGain || (gain == bestGain && order(to) < order(best));
      if (better) {
        best = to;
        bestGain = gain;
      }
    }
    if (best == from) return false;
    put(family, best);
    return true;
  }

  /// Exchanges the helpers of two families when that is cheaper, or equal and gives the smaller id the smaller helper.
  bool exchange(int first, int second) {
    const int a = m_helperOf[index(first)];
    const int b = m_helperOf[index(second)];
    if (m_table.kept[index(first)] || m_table.kept[index(second)]) return false;
    if (a == b || !pairs(first, b) || !pairs(second, a) || !fitsExchange(first, second)) return false;
    const long long gain = gainOfExchange(first, second);
    if (gain < 0 || (gain == 0 && order(b) > order(a))) return false;
    put(first, kNobody);
    put(second, a);
    put(first, b);
    return true;
  }

  /// Takes in a family that is left out where another one can go elsewhere to make room; the cheapest such way.
  bool makeRoomFor(int family) {
    if (m_helperOf[index(family)] != kNobody) return false;
    Way best;
    for (int other = 0; other < families() && m_trials < kMostTrials; ++other) tryWay(family, other, best);
    if (best.gain <= 0) return false;
    const int at = m_helperOf[index(best.other)];
    put(best.other, best.to);
    put(family, at);
    return true;
  }

 private:
  /// `other` goes to helper `to`, so that a family comes in its place.
  struct Way {
    int other = kNobody;
    int to = kNobody;
    long long gain = 0;
  };

  void tryWay(int family, int other, Way& best) {
    const int at = m_helperOf[index(other)];
    ++m_trials;
    if (at == kNobody || m_table.kept[index(other)] || !pairs(family, at)) return;
    const long long units = m_table.units[index(family)];
    const long long freed = m_table.units[index(other)];
    if (m_used[index(at)] + units - freed > m_table.room[index(at)]) return;
    m_trials += helpers();
    for (int to = 0; to < helpers(); ++to) {
      if (to == at || !mayGo(other, to)) continue;
      const long long gain = costAt(family, kNobody) - costAt(family, at) + costAt(other, at) - costAt(other, to) -
                             loadChange(at, units - freed) - loadChange(to, freed);
      if (gain > best.gain) best = {other, to, gain};
    }
  }

  [[nodiscard]] bool pairs(int family, int helper) const {
    return helper == kNobody || m_table.cost(family, helper) != kNoPair;
  }
  [[nodiscard]] bool mayGo(int family, int helper) const {
    return pairs(family, helper) && m_used[index(helper)] + m_table.units[index(family)] <= m_table.room[index(helper)];
  }
  [[nodiscard]] long long costAt(int family, int helper) const {
    return helper == kNobody ? m_table.leaveCost[index(family)] : m_table.cost(family, helper);
  }
  /// Load cost of a helper that gets so many units more.
  [[nodiscard]] long long loadChange(int helper, long long units) const {
    if (helper == kNobody) return 0;
    const auto& costs = m_table.loadCost[index(helper)];
    const long long used = m_used[index(helper)];
    return costs[static_cast<std::size_t>(used + units)] - costs[static_cast<std::size_t>(used)];
  }
  [[nodiscard]] long long gainOfMove(int family, int from, int to) const {
    const long long units = m_table.units[index(family)];
    return costAt(family, from) - costAt(family, to) - loadChange(from, -units) - loadChange(to, units);
  }
  [[nodiscard]] bool fitsExchange(int first, int second) const {
    const long long more = m_table.units[index(second)] - m_table.units[index(first)];
    const int a = m_helperOf[index(first)];
    const int b = m_helperOf[index(second)];
    return (a == kNobody || m_used[index(a)] + more <= m_table.room[index(a)]) &&
           (b == kNobody || m_used[index(b)] - more <= m_table.room[index(b)]);
  }
  [[nodiscard]] long long gainOfExchange(int first, int second) const {
    const int a = m_helperOf[index(first)];
    const int b = m_helperOf[index(second)];
    const long long more = m_table.units[index(second)] - m_table.units[index(first)];
    return costAt(first, a) + costAt(second, b) - costAt(first, b) - costAt(second, a) - loadChange(a, more) -
           loadChange(b, -more);
  }
  void put(int family, int helper) {
    int& place = m_helperOf[index(family)];
    const long long units = m_table.units[index(family)];
    if (place != kNobody) m_used[index(place)] -= units;
    if (helper != kNobody) m_used[index(helper)] += units;
    place = helper;
  }

  const AllocationTable& m_table;
  std::vector<int> m_helperOf;
  std::vector<long long> m_used;
  long long m_trials = 0;
};

/// Until nothing gets better; every step lowers the cost, or the row of helpers at equal cost, so it ends.
void polish(Proposal& proposal) {
  for (int round = 0; round < kMostRounds; ++round) {
    bool changed = false;
    for (int f = 0; f < proposal.families(); ++f) changed = proposal.improve(f) || changed;
    for (int f = 0; f < proposal.families(); ++f) {
      for (int g = f + 1; g < proposal.families(); ++g) changed = proposal.exchange(f, g) || changed;
    }
    for (int f = 0; f < proposal.families(); ++f) changed = proposal.makeRoomFor(f) || changed;
    if (!changed) return;
  }
}

}  // namespace

std::vector<int> roundedFlow(const AllocationTable& table, const ScaledNetwork& scaled, const Flow& flow) {
  std::vector<int> helperOf(table.families.size(), kNobody);
  std::vector<int> split;
  for (std::size_t f = 0; f < helperOf.size(); ++f) {
    if (table.kept[f]) helperOf[f] = table.current[f];
    bool some = false;
    for (const auto& [helper, arc] : scaled.pairArcs[f]) {
      const long long units = flow.onArc[index(arc)];
      some = some || units > 0;
      if (units == table.units[f]) helperOf[f] = helper;
    }
    if (some && helperOf[f] == kNobody) split.push_back(static_cast<int>(f));
  }
  // Who is dearest to leave out chooses first from what the flow has left over.
  std::ranges::stable_sort(split, std::greater{}, [&](int f) { return table.leaveCost[index(f)]; });
  Proposal proposal(table, std::move(helperOf));
  for (const int family : split) (void)proposal.improve(family);
  polish(proposal);
  return proposal.helperOf();
}

std::vector<double> hoursAfter(const AllocationTable& table, const std::vector<int>& helperOf) {
  std::vector<double> hours;
  for (const Helper& helper : table.helpers) hours.push_back(helper.load.hours);
  for (std::size_t f = 0; f < helperOf.size(); ++f) {
    if (table.kept[f]) continue;  // stands in the load already, as what the guards forbid
    int at = helperOf[f];
    if (at == kNobody && table.current[f] != kNobody) {
      const auto present = table.at(f, index(table.current[f]));
      if (table.guards[present] == PairGuard::None) at = table.current[f];
    }
    if (at != kNobody) hours[index(at)] += table.families[f].hours;
  }
  return hours;
}

}  // namespace tweehanden::scoring
