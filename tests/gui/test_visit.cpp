// SPDX-License-Identifier: EUPL-1.2
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>

#include <catch2/catch.hpp>

#include "app/case_view.h"
#include "gui/gui_support.h"
#include "gui/visit/change_line.h"
#include "gui/visit/note_editor.h"
#include "gui/visit/people_field.h"
#include "gui/visit/visit_page.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

const domain::Contact& lastContact(const domain::Case& file) {
  const domain::Contact* last = &file.contacts.front();
  for (const auto& contact : file.contacts) {
    if (contact.start > last->start) last = &contact;
  }
  return *last;
}

/// What a screen reader would say of a field: its own name, or that of the label it is the buddy of.
QString spokenName(const QWidget& widget) {
  if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
  for (const QLabel* label : widget.window()->findChildren<QLabel*>()) {
    if (label->buddy() == &widget) return label->text();
  }
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
  return {};
}

QStringList namelessIn(QWidget& root) {
  QStringList nameless;
  for (const QWidget* widget : root.findChildren<QWidget*>()) {
    const bool stop =
        (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->focusProxy() == nullptr;
    const bool inside = qobject_cast<const QLineEdit*>(widget) != nullptr &&
                        (qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr ||
                         widget->parentWidget()->inherits("QAbstractSpinBox"));
    if (!stop || inside || widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QMenu") ||
        widget->window() != root.window()) {
      continue;
    }
    if (spokenName(*widget).isEmpty()) {
      nameless.append(QLatin1String(widget->metaObject()->className()) + " " + widget->objectName());
    }
  }
  return nameless;
}

}  // namespace

TEST_CASE("A visit is logged by keyboard alone, through Esc in every field, and is read back as it was typed") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60 + 42);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  REQUIRE(on.focusName() == "note");
  on.type("Koffie gedronken met vader en moeder.");
  on.press(Qt::Key_1, Qt::AltModifier);
  on.press(Qt::Key_Return);
  on.type("Een brief van school leg ik weg.");
  on.press(Qt::Key_2, Qt::AltModifier);
  on.press(Qt::Key_Escape);
  for (const char* back : {"interpreter.0", "language", "present"}) {
    int stops = 0;
    while (on.focusName() != back && stops++ < 12) on.press(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(on.focusName() == back);
    on.press(Qt::Key_Escape);
  }
  on.type("buurvrouw Loes");
  on.press(Qt::Key_Escape);
  on.press(Qt::Key_Return);
  REQUIRE(on.tabTo("interpreter.0"));
  for (int i = 0; i < 4 && on.focusName() != "interpreter.3"; ++i) on.press(Qt::Key_Up);
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("question1"));
  on.press(Qt::Key_Right);
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("question1.quote"));
  on.type("Dat zei hij zo.");
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("other"));
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("agreement1"));
  on.type("Beroepstolk regelen");
  REQUIRE(on.tabTo("agreement1.when"));
  on.type("deze week");
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("agreement2"));
  on.press(Qt::Key_Escape);
  REQUIRE(on.tabTo("given"));
  on.type("Formulier schoolreis ingevuld");
  on.press(Qt::Key_Escape);
  CHECK(on.window().place().kind == gui::PlaceKind::Visit);
  on.press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(waitUntil([&] { return on.window().place().kind == gui::PlaceKind::Family; }));
  settle(on.window().background());

  const auto view = app::viewCase(*on.window().session(), kExampleCase);
  REQUIRE(view.has_value());
  const domain::Contact& contact = lastContact(view->file);
  CHECK(contact.note == "Koffie gedronken met vader en moeder.\nEen brief van school leg ik weg.");
  CHECK(contact.marks ==
        std::vector<domain::NoteMark>{{0, domain::NoteMarkKind::Fact}, {1, domain::NoteMarkKind::TheirWords}});
  CHECK(contact.start.date == kVisitDay);
  REQUIRE(contact.participants.size() == 1);
  CHECK(contact.participants[0].name == "buurvrouw Loes");
  REQUIRE(contact.agreements.size() == 1);
  CHECK(contact.agreements[0].text == "Beroepstolk regelen");
  CHECK(contact.agreements[0].until == Date{2026, 11, 27});
  CHECK(contact.quickWins == std::vector<std::string>{"Formulier schoolreis ingevuld"});
  const auto observed = std::ranges::count_if(view->file.observations, [&](const domain::Observation& observation) {
    return observation.contact == contact.id && observation.quote == "Dat zei hij zo.";
  });
  CHECK(observed == 1);
  CHECK(std::ranges::count_if(view->file.tasks,
                              [](const domain::Task& task) { return task.text == "Beroepstolk regelen"; }) == 1);
  const auto drafts = app::drafts(*on.window().session());
  REQUIRE(drafts.has_value());
  CHECK(drafts->empty());
}

TEST_CASE("Tab goes through the visit screen in the order of the work") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  on.field("family")->setFocus();
  QStringList order;
  for (int i = 0; i < 40 && on.focusName() != "save"; ++i) {
    order.append(on.focusName());
    on.press(Qt::Key_Tab);
  }
  const QStringList expected{"family",          "kind",      "date",          "time",       "duration",
                             "present",         "language",  "interpreter.0", "note",       "question1",
                             "question2",       "question3", "other",         "agreement1", "agreement1.who",
                             "agreement1.when", "given",     "later"};
  CHECK(order.join(' ').toStdString() == expected.join(' ').toStdString());
}

TEST_CASE("A term that cannot be read stops the logging and says so, and nothing is lost") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  on.type("Notitie");
  REQUIRE(on.tabTo("agreement1"));
  on.type("Bellen");
  REQUIRE(on.tabTo("agreement1.when"));
  on.type("ooit");
  on.press(Qt::Key_Return, Qt::ControlModifier);
  settle(on.window().background());
  CHECK(on.window().place().kind == gui::PlaceKind::Visit);
  CHECK(on.focusName() == "agreement1.when");
  CHECK(static_cast<QComboBox*>(on.field("agreement1.when"))->currentText() == "ooit");
  CHECK(static_cast<gui::NoteEditor*>(on.field("note"))->toPlainText() == "Notitie");
}

TEST_CASE("The foot of the visit screen says in words what an answer changes") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  auto* line = on.window().findChild<gui::ChangeLine*>();
  REQUIRE(line != nullptr);
  const QString nothing = line->words();
  REQUIRE(on.tabTo("question1"));
  on.press(Qt::Key_Right);
  CHECK(waitUntil([&] { return line->words() != nothing; }, 5000));
  on.press(Qt::Key_Delete);
  CHECK(waitUntil([&] { return line->words() == nothing; }, 5000));
}

TEST_CASE("Any question is found by a word, asked, and answered beside the proposed ones") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  REQUIRE(on.tabTo("other"));
  on.type("misverstand");
  on.press(Qt::Key_Return);
  CHECK(static_cast<QLineEdit*>(on.field("other"))->text().isEmpty());
  auto* card = on.window().findChild<QWidget*>("question4");
  REQUIRE(card != nullptr);
  CHECK(card->hasFocus());
  on.press(Qt::Key_Right);
  CHECK(on.window().visitPage().hasDraft());
}

TEST_CASE("Five megabytes are pasted within two seconds, and a NUL is shown rather than lost") {
  gui::NoteEditor editor;
  editor.resize(600, 400);
  editor.show();
  QString note;
  while (note.size() < 5 * 1024 * 1024)
    note += QStringLiteral("Vader vertelde rustig over school en thuis. ").repeated(6) + '\n';
  QApplication::clipboard()->setText(note);
  QElapsedTimer elapsed;
  elapsed.start();
  editor.paste();
  QCoreApplication::processEvents();
  QTest::keyClicks(&editor, "klaar");
  CHECK(elapsed.elapsed() < 2000);
  CHECK(editor.toPlainText().size() == note.size() + 5);
  editor.clear();
  auto* mime = new QMimeData;
  mime->setText(QStringLiteral("voor") + QChar(QChar::Null) + QStringLiteral("na"));
  QApplication::clipboard()->setMimeData(mime);
  editor.paste();
  CHECK(editor.toPlainText() == QStringLiteral("voor\uFFFDna"));
}

TEST_CASE("Every field of every page that takes the focus has a name for a screen reader") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  REQUIRE(on.tabTo("question1"));
  on.press(Qt::Key_Right);
  on.window().go({gui::PlaceKind::Family, kExampleCase});
  settle(on.window().background());
  on.window().go({gui::PlaceKind::Keys, {}});
  CHECK(namelessIn(on.window()).join("; ").toStdString() == "");
}

TEST_CASE("At the smallest window nothing of the visit screen is cut off at the side") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  on.window().resize(1024, 700);
  settle(on.window().background());
  const auto* scroll = on.window().visitPage().findChild<QScrollArea*>();
  REQUIRE(scroll != nullptr);
  CHECK(on.window().size() == QSize(1024, 700));
  CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
}
