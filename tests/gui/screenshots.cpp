// SPDX-License-Identifier: EUPL-1.2
// Draws the five screens in light and dark, at 100 and 200 percent: tools/screenshots calls it.
#define CATCH_CONFIG_RUNNER  // the test support it draws with refers to Catch2, whose own main() stays out
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>

#include <catch2/catch.hpp>
#include <cstdio>

#include "app/visits.h"
#include "gui/families/families_page.h"
#include "gui/family/family_page.h"
#include "gui/gui_support.h"
#include "gui/shell/unlock_page.h"
#include "gui/theme/theme.h"
#include "gui/visit/visit_page.h"
#include "support/files.h"

namespace {

using namespace tweehanden;
using namespace tweehanden::test;

constexpr int kWidth = 1360;
constexpr int kHeight = 850;

struct Look {
  gui::ThemeChoice theme;
  double scale;
  QString ending;  ///< "-200-donker"
};

domain::Voice person(long long id) { return {.person = domain::PersonId{id}, .intermediary = {}, .name = {}}; }

domain::Observation answer(const char* indicator, const char* code, domain::Voice who, domain::Perspective side,
                           const char* quote) {
  domain::Observation observation;
  observation.indicator = indicator;
  observation.answer = code;
  observation.perspective = side;
  observation.speaker = std::move(who);
  observation.basis = side == domain::Perspective::Family ? domain::Basis::OwnWords : domain::Basis::Seen;
  observation.quote = quote;
  return observation;
}

/// A visit half written, as the drawing has it.
app::VisitDraft halfWritten(const app::CaseView& view) {
  app::VisitDraft draft;
  draft.caseNumber = kExampleCase;
  domain::Visit& visit = draft.visit;
  visit.family = view.file.family.id;
  domain::Contact& contact = visit.contact;
  contact.start = {kVisitDay, 16 * 60};
  contact.end = DateTime{kVisitDay, 16 * 60 + 50};
  contact.participants = {person(110002),
                          person(110003),
                          person(110005),
                          {.person = {}, .intermediary = domain::IntermediaryId{110201}, .name = {}}};
  contact.language = "Tarifit";
  contact.interpreter = domain::InterpreterKind::ChildOrRelative;
  contact.interpreterName = "Nora";
  contact.note =
      "Koffie gedronken met vader, moeder en Nora. Karima kwam om tien over vier. De tolk van het bureau was niet "
      "bereikbaar, drie keer gebeld.\n‘Een brief van school leg ik weg. Dan hoef ik er even niet aan te denken.’ "
      "(vader)\nNora heeft bijna alles vertaald. Moeder zei in het Nederlands twee keer: ‘wacht, even’.\nMogelijk zegt "
      "moeder meer als Nora niet hoeft te vertalen. Navragen, niet aannemen.";
  contact.marks = {{0, domain::NoteMarkKind::Fact},
                   {1, domain::NoteMarkKind::TheirWords},
                   {2, domain::NoteMarkKind::Fact},
                   {3, domain::NoteMarkKind::Interpretation}};
  contact.agreements = {{.id = {},
                         .text = "Beroepstolk Tarifit regelen",
                         .party = domain::Party::YouthService,
                         .who = kUser,
                         .from = kVisitDay,
                         .until = Date{2026, 11, 27}},
                        {.id = {},
                         .text = "Navragen wat school bedoelde met de brief",
                         .party = domain::Party::YouthService,
                         .who = kUser,
                         .from = Date{2026, 11, 27},
                         .until = Date{2026, 12, 2}}};
  contact.quickWins = {"Formulier schoolreis samen ingevuld"};
  visit.observations = {
      answer("schaamte.houdt_tegen", "present", person(110003), domain::Perspective::Family, "Niet waar Nora bij is.")};
  draft.cursor = static_cast<int>(QString::fromStdString(contact.note).size());
  draft.focus = "note";
  return draft;
}

class Photographer {
 public:
  Photographer(QString folder, Look look, std::filesystem::path store, const Clock& clock)
      : m_folder(std::move(folder)), m_look(std::move(look)), m_store(std::move(store)), m_clock(clock) {}

  void all() {
    gui::applyTheme(*qApp, m_look.theme, m_look.scale);
    unlock();
    WindowOnStore on(m_store, m_clock);
    size(on);
    on.unlock();
    take(on, "gezinnen");
    emit on.window().familiesPage().familyOpened(QLatin1String(kExampleCase), "Bouzidi");
    settle(on.window().background());
    take(on, "gezin");
    tasks(on);
    on.startVisit();
    take(on, "bezoek");
    on.window().background().finish();
  }

 private:
  void size(WindowOnStore& on) {
    on.window().setMinimumSize(0, 0);
    on.window().resize(kWidth, kHeight);
  }

  void unlock() {
    // A window of its own, with paths as people have them.
    const auto beside = m_store.parent_path() / ("unlock" + m_look.ending.toStdString());
    std::filesystem::create_directories(beside);
    const QString home = QDir::homePath();
    {
      gui::Settings settings(QString::fromStdString((beside / "settings.ini").string()));
      for (const char* path : {"/media/stick/overdracht-nov.tweehanden", "~/Documenten/oefening-DEMO.tweehanden",
                               "~/Documenten/wijkteam-oost.tweehanden"}) {
        settings.addRecentStore(QString::fromLatin1(path).replace('~', home));
      }
    }
    WindowOnStore on(beside / "x", m_clock);
    size(on);
    on.window().offerStore(home + "/Documenten/wijkteam-oost.tweehanden", std::nullopt);
    static_cast<QLineEdit*>(on.field("passphrase"))->setText(QString(22, 'x'));
    on.window().unlockPage().setKept("1 concept bewaard bij het vergrendelen",
                                     "17:51. Na het ontgrendelen opent het scherm waar het werk stopte.");
    take(on, "ontgrendelen");
  }

  void tasks(WindowOnStore& on) {
    on.window().familyPage().show(gui::FamilyPage::Part::Tasks);
    settle(on.window().background());
    take(on, "taken");
  }

  void take(WindowOnStore& on, const QString& name) {
    settle(on.window().background());
    for (auto* scroll : on.window().findChildren<QScrollArea*>()) scroll->verticalScrollBar()->setValue(0);
    QCoreApplication::processEvents();
    const QString file = m_folder + '/' + name + m_look.ending + ".png";
    if (!on.window().grab().save(file)) std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
  }

  QString m_folder;
  Look m_look;
  std::filesystem::path m_store;
  const Clock& m_clock;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationVersion(QStringLiteral(TWEEHANDEN_VERSION));
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  QApplication::setCursorFlashTime(0);
  const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
  QDir().mkpath(folder);
  const TemporaryDirectory directory;
  const FixedClock clock(kVisitDay, 17 * 60 + 42);
  const auto store = directory / "wijkteam-oost.tweehanden";
  makeStore(store, clock, 33);
  {
    const auto session = app::Session::open(store, {}, Secret(kPassphrase), clock,
                                            {.keyStrength = app::KeyStrength::Lowest, .demo = false, .modelFile = {}});
    const auto view = app::viewCase(**session, kExampleCase);
    if (!app::keepDraft(**session, halfWritten(*view))) return 1;
  }
  for (const Look& look :
       {Look{gui::ThemeChoice::Light, 1, "-licht"}, Look{gui::ThemeChoice::Dark, 1, "-donker"},
        Look{gui::ThemeChoice::Light, 2, "-200-licht"}, Look{gui::ThemeChoice::Dark, 2, "-200-donker"}}) {
    Photographer(folder, look, store, clock).all();
  }
  return 0;
}
