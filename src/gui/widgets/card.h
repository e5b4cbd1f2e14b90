// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

namespace tweehanden::gui {

/// Solid: accepted. Dashed: suggested, nothing assigned yet. Notice: a guard bites. Quiet: done.
enum class CardEdge { Solid, Dashed, Notice, Quiet };

/// A card on a board: surface, an edge that carries meaning, a ring of two pixels when it has the focus.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(CardEdge edge, QWidget* parent = nullptr);
  void setEdge(CardEdge edge);
  [[nodiscard]] CardEdge edge() const { return m_edge; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  CardEdge m_edge;
};

}  // namespace tweehanden::gui
