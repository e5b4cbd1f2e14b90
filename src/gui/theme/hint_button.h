// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPushButton>

namespace tweehanden::gui {

/// A push button that shows its shortcut after its word, lighter: "Vastleggen Ctrl+Enter".
class HintButton : public QPushButton {
  Q_OBJECT
 public:
  /// `kind` is the style sheet's: "primary", "quiet", "danger" or empty.
  HintButton(const QString& text, const QString& hint, const char* kind, QWidget* parent = nullptr);

  /// In a narrow window the shortcut goes first.
  void setHintVisible(bool visible);
  /// Pushes the hint to the far right edge.
  void setHintAtEdge(bool atEdge);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int hintWidth() const;

  QString m_hint;
  bool m_hintVisible = true;
  bool m_hintAtEdge = false;
};

}  // namespace tweehanden::gui
