// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/factor_marks.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {

namespace {
constexpr int kMark = 12;
constexpr int kToNumber = 3;
constexpr int kGap = 8;
constexpr int kLine = 20;
}  // namespace

FactorMarks::FactorMarks(std::vector<FactorMark> factors, QWidget* parent)
    : QWidget(parent), m_factors(std::move(factors)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  QStringList words;
  for (const auto& factor : m_factors) {
    words << QStringLiteral("%1 %2: %3").arg(factor.number).arg(factor.name, levelWord(factor.level));
  }
  setAccessibleName(tr("Werkt aan"));
  setAccessibleDescription(words.join(QStringLiteral("; ")));
  setToolTip(words.join(QLatin1Char('\n')));
}

int FactorMarks::itemWidth(const FactorMark& factor) const {
  const QFontMetrics metrics(typeFont(this, Type::Secondary));
  return px(this, kMark + kToNumber) + metrics.horizontalAdvance(QString::number(factor.number));
}

int FactorMarks::heightForWidth(int width) const {
  int x = 0;
  int lines = 1;
  for (const auto& factor : m_factors) {
    const int item = itemWidth(factor);
    if (x > 0 && x + item > width) {
      ++lines;
      x = 0;
    }
    x += item + px(this, kGap);
  }
  return lines * px(this, kLine);
}

QSize FactorMarks::sizeHint() const {
  int width = 0;
  for (const auto& factor : m_factors) width += itemWidth(factor) + (width == 0 ? 0 : px(this, kGap));
  return {width + 1, px(this, kLine)};
}

QSize FactorMarks::minimumSizeHint() const { return {px(this, 32), px(this, kLine)}; }

void FactorMarks::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens(this);
  QPainter painter(this);
  painter.setFont(typeFont(this, Type::Secondary));
  const int line = px(this, kLine);
  int x = 0;
  int y = 0;
  for (const auto& factor : m_factors) {
    const int item = itemWidth(factor);
    if (x > 0 && x + item > width()) {
      x = 0;
      y += line;
    }
    paintLevelMark(painter, {x + px(this, kMark) / 2.0, y + line / 2.0}, kMark, scaleOf(this), factor.level, t);
    painter.setPen(t.muted);
    painter.drawText(QRectF(x + px(this, kMark + kToNumber), y, item, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(factor.number));
    x += item + px(this, kGap);
  }
}

}  // namespace tweehanden::gui
