// SPDX-License-Identifier: EUPL-1.2
#include "scoring/allocation_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tweehanden::scoring {
namespace {

constexpr double kQuarters = 4;              // of an hour
constexpr double kMostHours = 10'000;        // a week; beyond any real number, and safe to count in
constexpr double kMargin = 1e-10;            // for what binary fractions lose
constexpr long long kLargestScale = 27'720;  // divisible by 1 … 12
constexpr long long kCostSpace = 1LL << 61;

double safeHours(double hours) { return std::isfinite(hours) && hours > 0 ? std::min(hours, kMostHours) : 0; }

void foldAll(std::vector<std::string>& words) {
  for (std::string& word : words) word = foldedWord(word);
}

void takeSorted(AllocationTable& table, const AllocationInput& input) {
  for (const FamilyNeed& family : input.families) table.written.push_back(&family);
  std::ranges::stable_sort(table.written, {}, &FamilyNeed::id);
  for (const FamilyNeed* family : table.written) table.families.push_back(*family);
  table.helpers = input.helpers;
  std::ranges::sort(table.helpers, {}, &Helper::id);
  for (FamilyNeed& family : table.families) {
    family.language = foldedWord(family.language);
    family.place = foldedWord(family.place);
    foldAll(family.householdLanguages);
    family.hours = safeHours(family.hours);
  }
  for (Helper& helper : table.helpers) {
    foldAll(helper.languages);
    foldAll(helper.places);
    helper.load.hours = safeHours(helper.load.hours);
    helper.load.capacity = safeHours(helper.load.capacity);
  }
}

int indexOf(const std::vector<Helper>& helpers, const std::optional<domain::IntermediaryId>& id) {
  if (!id) return kNobody;
  const auto found = std::ranges::lower_bound(helpers, *id, {}, &Helper::id);
  return found == helpers.end() || found->id != *id ? kNobody : static_cast<int>(found - helpers.begin());
}

void findGuards(AllocationTable& table) {
  for (const FamilyNeed& family : table.families) {
    table.current.push_back(indexOf(table.helpers, family.current));
    for (const Helper& helper : table.helpers) table.guards.push_back(foldedPairGuard(family, helper));
  }
}

bool currentPermitted(const AllocationTable& table, std::size_t family) {
  return table.guards[table.at(family, static_cast<std::size_t>(table.current[family]))] == PairGuard::None;
}

/// A contact that may stay and fits is kept. Hours of one that the guards forbid stay where they are until people undo
/// it. Only who has more than fits may lose families to others.
void settlePresentContacts(AllocationTable& table, const domain::LoadLimits& limits) {
  std::vector<double> permitted(table.helpers.size());
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    if (table.current[f] == kNobody) continue;
    const auto h = static_cast<std::size_t>(table.current[f]);
    (currentPermitted(table, f) ? permitted[h] : table.helpers[h].load.hours) += table.families[f].hours;
  }
  for (std::size_t h = 0; h < table.helpers.size(); ++h) {
    const auto level = domain::loadLevel(table.helpers[h].load, limits, permitted[h]);
    table.over.push_back(level == domain::LoadLevel::Over);
    const bool keeps = level == domain::LoadLevel::Room || level == domain::LoadLevel::Warn;
    if (keeps) table.helpers[h].load.hours += permitted[h];
  }
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    const auto h = static_cast<std::size_t>(std::max(table.current[f], 0));
    table.kept.push_back(table.current[f] != kNobody && currentPermitted(table, f) && !table.over[h] &&
                         table.helpers[h].load.capacity > 0);
  }
}

int areaCost(const FamilyNeed& family, const Helper& helper, const AllocationParameters& parameters) {
  if (family.place.empty() || helper.places.empty()) return parameters.unknownArea;
  return std::ranges::find(helper.places, family.place) == helper.places.end() ? parameters.otherArea : 0;
}

int pairCost(const FamilyNeed& family, const Helper& helper, const AllocationParameters& parameters) {
  int cost = areaCost(family, helper, parameters);
  if (family.current && *family.current != helper.id) cost += parameters.changeOfContact;
  const bool shared = std::ranges::find(helper.languages, family.language) != helper.languages.end();
  if (family.dutchWillDo && !shared && !isDutch(family.language)) cost += parameters.noSharedLanguage;
  if (family.when == DayPart::Evening && !helper.evenings) cost += parameters.noEvening;
  if (family.partner && *family.partner != helper.organisation) cost += parameters.otherOrganisation;
  return cost;
}

long long quartersOf(double hours) {
  return std::max(1LL, static_cast<long long>(std::ceil(hours * kQuarters - kMargin)));
}

long long quartersLeft(const Helper& helper, const domain::LoadLimits& limits) {
  const double left = std::min(helper.load.capacity * limits.limit, kMostHours) - helper.load.hours;
  return std::max(0LL, static_cast<long long>(std::floor(left * kQuarters + kMargin)));
}

/// Fills costs, and quarters of an hour in `units` and `room`.
void weighPairs(AllocationTable& table, const AllocationInput& input) {
  for (const Helper& helper : table.helpers) table.room.push_back(quartersLeft(helper, input.limits));
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    const FamilyNeed& family = table.families[f];
    table.units.push_back(quartersOf(family.hours));
    for (std::size_t h = 0; h < table.helpers.size(); ++h) {
      const Helper& helper = table.helpers[h];
      const bool mayStay = table.current[f] == static_cast<int>(h);
      const bool open = mayStay || (!helper.load.restUntil && !table.over[h]);
      const bool fits = helper.load.capacity > 0 && table.units[f] <= table.room[h];
      const bool permitted = table.guards[table.at(f, h)] == PairGuard::None;
      table.costs.push_back(permitted && open && fits && !table.kept[f] ? pairCost(family, helper, input.parameters)
                                                                        : kNoPair);
    }
  }
}

bool hasPair(const AllocationTable& table, std::size_t family) {
  const auto* row = table.costs.data() + table.at(family, 0);
  return std::any_of(row, row + table.helpers.size(), [](int cost) { return cost != kNoPair; });
}

/// From quarters to the largest unit in which every family that can be placed is whole: with equal hours one each.
long long chooseUnit(AllocationTable& table) {
  long long unit = 0;
  long long wanted = 0;
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    if (!hasPair(table, f)) table.units[f] = 0;
    unit = std::gcd(unit, table.units[f]);
    wanted += table.units[f];
  }
  unit = std::max(unit, 1LL);
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    table.units[f] = table.kept[f] ? 0 : std::max(1LL, table.units[f] / unit);
  }
  for (auto& room : table.room) room = std::min(room, wanted) / unit;
  return unit;
}

std::vector<long long> loadCosts(const Helper& helper, long long room, long long unit, const AllocationInput& input) {
  std::vector<long long> costs{0};
  const double all = helper.load.capacity * kQuarters;
  for (long long quarter = 1; quarter <= room * unit; ++quarter) {
    const double share = (helper.load.hours * kQuarters + static_cast<double>(quarter)) / all;
    long long cost = static_cast<long long>(std::floor(input.parameters.loadSteps * std::min(share, 1.0) + kMargin));
    if (share > input.limits.warnFrom + kMargin) cost += input.parameters.loadWarning;
    if ((quarter - 1) % unit == 0) costs.push_back(costs.back());
    costs.back() += cost;
  }
  return costs;
}

/// One family more is dearer than all that pairs, loads and waiting can differ; one contact lost dearer than that.
void setLeaveCosts(AllocationTable& table, const AllocationParameters& parameters) {
  const auto waiting = [&](const FamilyNeed& family) {
    return static_cast<long long>(std::clamp(family.waitingDays, 0, std::max(0, parameters.waitingDaysMost)));
  };
  long long most = 1;
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    const auto* row = table.costs.data() + table.at(f, 0);
    most += waiting(table.families[f]) + std::max(0, *std::max_element(row, row + table.helpers.size()));
  }
  for (const auto& costs : table.loadCost) most += costs.back();
  const auto count = static_cast<long long>(table.families.size());
  for (std::size_t f = 0; f < table.families.size(); ++f) {
    const bool has = table.current[f] != kNobody && table.cost(static_cast<int>(f), table.current[f]) != kNoPair;
    const long long left = (has ? most * (count + 1) : most) + waiting(table.families[f]);
    table.leaveCost.push_back(table.kept[f] ? 0 : left);
  }
}

/// So that a family's cost can be split over its units, without leaving the numbers a flow counts in.
long long scaleOf(const AllocationTable& table) {
  long long scale = 1;
  for (const long long units : table.units) {
    scale = std::lcm(scale, std::clamp(units, 1LL, kLargestScale));
    if (scale > kLargestScale) scale = kLargestScale;
  }
  const auto nodes = static_cast<long long>(table.families.size() + table.helpers.size() + 1);
  const long long largest = std::max(1LL, *std::ranges::max_element(table.leaveCost));
  while (scale > 1 && largest > kCostSpace / nodes / scale) scale /= 2;
  return scale;
}

void addLoadArcs(ScaledNetwork& scaled, const std::vector<long long>& costs, int from, int sink) {
  for (std::size_t k = 1; k < costs.size(); ++k) {
    const long long cost = (costs[k] - costs[k - 1]) * scaled.scale;
    auto& arcs = scaled.network.arcs;
    if (k > 1 && arcs.back().cost == cost) {
      ++arcs.back().capacity;
    } else {
      arcs.push_back({from, sink, 1, cost});
    }
  }
}

}  // namespace

AllocationTable allocationTable(const AllocationInput& input) {
  AllocationTable table;
  takeSorted(table, input);
  findGuards(table);
  settlePresentContacts(table, input.limits);
  if (table.helpers.empty()) return table;
  weighPairs(table, input);
  const long long unit = chooseUnit(table);
  for (std::size_t h = 0; h < table.helpers.size(); ++h) {
    table.loadCost.push_back(loadCosts(table.helpers[h], table.room[h], unit, input));
  }
  setLeaveCosts(table, input.parameters);
  return table;
}

long long costOf(const AllocationTable& table, const std::vector<int>& helperOf) {
  long long cost = 0;
  std::vector<long long> used(table.helpers.size());
  for (std::size_t f = 0; f < helperOf.size(); ++f) {
    if (table.kept[f]) continue;
    if (helperOf[f] == kNobody) {
      cost += table.leaveCost[f];
    } else {
      cost += table.cost(static_cast<int>(f), helperOf[f]);
      used[static_cast<std::size_t>(helperOf[f])] += table.units[f];
    }
  }
  for (std::size_t h = 0; h < used.size(); ++h) cost += table.loadCost[h][static_cast<std::size_t>(used[h])];
  return cost;
}

ScaledNetwork networkOf(const AllocationTable& table) {
  const auto families = static_cast<int>(table.families.size());
  const auto helpers = static_cast<int>(table.helpers.size());
  const int sink = families + helpers;
  ScaledNetwork scaled;
  scaled.scale = scaleOf(table);
  scaled.network.supply.resize(static_cast<std::size_t>(sink) + 1);
  for (int f = 0; f < families; ++f) {
    const long long units = table.units[static_cast<std::size_t>(f)];
    scaled.network.supply[static_cast<std::size_t>(f)] = units;
    scaled.network.supply.back() -= units;
    auto& pairs = scaled.pairArcs.emplace_back();
    if (units == 0) continue;
    for (int h = 0; h < helpers; ++h) {
      if (table.cost(f, h) == kNoPair) continue;
      pairs.emplace_back(h, static_cast<int>(scaled.network.arcs.size()));
      scaled.network.arcs.push_back({f, families + h, units, table.cost(f, h) * scaled.scale / units});
    }
    scaled.network.arcs.push_back(
        {f, sink, units, table.leaveCost[static_cast<std::size_t>(f)] * scaled.scale / units});
  }
  for (int h = 0; h < helpers; ++h) {
    addLoadArcs(scaled, table.loadCost[static_cast<std::size_t>(h)], families + h, sink);
  }
  return scaled;
}

}  // namespace tweehanden::scoring
