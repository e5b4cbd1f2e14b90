// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/families/families_page.h"
#include "gui/family/family_page.h"
#include "gui/shell/keys_page.h"
#include "gui/shell/settings.h"
#include "gui/shell/sidebar.h"
#include "gui/shell/top_bar.h"
#include "gui/shell/undo_bar.h"
#include "gui/shell/unlock_form.h"
#include "gui/shell/unlock_page.h"
#include "gui/theme/tokens.h"
#include "gui/visit/visit_page.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {
namespace {

constexpr int kLeastWidth = 1024;
constexpr int kLeastHeight = 700;
constexpr int kUsualWidth = 1360;
constexpr int kUsualHeight = 850;

QString storeName(const app::Session& session) {
  const QString name = QFileInfo(QString::fromStdString(session.folder().string())).completeBaseName();
  return session.readOnly() ? MainWindow::tr("%1 (alleen lezen)").arg(name) : name;
}

}  // namespace

MainWindow::MainWindow(Settings& settings, const Clock& clock, const app::SessionOptions& options)
    : m_settings(settings),
      m_clock(clock),
      m_stack(new QStackedWidget(this)),
      m_unlock(new UnlockPage(m_background, settings, clock, options, m_stack)) {
  m_stack->addWidget(m_unlock);
  m_stack->addWidget(makeShell());
  setCentralWidget(m_stack);
  setMinimumSize(kLeastWidth, kLeastHeight);
  resize(kUsualWidth, kUsualHeight);
  restoreGeometry(settings.geometry());
  wireShell();
  wirePages();
  makeActions();
  fillMenu();
  showTitle();
}

MainWindow::~MainWindow() {
  hide();                      // leaving a field keeps what was typed in it
  delete takeCentralWidget();  // the pages go while the background and the session they use are there
  m_background.finish();
}

QWidget* MainWindow::makeShell() {
  m_shell = new QWidget(m_stack);
  m_sidebar = new Sidebar(m_shell);
  m_top = new TopBar(m_shell);
  m_pages = new QStackedWidget(m_shell);
  m_families = new FamiliesPage(m_background, m_pages);
  m_family = new FamilyPage(m_background, m_pages);
  m_visit = new VisitPage(m_background, m_pages);
  m_keys = new KeysPage(m_pages);
  for (QWidget* page : {static_cast<QWidget*>(m_families), static_cast<QWidget*>(m_family),
                        static_cast<QWidget*>(m_visit), static_cast<QWidget*>(m_keys)}) {
    m_pages->addWidget(page);
  }
  m_undo = new UndoBar(m_pages);
  auto* right = new QVBoxLayout;
  right->setContentsMargins(0, 0, 0, 0);
  right->setSpacing(0);
  right->addWidget(m_top);
  right->addWidget(m_pages, 1);
  auto* row = new QHBoxLayout(m_shell);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_sidebar);
  row->addLayout(right, 1);
  return m_shell;
}

void MainWindow::wireShell() {
  connect(m_unlock, &UnlockPage::opened, this, &MainWindow::unlocked);
  connect(m_sidebar, &Sidebar::familiesRequested, this, [this] { go({PlaceKind::Families, {}}); });
  connect(m_sidebar, &Sidebar::familyRequested, this,
          [this](const QString& caseNumber) { go({PlaceKind::Family, caseNumber}); });
  connect(m_top, &TopBar::backRequested, this, &MainWindow::goBack);
  connect(m_top, &TopBar::forwardRequested, this, &MainWindow::goForward);
  connect(m_top, &TopBar::lockRequested, this, &MainWindow::lock);
  connect(m_top, &TopBar::searched, this, [this](const QString& words) {
    m_places.go({PlaceKind::Families, {}});
    show(m_places.current());
    m_top->focusSearchKeepingCursor();
    m_families->setFilter(words);
  });
  connect(m_top, &TopBar::firstRequested, m_families, &FamiliesPage::openFirst);
  connect(m_families, &FamiliesPage::filterChanged, m_top, &TopBar::setSearchText);
}

void MainWindow::wirePages() {
  connect(m_families, &FamiliesPage::familyOpened, this, &MainWindow::openFamily);
  connect(m_family, &FamilyPage::visitRequested, this,
          [this](const QString& caseNumber) { go({PlaceKind::Visit, caseNumber}); });
  connect(m_family, &FamilyPage::caseChanged, this, [this] { m_families->reload(); });
  connect(m_family, &FamilyPage::undoOffered, this,
          [this](const QString& words, const std::function<void()>& undo) { m_undo->offer(words, undo); });
  connect(m_visit, &VisitPage::opened, this, [this](const QString& caseNumber, const QString& name) {
    m_sidebar->addRecent(caseNumber, name);
    m_sidebar->setCurrentFamily(caseNumber);
  });
  connect(m_visit, &VisitPage::logged, this, &MainWindow::visitLogged);
  connect(m_visit, &VisitPage::postponed, this, [this](const QString& caseNumber) {
    go({PlaceKind::Family, caseNumber});
    m_undo->say(tr("Concept bewaard. “Bezoek vastleggen” gaat verder waar u was."));
  });
  connect(m_visit, &VisitPage::otherFamilyRequested, this, [this] { go({PlaceKind::Families, {}}); });
  connect(m_visit, &VisitPage::stateChanged, m_top, &TopBar::setState);
  connect(m_keys, &KeysPage::closed, this, &MainWindow::goBack);
}

void MainWindow::offerStore(const QString& folder, const std::optional<QString>& passphrase) {
  m_unlock->choose(folder);
  if (passphrase) m_unlock->form().unlockWith(*passphrase);
}

void MainWindow::unlocked() {
  m_session = m_unlock->takeSession();
  const QString folder = QString::fromStdString(m_session->folder().string());
  if (m_placesOf != folder) {
    m_places.clear();
    m_sidebar->forgetRecent();
  }
  m_placesOf = folder;
  m_unlock->setKept({}, {});
  if (!m_session->readOnly()) m_upkeep = std::make_unique<app::Upkeep>(*m_session);
  m_families->setSession(m_session.get());
  m_family->setSession(m_session.get());
  m_visit->setSession(m_session.get());
  m_sidebar->setUser(text(m_session->user()), storeName(*m_session));
  m_top->setStore(storeName(*m_session), m_session->demo());
  m_top->setState(tr("alles bewaard"));
  m_stack->setCurrentWidget(m_shell);
  showTitle();
  show(m_places.current());
}

void MainWindow::lock() {
  if (locked()) return;
  const bool writing = m_places.current().kind == PlaceKind::Visit && m_visit->hasDraft();
  m_visit->keepDraft();
  // Twice: the first round may have been the end of an earlier keep, which starts the last one.
  m_background.finish();
  m_background.finish();
  m_families->setSession(nullptr);
  m_family->setSession(nullptr);
  m_visit->setSession(nullptr);
  m_undo->forget();
  m_top->setSearchText({});
  m_upkeep.reset();
  m_session.reset();
  if (writing) {
    m_unlock->setKept(tr("1 concept bewaard bij het vergrendelen"),
                      tr("%1. Na het ontgrendelen opent het scherm waar het werk stopte.")
                          .arg(QDateTime::fromMSecsSinceEpoch(m_clock.now().milliseconds).toString("HH:mm")));
  }
  m_stack->setCurrentWidget(m_unlock);
  showTitle();
  m_unlock->focusPassphrase();
}

void MainWindow::go(const Place& place) {
  m_places.go(place);
  show(m_places.current());
}

void MainWindow::show(const Place& place) {
  if (locked()) return;
  if (m_pages->currentWidget() == m_visit && place.kind != PlaceKind::Visit) m_visit->keepDraft();
  m_top->setHistory(m_places.canGoBack(), m_places.canGoForward());
  m_sidebar->setCurrentFamily(place.caseNumber);
  switch (place.kind) {
    case PlaceKind::Families: m_pages->setCurrentWidget(m_families); return m_families->focusFirst();
    case PlaceKind::Family: m_pages->setCurrentWidget(m_family); return m_family->open(place.caseNumber);
    case PlaceKind::Visit: m_pages->setCurrentWidget(m_visit); return m_visit->open(place.caseNumber);
    case PlaceKind::Keys: m_pages->setCurrentWidget(m_keys); return m_keys->focusFirst();
  }
}

void MainWindow::openFamily(const QString& caseNumber, const QString& name) {
  m_sidebar->addRecent(caseNumber, name);
  go({PlaceKind::Family, caseNumber});
}

void MainWindow::visitLogged(const QString& caseNumber) {
  // The form is finished: "back" from the family does not lead to it again.
  m_places.replace({PlaceKind::Family, caseNumber});
  show(m_places.current());
  m_families->reload();
  m_undo->say(tr("Bezoek vastgelegd"));
}

void MainWindow::showTitle() {
  // Never the name of a family: titles stand in task bars and in lists of windows.
  setWindowTitle(locked() ? tr("Tweehanden") : tr("%1 – Tweehanden").arg(storeName(*m_session)));
}

void MainWindow::arrange() {
  const bool narrow = width() < px(this, kLeastWidth);
  m_sidebar->setNarrow(narrow);
  m_top->setNarrow(narrow);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  arrange();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_visit->keepDraft();
  m_background.finish();
  m_background.finish();
  m_settings.setGeometry(saveGeometry());
  QMainWindow::closeEvent(event);
}

}  // namespace tweehanden::gui
