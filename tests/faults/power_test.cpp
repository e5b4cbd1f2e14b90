// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <set>

#include "course.h"

namespace tweehanden::faults {
namespace {

/// In full every event, or of a scenario with thousands those around the syncs and a hundred of the writes; in short
/// every sync and, unless there are thousands, some of the writes.
std::set<long long> eventsToTry(const FaultDisk& disk) {
  const bool many = disk.events() > 1000;
  std::set<long long> events(disk.syncs().begin(), disk.syncs().end());
  if (many && !tryAll()) return events;
  if (many) {
    for (const long long sync : disk.syncs()) events.insert({sync - 1, sync + 1});
  }
  const long long wanted = many ? 100 : tryAll() ? disk.events() : 12;
  const long long stride = std::max(1LL, disk.events() / wanted);
  for (long long event = 1; event <= disk.events(); event += stride) events.insert(event);
  return events;
}

std::vector<Unsynced> waysToTry(long long event) {
  const std::vector<Unsynced> all{Unsynced::Lost, Unsynced::Beginning, Unsynced::Scattered, Unsynced::Kept};
  if (tryAll()) return all;
  return {all[static_cast<std::size_t>(event % 3)]};
}

}  // namespace

TEST_CASE("A power failure at any sync or write loses nothing that was acknowledged and leaves no half step") {
  FaultDisk disk;
  for (const auto& scenario : scenarios()) {
    Course course(scenario);
    REQUIRE(course.run(disk, 0) == scenario.steps.size());
    const std::set<long long> events = eventsToTry(disk);
    const std::string counts = std::to_string(disk.syncs().size()) + " sync points, " +
                               std::to_string(disk.events() - static_cast<long long>(disk.syncs().size())) + " writes";
    disk.unwatch();
    CHECK(events.size() > 5);
    std::size_t trials = 0;
    std::size_t losses = 0;
    for (const long long event : events) {
      for (const Unsynced what : waysToTry(event)) {
        CAPTURE(course.name(), event, faults::name(what));
        const std::size_t acknowledged = course.run(disk, event);
        const auto wrong = course.afterwards(disk, what, static_cast<unsigned>(event), acknowledged);
        CHECK(wrong == std::vector<std::string>{});
        ++trials;
        losses += wrong.empty() ? 0 : 1;
      }
    }
    report("power lost, " + course.name(), counts + ", " + std::to_string(trials) + " failures", losses);
  }
}

TEST_CASE("The same power failures do lose work when the engine is told not to wait for the disk") {
  const char level = GENERATE('0', '1');  // OFF and NORMAL
  FaultDisk disk;
  disk.setSynchronous(level);
  Course course(visitScenario());
  (void)course.run(disk, 0);
  const long long events = disk.events();
  disk.unwatch();
  std::size_t losses = 0;
  std::size_t trials = 0;
  for (long long event = 1; event <= events; event += std::max(1LL, events / 24)) {
    const std::size_t acknowledged = course.run(disk, event);
    losses += course.afterwards(disk, Unsynced::Lost, 1, acknowledged).empty() ? 0 : 1;
    ++trials;
  }
  CAPTURE(level, trials);
  CHECK(losses > 0);
}

}  // namespace tweehanden::faults
