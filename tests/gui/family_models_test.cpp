// SPDX-License-Identifier: EUPL-1.2
#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "family_world.h"
#include "gui/models/profile_model.h"
#include "gui/models/profile_rounding.h"
#include "gui/models/task_model.h"
#include "gui/models/timeline_model.h"

using namespace tweehanden;
using gui::ProfileModel;

namespace {

constexpr const char* kExamples[] = {"jongen-van-elf", "statushoudersgezin-met-tolk", "niets-springt-eruit"};

ProfileModel::Kind kindOf(const QModelIndex& index) {
  return static_cast<ProfileModel::Kind>(index.data(ProfileModel::KindRole).toInt());
}

/// Every factor of the profile, also those in the group.
std::vector<QModelIndex> factorsOf(const ProfileModel& model) {
  std::vector<QModelIndex> factors;
  for (int row = 0; row < model.rowCount(); ++row) {
    const QModelIndex index = model.index(row, 0);
    if (kindOf(index) == ProfileModel::Kind::Factor) factors.push_back(index);
    if (kindOf(index) != ProfileModel::Kind::Group) continue;
    for (int inside = 0; inside < model.rowCount(index); ++inside) factors.push_back(model.index(inside, 0, index));
  }
  return factors;
}

}  // namespace

TEST_CASE("the profile, timeline and task models pass the model tester before, during and after a change of case") {
  ProfileModel profile;
  gui::TimelineModel timeline;
  gui::TaskModel tasks;
  const auto mode = QAbstractItemModelTester::FailureReportingMode::Fatal;
  QAbstractItemModelTester profileTester(&profile, mode);
  QAbstractItemModelTester timelineTester(&timeline, mode);
  QAbstractItemModelTester tasksTester(&tasks, mode);
  for (const char* example : kExamples) {
    const auto view = test::exampleView(example);
    profile.setView(test::shippedModelForTests(), view);
    timeline.setView(test::shippedModelForTests(), view);
    tasks.setView(test::shippedModelForTests(), view);
    CHECK(timeline.rowCount() == static_cast<int>(view.file.contacts.size()));
    CHECK(tasks.rowCount() >= static_cast<int>(view.plan.suggestions.size()));
  }
  profile.clear();
  CHECK(profile.rowCount() == 0);
}

TEST_CASE("the numbers shown behind a factor add up from the prior to the score") {
  for (const char* example : kExamples) {
    ProfileModel profile;
    profile.setView(test::shippedModelForTests(), test::exampleView(example));
    for (const QModelIndex& factor : factorsOf(profile)) {
      if (factor.data(ProfileModel::LevelRole).toInt() == static_cast<int>(scoring::Level::Unknown)) continue;
      long shown = std::lround(100 * test::shippedModelForTests().parameters.prior);
      int observations = 0;
      for (int row = 0; row < profile.rowCount(factor); ++row) {
        const QModelIndex child = profile.index(row, 0, factor);
        if (kindOf(child) != ProfileModel::Kind::Observation) continue;
        ++observations;
        shown += child.data(ProfileModel::HundredthsRole).toInt();
      }
      INFO(example << " factor " << factor.data(ProfileModel::NumberRole).toInt());
      CHECK(observations > 0);
      CHECK(shown == std::lround(100 * factor.data(ProfileModel::ScoreRole).toDouble()));
    }
  }
}

TEST_CASE("rounding by largest remainder keeps the sum and moves no number by a whole hundredth") {
  const std::vector<double> values{0.1249, 0.1249, 0.1249, -0.0149, 0.0702};
  double score = 0.25;
  for (const double value : values) score += value;
  const auto shown = gui::shownHundredths(values, 0.25, score);
  int sum = 25;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += shown[i];
    CHECK(std::abs(shown[i] - 100 * values[i]) < 1);
  }
  CHECK(sum == std::lround(100 * score));
}

TEST_CASE("known factors stand highest first and the unknown ones together at the end, without an interval") {
  for (const char* example : kExamples) {
    ProfileModel profile;
    const auto view = test::exampleView(example);
    profile.setView(test::shippedModelForTests(), view);
    double last = 1;
    for (int row = 0; row < profile.rowCount(); ++row) {
      const QModelIndex index = profile.index(row, 0);
      if (kindOf(index) == ProfileModel::Kind::Group) {
        CHECK(row == profile.rowCount() - 1);
        continue;
      }
      CHECK(index.data(ProfileModel::ScoreRole).toDouble() <= last);
      CHECK(index.data(ProfileModel::LowRole).isValid());
      last = index.data(ProfileModel::ScoreRole).toDouble();
    }
    const QModelIndex group = profile.groupIndex();
    REQUIRE(group.isValid());
    for (int row = 0; row < profile.rowCount(group); ++row) {
      const QModelIndex unknown = profile.index(row, 0, group);
      CHECK(unknown.data(ProfileModel::LevelWordRole).toString() == "niet beoordeeld");
      CHECK_FALSE(unknown.data(ProfileModel::LowRole).isValid());
      CHECK(unknown.data(ProfileModel::ScoreTextRole).toString().isEmpty());
    }
    CHECK(factorsOf(profile).size() == 17);
  }
}

TEST_CASE("every factor opens to its explanation and says so when it rests on one source") {
  ProfileModel profile;
  const auto view = test::exampleView("jongen-van-elf");
  profile.setView(test::shippedModelForTests(), view);
  int oneSource = 0;
  for (const QModelIndex& factor : factorsOf(profile)) {
    const auto& score = view.profile.factors[static_cast<std::size_t>(factor.data(ProfileModel::FactorRole).toInt())];
    const QModelIndex why = profile.index(0, 0, factor);
    const QModelIndex detail = profile.index(profile.rowCount(factor) - 1, 0, factor);
    CHECK(kindOf(why) == ProfileModel::Kind::Why);
    CHECK(why.data().toString().contains("1 bron") == (score.sources == 1));
    CHECK(kindOf(detail) == ProfileModel::Kind::Detail);
    CHECK_FALSE(detail.data().toString().isEmpty());
    oneSource += score.sources == 1 ? 1 : 0;
  }
  CHECK(oneSource > 0);
}

TEST_CASE("the timeline stands newest first and keeps each paragraph with its mark") {
  gui::TimelineModel timeline;
  auto view = test::exampleView("jongen-van-elf");
  auto& newest = view.file.contacts.back();
  newest.start.date = Date(2026, 11, 20);
  newest.note = "Wij waren er om vier uur.\n‘Ik slaap slecht.’\nIk denk dat moeder moe is.";
  newest.marks = {{0, domain::NoteMarkKind::Fact},
                  {1, domain::NoteMarkKind::TheirWords},
                  {2, domain::NoteMarkKind::Interpretation}};
  timeline.setView(test::shippedModelForTests(), view);
  const auto& entry = timeline.entry(0);
  CHECK(entry.when == "vr 20 nov");
  CHECK(entry.since == "4 dagen geleden");
  REQUIRE(entry.note.size() == 3);
  CHECK(entry.note[0].mark == domain::NoteMarkKind::Fact);
  CHECK(entry.note[1].mark == domain::NoteMarkKind::TheirWords);
  CHECK(gui::noteMarkWord(*entry.note[2].mark) == "uitleg");
  CHECK(timeline.entry(timeline.rowCount() - 1).when == "do 3 sep");
}

TEST_CASE("what was said but does not count is shown with the reason, never as a contribution") {
  auto view = test::exampleView("jongen-van-elf");
  auto label = view.file.observations.front();
  const auto& model = test::shippedModelForTests();
  label.id.value += 900000;
  label.basis = domain::Basis::ColleagueLabel;
  label.quote = "zorgmijdend";
  view.file.observations.push_back(label);
  ProfileModel profile;
  profile.setView(model, view);
  const auto& indicator = model.indicators[static_cast<std::size_t>(*model.indicatorIndex(label.indicator))];
  bool found = false;
  for (const auto& link : indicator.links) {
    const QModelIndex factor = profile.indexOfFactor(link.factor);
    for (int row = 0; factor.isValid() && row < profile.rowCount(factor); ++row) {
      const QModelIndex child = profile.index(row, 0, factor);
      if (kindOf(child) != ProfileModel::Kind::NotCounted) continue;
      found = found || child.data(ProfileModel::SecondRole).toString().contains("telt niet mee");
      CHECK(child.data(ProfileModel::ContributionTextRole).toString().isEmpty());
    }
  }
  CHECK(found);
}
