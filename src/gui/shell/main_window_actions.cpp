// SPDX-License-Identifier: EUPL-1.2
// What the window does on keys and in its menu.
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

#include "gui/families/families_page.h"
#include "gui/shell/main_window.h"
#include "gui/shell/settings.h"
#include "gui/shell/top_bar.h"
#include "gui/shell/undo_bar.h"
#include "gui/shell/unlock_page.h"
#include "gui/theme/theme.h"

namespace tweehanden::gui {
namespace {

constexpr double kScales[] = {1.0, 1.15, 1.3, 1.5, 2.0};

}  // namespace

QAction* MainWindow::addAct(const QString& text, const QKeySequence& keys, void (MainWindow::*act)()) {
  auto* action = new QAction(text, this);
  action->setShortcut(keys);
  connect(action, &QAction::triggered, this, act);
  addAction(action);
  return action;
}

void MainWindow::makeActions() {
  addAct(tr("Opslag openen"), QKeySequence(Qt::CTRL | Qt::Key_O), &MainWindow::openOther);
  addAct(tr("Nieuw"), QKeySequence(Qt::CTRL | Qt::Key_N), &MainWindow::makeNew);
  addAct(tr("Zoeken"), QKeySequence(Qt::CTRL | Qt::Key_K), &MainWindow::focusSearch);
  addAct(tr("Terug"), QKeySequence(Qt::ALT | Qt::Key_Left), &MainWindow::goBack);
  addAct(tr("Vooruit"), QKeySequence(Qt::ALT | Qt::Key_Right), &MainWindow::goForward);
  addAct(tr("Bezoek vastleggen"), QKeySequence(Qt::CTRL | Qt::Key_B), &MainWindow::startVisit);
  addAct(tr("Letters groter"), QKeySequence(Qt::CTRL | Qt::Key_Plus), &MainWindow::larger)
      ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  addAct(tr("Letters kleiner"), QKeySequence(Qt::CTRL | Qt::Key_Minus), &MainWindow::smaller);
}

void MainWindow::fillMenu() {
  QMenu* menu = m_top->menu();
  auto* undoAct = addAct(tr("Ongedaan maken"), QKeySequence::Undo, &MainWindow::undo);
  menu->addAction(undoAct);
  connect(menu, &QMenu::aboutToShow, this, [this, undoAct] {
    undoAct->setText(m_undo->canUndo() ? tr("Ongedaan maken: %1").arg(m_undo->lastText()) : tr("Ongedaan maken"));
  });
  menu->addSeparator();
  auto* themes = menu->addMenu(tr("Kleuren"));
  auto* themeGroup = new QActionGroup(this);
  for (const auto& [choice, words] :
       {std::pair{ThemeChoice::Light, tr("Licht")}, std::pair{ThemeChoice::Dark, tr("Donker")},
        std::pair{ThemeChoice::System, tr("Systeem")}}) {
    QAction* action = themes->addAction(words);
    action->setCheckable(true);
    action->setChecked(m_settings.theme() == choice);
    themeGroup->addAction(action);
    connect(action, &QAction::triggered, this, [this, name = code(choice)] { setTheme(name); });
  }
  auto* sizes = menu->addMenu(tr("Tekstgrootte"));
  auto* sizeGroup = new QActionGroup(this);
  for (const double scale : kScales) {
    QAction* action = sizes->addAction(tr("%1 %").arg(qRound(scale * 100)));
    action->setCheckable(true);
    action->setChecked(qFuzzyCompare(m_settings.scale(), scale));
    sizeGroup->addAction(action);
    connect(action, &QAction::triggered, this, [this, scale] { setScale(scale); });
  }
  menu->addAction(addAct(tr("Sneltoetsen"), QKeySequence(Qt::Key_F1), &MainWindow::goKeys));
  menu->addSeparator();
  menu->addAction(addAct(tr("Vergrendelen"), QKeySequence(Qt::CTRL | Qt::Key_L), &MainWindow::lock));
  auto* quit = menu->addAction(tr("Afsluiten"));
  quit->setShortcut(QKeySequence::Quit);
  connect(quit, &QAction::triggered, this, &QWidget::close);
  addAction(quit);
}

void MainWindow::setTheme(const QString& themeCode) {
  m_settings.setTheme(themeFromCode(themeCode));
  applyTheme(*qApp, m_settings.theme(), m_settings.scale());
}

void MainWindow::setScale(double scale) {
  m_settings.setScale(scale);
  applyTheme(*qApp, m_settings.theme(), m_settings.scale());
  arrange();
}

void MainWindow::larger() {
  const auto* next = std::upper_bound(std::begin(kScales), std::end(kScales), m_settings.scale() + 0.01);
  if (next != std::end(kScales)) setScale(*next);
}

void MainWindow::smaller() {
  const auto* at = std::lower_bound(std::begin(kScales), std::end(kScales), m_settings.scale() - 0.01);
  if (at != std::begin(kScales)) setScale(*(at - 1));
}

void MainWindow::openOther() {
  if (!locked()) lock();
  m_unlock->openOther();
}

void MainWindow::makeNew() {
  if (locked()) return m_unlock->makeNew();
  go({PlaceKind::Families, {}});
  m_families->startRegistering();
}

void MainWindow::focusSearch() {
  if (!locked()) m_top->focusSearch();
}

void MainWindow::goBack() {
  if (!locked() && m_places.canGoBack()) show(m_places.back());
}

void MainWindow::goForward() {
  if (!locked() && m_places.canGoForward()) show(m_places.forward());
}

void MainWindow::goKeys() {
  if (!locked()) go({PlaceKind::Keys, {}});
}

void MainWindow::startVisit() {
  if (!locked() && place().kind == PlaceKind::Family) go({PlaceKind::Visit, place().caseNumber});
}

void MainWindow::undo() { m_undo->undoLast(); }

}  // namespace tweehanden::gui
