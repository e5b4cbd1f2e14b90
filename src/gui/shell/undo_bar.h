// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace tweehanden::gui {

/// A quiet bar at the foot of the page that says what was done, and for eight seconds offers to undo it.
class UndoBar : public QFrame {
  Q_OBJECT
 public:
  /// Lies over `page` and moves with it.
  explicit UndoBar(QWidget* page);

  void offer(const QString& text, std::function<void()> undo);
  /// Says something without an undo.
  void say(const QString& text);
  /// Undoes what was last done, also after the bar has gone; nothing when there is nothing.
  void undoLast();
  [[nodiscard]] bool canUndo() const { return static_cast<bool>(m_undo); }
  [[nodiscard]] QString lastText() const;
  /// Forgets the last act: on locking.
  void forget();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void appear(const QString& text);
  void place();

  QLabel* m_text;
  QPushButton* m_button;
  QTimer m_timer;
  std::function<void()> m_undo;
};

}  // namespace tweehanden::gui
