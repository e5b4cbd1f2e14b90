// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <memory>

#include "app/session.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tweehanden::gui {

class Background;
class HintButton;

/// Unlocks one store with its passphrase. The key is derived off the window's thread.
class UnlockForm : public QWidget {
  Q_OBJECT
 public:
  UnlockForm(Background& background, const Clock& clock, const app::SessionOptions& options, QWidget* parent = nullptr);

  void setStore(const QString& folder);
  [[nodiscard]] QString store() const { return m_folder; }
  /// What was kept at locking: "1 concept bewaard", empty for nothing.
  void setKept(const QString& title, const QString& detail);
  void focusPassphrase();
  void unlock();
  /// Types and unlocks; for demos and tests.
  void unlockWith(const QString& passphrase);

  /// The session that opened() tells of; once.
  [[nodiscard]] std::unique_ptr<app::Session> takeSession() { return std::move(m_session); }

 signals:
  void opened();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLineEdit* makePassphrase();
  QWidget* makeActions();
  QWidget* makeAssurances();
  void setBusy(bool busy);
  void finish(Result<std::unique_ptr<app::Session>> result);
  void showError(const QString& sentence);

  Background& m_background;
  const Clock& m_clock;
  app::SessionOptions m_options;
  QString m_folder;
  std::unique_ptr<app::Session> m_session;
  QLabel* m_path;
  QLineEdit* m_passphrase;
  QLabel* m_hint;
  QLabel* m_error;
  QProgressBar* m_progress;
  HintButton* m_button = nullptr;
  QWidget* m_kept = nullptr;
  QLabel* m_keptTitle = nullptr;
  QLabel* m_keptDetail = nullptr;
};

/// "~/Documenten/team.tweehanden" for a path in the home folder.
[[nodiscard]] QString shownPath(const QString& path);

/// An icon, a line and a smaller line below it.
[[nodiscard]] QWidget* makeAssurance(const QString& iconName, QLabel* title, QLabel* detail, QWidget* parent);

/// A passphrase field's button that shows what was typed.
void addEye(QLineEdit& field);

}  // namespace tweehanden::gui
