// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/factor_strip.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {

namespace {

using scoring::Level;

/// Clusters hold the factors 1–5, 6–10 and 11–17.
int clusterOf(std::size_t index) { return index < 5 ? 0 : index < 10 ? 1 : 2; }

QString countOf(const std::vector<Level>& levels, Level level) {
  QStringList numbers;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] == level) numbers << QString::number(i + 1);
  }
  if (numbers.isEmpty()) return {};
  const QString count = QStringLiteral("%1 %2").arg(numbers.size()).arg(levelWord(level));
  return level == Level::Unknown ? count : count + QStringLiteral(" (%1)").arg(numbers.join(QStringLiteral(", ")));
}

}  // namespace

void paintFactorStrip(QPainter& painter, const QRectF& box, const std::vector<Level>& levels, double scale,
                      const Tokens& tokens) {
  constexpr double kMark = 10;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double x = 12.5 * static_cast<double>(i) + 9.0 * clusterOf(i) + kMark / 2;
    paintLevelMark(painter, {box.left() + x * scale, box.center().y()}, kMark, scale, levels[i], tokens);
  }
}

QString factorStripText(const std::vector<Level>& levels) {
  QStringList parts;
  for (const Level level : {Level::High, Level::Raised, Level::Low, Level::Unknown}) {
    if (const QString part = countOf(levels, level); !part.isEmpty()) parts << part;
  }
  return parts.join(QStringLiteral(", "));
}

FactorStrip::FactorStrip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("Drempels"));
}

void FactorStrip::setLevels(std::vector<Level> levels) {
  m_levels = std::move(levels);
  setAccessibleDescription(factorStripText(m_levels));
  setToolTip(accessibleDescription());
  update();
}

QSize FactorStrip::sizeHint() const { return {px(this, kFactorStripWidth), px(this, kFactorStripHeight)}; }

void FactorStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintFactorStrip(painter, rect(), m_levels, scaleOf(this), tokens(this));
}

}  // namespace tweehanden::gui
