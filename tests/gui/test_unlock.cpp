// SPDX-License-Identifier: EUPL-1.2
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <catch2/catch.hpp>

#include "app/case_view.h"
#include "app/cases.h"
#include "app/visits.h"
#include "gui/families/families_page.h"
#include "gui/gui_support.h"
#include "gui/models/caseload_model.h"
#include "gui/shell/unlock_page.h"
#include "gui/visit/note_editor.h"
#include "gui/visit/visit_page.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

bool shows(const QWidget& page, const QString& words) {
  for (const QLabel* label : page.findChildren<QLabel*>()) {
    if (label->isVisibleTo(&page) && label->text().contains(words)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A wrong passphrase shows its sentence, keeps the field and selects what was typed") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  auto* passphrase = static_cast<QLineEdit*>(on.field("passphrase"));
  passphrase->setFocus();
  on.type("niet de goede zin");
  on.press(Qt::Key_Return);
  REQUIRE(waitUntil([&] { return passphrase->isEnabled() && !passphrase->accessibleDescription().isEmpty(); }));
  CHECK(on.window().locked());
  CHECK(passphrase->text() == "niet de goede zin");
  CHECK(passphrase->selectedText() == "niet de goede zin");
  CHECK(passphrase->hasFocus());
  CHECK(shows(on.window().unlockPage(), passphrase->accessibleDescription()));
  passphrase->clear();
  on.unlock();
  CHECK_FALSE(on.window().locked());
}

TEST_CASE("The window and its settings never hold the name of a family") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  {
    WindowOnStore on(directory / "team.tweehanden", clock);
    on.unlock();
    on.startVisit();
    CHECK_FALSE(on.window().windowTitle().contains("Bouzidi"));
    CHECK(on.window().windowTitle().contains("team"));
    on.window().close();
  }
  const std::string settings = readFile(directory / "settings.ini");
  CHECK(settings.find("team.tweehanden") != std::string::npos);
  CHECK(settings.find("Bouzidi") == std::string::npos);
  CHECK(settings.find(kExampleCase) == std::string::npos);
}

TEST_CASE("Locking keeps the draft, and unlocking returns to the same place with the cursor where it was") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.startVisit();
  REQUIRE(on.focusName() == "note");
  on.type("Vader belde zelf.");
  for (int i = 0; i < 5; ++i) on.press(Qt::Key_Left);
  on.press(Qt::Key_L, Qt::ControlModifier);
  REQUIRE(on.window().locked());
  auto* note = static_cast<gui::NoteEditor*>(on.field("note"));
  CHECK(note->toPlainText().isEmpty());
  CHECK(shows(on.window().unlockPage(), "1 concept bewaard"));
  on.unlock();
  REQUIRE(waitUntil([&] { return on.window().visitPage().ready(); }));
  settle(on.window().background());
  CHECK(on.window().place().kind == gui::PlaceKind::Visit);
  CHECK(note->toPlainText() == "Vader belde zelf.");
  CHECK(note->textCursor().position() == 12);
  CHECK(note->hasFocus());
}

TEST_CASE("A draft survives a session that ends without a word") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  {
    WindowOnStore on(directory / "team.tweehanden", clock);
    on.unlock();
    on.startVisit();
    on.type("Halverwege gebeld door school");
    on.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(on.tabTo("agreement1"));
    on.type("Terugbellen");
    // Two quiet seconds keep it; nothing else is asked for.
    REQUIRE(waitUntil([&] { return shows(on.window().visitPage(), "Concept bewaard"); }, 10000));
    settle(on.window().background());
    on.settleDown();
  }
  WindowOnStore again(directory / "team.tweehanden", clock);
  again.unlock();
  again.startVisit();
  auto* note = static_cast<gui::NoteEditor*>(again.field("note"));
  CHECK(note->toPlainText() == "Halverwege gebeld door school");
  REQUIRE(note->marks().size() == 1);
  CHECK(note->marks()[0].kind == domain::NoteMarkKind::TheirWords);
  CHECK(static_cast<QLineEdit*>(again.field("agreement1"))->text() == "Terugbellen");
  CHECK(again.focusName() == "agreement1");
}

TEST_CASE("The caseload model keeps the rules of models, page after page") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock, 261);
  const auto session = app::Session::open(directory / "team.tweehanden", {}, Secret(kPassphrase), clock,
                                          {.keyStrength = app::KeyStrength::Lowest, .demo = false, .modelFile = {}});
  REQUIRE(session.has_value());
  gui::Background background;
  gui::CaseloadModel model(background);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setSession(session->get());
  REQUIRE(waitUntil([&] { return model.rowCount() >= 200; }));
  CHECK(model.total() == 261);
  const int open = static_cast<int>(model.matching());  // closed families are not among them
  REQUIRE(open > 200);
  if (model.canFetchMore({})) model.fetchMore({});  // the tester asks for more as well
  REQUIRE(waitUntil([&] { return model.rowCount() == open; }));
  CHECK_FALSE(model.canFetchMore({}));
  QSet<QString> seen;
  for (int row = 0; row < model.rowCount(); ++row)
    seen.insert(model.index(row, 0).data(gui::CaseNumberRole).toString());
  CHECK(seen.size() == open);
  const QString number = model.index(42, 0).data(gui::CaseNumberRole).toString();
  model.setFilter(number);
  REQUIRE(waitUntil([&] { return model.rowCount() == 1; }));
  CHECK(model.index(0, 0).data(gui::CaseNumberRole).toString() == number);
  model.setOrder(app::CaseloadSort::Name);
  background.finish();
  model.setSession(nullptr);
  CHECK(model.rowCount() == 0);
}

TEST_CASE("An answer that has been overtaken is dropped: the last filter wins") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock, 40);
  const auto session = app::Session::open(directory / "team.tweehanden", {}, Secret(kPassphrase), clock,
                                          {.keyStrength = app::KeyStrength::Lowest, .demo = false, .modelFile = {}});
  REQUIRE(session.has_value());
  gui::Background background;
  gui::CaseloadModel model(background);
  model.setSession(session->get());
  for (const char* filter : {"a", "e", "o", "niemand heet zo"}) model.setFilter(filter);
  settle(background);
  CHECK(model.rowCount() == 0);
  CHECK(model.matching() == 0);
  CHECK(model.total() == 41);
}

TEST_CASE("A new store is made in the window: two different passphrases are refused in words, then it opens") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  WindowOnStore on(directory / "nieuw.tweehanden", clock);
  on.press(Qt::Key_N, Qt::ControlModifier);
  auto* folder = static_cast<QLineEdit*>(on.field("folder"));
  folder->setText(QString::fromStdString((directory / "nieuw").string()));
  REQUIRE(on.focusName() == "user");
  on.type("M. de Boer");
  REQUIRE(on.tabTo("newPassphrase"));
  on.type(QLatin1String(kPassphrase));
  REQUIRE(on.tabTo("newPassphraseAgain"));
  on.type("iets anders dan dat");
  on.press(Qt::Key_Return);
  CHECK(on.window().locked());
  CHECK(on.focusName() == "newPassphraseAgain");
  CHECK(shows(on.window().unlockPage(), "niet gelijk"));
  on.type(QLatin1String(kPassphrase));  // what was wrong stands selected
  on.press(Qt::Key_Return);
  REQUIRE(waitUntil([&] { return !on.window().locked(); }));
  CHECK(std::filesystem::exists(directory / "nieuw.tweehanden" / "store.db"));
  settle(on.window().background());
  CHECK(shows(on.window().familiesPage(), "Nog geen gezinnen"));
}

TEST_CASE("A family is registered by keyboard with its persons, and its page opens") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  on.press(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(on.focusName() == "familyName");
  on.type("Van der Meulen");
  REQUIRE(on.tabTo("contactLanguage"));
  on.type("Nederlands");
  REQUIRE(on.tabTo("person1"));
  on.type("Youssef van der Meulen");
  on.press(Qt::Key_Return);
  REQUIRE(on.focusName() == "person2");
  on.press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(waitUntil([&] { return on.window().place().kind == gui::PlaceKind::Family; }));
  const auto view = app::viewCase(*on.window().session(), on.window().place().caseNumber.toStdString());
  REQUIRE(view.has_value());
  CHECK(view->file.family.displayName == "Van der Meulen");
  CHECK(view->file.family.worker == kUser);
  REQUIRE(view->file.persons.size() == 1);
  CHECK(view->file.persons[0].name == domain::PersonName{"Youssef", "van der", "Meulen"});
}

TEST_CASE("Who registers a family that may be there already reads so under the name, and can go on") {
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60);
  makeStore(directory / "team.tweehanden", clock);
  WindowOnStore on(directory / "team.tweehanden", clock);
  on.unlock();
  domain::Family family;
  family.displayName = "El Khattabi";
  REQUIRE(app::registerFamily(*on.window().session(), family, {}).has_value());
  on.press(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(on.focusName() == "familyName");
  auto* hint = on.window().findChild<QLabel*>("similarFamilies");
  REQUIRE(hint != nullptr);
  CHECK_FALSE(hint->isVisible());
  on.type("Elkhattabi");
  REQUIRE(waitUntil([&] { return hint->isVisible(); }));
  CHECK(hint->text().startsWith("Lijkt op: El Khattabi"));
  CHECK(on.focusName() == "familyName");
  on.type("xyzq");
  CHECK(waitUntil([&] { return !hint->isVisible(); }));
  on.press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(waitUntil([&] { return on.window().place().kind == gui::PlaceKind::Family; }));
}
