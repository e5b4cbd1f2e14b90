// SPDX-License-Identifier: EUPL-1.2
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <catch2/catch.hpp>

#include "family_world.h"
#include "gui/family/decline_form.h"
#include "gui/family/task_card_view.h"
#include "gui/family/task_editor.h"
#include "gui/family/tasks_part.h"
#include "gui/models/task_model.h"

using namespace tweehanden;
using gui::FamilyPage;
using gui::TaskCardKind;
using gui::TaskCardView;
using gui::TaskLane;

namespace {

/// The page on its tasks, with its first suggestion in a lane.
struct Split : test::FamilyWorld {
  using FamilyWorld::FamilyWorld;

  gui::TasksPart& tasks() {
    page().show(FamilyPage::Part::Tasks);
    settle();
    return page().tasks();
  }
  TaskCardView* first(TaskCardKind kind, TaskLane lane) {
    gui::TasksPart& part = tasks();
    for (int row = 0; row < part.model().rowCount(); ++row) {
      const auto& card = part.model().card(row);
      if (card.kind == kind && card.lane == lane && card.part == domain::TaskPart::Family)
        return part.cardView(card.key);
    }
    return nullptr;
  }
  std::vector<domain::Task> modelTasks(domain::TaskStatus status) {
    std::vector<domain::Task> found;
    for (const auto& task : stored().file.tasks) {
      if (task.kind == domain::TaskKind::ModelTask && task.status == status) found.push_back(task);
    }
    return found;
  }
  bool suggested(const std::string& task) {
    const auto plan = stored().plan;
    return std::any_of(plan.suggestions.begin(), plan.suggestions.end(),
                       [&](const auto& s) { return s.task == task && s.part == domain::TaskPart::Family; });
  }
};

std::string withoutConsents(const std::string& file) { return test::withoutSection(file, "consents"); }

QString wordsOn(const QWidget& card) {
  QString words;
  for (const QLabel* label : card.findChildren<QLabel*>()) words += label->text() + QLatin1Char(' ');
  return words;
}

}  // namespace

TEST_CASE("Enter on a suggestion takes it on, in the store, and the next suggestion of the lane gets the focus") {
  Split split("jongen-van-elf");
  TaskCardView* card = split.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  const std::string task = card->data().suggestion.task;
  QSignalSpy undo(&split.page(), &FamilyPage::undoOffered);
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Return);
  split.settle();
  const auto taken = split.modelTasks(domain::TaskStatus::Accepted);
  REQUIRE(taken.size() == 1);
  CHECK(taken.front().modelTask == task);
  CHECK_FALSE(split.suggested(task));
  CHECK(undo.size() == 1);
  CHECK(split.tasks().cardView(QString("t:%1").arg(taken.front().id.value)) != nullptr);
}

TEST_CASE("undoing an acceptance brings the suggestion back") {
  Split split("jongen-van-elf");
  TaskCardView* card = split.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  const std::string task = card->data().suggestion.task;
  const QString key = card->data().key;
  std::function<void()> undo;
  QObject::connect(&split.page(), &FamilyPage::undoOffered, &split.page(),
                   [&](const QString&, const std::function<void()>& back) { undo = back; });
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Return);
  split.settle();
  REQUIRE(undo);
  undo();
  split.settle();
  CHECK(split.modelTasks(domain::TaskStatus::Accepted).empty());
  CHECK(split.suggested(task));
  CHECK(split.tasks().cardView(key) != nullptr);
}

TEST_CASE("a suggestion cannot be declined without a reason, and with one it stays away") {
  Split split("jongen-van-elf");
  TaskCardView* card = split.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  const std::string task = card->data().suggestion.task;
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Delete);
  auto* form = card->findChild<gui::DeclineForm*>();
  REQUIRE(form != nullptr);
  auto* decline = form->findChild<QPushButton*>("decline");
  CHECK_FALSE(decline->isEnabled());
  QSignalSpy declined(form, &gui::DeclineForm::declined);
  auto* words = form->findChild<QLineEdit*>("declineReason");
  words->setFocus();
  words->setText("   ");
  QTest::keyClick(words, Qt::Key_Return);
  CHECK(declined.isEmpty());
  CHECK_FALSE(decline->isEnabled());
  words->setText("vader regelt dit zelf");
  REQUIRE(decline->isEnabled());
  QTest::keyClick(words, Qt::Key_Return);
  split.settle();
  const auto stored = split.modelTasks(domain::TaskStatus::Declined);
  REQUIRE(stored.size() == 1);
  CHECK(stored.front().modelTask == task);
  CHECK(stored.front().reason == "vader regelt dit zelf");
  CHECK_FALSE(split.suggested(task));
  CHECK(wordsOn(split.tasks()).contains("vader regelt dit zelf"));
}

TEST_CASE("without consent the blocked cards say which guard bites and what would lift it, and asking is one act") {
  Split split("jongen-van-elf", withoutConsents);
  gui::TasksPart& tasks = split.tasks();
  QString key;
  for (int row = 0; row < tasks.model().rowCount(); ++row) {
    if (tasks.model().card(row).guard == "consent") key = tasks.model().card(row).key;
  }
  REQUIRE_FALSE(key.isEmpty());
  TaskCardView* card = tasks.cardView(key);
  REQUIRE(card != nullptr);
  CHECK(card->edge() == gui::CardEdge::Notice);
  CHECK(wordsOn(*card).contains("toestemming"));
  CHECK(wordsOn(*card).contains(card->data().guardLift));
  int said = 0;
  std::size_t kept = 0;
  for (int row = 0; row < tasks.model().rowCount(); ++row) {
    const auto& each = tasks.model().card(row);
    if (each.guard != "consent") continue;
    ++said;
    kept += 1 + each.more.size();
    for (const auto& act : each.more) CHECK(wordsOn(*tasks.cardView(each.key)).contains(act.text));
  }
  CHECK(said <= 3);
  CHECK(kept == split.stored().plan.blocked.size());
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Return);
  split.settle();
  const auto stored = split.stored().file.tasks;
  CHECK(std::count_if(stored.begin(), stored.end(), [](const auto& task) {
          return task.kind == domain::TaskKind::AskConsent && task.status == domain::TaskStatus::Accepted;
        }) == 1);
}

TEST_CASE("Alt and an arrow lay a card at another side; a guard that forbids it speaks on the card") {
  Split forbidden("jongen-van-elf", withoutConsents);
  TaskCardView* card = forbidden.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Right, Qt::AltModifier);
  forbidden.settle();
  CHECK(card->edge() == gui::CardEdge::Notice);
  CHECK(wordsOn(*card).contains("Kan nu niet"));
  CHECK(forbidden.tasks().model().card(forbidden.tasks().model().rowOf(card->data().key)).lane ==
        TaskLane::YouthService);

  Split allowed("jongen-van-elf");
  TaskCardView* free = allowed.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(free != nullptr);
  const QString key = free->data().key;
  free->setFocus();
  QTest::keyClick(free, Qt::Key_Right, Qt::AltModifier);
  allowed.settle();
  TaskCardView* moved = allowed.tasks().cardView(key);
  REQUIRE(moved != nullptr);
  CHECK(moved->data().lane == TaskLane::Together);
  moved->setFocus();
  QTest::keyClick(moved, Qt::Key_Return);
  allowed.settle();
  const auto taken = allowed.modelTasks(domain::TaskStatus::Accepted);
  REQUIRE(taken.size() == 1);
  CHECK(taken.front().owner == domain::Party::Together);
  CHECK(taken.front().organisation == allowed.stored().file.family.partner);
}

TEST_CASE("what is changed in the card is what is taken on, and Esc keeps what was typed") {
  Split split("jongen-van-elf");
  TaskCardView* card = split.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  card->setFocus();
  QTest::keyClick(card, Qt::Key_F2);
  auto* editor = card->findChild<gui::TaskEditor*>();
  REQUIRE(editor != nullptr);
  auto* what = editor->findChildren<QLineEdit*>().constFirst();
  what->setText("Tolk bellen voor donderdag");
  QTest::keyClick(what, Qt::Key_Escape);
  CHECK_FALSE(editor->isVisible());
  CHECK(card->hasFocus());
  QTest::keyClick(card, Qt::Key_F2);
  CHECK(editor->isVisible());
  CHECK(what->text() == "Tolk bellen voor donderdag");
  auto* when = editor->findChildren<QComboBox*>().constFirst();
  when->setCurrentText("deze week");
  QTest::keyClick(what, Qt::Key_Return);
  split.settle();
  const auto taken = split.modelTasks(domain::TaskStatus::Accepted);
  REQUIRE(taken.size() == 1);
  CHECK(taken.front().text == "Tolk bellen voor donderdag");
  CHECK(taken.front().until == Date(2026, 11, 29));
}

TEST_CASE("arrows go from card to card, along the lane and across the seam") {
  Split split("jongen-van-elf");
  TaskCardView* card = split.first(TaskCardKind::Suggestion, TaskLane::YouthService);
  REQUIRE(card != nullptr);
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Right);
  auto* across = qobject_cast<TaskCardView*>(QApplication::focusWidget());
  REQUIRE(across != nullptr);
  CHECK(across->data().lane != TaskLane::YouthService);
  QTest::keyClick(across, Qt::Key_Left);
  auto* back = qobject_cast<TaskCardView*>(QApplication::focusWidget());
  REQUIRE(back != nullptr);
  CHECK(back->data().lane != across->data().lane);
}

TEST_CASE("a task that is done says so, and can be taken back") {
  Split split("jongen-van-elf");
  TaskCardView* open = split.first(TaskCardKind::Task, TaskLane::MigrantOrganisation);
  REQUIRE(open != nullptr);
  const long long id = open->data().task.id.value;
  emit open->finished();
  split.settle();
  const auto statusOf = [&] {
    for (const auto& task : split.stored().file.tasks) {
      if (task.id.value == id) return task.status;
    }
    return domain::TaskStatus::Cancelled;
  };
  CHECK(statusOf() == domain::TaskStatus::Done);
  TaskCardView* done = split.tasks().cardView(QString("t:%1").arg(id));
  REQUIRE(done != nullptr);
  CHECK(done->data().kind == TaskCardKind::Done);
  emit done->reopened();
  split.settle();
  CHECK(statusOf() == domain::TaskStatus::Running);
}
