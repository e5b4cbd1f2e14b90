// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/icon.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

#include "iconFiles.h"

namespace tweehanden::gui {
namespace {

QByteArray svgOf(const QString& name, const QColor& color) {
  const auto text = embedded::iconFiles((name + QStringLiteral(".svg")).toStdString());
  if (!text) return {};
  QByteArray svg(text->data(), static_cast<qsizetype>(text->size()));
  svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
  return svg;
}

void draw(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
  const QByteArray svg = svgOf(name, color);
  if (svg.isEmpty()) return;
  QSvgRenderer renderer(svg);
  const double side = qMin(rect.width(), rect.height());
  const QRectF square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
  renderer.render(&painter, square);
}

/// Asks the palette for its colour each time it paints, so that a change of theme needs no one to do anything.
class ThemedIconEngine final : public QIconEngine {
 public:
  ThemedIconEngine(QString name, TokenColor color) : m_name(std::move(name)), m_color(color) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    if (mode == QIcon::Disabled) painter->setOpacity(painter->opacity() * 0.4);
    draw(*painter, rect, m_name, tokens(nullptr).*m_color);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_color); }

 private:
  QString m_name;
  TokenColor m_color;
};

}  // namespace

QIcon icon(const QString& name, TokenColor color) { return QIcon(new ThemedIconEngine(name, color)); }

QPixmap iconPixmap(const QWidget* widget, const QString& name, TokenColor color, double designSize) {
  const int size = px(widget, designSize);
  const double ratio = widget != nullptr ? widget->devicePixelRatioF() : 1.0;
  QPixmap pixmap(QSizeF(size * ratio, size * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  draw(painter, QRectF(0, 0, size, size), name, tokens(widget).*color);
  return pixmap;
}

}  // namespace tweehanden::gui
