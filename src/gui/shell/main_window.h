// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QMainWindow>

#include <memory>
#include <optional>

#include "app/session.h"
#include "app/upkeep.h"
#include "gui/shell/background.h"
#include "gui/shell/places.h"

class QAction;
class QStackedWidget;

namespace tweehanden::gui {

class FamiliesPage;
class FamilyPage;
class KeysPage;
class Settings;
class Sidebar;
class TopBar;
class UndoBar;
class UnlockPage;
class VisitPage;

/// The window: unlocking, and behind it the shell with its pages. It owns the session; locking ends it.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Settings& settings, const Clock& clock, const app::SessionOptions& options);
  ~MainWindow() override;

  /// Puts a store in front; with a passphrase unlocks it at once.
  void offerStore(const QString& folder, const std::optional<QString>& passphrase);
  /// Keeps what is being written, ends the session and asks for the passphrase. Unlocking returns to the same place.
  void lock();
  void go(const Place& place);

  [[nodiscard]] bool locked() const { return m_session == nullptr; }
  [[nodiscard]] app::Session* session() { return m_session.get(); }
  [[nodiscard]] const Place& place() const { return m_places.current(); }
  [[nodiscard]] UnlockPage& unlockPage() { return *m_unlock; }
  [[nodiscard]] FamiliesPage& familiesPage() { return *m_families; }
  [[nodiscard]] FamilyPage& familyPage() { return *m_family; }
  [[nodiscard]] VisitPage& visitPage() { return *m_visit; }
  [[nodiscard]] Background& background() { return m_background; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeShell();
  void wireShell();
  void wirePages();
  void makeActions();
  void fillMenu();
  QAction* addAct(const QString& text, const QKeySequence& keys, void (MainWindow::*act)());
  void unlocked();
  void show(const Place& place);
  void openFamily(const QString& caseNumber, const QString& name);
  void visitLogged(const QString& caseNumber);
  void showTitle();
  void setTheme(const QString& themeCode);
  void setScale(double scale);
  void arrange();
  void openOther();
  void makeNew();
  void focusSearch();
  void goBack();
  void goForward();
  void goKeys();
  void startVisit();
  void undo();
  void larger();
  void smaller();

  Settings& m_settings;
  const Clock& m_clock;
  Background m_background;
  std::unique_ptr<app::Session> m_session;
  std::unique_ptr<app::Upkeep> m_upkeep;  ///< of the session, before which it goes
  Places m_places;
  QString m_placesOf;  ///< the store the places belong to
  QString m_currentFamily;

  QStackedWidget* m_stack;
  UnlockPage* m_unlock;
  QWidget* m_shell = nullptr;
  Sidebar* m_sidebar = nullptr;
  TopBar* m_top = nullptr;
  QStackedWidget* m_pages = nullptr;
  FamiliesPage* m_families = nullptr;
  FamilyPage* m_family = nullptr;
  VisitPage* m_visit = nullptr;
  KeysPage* m_keys = nullptr;
  UndoBar* m_undo = nullptr;
};

}  // namespace tweehanden::gui
