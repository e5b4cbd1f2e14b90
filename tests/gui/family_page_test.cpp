// SPDX-License-Identifier: EUPL-1.2
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <catch2/catch.hpp>
#include <cmath>

#include "family_world.h"
#include "gui/family/contacts_part.h"
#include "gui/family/factor_tree.h"
#include "gui/family/family_words.h"
#include "gui/family/overview_part.h"
#include "gui/family/profile_row.h"
#include "gui/family/task_card_view.h"
#include "gui/family/tasks_part.h"
#include "gui/models/profile_model.h"
#include "gui/theme/theme.h"

using namespace tweehanden;
using gui::FamilyPage;
using gui::ProfileModel;

namespace {

QString allText(const QWidget& page) {
  QString words;
  for (const QLabel* label : page.findChildren<QLabel*>()) words += label->text() + QLatin1Char('\n');
  return words;
}

bool named(const QWidget& widget) {
  if (!widget.accessibleName().isEmpty()) return true;
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  return button != nullptr && !button->text().isEmpty();
}

/// What of the visible labels and buttons does not fit in the room it has.
QStringList cutWidgets(const QWidget& page) {
  QStringList cut;
  for (const QLabel* label : page.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty()) continue;
    const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1 &&
                                              label->minimumSizeHint().width() <= label->width() + 1
                                        : label->sizeHint().width() <= label->width() + 1;
    if (!fits) cut << label->text().left(40);
  }
  for (const QWidget* widget : page.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !widget->sizePolicy().hasHeightForWidth() || qobject_cast<const QLabel*>(widget))
      continue;
    if (widget->heightForWidth(widget->width()) > widget->height() + 1) {
      cut << QString("%1 %2").arg(widget->metaObject()->className(), widget->accessibleName());
    }
  }
  for (const auto* button : page.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && button->sizeHint().width() > button->width() + 1) cut << button->text();
  }
  return cut;
}

/// Puts the program's theme back when a test ends.
struct ThemeOf {
  ThemeOf(gui::ThemeChoice choice, double scale) { gui::applyTheme(*qApp, choice, scale); }
  ~ThemeOf() { gui::applyTheme(*qApp, gui::ThemeChoice::Light, 1); }
};

}  // namespace

TEST_CASE("the family page shows name, facts and the next act, and asks for a visit with Ctrl+B") {
  test::FamilyWorld world("jongen-van-elf");
  const QString words = allText(world.page());
  CHECK(words.contains("Gezin Bouzidi"));
  CHECK(words.contains("2026-0173 · vrijwillig"));
  CHECK(words.contains("Tarifit, beroepstolk gewenst"));
  CHECK(words.contains("Gesprek op school met leraar, vader, tolk en Sanne"));
  QSignalSpy asked(&world.page(), &FamilyPage::visitRequested);
  world.page().activateWindow();
  QTest::keyClick(&world.page(), Qt::Key_B, Qt::ControlModifier);
  auto* visit = world.page().findChild<QAbstractButton*>("recordVisit");
  REQUIRE(visit != nullptr);
  if (asked.isEmpty()) visit->animateClick();  // offscreen, no window is active for shortcuts
  QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 2000);
  CHECK(asked.first().first().toString() == "2026-0173");
}

TEST_CASE("Enter opens a factor to the observations behind it, and the list grows with it") {
  test::FamilyWorld world("jongen-van-elf");
  auto& tree = world.page().overview().tree();
  const QModelIndex first = world.page().overview().model().index(0, 0);
  tree.setCurrentIndex(first);
  const int before = tree.height();
  QTest::keyClick(&tree, Qt::Key_Return);
  QCoreApplication::processEvents();
  CHECK(tree.isExpanded(first));
  CHECK(tree.height() > before + 100);
  QTest::keyClick(&tree, Qt::Key_Space);
  CHECK_FALSE(tree.isExpanded(first));
}

TEST_CASE("the factors that are not judged stay closed in one group until they are asked for") {
  test::FamilyWorld world("jongen-van-elf");
  auto& overview = world.page().overview();
  const QModelIndex group = overview.model().groupIndex();
  REQUIRE(group.isValid());
  CHECK_FALSE(overview.tree().isExpanded(group));
  const QModelIndex unknown = overview.model().index(0, 0, group);
  overview.tree().openFactor(unknown.data(ProfileModel::FactorRole).toInt());
  CHECK(overview.tree().isExpanded(group));
  CHECK(overview.tree().isExpanded(unknown));
}

TEST_CASE("a family about whom nothing is recorded is met with what to do, not with a profile of zeros") {
  test::FamilyWorld world("niets-springt-eruit", [](const std::string& file) {
    return test::withoutSection(test::withoutSection(file, "observations"), "service_facts");
  });
  const QString words = allText(world.page());
  CHECK(words.contains("Nog niets beoordeeld."));
  CHECK_FALSE(words.contains("geen hoge drempel"));
  const auto& model = world.page().overview().model();
  REQUIRE(model.rowCount() == 1);
  CHECK(model.index(0, 0).data().toString() == "niet beoordeeld (17)");
}

TEST_CASE("the parts can be reached by keyboard and show the same family") {
  test::FamilyWorld world("jongen-van-elf");
  auto* tabs = world.page().findChild<QTabBar*>("familyParts");
  REQUIRE(tabs != nullptr);
  tabs->setFocus();
  QTest::keyClick(tabs, Qt::Key_Right);
  CHECK(world.page().part() == FamilyPage::Part::Tasks);
  CHECK(world.page().tasks().isVisible());
  QTest::keyClick(tabs, Qt::Key_Right);
  CHECK(world.page().part() == FamilyPage::Part::Contacts);
  CHECK(allText(world.page().contacts()).contains("Afgesproken"));
}

TEST_CASE("a long note shows its beginning, and the rest when asked") {
  const std::string end = "en dat was het einde van de notitie";
  test::FamilyWorld world("niets-springt-eruit", [&](std::string file) {
    const std::size_t at = file.find("\"note\": \"", file.find("\"contacts\"")) + 9;
    std::string longNote;
    for (int i = 0; i < 40; ++i) longNote += "Moeder vertelde rustig over de dag. ";
    return file.insert(at, longNote + end + ". ");
  });
  world.page().show(FamilyPage::Part::Contacts);
  auto& contacts = world.page().contacts();
  CHECK_FALSE(allText(contacts).contains(QString::fromStdString(end)));
  for (auto* button : contacts.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && button->text() == "Meer") button->click();
  }
  world.settle();
  CHECK(allText(contacts).contains(QString::fromStdString(end)));
}

TEST_CASE("every widget that takes the focus on the family page has a name for who hears it") {
  test::FamilyWorld world("jongen-van-elf");
  for (auto* card : world.page().tasks().findChildren<gui::TaskCardView*>()) {
    card->openDecline();
    card->openEditor();
  }
  for (const QWidget* widget : world.page().findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || widget->inherits("QComboBoxPrivateContainer") ||
        widget->inherits("QComboBoxListView") || widget->objectName().startsWith("qt_")) {
      continue;
    }
    INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
    CHECK(named(*widget));
  }
}

TEST_CASE("nothing on the family page is cut at 200 percent in the smallest window") {
  const ThemeOf large(gui::ThemeChoice::Light, 2);
  test::FamilyWorld world("jongen-van-elf");
  world.page().resize(1024 - 96, 700 - 96);
  for (const auto part : {FamilyPage::Part::Overview, FamilyPage::Part::Tasks, FamilyPage::Part::Contacts}) {
    world.page().show(part);
    world.settle();
    const QStringList cut = cutWidgets(world.page());
    INFO(cut.join(" | ").toStdString());
    CHECK(cut.isEmpty());
  }
}

TEST_CASE("nothing is cut at 100 percent in the smallest window, and the rail stands below the profile") {
  test::FamilyWorld world("jongen-van-elf");
  world.page().resize(1024 - 168, 700 - 48);
  for (const auto part : {FamilyPage::Part::Overview, FamilyPage::Part::Tasks, FamilyPage::Part::Contacts}) {
    world.page().show(part);
    world.settle();
    const QStringList cut = cutWidgets(world.page());
    INFO(cut.join(" | ").toStdString());
    CHECK(cut.isEmpty());
  }
}

TEST_CASE("a row of the list gives its words all the room they need, also when narrow") {
  const auto view = test::exampleView("jongen-van-elf");
  ProfileModel model;
  model.setView(test::shippedModelForTests(), view);
  QWidget widget;
  for (const double width : {420.0, 560.0, 800.0}) {
    for (int row = 0; row < model.rowCount(); ++row) {
      const QModelIndex factor = model.index(row, 0);
      for (int child = 0; child < model.rowCount(factor); ++child) {
        const auto laid = gui::ProfileRow::of(model.index(child, 0, factor), width, &widget);
        for (const auto& block : laid.texts) {
          CHECK(block.bottom() <= laid.height + 0.5);
          CHECK(block.width > 0);
        }
      }
    }
  }
}

TEST_CASE("locking takes the family off the page, and an answer that comes later is dropped") {
  test::FamilyWorld world("jongen-van-elf");
  QSignalSpy shown(&world.page(), &FamilyPage::shown);
  world.page().reload();
  world.page().setSession(nullptr);
  world.settle();
  CHECK(shown.isEmpty());
  CHECK(world.page().caseNumber().isEmpty());
  CHECK_FALSE(allText(world.page()).contains("Bouzidi"));
  CHECK_FALSE(allText(world.page()).contains("Nora"));
  CHECK(world.page().overview().model().rowCount() == 0);
}

TEST_CASE("of two readings asked for at once only the last is shown") {
  test::FamilyWorld world("jongen-van-elf");
  QSignalSpy shown(&world.page(), &FamilyPage::shown);
  world.page().reload();
  world.page().reload();
  world.settle();
  CHECK(shown.size() == 1);
}

TEST_CASE("a family that does not exist is told in the page, in a Dutch sentence") {
  test::FamilyWorld world("jongen-van-elf");
  QSignalSpy failed(&world.page(), &FamilyPage::failed);
  world.page().open("1999-0001");
  world.settle();
  CHECK(failed.size() == 1);
  CHECK_FALSE(allText(world.page()).contains("Gezin Bouzidi"));
}

TEST_CASE("a window of days is told as people say it") {
  const Date today(2026, 11, 24);
  CHECK(gui::windowWords(Date(2026, 11, 26), Date(2026, 11, 27), today) == "do 26 t/m vr 27 nov");
  CHECK(gui::windowWords({}, Date(2026, 11, 27), today) == "t/m vr 27 nov");
  CHECK(gui::windowWords(Date(2026, 12, 8), {}, today) == "vanaf di 8 dec");
  CHECK(gui::windowWords({}, Date(2026, 11, 20), today) == "had gekund t/m vr 20 nov");
  CHECK(gui::windowWords(Date(2026, 11, 24), Date(2026, 11, 24), today) == "vandaag");
  CHECK(gui::windowWords({}, {}, today).isEmpty());
}
