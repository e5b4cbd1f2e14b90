// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace tweehanden::gui {

/// Text at a place, broken into lines: measured and painted the same way, so that what was given room is not cut.
struct TextBlock {
  QString text;
  QFont font;
  QColor colour;
  QPointF at;
  double width = 0;
  Qt::Alignment alignment = Qt::AlignLeft;
  int strongPrefix = 0;  ///< so many characters at the start are semibold

  [[nodiscard]] double height() const;
  [[nodiscard]] double bottom() const { return at.y() + height(); }
  void paint(QPainter& painter) const;
};

}  // namespace tweehanden::gui
