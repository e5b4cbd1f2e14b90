// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <memory>

#include "app/session.h"

class QLabel;
class QLineEdit;
class QProgressBar;

namespace tweehanden::gui {

class Background;
class HintButton;

/// Makes a new store: where, who, and the passphrase twice.
class CreateForm : public QWidget {
  Q_OBJECT
 public:
  CreateForm(Background& background, const Clock& clock, const app::SessionOptions& options, QWidget* parent = nullptr);

  void focusFirst();
  [[nodiscard]] std::unique_ptr<app::Session> takeSession() { return std::move(m_session); }

 signals:
  void created();
  void cancelled();

 private:
  QLineEdit* addField(const QString& label, const char* objectName, bool secret);
  QWidget* makeFolderRow(QLineEdit* folder);
  QWidget* makeActions();
  void chooseFolder();
  void create();
  void finish(Result<std::unique_ptr<app::Session>> result);
  void setBusy(bool busy);
  void refuse(QLineEdit& field, const QString& sentence);
  void clearErrors();
  void describeStrength();

  Background& m_background;
  const Clock& m_clock;
  app::SessionOptions m_options;
  std::unique_ptr<app::Session> m_session;
  QLineEdit* m_folder = nullptr;
  QLineEdit* m_user = nullptr;
  QLineEdit* m_first = nullptr;
  QLineEdit* m_second = nullptr;
  QLabel* m_strength;
  QLabel* m_error;
  QProgressBar* m_progress;
  HintButton* m_button = nullptr;
};

/// How strong a passphrase is, in words.
[[nodiscard]] QString strengthWords(const QString& passphrase);

}  // namespace tweehanden::gui
