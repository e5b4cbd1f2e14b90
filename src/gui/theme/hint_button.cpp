// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/hint_button.h"

#include <QFontMetrics>
#include <QStyleOptionButton>
#include <QStylePainter>

#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {
constexpr int kGap = 8;
}

HintButton::HintButton(const QString& text, const QString& hint, const char* kind, QWidget* parent)
    : QPushButton(text, parent), m_hint(hint) {
  setProperty("kind", kind);
}

void HintButton::setHintVisible(bool visible) {
  if (m_hintVisible == visible) return;
  m_hintVisible = visible;
  updateGeometry();
  update();
}

void HintButton::setHintAtEdge(bool atEdge) { m_hintAtEdge = atEdge; }

int HintButton::hintWidth() const {
  if (!m_hintVisible || m_hint.isEmpty()) return 0;
  return QFontMetrics(typeFont(this, Type::Secondary)).horizontalAdvance(m_hint) + px(this, kGap);
}

QSize HintButton::sizeHint() const {
  QSize size = QPushButton::sizeHint();
  // The style measures the plain word; the button's own weight is wider.
  size.rwidth() += hintWidth();
  return size;
}

void HintButton::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  const int hint = hintWidth();
  const QString word = option.text;
  const QIcon leading = option.icon;
  option.text.clear();
  option.icon = {};
  painter.drawControl(QStyle::CE_PushButton, option);
  ensurePolished();
  const bool quiet = property("kind").toString() == QLatin1String("quiet");
  const Tokens& t = tokens(this);
  const bool primary = property("kind").toString() == QLatin1String("primary");
  QColor ink = primary ? t.onAccent : quiet ? t.accent : t.text;
  if (!isEnabled()) ink = t.muted;
  painter.setPen(ink);
  painter.setFont(primary ? typeFont(this, Type::Strong) : typeFont(this, Type::Body));
  const int iconWidth = leading.isNull() ? 0 : iconSize().width() + px(this, kGap);
  const int wordWidth = painter.fontMetrics().horizontalAdvance(word.contains('&') ? QString(word).remove('&') : word);
  const int content = iconWidth + wordWidth + hint;
  const int edge = px(this, kGap);
  int x = quiet || m_hintAtEdge ? edge : (width() - content) / 2;
  if (!leading.isNull()) leading.paint(&painter, QRect(QPoint(x, (height() - iconSize().height()) / 2), iconSize()));
  x += iconWidth;
  painter.drawText(QRect(x, 0, wordWidth + 2, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, word);
  if (hint == 0) return;
  painter.setFont(typeFont(this, Type::Secondary));
  painter.setPen(primary ? ink : t.muted);
  const int left = m_hintAtEdge ? width() - edge - hint + px(this, kGap) : x + wordWidth + px(this, kGap);
  painter.drawText(QRect(left, 0, hint, height()), Qt::AlignVCenter, m_hint);
}

}  // namespace tweehanden::gui
