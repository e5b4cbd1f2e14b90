// SPDX-License-Identifier: EUPL-1.2
#include "domain/load.h"

#include <algorithm>
#include <cmath>

namespace tweehanden::domain {
namespace {

constexpr double kDaysPerWeek = 7;
constexpr double kMargin = 1e-9;

bool ended(TaskStatus status) {
  return status == TaskStatus::Done || status == TaskStatus::Cancelled || status == TaskStatus::Declined;
}

double positive(double hours) { return std::isfinite(hours) && hours > 0 ? hours : 0; }

/// Done no later than that day. Work that was cancelled or declined was not carried to its end and asks no rest.
bool doneBy(const LoadTask& task, Date on) {
  return task.status == TaskStatus::Done && task.endedOn && *task.endedOn <= on;
}

/// What one family asked of one intermediary.
struct Carried {
  double hours = 0;
  std::optional<Date> lastDone;
  bool open = false;
};

void later(std::optional<Date>& latest, Date day) {
  if (!latest || *latest < day) latest = day;
}

}  // namespace

std::vector<LoadTask> loadTasks(const Case& file) {
  std::vector<LoadTask> tasks;
  for (const Task& task : file.tasks) {
    if (task.part != TaskPart::Family || !task.intermediary) continue;
    tasks.push_back({*task.intermediary, file.family.id, task.hours, task.status, task.from, task.until, task.createdOn,
                     task.endedOn});
  }
  return tasks;
}

bool openOn(const LoadTask& task, Date on) {
  if (task.createdOn > on) return false;
  // What has ended since was open then, but of what was declined nobody knows that it was ever taken on.
  if (ended(task.status)) return task.status != TaskStatus::Declined && task.endedOn && *task.endedOn > on;
  return true;
}

double weeklyHours(double hours, const std::optional<Date>& from, const std::optional<Date>& until, Date createdOn,
                   Date on, const LoadLimits& limits) {
  const int horizon = std::max(1, limits.planningWeeks) * static_cast<int>(kDaysPerWeek);
  if (!from && !until) return positive(hours) / std::max(1, limits.planningWeeks);
  const Date first = from.value_or(createdOn);
  if (first >= on.plusDays(horizon)) return 0;
  const Date last = until.value_or(first.plusDays(horizon - 1));
  const auto days = static_cast<double>(daysBetween(first, last) + 1);
  return positive(hours) / std::max(1.0, days / kDaysPerWeek);
}

double weeklyHours(const LoadTask& task, Date on, const LoadLimits& limits) {
  if (!openOn(task, on)) return 0;
  return weeklyHours(task.hours, task.from, task.until, task.createdOn, on, limits);
}

std::optional<Date> restUntil(std::span<const LoadTask> tasks, IntermediaryId intermediary, Date on,
                              const LoadLimits& limits) {
  std::map<FamilyId, Carried> families;
  std::optional<Date> heavyEnd;
  for (const LoadTask& task : tasks) {
    if (task.intermediary != intermediary) continue;
    Carried& carried = families[task.family];
    carried.open = carried.open || openOn(task, on);
    if (!doneBy(task, on)) continue;
    carried.hours += positive(task.hours);
    later(carried.lastDone, *task.endedOn);
    if (positive(task.hours) >= limits.heavyHours) later(heavyEnd, *task.endedOn);
  }
  for (const auto& [family, carried] : families) {
    if (!carried.open && carried.lastDone && carried.hours >= limits.heavyHours) later(heavyEnd, *carried.lastDone);
  }
  if (!heavyEnd || daysBetween(*heavyEnd, on) >= limits.restDays) return std::nullopt;
  return heavyEnd->plusDays(limits.restDays);
}

Load loadOf(std::span<const LoadTask> tasks, IntermediaryId intermediary, double capacity, Date on,
            const LoadLimits& limits) {
  Load load;
  load.capacity = positive(capacity);
  for (const LoadTask& task : tasks) {
    if (task.intermediary == intermediary) load.hours += weeklyHours(task, on, limits);
  }
  load.restUntil = restUntil(tasks, intermediary, on, limits);
  return load;
}

std::map<IntermediaryId, Load> loadsOf(std::vector<LoadTask> tasks, std::span<const Intermediary> intermediaries,
                                       Date on, const LoadLimits& limits) {
  // Stable, so that the sums run in the order the tasks came in and give the same bits every time.
  std::ranges::stable_sort(tasks, {}, &LoadTask::intermediary);
  std::map<IntermediaryId, Load> loads;
  for (const Intermediary& each : intermediaries) {
    const auto own = std::ranges::equal_range(tasks, each.id, {}, &LoadTask::intermediary);
    loads[each.id] = loadOf({own.begin(), own.end()}, each.id, each.hoursPerWeek, on, limits);
  }
  return loads;
}

std::optional<double> loadRatio(const Load& load, double extra) {
  if (load.capacity <= 0) return std::nullopt;
  return (load.hours + positive(extra)) / load.capacity;
}

LoadLevel loadLevel(const Load& load, const LoadLimits& limits, double extra) {
  const auto ratio = loadRatio(load, extra);
  if (!ratio) return LoadLevel::NoCapacity;
  if (*ratio > limits.limit + kMargin) return LoadLevel::Over;
  return *ratio >= limits.warnFrom - kMargin ? LoadLevel::Warn : LoadLevel::Room;
}

}  // namespace tweehanden::domain
