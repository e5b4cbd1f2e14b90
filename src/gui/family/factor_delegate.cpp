// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/factor_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <QTreeView>

#include "gui/family/profile_row.h"
#include "gui/models/profile_model.h"
#include "gui/theme/icon.h"
#include "gui/widgets/contribution_bar.h"
#include "gui/widgets/level_mark.h"
#include "gui/widgets/perspective_ring.h"

namespace tweehanden::gui {

namespace {

using Kind = ProfileModel::Kind;

Kind kindOf(const QModelIndex& index) { return static_cast<Kind>(index.data(ProfileModel::KindRole).toInt()); }

struct Paint {
  QPainter& painter;
  const QTreeView& view;
  const QModelIndex& index;
  const ProfileRow& row;
  const Tokens& tokens;
  double width = 0;
  bool open = false;

  [[nodiscard]] double scaled(double design) const { return design * row.grid.scale; }
  [[nodiscard]] bool opened() const { return open && kindOf(index) == Kind::Factor; }
  /// A row below an opened factor.
  [[nodiscard]] bool inside() const { return kindOf(index) != Kind::Factor && kindOf(index) != Kind::Group; }
  [[nodiscard]] const QColor& ground() const { return opened() || inside() ? tokens.window : tokens.surface; }
};

void paintGround(const Paint& p) {
  p.painter.setPen(Qt::NoPen);
  if (!p.opened() && !p.inside()) {
    p.painter.setPen(QPen(p.tokens.hairline, 1));
    const double y = p.row.height - 0.5;
    p.painter.drawLine(QPointF(p.row.grid.inset, y), QPointF(p.row.grid.right, y));
    return;
  }
  const double radius = p.scaled(kRadius);
  QRectF box(0, 0, p.width, p.row.height);
  if (kindOf(p.index) == Kind::Detail) {
    box.adjust(0, -2 * radius, 0, -p.scaled(4));
  } else {
    box.adjust(0, p.opened() ? 0 : -2 * radius, 0, 2 * radius);
  }
  p.painter.save();
  p.painter.setRenderHint(QPainter::Antialiasing);
  p.painter.setClipRect(QRectF(0, 0, p.width, p.row.height));
  p.painter.setBrush(p.tokens.window);
  p.painter.drawRoundedRect(box, radius, radius);
  p.painter.restore();
}

void paintChevron(const Paint& p) {
  const QPixmap chevron =
      iconPixmap(&p.view, p.open ? QStringLiteral("omlaag") : QStringLiteral("vooruit"), &Tokens::muted, 16);
  p.painter.drawPixmap(QPointF(p.row.grid.chevron, (p.scaled(kRow) - p.scaled(16)) / 2), chevron);
}

void paintRings(const Paint& p) {
  const QVariantList heard = p.index.data(ProfileModel::HeardRole).toList();
  for (int i = 0; i < heard.size(); ++i) {
    const QPointF centre(p.row.grid.heard + p.scaled(8 + 20 * i), p.scaled(kRow) / 2);
    paintPerspectiveRing(p.painter, centre, 16, p.row.grid.scale, static_cast<domain::Perspective>(i),
                         heard[i].toBool() ? Heard::Yes : Heard::NotYet, p.ground(), p.tokens);
  }
}

/// The tick of a person, then the mark of what they said.
void paintConfirmed(const Paint& p) {
  const QVariant level = p.index.data(ProfileModel::ConfirmedLevelRole);
  if (!p.row.confirmed || !level.isValid()) return;
  const QPointF at = *p.row.confirmed;
  const QPixmap tick = iconPixmap(&p.view, QStringLiteral("vink"), &Tokens::accent, 14);
  p.painter.drawPixmap(QPointF(at.x(), at.y() - p.scaled(7)), tick);
  paintLevelMark(p.painter, {at.x() + p.scaled(23), at.y()}, 10, p.row.grid.scale,
                 static_cast<scoring::Level>(level.toInt()), p.tokens);
}

void paintFactor(const Paint& p, AxisThresholds thresholds) {
  const auto level = static_cast<scoring::Level>(p.index.data(ProfileModel::LevelRole).toInt());
  const double middle = p.scaled(kRow) / 2;
  paintLevelMark(p.painter, {p.row.grid.mark + p.scaled(7), middle}, 14, p.row.grid.scale, level, p.tokens);
  paintRings(p);
  paintChevron(p);
  paintConfirmed(p);
  if (!p.row.grid.axisShown) return;
  paintAxisThresholds(p.painter, {p.row.grid.axis, 0, p.row.grid.axisWidth, p.row.height}, thresholds, p.tokens);
  const QVariant low = p.index.data(ProfileModel::LowRole);
  if (!low.isValid()) return;
  paintInterval(p.painter, {p.row.grid.axis, 0, p.row.grid.axisWidth, p.scaled(kRow)},
                p.index.data(ProfileModel::ScoreRole).toDouble(),
                {low.toDouble(), p.index.data(ProfileModel::HighRole).toDouble()}, p.row.grid.scale, p.ground(),
                p.tokens);
}

void paintObservation(const Paint& p, AxisThresholds thresholds, double prior) {
  const auto perspective = static_cast<domain::Perspective>(p.index.data(ProfileModel::PerspectiveRole).toInt());
  const QPointF centre(p.row.grid.name - p.scaled(8 + 9), p.scaled(22));
  paintPerspectiveRing(p.painter, centre, 18, p.row.grid.scale, perspective, Heard::Yes, p.tokens.window, p.tokens);
  if (!p.row.bar) return;
  paintAxisThresholds(p.painter, *p.row.bar, thresholds, p.tokens);
  paintContribution(p.painter, *p.row.bar, prior, p.index.data(ProfileModel::ContributionRole).toDouble(),
                    p.row.grid.scale, p.tokens);
}

void paintFocus(const Paint& p) {
  p.painter.save();
  p.painter.setRenderHint(QPainter::Antialiasing);
  p.painter.setBrush(Qt::NoBrush);
  p.painter.setPen(QPen(p.tokens.accent, 2));
  const double radius = p.scaled(kRadius) - 1;
  p.painter.drawRoundedRect(QRectF(1, 1, p.width - 2, p.row.height - 2), radius, radius);
  p.painter.restore();
}

}  // namespace

FactorDelegate::FactorDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void FactorDelegate::setParameters(AxisThresholds thresholds, double prior) {
  m_thresholds = thresholds;
  m_prior = prior;
}

void FactorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* view = qobject_cast<const QTreeView*>(option.widget);
  if (view == nullptr) return;
  const ProfileRow row = ProfileRow::of(index, option.rect.width(), view);
  painter->save();
  painter->translate(option.rect.topLeft());
  painter->setFont(typeFont(view, Type::Body));
  const Paint p{
      *painter, *view, index, row, tokens(view), static_cast<double>(option.rect.width()), view->isExpanded(index)};
  paintGround(p);
  switch (kindOf(index)) {
    case Kind::Factor: paintFactor(p, m_thresholds); break;
    case Kind::Group: paintChevron(p); break;
    case Kind::Observation:
    case Kind::NotCounted: paintObservation(p, m_thresholds, m_prior); break;
    case Kind::Why:
    case Kind::Sum:
    case Kind::Detail: break;
  }
  for (const TextBlock& block : row.texts) block.paint(*painter);
  if (option.state.testFlag(QStyle::State_HasFocus)) paintFocus(p);
  painter->restore();
}

QSize FactorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* view = qobject_cast<const QTreeView*>(option.widget);
  if (view == nullptr) return {};
  const int width = view->viewport()->width();
  return {width, qRound(ProfileRow::of(index, width, view).height)};
}

}  // namespace tweehanden::gui
