// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/glyph.h"

#include <QPainter>

namespace tweehanden::gui {

Glyph::Glyph(QString name, TokenColor colour, double designSize, QWidget* parent)
    : QWidget(parent), m_name(std::move(name)), m_colour(colour), m_size(designSize) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Glyph::setIcon(const QString& name) {
  m_name = name;
  update();
}

QSize Glyph::sizeHint() const {
  const int side = px(this, m_size);
  return {side, side};
}

void Glyph::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.drawPixmap(0, 0, iconPixmap(this, m_name, m_colour, m_size));
}

}  // namespace tweehanden::gui
