// SPDX-License-Identifier: EUPL-1.2
#include <QHash>
#include <QRegularExpression>

#include <cmath>

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

/// `@name` is a token, `12u` is twelve design pixels; a bare `1px` stays one device pixel.
constexpr char kSheet[] = R"(
QMainWindow, QWidget#chrome { background: @window; }
QWidget[ground="window"] { background: @window; }
QWidget[ground="surface"] { background: @surface; }
QFrame[rule="true"] { background: @hairline; border: none; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4u; }

QLabel { background: transparent; }
QLabel[type="title"] { font-size: 24u; font-weight: 600; }
QLabel[type="section"] { font-size: 17.33u; font-weight: 600; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="muted"] { color: @muted; }
QLabel[type="secondary"], QLabel[type="fieldName"] { color: @muted; font-size: 12u; }
QLabel[type="warning"] { color: @raised; font-size: 12u; }
QLabel[type="error"] { color: @danger; font-size: 12u; }
QLabel[mark="demo"] { color: @raised; font-weight: 600; border: 1px solid @raised; border-radius: 4u; padding: 1u 6u; }

QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6u; padding: 0 15u; min-height: @controlInner; }
QPushButton:hover { background: @zone; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @muted; border-color: @hairline; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @zone; border-color: @zone; color: @muted; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @accent; padding: 0 7u; text-align: left; }
QPushButton[kind="quiet"]:hover { background: @zone; }
QPushButton[kind="danger"] { border-color: @danger; color: @danger; }
QPushButton[kind="choice"] { padding: 0 7u; min-height: @denseInner; }
QPushButton[kind="choice"][soft="true"] { color: @muted; border-color: transparent; font-size: 12u; padding: 0 5u; }
QPushButton[kind="choice"]:checked { background: @selection; border-color: @accent; font-weight: 600; }
QPushButton[dense="true"] { min-height: @denseInner; padding: 0 11u; }
QPushButton[kind="quiet"][dense="true"] { padding: 0 7u; }

QToolButton { background: transparent; border: none; border-radius: 6u; padding: 0; min-width: 28u; min-height: 28u; }
QToolButton:hover { background: @zone; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton[kind="link"] { color: @accent; font-size: 12u; padding: 0 3u; min-width: 0; min-height: 16u; }
QToolButton[kind="chip"] { background: @zone; padding: 0 8u; min-height: 24u; }
QToolButton[kind="chip"]:hover { background: @selection; }
QToolButton[kind="bar"] { min-width: 32u; min-height: 32u; }
QToolButton::menu-indicator { image: none; }

QLineEdit { background: @surface; border: 1px solid @line; border-radius: 6u; padding: 0 7u; min-height: @controlInner;
  selection-background-color: @selection; selection-color: @text; lineedit-password-character: 8226; }
QLineEdit QToolButton { min-width: 0; min-height: 0; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 6u; min-height: @controlFocus; }
QLineEdit[dense="true"] { min-height: @denseInner; }
QLineEdit[dense="true"]:focus { min-height: @denseFocus; }
QLineEdit[state="error"] { border-color: @danger; }
QLineEdit[big="true"] { min-height: 38u; padding: 0 11u; }
QLineEdit[big="true"]:focus { min-height: @bigFocus; padding: 0 10u; }
QLineEdit[look="none"] { border: none; background: transparent; padding: 0; min-height: 24u; }
QLineEdit[look="none"]:focus { border: none; padding: 0; min-height: 24u; }
QLineEdit[look="row"] { border: 1px solid transparent; background: transparent; padding: 0 3u; min-height: @denseInner; }
QLineEdit[look="row"]:focus { border: 2px solid @accent; background: @surface; padding: 0 2u; min-height: @denseFocus; }
QComboBox QLineEdit { border: none; background: transparent; padding: 0; min-height: 20u; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0; min-height: 20u; }
QPlainTextEdit, QTextEdit { background: @surface; border: 1px solid @line; border-radius: 6u;
  selection-background-color: @selection; selection-color: @text; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; }
QWidget[field="box"] { background: @surface; border: 1px solid @line; border-radius: 6u; }
QWidget[field="box"][focused="true"] { border: 2px solid @accent; }
QWidget[field="card"] { background: transparent; border-radius: 6u; }
QWidget[field="card"][current="true"] { background: @window; }
QWidget[field="notice"] { background: @notice; border-radius: 6u; }
QWidget[field="bar"] { background: @window; border: 1px solid @line; border-radius: 6u; }
QFrame[side="left"] { background: @window; border: none; border-right: 1px solid @hairline; }
QWidget[field="panel"] { background: @surface; border: 1px solid @hairline; border-radius: 6u; }

QAbstractItemView { background: @surface; color: @text; border: none; outline: none; selection-background-color: @selection; selection-color: @text; }
QComboBox QAbstractItemView, QListView[popup="true"] { border: 1px solid @line; padding: 4u; }
QTableView { gridline-color: @hairline; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; font-size: 12u; border: none; border-bottom: 1px solid @hairline; padding: 0 4u; height: 24u; }

QTabBar { background: transparent; }
QTabBar::tab { color: @muted; background: transparent; border: none; border-bottom: 2px solid transparent; padding: 4u 0; margin-right: 24u; min-height: 22u; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12u; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12u; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3u; margin: 3u; }
QScrollBar::handle:vertical { min-height: 32u; }
QScrollBar::handle:horizontal { min-width: 32u; }
QScrollBar::handle:hover { background: @line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4u; }
QMenu::item { padding: 6u 24u 6u 12u; border-radius: 4u; }
QMenu::item:selected { background: @selection; }
QMenu::separator { height: 1px; background: @hairline; margin: 4u 8u; }
QMenu::indicator { width: 16u; height: 16u; margin-left: 8u; }
QProgressBar { background: @zone; border: none; border-radius: 2u; max-height: 4u; min-height: 4u; }
QProgressBar::chunk { background: @accent; border-radius: 2u; }
QSplitter::handle { background: @hairline; }

QPushButton[kind="nav"] { background: transparent; border: none; text-align: left; padding: 0 8u; min-height: 32u; }
QPushButton[kind="nav"]:hover { background: @zone; }
QPushButton[kind="nav"]:checked { background: @selection; font-weight: 600; }
QPushButton[kind="recent"] { background: transparent; border: none; text-align: left; padding: 0 8u; min-height: 28u; }
QPushButton[kind="recent"]:hover { background: @zone; }
QPushButton[kind="recent"]:checked { font-weight: 600; }
QPushButton[kind="store"] { background: transparent; border: none; text-align: left; padding: 0 8u; min-height: 32u; }
QPushButton[kind="store"]:hover { background: @zone; }
QPushButton[kind="store"]:checked { background: @selection; }
)";

QString pixels(double value) { return QString::number(std::lround(value)) + QStringLiteral("px"); }

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x * (1 - share) + y * share)); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QHash<QString, QString> valuesOf(const Tokens& t, double scale) {
  // Qt adds borders to min-height: the inner height keeps the whole at a field's 32 or 28 design pixels.
  const double field = kField * scale;
  const double dense = 28 * scale;
  return {{"window", t.window.name()},
          {"surface", t.surface.name()},
          {"text", t.text.name()},
          {"muted", t.muted.name()},
          {"line", t.line.name()},
          {"hairline", t.hairline.name()},
          {"accent", t.accent.name()},
          {"accentHover", mixed(t.accent, t.text, 0.15).name()},
          {"onAccent", t.onAccent.name()},
          {"selection", t.selection.name()},
          {"zone", t.zone.name()},
          {"raised", t.raised.name()},
          {"notice", t.notice.name()},
          {"danger", t.danger.name()},
          {"scroll", mixed(t.line, t.surface, 0.4).name()},
          {"controlInner", pixels(field - 2)},
          {"controlFocus", pixels(field - 4)},
          {"denseInner", pixels(dense - 2)},
          {"denseFocus", pixels(dense - 4)},
          {"bigFocus", pixels(38 * scale - 2)}};
}

}  // namespace

QString styleSheet(const Tokens& tokens, double scale) {
  const QHash<QString, QString> values = valuesOf(tokens, scale);
  const QString source = QString::fromLatin1(kSheet);
  static const QRegularExpression kPlaceholder(QStringLiteral(R"(@(\w+)|\b(\d+(?:\.\d+)?)u\b)"));
  QString out;
  qsizetype from = 0;
  for (auto matches = kPlaceholder.globalMatch(source); matches.hasNext();) {
    const QRegularExpressionMatch match = matches.next();
    out += QStringView(source).mid(from, match.capturedStart() - from);
    out += match.captured(1).isEmpty() ? pixels(match.captured(2).toDouble() * scale) : values.value(match.captured(1));
    from = match.capturedEnd();
  }
  return out + source.mid(from);
}

}  // namespace tweehanden::gui
