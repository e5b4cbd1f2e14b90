// SPDX-License-Identifier: EUPL-1.2
#include "domain/load.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;

namespace {

constexpr Date kOn = test::kToday;
constexpr IntermediaryId kHelper{7};
const LoadLimits kLimits;

LoadTask aTask(double hours, TaskStatus status = TaskStatus::Accepted) {
  LoadTask task;
  task.intermediary = kHelper;
  task.family = FamilyId{1};
  task.hours = hours;
  task.status = status;
  task.createdOn = kOn.plusDays(-10);
  return task;
}

LoadTask doneTask(double hours, int daysAgo, long long family = 1) {
  LoadTask task = aTask(hours, TaskStatus::Done);
  task.family = FamilyId{family};
  task.createdOn = kOn.plusDays(-daysAgo - 30);
  task.endedOn = kOn.plusDays(-daysAgo);
  return task;
}

}  // namespace

TEST_CASE("A task's hours are spread over its window, which is at least a week") {
  LoadTask task = aTask(6);
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(1.5));  // no window: four weeks
  task.from = kOn;
  task.until = kOn.plusDays(20);
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(2));
  task.until = kOn;
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(6));
  task.until.reset();
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(1.5));  // an open end: planningWeeks from its beginning
  task.from.reset();
  task.until = kOn.plusDays(3);
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(3));  // from the day it was made: two weeks
}

TEST_CASE("Overdue work counts on, work that is far ahead does not count yet") {
  LoadTask task = aTask(2);
  task.from = kOn.plusDays(-60);
  task.until = kOn.plusDays(-54);
  task.createdOn = kOn.plusDays(-70);
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(2));
  task.from = kOn.plusDays(27);
  task.until = kOn.plusDays(33);
  CHECK(weeklyHours(task, kOn, kLimits) == Approx(2));
  task.from = kOn.plusDays(28);
  task.until = kOn.plusDays(34);
  CHECK(weeklyHours(task, kOn, kLimits) == 0);
}

TEST_CASE("Only what was open on the day counts") {
  CHECK(openOn(aTask(1), kOn));
  CHECK(openOn(aTask(1, TaskStatus::Running), kOn));
  CHECK_FALSE(openOn(aTask(1, TaskStatus::Done), kOn));
  CHECK_FALSE(openOn(aTask(1, TaskStatus::Declined), kOn));
  LoadTask task = aTask(1, TaskStatus::Done);
  task.endedOn = kOn;
  CHECK_FALSE(openOn(task, kOn));
  CHECK(openOn(task, kOn.plusDays(-1)));
  CHECK_FALSE(openOn(task, kOn.plusDays(-11)));
  task.status = TaskStatus::Declined;
  CHECK_FALSE(openOn(task, kOn.plusDays(-1)));
}

TEST_CASE("Hours that are no positive number weigh nothing") {
  for (const double hours : {-3.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    CHECK(weeklyHours(aTask(hours), kOn, kLimits) == 0);
    CHECK(loadOf({}, kHelper, hours, kOn, kLimits).capacity == 0);
  }
}

TEST_CASE("The load is the sum of one's own open work") {
  std::vector<LoadTask> tasks{aTask(4), aTask(8, TaskStatus::Running), doneTask(2, 3), aTask(40)};
  tasks.back().intermediary = IntermediaryId{8};
  const Load load = loadOf(tasks, kHelper, 6, kOn, kLimits);
  CHECK(load.hours == Approx(3));
  CHECK(loadRatio(load) == Approx(0.5));
  CHECK(loadRatio(load, 1.5) == Approx(0.75));
}

TEST_CASE("A warning comes from 80 percent, and only above 100 percent it is too much") {
  const auto at = [](double hours, double extra = 0) { return loadLevel({hours, 10, {}}, kLimits, extra); };
  CHECK(at(7.99) == LoadLevel::Room);
  CHECK(at(8) == LoadLevel::Warn);
  CHECK(at(10) == LoadLevel::Warn);
  CHECK(at(10.01) == LoadLevel::Over);
  CHECK(at(7, 1) == LoadLevel::Warn);
  CHECK(at(7, 3.5) == LoadLevel::Over);
  CHECK(loadLevel({0.1 + 0.2, 0.3, {}}, kLimits) == LoadLevel::Warn);  // rounding does not tip it over
}

TEST_CASE("Without hours a week there is no capacity, and no division by zero") {
  CHECK(loadLevel({0, 0, {}}, kLimits) == LoadLevel::NoCapacity);
  CHECK(loadLevel({3, 0, {}}, kLimits) == LoadLevel::NoCapacity);
  CHECK_FALSE(loadRatio({3, 0, {}}).has_value());
}

TEST_CASE("After a heavy task rest is asked for so many days, and no longer") {
  const std::vector<LoadTask> tasks{doneTask(8, 27)};
  CHECK(restUntil(tasks, kHelper, kOn, kLimits) == kOn.plusDays(1));
  CHECK_FALSE(restUntil(tasks, kHelper, kOn.plusDays(1), kLimits).has_value());
  CHECK_FALSE(restUntil(tasks, kHelper, kOn.plusDays(-28), kLimits).has_value());  // not ended then
  CHECK_FALSE(restUntil(tasks, IntermediaryId{8}, kOn, kLimits).has_value());
  CHECK_FALSE(restUntil({std::vector{doneTask(7.9, 3)}}, kHelper, kOn, kLimits).has_value());
}

TEST_CASE("A family whose work together was heavy asks rest too, once nothing is open there") {
  std::vector<LoadTask> tasks{doneTask(5, 20), doneTask(4, 12), doneTask(3, 2, 2)};
  CHECK(restUntil(tasks, kHelper, kOn, kLimits) == kOn.plusDays(16));
  tasks.push_back(aTask(1));
  CHECK_FALSE(restUntil(tasks, kHelper, kOn, kLimits).has_value());
  tasks.back().family = FamilyId{2};
  CHECK(restUntil(tasks, kHelper, kOn, kLimits).has_value());
  tasks[0].status = TaskStatus::Cancelled;
  CHECK_FALSE(restUntil(tasks, kHelper, kOn, kLimits).has_value());
}

TEST_CASE("The tasks of a case that weigh are those in the family that were given to an intermediary") {
  Case file = test::aBareCase();
  Task task;
  task.id = TaskId{11};
  task.intermediary = kHelper;
  task.hours = 3;
  task.from = kOn;
  task.until = kOn.plusDays(6);
  task.createdOn = kOn.plusDays(-1);
  file.tasks = {task, task, task};
  file.tasks[1].intermediary.reset();
  file.tasks[2].part = TaskPart::Organisation;
  const auto tasks = loadTasks(file);
  REQUIRE(tasks.size() == 1);
  CHECK(tasks[0] == LoadTask{kHelper, file.family.id, 3, TaskStatus::Accepted, task.from, task.until, task.createdOn,
                             std::nullopt});
}

TEST_CASE("The loads of many are those of each alone, in any order of the tasks") {
  std::vector<Intermediary> people(3);
  std::vector<LoadTask> tasks;
  for (int i = 0; i < 3; ++i) {
    people[static_cast<std::size_t>(i)].id = IntermediaryId{20 - i};
    people[static_cast<std::size_t>(i)].hoursPerWeek = 2.0 * i;
  }
  for (int i = 0; i < 40; ++i) {
    tasks.push_back(i % 3 == 0 ? doneTask(i, i) : aTask(i));
    tasks.back().intermediary = IntermediaryId{17 + i % 5};
    tasks.back().family = FamilyId{i % 4};
  }
  const auto loads = loadsOf(tasks, people, kOn, kLimits);
  REQUIRE(loads.size() == 3);
  for (const auto& person : people) {
    CHECK(loads.at(person.id) == loadOf(tasks, person.id, person.hoursPerWeek, kOn, kLimits));
    CHECK(loads.at(person.id).hours > 0);
  }
  std::ranges::reverse(tasks);
  for (const auto& person : people) {
    CHECK(loadsOf(tasks, people, kOn, kLimits).at(person.id).hours == Approx(loads.at(person.id).hours));
  }
}
