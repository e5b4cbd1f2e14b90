// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include "domain/terms.h"
#include "gui/theme/tokens.h"

class QPainter;

namespace tweehanden::gui {

enum class Heard { Yes, NotYet };

/// "G", "J" or "M".
[[nodiscard]] QString perspectiveLetter(domain::Perspective perspective);

/// A letter in a ring: G filled (the family's own voice), J and M hollow, dashed when not heard.
/// `ground` is what the ring stands on: a hollow ring is filled with it.
void paintPerspectiveRing(QPainter& painter, QPointF centre, double diameter, double scale,
                          domain::Perspective perspective, Heard heard, const QColor& ground, const Tokens& tokens);

/// One ring as a widget; says whose voice it is.
class PerspectiveRing : public QWidget {
  Q_OBJECT
 public:
  PerspectiveRing(domain::Perspective perspective, Heard heard, double diameter, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  domain::Perspective m_perspective;
  Heard m_heard;
  double m_diameter;
};

}  // namespace tweehanden::gui
