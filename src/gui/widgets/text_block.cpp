// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace tweehanden::gui {

namespace {

/// The style sheet's line height: 20 for 14, 16 for 12.
double leading(const QFont& font) {
  const double size = font.pixelSize() > 0 ? font.pixelSize() : QFontMetricsF(font).height() / 1.2;
  return std::round(size * 10 / 7);
}

double layOut(QTextLayout& layout, const TextBlock& block) {
  QTextOption option(block.alignment);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  if (block.strongPrefix > 0) {
    QTextLayout::FormatRange strong;
    strong.start = 0;
    strong.length = block.strongPrefix;
    strong.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({strong});
  }
  const double step = leading(block.font);
  double y = 0;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(block.width);
    line.setPosition({0, y + (step - line.height()) / 2});
    y += step;
  }
  layout.endLayout();
  return y;
}

}  // namespace

double TextBlock::height() const {
  if (text.isEmpty()) return 0;
  QTextLayout layout(text, font);
  return layOut(layout, *this);
}

void TextBlock::paint(QPainter& painter) const {
  if (text.isEmpty()) return;
  QTextLayout layout(text, font);
  layOut(layout, *this);
  painter.setPen(colour);
  layout.draw(&painter, at);
}

}  // namespace tweehanden::gui
