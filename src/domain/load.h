// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "domain/records.h"

/// How much an intermediary carries: the numbers behind the guard `overload` (decision 0014). Pure functions on plain
/// values; the day is handed in. Load is weighed by hours, not by counting families.
namespace tweehanden::domain {

/// The numbers of the guard, as the model holds them.
struct LoadLimits {
  double warnFrom = 0.8;  ///< share of the hours a week from which a warning comes
  double limit = 1.0;     ///< above this share nothing more is proposed
  int restDays = 28;      ///< after a heavy case
  double heavyHours = 8;  ///< hours in all that make a task or a case heavy
  int planningWeeks = 4;  ///< over which a task without a window is spread
  bool operator==(const LoadLimits&) const = default;
};

/// A task in a family that was given to an intermediary: all that its load is made of.
struct LoadTask {
  IntermediaryId intermediary;
  FamilyId family;
  double hours = 0;
  TaskStatus status = TaskStatus::Accepted;
  std::optional<Date> from;
  std::optional<Date> until;
  Date createdOn;
  std::optional<Date> endedOn;
  bool operator==(const LoadTask&) const = default;
};

/// What one intermediary carries on a day.
struct Load {
  double hours = 0;               ///< a week, of open tasks
  double capacity = 0;            ///< hours a week available; 0 is no capacity, never an infinite load
  std::optional<Date> restUntil;  ///< the first day after the rest that a heavy case asks; absent when not resting
  bool operator==(const Load&) const = default;
};

/// NoCapacity: no hours a week are recorded. Warn: from warnFrom through limit. Over: above limit.
enum class LoadLevel { NoCapacity, Room, Warn, Over };

/// The tasks of this case that count: case-bound and given to an intermediary. Also ended ones (they may ask rest).
[[nodiscard]] std::vector<LoadTask> loadTasks(const Case& file);

/// Accepted or running on that day, as far as the records say: made by then and not ended by then.
[[nodiscard]] bool openOn(const LoadTask& task, Date on);

/// Hours a week that this open task takes: its hours spread over its window, which is at least a week; without a
/// window over planningWeeks. A task that is overdue counts on. 0 when not open, or when its window begins later than
/// planningWeeks from now. Hours that are no positive number count as 0.
[[nodiscard]] double weeklyHours(const LoadTask& task, Date on, const LoadLimits& limits);

/// The same for hours that are not given to anyone yet.
[[nodiscard]] double weeklyHours(double hours, const std::optional<Date>& from, const std::optional<Date>& until,
                                 Date createdOn, Date on, const LoadLimits& limits);

/// The first day after the rest asked by what this intermediary did: a task of heavyHours or more that was done less
/// than restDays ago, or a family whose done tasks together took heavyHours, of which the last ended less than restDays
/// ago and none is open. Nothing when no rest is asked on that day.
[[nodiscard]] std::optional<Date> restUntil(std::span<const LoadTask> tasks, IntermediaryId intermediary, Date on,
                                            const LoadLimits& limits);

/// Load of one intermediary with `capacity` hours a week. Tasks of others are skipped.
[[nodiscard]] Load loadOf(std::span<const LoadTask> tasks, IntermediaryId intermediary, double capacity, Date on,
                          const LoadLimits& limits);

/// Load of each of these intermediaries over all tasks, in one pass over the tasks of each.
[[nodiscard]] std::map<IntermediaryId, Load> loadsOf(std::vector<LoadTask> tasks,
                                                     std::span<const Intermediary> intermediaries, Date on,
                                                     const LoadLimits& limits);

/// Share of the hours a week that is taken with `extra` hours a week more; nothing when there is no capacity.
[[nodiscard]] std::optional<double> loadRatio(const Load& load, double extra = 0);

/// The level with `extra` hours a week more. Rounding never tips exactly full over: a margin of 1e-9 is allowed.
[[nodiscard]] LoadLevel loadLevel(const Load& load, const LoadLimits& limits, double extra = 0);

}  // namespace tweehanden::domain
