// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/level_mark.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

using scoring::Level;

/// Thicker with size, so that marks of every size look equally dark.
double strokeFor(double diameter) {
  if (diameter < 11) return 1.4;
  return diameter < 16 ? 1.6 : 2.0;
}

QPen dashedPen(const QColor& colour, double width, double length, int dashes) {
  QPen pen(colour, width);
  constexpr double kOn = 0.52;
  pen.setCapStyle(Qt::FlatCap);
  pen.setDashPattern({kOn * length / dashes / width, (1 - kOn) * length / dashes / width});
  return pen;
}

void paintRing(QPainter& painter, QPointF centre, double diameter, double scale, Level level, const QColor& colour) {
  const double width = strokeFor(diameter) * scale;
  const double radius = diameter * scale / 2 - width / 2;
  const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  if (level == Level::High) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, diameter * scale / 2, diameter * scale / 2);
    return;
  }
  if (level == Level::Raised) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(box, 90 * 16, 180 * 16);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(level == Level::Unknown
                     ? dashedPen(colour, width, 2 * std::numbers::pi * radius, diameter > 14 ? 10 : 8)
                     : QPen(colour, width));
  painter.drawEllipse(box);
}

void paintTriangle(QPainter& painter, QPointF centre, double diameter, double scale, Level level,
                   const QColor& colour) {
  const double width = 1.4 * scale;
  const double base = diameter * scale - width;
  const double height = 0.86 * diameter * scale - width;
  const QPointF top(centre.x(), centre.y() - height / 2);
  const QPointF left(centre.x() - base / 2, centre.y() + height / 2);
  const QPointF right(centre.x() + base / 2, centre.y() + height / 2);
  QPen pen(colour, width);
  if (level == Level::Unknown) pen = dashedPen(colour, width, base + 2 * std::hypot(base / 2, height), 9);
  pen.setJoinStyle(Qt::RoundJoin);
  painter.setPen(pen);
  painter.setBrush(level == Level::High ? QBrush(colour) : QBrush(Qt::NoBrush));
  painter.drawPolygon(QPolygonF{top, right, left});
  if (level == Level::Raised) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{top, QPointF(centre.x(), left.y()), left});
  }
}

}  // namespace

QColor levelColour(const Tokens& tokens, Level level, MarkShape shape) {
  if (level == Level::Unknown) return tokens.unknown;
  if (shape == MarkShape::Strength) return tokens.strength;
  if (level == Level::Low) return tokens.low;
  return level == Level::Raised ? tokens.raised : tokens.high;
}

QString levelWord(Level level, MarkShape shape) {
  if (shape == MarkShape::Barrier) return text(report::word(level));
  const auto say = [](const char* word) { return QCoreApplication::translate("LevelMark", word); };
  switch (level) {
    case Level::Unknown: return say("niet bekend");
    case Level::Low: return say("zwak");
    case Level::Raised: return say("deels");
    case Level::High: return say("sterk");
  }
  return {};
}

void paintLevelMark(QPainter& painter, QPointF centre, double diameter, double scale, Level level, const Tokens& tokens,
                    MarkShape shape) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour = levelColour(tokens, level, shape);
  if (shape == MarkShape::Barrier) {
    paintRing(painter, centre, diameter, scale, level, colour);
  } else {
    paintTriangle(painter, centre, diameter, scale, level, colour);
  }
  painter.restore();
}

LevelMark::LevelMark(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void LevelMark::setMark(Level level, double diameter, MarkShape shape) {
  m_level = level;
  m_diameter = diameter;
  m_shape = shape;
  setAccessibleName(levelWord(level, shape));
  setToolTip(levelWord(level, shape));
  updateGeometry();
  update();
}

QSize LevelMark::sizeHint() const {
  const int side = px(this, m_diameter + 2);
  return {side, side};
}

void LevelMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintLevelMark(painter, QRectF(rect()).center(), m_diameter, scaleOf(this), m_level, tokens(this), m_shape);
}

LevelNumber::LevelNumber(int number, Level level, QWidget* parent) : QWidget(parent), m_number(number), m_level(level) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(QStringLiteral("%1, %2").arg(number).arg(levelWord(level)));
}

QSize LevelNumber::sizeHint() const { return {px(this, 20), px(this, 20)}; }

void LevelNumber::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(typeFont(this, Type::Strong));
  painter.setPen(levelColour(tokens(this), m_level));
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, QString::number(m_number));
}

}  // namespace tweehanden::gui
