// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace tweehanden::gui {

/// A notice in the page: never a message box. Says what is the matter in a few strong words and a sentence, and may
/// offer one act.
class Notice : public QFrame {
  Q_OBJECT
 public:
  /// `icon` is one of our own: "letop", "slot", "info".
  explicit Notice(QWidget* parent = nullptr, const QString& icon = QStringLiteral("letop"));
  void setMessage(const QString& strong, const QString& rest = {});
  /// An empty text takes the act away.
  void setAction(const QString& text);
  [[nodiscard]] QString message() const;

 signals:
  void actionTriggered();

 private:
  QLabel* m_strong = nullptr;
  QLabel* m_rest = nullptr;
  QPushButton* m_action = nullptr;
};

}  // namespace tweehanden::gui
