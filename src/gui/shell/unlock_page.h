// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <memory>

#include "app/session.h"

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace tweehanden::gui {

class Background;
class CreateForm;
class Settings;
class UnlockForm;

/// The first page: the stores last used at the left, unlocking or making one at the right.
class UnlockPage : public QWidget {
  Q_OBJECT
 public:
  UnlockPage(Background& background, Settings& settings, const Clock& clock, const app::SessionOptions& options,
             QWidget* parent = nullptr);

  /// Puts a store in front, ready for its passphrase.
  void choose(const QString& folder);
  void setKept(const QString& title, const QString& detail);
  void openOther();
  void makeNew();
  void focusPassphrase();
  [[nodiscard]] UnlockForm& form() { return *m_unlock; }
  [[nodiscard]] std::unique_ptr<app::Session> takeSession() { return std::move(m_session); }

 signals:
  void opened();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeLeft();
  QWidget* makeRight();
  QWidget* makeFoot();
  void showRecent();
  void adopt(std::unique_ptr<app::Session> session);

  Background& m_background;
  Settings& m_settings;
  const Clock& m_clock;
  app::SessionOptions m_options;
  std::unique_ptr<app::Session> m_session;
  QWidget* m_left = nullptr;
  QWidget* m_panel = nullptr;
  QBoxLayout* m_sides = nullptr;
  QVBoxLayout* m_recentBox = nullptr;
  QStackedWidget* m_right = nullptr;
  UnlockForm* m_unlock = nullptr;
  CreateForm* m_create = nullptr;
};

}  // namespace tweehanden::gui
