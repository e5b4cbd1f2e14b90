// SPDX-License-Identifier: EUPL-1.2
#include "course.h"

#include <catch2/catch.hpp>

namespace tweehanden::faults {

namespace fs = std::filesystem;

Course::Course(Scenario scenario) : m_scenario(std::move(scenario)) {
  m_scenario.prepare(start());
  reset();
  auto store = openStore(trial());
  INFO((store ? std::string() : std::string(tweehanden::name(store.error().code)) + ": " + store.error().detail));
  REQUIRE(store.has_value());
  remember(**store);
  for (const auto& step : m_scenario.steps) {
    REQUIRE(step(**store).has_value());
    remember(**store);
  }
}

void Course::remember(store::Store& store) {
  m_seen.push_back(look(store));
  REQUIRE(m_seen.back().faults == std::vector<std::string>{});
}

std::size_t Course::run(FaultDisk& disk, long long cutAt) const {
  reset();
  disk.watch(trial());
  disk.losePowerAt(cutAt);
  std::size_t acknowledged = 0;
  if (auto store = openStore(trial())) {
    for (const auto& step : m_scenario.steps) {
      if (!step(**store)) break;
      ++acknowledged;
    }
  }
  return acknowledged;
}

std::vector<std::string> Course::afterwards(FaultDisk& disk, Unsynced what, unsigned seed,
                                            std::size_t acknowledged) const {
  disk.powerReturns(what, seed);
  // The head was written without waiting, so that the disk may have an older one.
  if (what == Unsynced::Lost) {
    fs::copy_file(start() / "audit.head", trial() / "audit.head", fs::copy_options::overwrite_existing);
  }
  auto store = openStore(trial());
  if (!store) return {"opening: " + std::string(tweehanden::name(store.error().code))};
  return wrongWith(**store, acknowledged, true);
}

std::vector<std::string> Course::wrongWith(store::Store& store, std::size_t steps, bool orOneMore) const {
  Seen seen = look(store);
  const auto is = [&](std::size_t step) {
    return step < m_seen.size() && seen.state == m_seen[step].state && seen.lines == m_seen[step].lines;
  };
  if (!is(steps) && !(orOneMore && is(steps + 1))) {
    seen.faults.emplace_back("acknowledged work is gone, or half a step is there");
  }
  return seen.faults;
}

}  // namespace tweehanden::faults
