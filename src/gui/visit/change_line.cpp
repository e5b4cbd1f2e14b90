// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/change_line.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "gui/theme/tokens.h"
#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {
namespace {

constexpr int kMark = 14;
constexpr int kGap = 6;
constexpr int kBetweenChanges = 24;

QString verb(const FactorChange& change) {
  const bool stays = change.before == change.after;
  return (stays ? ChangeLine::tr("blijft %1") : ChangeLine::tr("wordt %1")).arg(levelWord(change.after));
}

/// Draws pieces one after another and stops where there is no room.
class Pen {
 public:
  Pen(QPainter& painter, const QWidget& widget) : m_painter(painter), m_widget(widget), m_t(tokens(&widget)) {}

  void word(const QString& words, Type type, const QColor& color) {
    m_painter.setFont(typeFont(&m_widget, type));
    m_painter.setPen(color);
    const int advance = m_painter.fontMetrics().horizontalAdvance(words);
    m_painter.drawText(QRectF(m_x, 0, advance + 2, m_widget.height()), Qt::AlignVCenter, words);
    m_x += advance;
  }
  void mark(scoring::Level level) {
    const double side = kMark * scaleOf(&m_widget);
    paintLevelMark(m_painter, QPointF(m_x + side / 2, m_widget.height() / 2.0), kMark, scaleOf(&m_widget), level, m_t);
    m_x += side;
  }
  void arrow() {
    const double unit = scaleOf(&m_widget);
    const double y = m_widget.height() / 2.0;
    m_painter.setPen(QPen(m_t.muted, 1.2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path(QPointF(m_x + 1 * unit, y - 3 * unit));
    path.lineTo(m_x + 4 * unit, y);
    path.lineTo(m_x + 1 * unit, y + 3 * unit);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    m_x += 5 * unit;
  }
  void gap(int design) { m_x += px(&m_widget, design); }
  [[nodiscard]] double at() const { return m_x; }

 private:
  QPainter& m_painter;
  const QWidget& m_widget;
  const Tokens& m_t;
  double m_x = 0;
};

}  // namespace

std::vector<FactorChange> changesBetween(const scoring::Model& model, const scoring::Profile& before,
                                         const scoring::Profile& after) {
  std::vector<FactorChange> changes;
  const std::size_t count = std::min({model.factors.size(), before.factors.size(), after.factors.size()});
  for (std::size_t i = 0; i < count; ++i) {
    const auto& factor = model.factors[i];
    const bool touched =
        before.factors[i].mass != after.factors[i].mass || before.factors[i].score != after.factors[i].score;
    if (factor.kind != scoring::FactorKind::Risk || !touched) continue;
    changes.push_back({factor.number, text(factor.shortName), before.factors[i].level, after.factors[i].level});
  }
  std::ranges::stable_partition(changes, [](const FactorChange& change) { return change.before != change.after; });
  return changes;
}

QString changeWords(const FactorChange& change) {
  return QStringLiteral("%1 %2 %3").arg(change.number).arg(change.name, verb(change));
}

ChangeLine::ChangeLine(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setChanges({});
}

void ChangeLine::setChanges(std::vector<FactorChange> changes) {
  m_changes = std::move(changes);
  setAccessibleName(tr("Profiel: %1").arg(words()));
  setToolTip(words());
  update();
}

void ChangeLine::setNarrow(bool narrow) {
  m_narrow = narrow;
  update();
}

QString ChangeLine::words() const {
  QStringList parts;
  for (const auto& change : m_changes) parts.append(changeWords(change));
  return parts.isEmpty() ? tr("nog geen verandering") : parts.join(QStringLiteral(", "));
}

QSize ChangeLine::sizeHint() const { return {px(this, 240), px(this, 32)}; }

QSize ChangeLine::minimumSizeHint() const { return {px(this, 80), px(this, 32)}; }

void ChangeLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens(this);
  Pen pen(painter, *this);
  if (!m_narrow) {
    pen.word(tr("Profiel"), Type::Body, t.muted);
    pen.gap(kGap);
  }
  if (m_changes.empty()) return pen.word(m_narrow ? QString() : tr("verandert nog niet"), Type::Body, t.muted);
  std::size_t shown = 0;
  for (const auto& change : m_changes) {
    const QString number = QString::number(change.number);
    const QString name = m_narrow || change.before == change.after ? QString() : QLatin1Char(' ') + change.name;
    const QString rest = name + QLatin1Char(' ') + verb(change);
    const int need = painter.fontMetrics().horizontalAdvance(number + rest) + px(this, 3 * kMark + kBetweenChanges);
    const bool last = shown + 1 == m_changes.size();
    if (pen.at() + need + (last ? 0 : px(this, 56)) > width() && shown > 0) break;
    if (shown > 0) pen.gap(kBetweenChanges);
    if (change.before != change.after) {
      pen.mark(change.before);
      pen.gap(4);
      pen.arrow();
      pen.gap(4);
    }
    pen.mark(change.after);
    pen.gap(kGap);
    pen.word(number, Type::Strong, t.text);
    pen.word(rest, Type::Body, t.text);
    ++shown;
  }
  if (shown < m_changes.size()) {
    pen.gap(kBetween);
    pen.word(tr("en nog %1").arg(m_changes.size() - shown), Type::Body, t.muted);
  }
}

}  // namespace tweehanden::gui
