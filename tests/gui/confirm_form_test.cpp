// SPDX-License-Identifier: EUPL-1.2
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include "family_world.h"
#include "gui/family/confirm_form.h"
#include "gui/family/factor_tree.h"
#include "gui/family/overview_part.h"
#include "gui/family/profile_row.h"
#include "gui/models/profile_model.h"

using namespace tweehanden;
using gui::FamilyPage;
using gui::ProfileModel;

namespace {

template <class T>
T* part(test::FamilyWorld& world, const char* name) {
  auto* found = world.page().overview().findChild<T*>(name);
  REQUIRE(found != nullptr);
  return found;
}

/// The row of the boy's distrust, which is judged.
QModelIndex distrust(test::FamilyWorld& world) {
  const auto index = world.page().overview().model().indexOfFactor(*world.session().model().factorIndex("risk.7"));
  REQUIRE(index.isValid());
  return index;
}

void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }

void open(test::FamilyWorld& world) { click(part<QPushButton>(world, "confirmOpen")); }

void chooseDistrust(test::FamilyWorld& world) {
  auto* which = part<QComboBox>(world, "confirmWhich");
  which->setCurrentIndex(which->findData(*world.session().model().factorIndex("risk.7")));
}

}  // namespace

TEST_CASE("one small button opens the form, Escape closes it and gives the focus back") {
  test::FamilyWorld world("jongen-van-elf");
  auto* button = part<QPushButton>(world, "confirmOpen");
  auto* which = part<QComboBox>(world, "confirmWhich");
  CHECK(button->isVisible());
  CHECK_FALSE(which->isVisible());
  open(world);
  CHECK(which->isVisible());
  CHECK_FALSE(button->isVisible());
  CHECK(which->currentData().toInt() == gui::ConfirmForm::kAll);
  QTest::keyClick(which, Qt::Key_Escape);
  CHECK_FALSE(which->isVisible());
  CHECK(button->isVisible());
  CHECK(world.stored().file.confirmations.empty());
}

TEST_CASE("a changed level waits for a reason, and is then stored beside the computed one and shown with its day") {
  test::FamilyWorld world("jongen-van-elf");
  open(world);
  chooseDistrust(world);
  auto* record = part<QPushButton>(world, "confirmDo");
  CHECK(record->isEnabled());
  click(part<QPushButton>(world, "confirmLevel_not_judged"));
  CHECK_FALSE(record->isEnabled());
  auto* reason = part<QLineEdit>(world, "confirmReason");
  QTest::keyClicks(reason, "  ");
  CHECK_FALSE(record->isEnabled());
  QTest::keyClicks(reason, "vader was er niet bij");
  CHECK(record->isEnabled());
  click(record);
  world.settle();
  const auto stored = world.stored().file.confirmations;
  REQUIRE(stored.size() == 1);
  REQUIRE(stored[0].factors.size() == 1);
  CHECK(stored[0].factors[0].factor == "risk.7");
  CHECK(stored[0].factors[0].confirmed == domain::FactorLevel::NotJudged);
  CHECK(stored[0].factors[0].computed != domain::FactorLevel::NotJudged);
  CHECK(stored[0].factors[0].reason == "vader was er niet bij");
  const auto row = distrust(world);
  CHECK(row.data(ProfileModel::ConfirmedRole).toString() == "bevestigd: niet beoordeeld, 24 nov");
  CHECK(row.data(ProfileModel::ConfirmedLevelRole).toInt() == static_cast<int>(scoring::Level::Unknown));
  CHECK(row.data(ProfileModel::LevelRole).toInt() != static_cast<int>(scoring::Level::Unknown));
  CHECK(row.data(Qt::AccessibleTextRole).toString().contains("bevestigd"));
  const QString first = world.page().overview().model().index(0, 0, row).data().toString();
  CHECK(first.startsWith("U bevestigde \u2018niet beoordeeld\u2019"));
  CHECK(first.contains("vader was er niet bij"));
  CHECK_FALSE(part<QComboBox>(world, "confirmWhich")->isVisible());
}

TEST_CASE("by keyboard alone a barrier that is opened in the list is agreed with") {
  test::FamilyWorld world("jongen-van-elf");
  auto& tree = world.page().overview().tree();
  tree.setFocus();
  tree.setCurrentIndex(distrust(world));
  QTest::keyClick(&tree, Qt::Key_Return);
  auto* button = part<QPushButton>(world, "confirmOpen");
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Space);
  auto* which = part<QComboBox>(world, "confirmWhich");
  CHECK(which->currentData().toInt() == *world.session().model().factorIndex("risk.7"));
  QTest::keyClick(part<QLineEdit>(world, "confirmReason"), Qt::Key_Return);
  world.settle();
  const auto stored = world.stored().file.confirmations;
  REQUIRE(stored.size() == 1);
  CHECK(stored[0].factors[0].confirmed == stored[0].factors[0].computed);
}

TEST_CASE("all judged barriers are agreed with at once, and undoing is a new confirmation of what was said before") {
  test::FamilyWorld world("jongen-van-elf");
  std::function<void()> undo;
  QObject::connect(&world.page(), &FamilyPage::undoOffered, &world.page(),
                   [&undo](const QString&, const std::function<void()>& back) { undo = back; });
  open(world);
  click(part<QPushButton>(world, "confirmDo"));
  world.settle();
  auto stored = world.stored();
  REQUIRE(stored.file.confirmations.size() == 1);
  CHECK(stored.file.confirmations[0].factors.size() > 3);
  open(world);
  chooseDistrust(world);
  click(part<QPushButton>(world, "confirmLevel_not_judged"));
  QTest::keyClicks(part<QLineEdit>(world, "confirmReason"), "twijfel");
  click(part<QPushButton>(world, "confirmDo"));
  world.settle();
  REQUIRE(undo);
  undo();
  world.settle();
  stored = world.stored();
  REQUIRE(stored.file.confirmations.size() == 3);
  CHECK(stored.file.confirmations[1].factors[0].confirmed == domain::FactorLevel::NotJudged);
  CHECK(stored.file.confirmations[2].factors[0].confirmed == stored.file.confirmations[0].factors[0].computed);
}

TEST_CASE("a profile that changed meanwhile is not confirmed unseen, and what was typed stays") {
  test::FamilyWorld world("jongen-van-elf");
  open(world);
  chooseDistrust(world);
  QTest::keyClicks(part<QLineEdit>(world, "confirmReason"), "samen besproken");
  auto request = world.page().overview().findChild<gui::ConfirmForm*>()->request();
  REQUIRE(request.factors.size() == 1);
  REQUIRE(request.factors[0].seen.has_value());
  request.factors[0].seen = domain::FactorLevel::NotJudged;
  QSignalSpy failed(&world.page(), &FamilyPage::failed);
  emit world.page().overview().confirmed(request);
  world.settle();
  CHECK(failed.size() == 1);
  CHECK(world.stored().file.confirmations.empty());
  world.page().reload();
  world.settle();
  CHECK(part<QLineEdit>(world, "confirmReason")->text() == "samen besproken");
}

TEST_CASE("before anyone said a word the line says what it is for, and without a profile it is not there") {
  test::FamilyWorld world("jongen-van-elf");
  const auto* line = part<QPushButton>(world, "confirmOpen")->parentWidget()->findChild<QLabel*>();
  REQUIRE(line != nullptr);
  CHECK(line->text().contains("naast de berekening"));
  open(world);
  click(part<QPushButton>(world, "confirmDo"));
  world.settle();
  CHECK(line->text().contains("bevestigd, het laatst door u op 24 nov"));
  test::FamilyWorld empty("niets-springt-eruit", [](const std::string& file) {
    return test::withoutSection(test::withoutSection(file, "observations"), "service_facts");
  });
  CHECK_FALSE(part<QPushButton>(empty, "confirmOpen")->isVisible());
}

TEST_CASE("a row with a confirmed word is higher than one without, and the tree's model stays sound") {
  test::FamilyWorld world("jongen-van-elf");
  auto& tree = world.page().overview().tree();
  const double before = gui::ProfileRow::of(distrust(world), 800, &tree).height;
  open(world);
  click(part<QPushButton>(world, "confirmDo"));
  world.settle();
  CHECK(gui::ProfileRow::of(distrust(world), 800, &tree).height > before);
  QAbstractItemModelTester tester(&world.page().overview().model(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
}
