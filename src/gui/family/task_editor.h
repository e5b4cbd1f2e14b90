// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "domain/records.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace tweehanden::gui {

/// Changes a task in its card: what, who, when, whose side. Keeps what was typed when it is closed and opened again.
class TaskEditor : public QWidget {
  Q_OBJECT
 public:
  /// `verb` is on the button: "Overnemen" or "Vastleggen".
  TaskEditor(const domain::Task& task, const domain::Case& file, Date today, const QString& verb,
             QWidget* parent = nullptr);
  /// The task as it now reads.
  [[nodiscard]] domain::Task task() const;
  void start();

 signals:
  void saved();
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addWindows();
  void addSides();
  QWidget* makeButtons(const QString& verb);
  void updateButtons();
  domain::Task m_task;
  const domain::Case* m_case;
  Date m_today;
  QLineEdit* m_what = nullptr;
  QLineEdit* m_who = nullptr;
  QComboBox* m_when = nullptr;
  QDateEdit* m_until = nullptr;
  QComboBox* m_side = nullptr;
  QWidget* m_save = nullptr;
};

}  // namespace tweehanden::gui
