// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/section_header.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "gui/theme/tokens.h"
#include "gui/widgets/text_block.h"

namespace tweehanden::gui {

namespace {
constexpr double kGap = 12;
// The remark's line stands on the title's baseline: 24 high beside 16.
constexpr double kDrop = 5;
}  // namespace

SectionHeader::SectionHeader(const QString& title, QWidget* parent) : QWidget(parent), m_title(title) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(title);
}

void SectionHeader::setRemark(const QString& remark) {
  m_remark = remark;
  setAccessibleDescription(remark);
  updateGeometry();
  update();
}

TextBlock SectionHeader::titleBlock(double width) const {
  return {m_title, typeFont(this, Type::Section), tokens(this).text, {0, 0}, width};
}

TextBlock SectionHeader::remarkBlock(double width) const {
  TextBlock block{m_remark, typeFont(this, Type::Secondary), tokens(this).muted, {0, 0}, width};
  const double title = std::ceil(QFontMetricsF(typeFont(this, Type::Section)).horizontalAdvance(m_title));
  const double remark = std::ceil(QFontMetricsF(block.font).horizontalAdvance(m_remark));
  const double left = title + px(this, kGap);
  if (left + remark <= width) {
    block.at = {left, static_cast<double>(px(this, kDrop))};
    block.width = width - left;
  } else {
    block.at = {0, titleBlock(width).bottom()};
  }
  return block;
}

int SectionHeader::heightForWidth(int width) const {
  const double title = titleBlock(width).bottom();
  return static_cast<int>(std::ceil(m_remark.isEmpty() ? title : std::max(title, remarkBlock(width).bottom())));
}

QSize SectionHeader::sizeHint() const {
  const QFontMetricsF title(typeFont(this, Type::Section));
  const QFontMetricsF remark(typeFont(this, Type::Secondary));
  const double width = title.horizontalAdvance(m_title) +
                       (m_remark.isEmpty() ? 0 : px(this, kGap) + remark.horizontalAdvance(m_remark) + 2);
  const int whole = static_cast<int>(std::ceil(width));
  return {whole, heightForWidth(whole)};
}

QSize SectionHeader::minimumSizeHint() const {
  const int width = px(this, 160);
  return {width, px(this, 24)};
}

void SectionHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  titleBlock(width()).paint(painter);
  if (!m_remark.isEmpty()) remarkBlock(width()).paint(painter);
}

}  // namespace tweehanden::gui
