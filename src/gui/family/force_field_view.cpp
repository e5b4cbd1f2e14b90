// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/force_field_view.h"

#include <QPainter>

#include <algorithm>

#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {

using scoring::Level;
using scoring::SystemLevel;

constexpr double kWidth = 316;
constexpr double kCentre = 178;
constexpr double kLeft = 42;  // right of "macro"
constexpr double kMarks = 22;
constexpr double kUnder = 8;
constexpr double kHead = 24;
constexpr double kMark = 11;
constexpr double kPitch = 14;

QString levelName(SystemLevel level) {
  switch (level) {
    case SystemLevel::Macro: return ForceFieldView::tr("macro");
    case SystemLevel::Meso: return ForceFieldView::tr("meso");
    case SystemLevel::Micro: return ForceFieldView::tr("micro");
    case SystemLevel::None: break;
  }
  return {};
}

QString countWords(const std::vector<Level>& levels, MarkShape shape) {
  QStringList parts;
  for (const Level level : {Level::High, Level::Raised, Level::Low, Level::Unknown}) {
    const auto count = std::count(levels.begin(), levels.end(), level);
    if (count > 0) parts << QStringLiteral("%1 %2").arg(count).arg(levelWord(level, shape));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace

ForceFieldView::ForceFieldView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("Wat hindert en wat helpt"));
}

ForceFieldView::Side ForceFieldView::sideOf(const scoring::Model& model, const app::CaseView& view,
                                            const std::vector<int>& factors) {
  Side side;
  for (const int factor : factors) {
    const Level level = view.profile.factors[static_cast<std::size_t>(factor)].level;
    side.levels.push_back(level);
    if (side.strongest.isEmpty() && level != Level::Unknown) {
      side.strongest = text(model.factors[static_cast<std::size_t>(factor)].shortName);
    }
  }
  return side;
}

void ForceFieldView::setView(const scoring::Model& model, const app::CaseView& view) {
  m_rows.clear();
  QStringList spoken;
  for (const auto& field : view.profile.forceFields) {
    m_rows.push_back(
        {levelName(field.level), sideOf(model, view, field.barriers), sideOf(model, view, field.promoters)});
    const Row& row = m_rows.back();
    spoken << tr("%1: hindert %2; helpt %3")
                  .arg(row.level, countWords(row.barriers.levels, MarkShape::Barrier),
                       countWords(row.promoters.levels, MarkShape::Strength));
  }
  setAccessibleDescription(spoken.join(QStringLiteral(". ")));
  setToolTip(spoken.join(QStringLiteral("\n")));
  updateGeometry();
  update();
}

TextBlock ForceFieldView::nameBlock(const Side& side, bool helps) const {
  const double scale = scaleOf(this);
  const double left = helps ? kCentre + 6 : kLeft;
  const double right = helps ? kWidth : kCentre - 6;
  return {side.strongest,    typeFont(this, Type::Secondary), tokens(this).muted,
          {left * scale, 0}, (right - left) * scale,          helps ? Qt::AlignLeft : Qt::AlignRight};
}

double ForceFieldView::rowHeight(const Row& row) const {
  const double names =
      std::max({nameBlock(row.barriers, false).height(), nameBlock(row.promoters, true).height(), 16 * scaleOf(this)});
  return names + (kMarks + kUnder) * scaleOf(this);
}

QSize ForceFieldView::sizeHint() const {
  double height = kHead * scaleOf(this);
  for (const Row& row : m_rows) height += rowHeight(row);
  return {px(this, kWidth), static_cast<int>(height)};
}

void ForceFieldView::paintMarks(QPainter& painter, const Side& side, double top, bool helps) const {
  const double scale = scaleOf(this);
  const double room = helps ? kWidth - kCentre - 17 : kCentre - kLeft - 12;
  const double count = static_cast<double>(std::max<std::size_t>(side.levels.size(), 2) - 1);
  const double pitch = std::min(kPitch, room / count);
  for (std::size_t i = 0; i < side.levels.size(); ++i) {
    const double away = (helps ? 11 : 10) + pitch * static_cast<double>(i);
    const double x = helps ? kCentre + away : kCentre - away;
    paintLevelMark(painter, {x * scale, top + 11 * scale}, kMark, scale, side.levels[i], tokens(this),
                   helps ? MarkShape::Strength : MarkShape::Barrier);
  }
}

void ForceFieldView::paintRow(QPainter& painter, const Row& row, double top) const {
  const Tokens& t = tokens(this);
  const double scale = scaleOf(this);
  paintMarks(painter, row.barriers, top, false);
  paintMarks(painter, row.promoters, top, true);
  painter.setPen(t.text);
  painter.drawText(QRectF(0, top + 3 * scale, kLeft * scale, 16 * scale), Qt::AlignLeft | Qt::AlignVCenter, row.level);
  for (const bool helps : {false, true}) {
    TextBlock name = nameBlock(helps ? row.promoters : row.barriers, helps);
    name.at.setY(top + kMarks * scale);
    name.paint(painter);
  }
}

void ForceFieldView::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens(this);
  const double scale = scaleOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(typeFont(this, Type::Secondary));
  painter.setPen(t.muted);
  const double half = kCentre * scale;
  const double head = 16 * scale;
  paintLevelMark(painter, {half - 60 * scale, 8 * scale}, kMark, scale, Level::High, t);
  painter.drawText(QRectF(half - 52 * scale, 0, 46 * scale, head), Qt::AlignRight | Qt::AlignVCenter, tr("hindert"));
  painter.drawText(QRectF(half + 6 * scale, 0, 40 * scale, head), Qt::AlignLeft | Qt::AlignVCenter, tr("helpt"));
  paintLevelMark(painter, {half + 46 * scale, 8 * scale}, kMark, scale, Level::High, t, MarkShape::Strength);
  painter.setPen(QPen(t.line, 1));
  painter.drawLine(QPointF(half, kHead * scale), QPointF(half, height() - kUnder * scale));
  double top = kHead * scale;
  for (const Row& row : m_rows) {
    paintRow(painter, row, top);
    top += rowHeight(row);
  }
}

}  // namespace tweehanden::gui
