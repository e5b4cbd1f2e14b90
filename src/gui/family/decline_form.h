// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace tweehanden::gui {

/// Asks in the card why a suggestion is not taken: a reason is obligatory, so the button waits for one.
class DeclineForm : public QWidget {
  Q_OBJECT
 public:
  explicit DeclineForm(QWidget* parent = nullptr);
  /// The chosen reason, with what was typed behind it; empty when neither is there.
  [[nodiscard]] QString reason() const;
  void start();

 signals:
  void declined(const QString& reason);
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makePresets();
  void updateButton();
  void decline();
  QButtonGroup* m_presets = nullptr;
  QLineEdit* m_words = nullptr;
  QPushButton* m_decline = nullptr;
};

}  // namespace tweehanden::gui
