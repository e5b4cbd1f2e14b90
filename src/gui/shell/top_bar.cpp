// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/top_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_state(tr("alles bewaard")) {
  m_back = makeButton(QStringLiteral("terug"), tr("Terug"), tr("Alt+Links"));
  m_forward = makeButton(QStringLiteral("vooruit"), tr("Vooruit"), tr("Alt+Rechts"));
  m_search = makeSearch();
  m_demo = makeLabel(tr("DEMO"), LabelKind::Secondary, this);
  m_demo->setProperty("mark", "demo");
  m_demo->setToolTip(tr("Alle gezinnen in deze opslag zijn verzonnen"));
  m_demo->hide();
  m_store = makeLabel({}, LabelKind::Secondary, this);
  m_lock = makeButton(QStringLiteral("slot"), tr("Vergrendelen"), QStringLiteral("Ctrl+L"));
  m_more = makeButton(QStringLiteral("menu"), tr("Menu"), QStringLiteral("F10"));
  m_menu = new QMenu(this);
  m_more->setMenu(m_menu);
  m_more->setPopupMode(QToolButton::InstantPopup);
  auto* row = new QHBoxLayout(this);
  setMargins(*row, 12, 0, 16, 1);
  setSpacing(*row, 4);
  row->addWidget(m_back);
  row->addWidget(m_forward);
  row->addSpacing(4);
  row->addWidget(m_search, 3);
  row->addStretch(1);
  row->addWidget(m_demo, 0, Qt::AlignVCenter);
  row->addSpacing(4);
  row->addWidget(m_store);
  row->addSpacing(4);
  row->addWidget(m_lock);
  row->addWidget(m_more);
  gui::setFixedHeight(*this, 48);
  connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
  connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
  connect(m_lock, &QToolButton::clicked, this, &TopBar::lockRequested);
}

QToolButton* TopBar::makeButton(const QString& iconName, const QString& name, const QString& shortcut) {
  auto* button = new QToolButton(this);
  button->setIcon(icon(iconName));
  button->setProperty("kind", "bar");
  button->setAccessibleName(name);
  button->setToolTip(name + QStringLiteral("  ") + shortcut);
  button->setFocusPolicy(Qt::TabFocus);
  gui::setIconSize(*button, 20);
  return button;
}

QLineEdit* TopBar::makeSearch() {
  auto* search = new QLineEdit(this);
  search->setObjectName(QStringLiteral("search"));
  search->setPlaceholderText(tr("Zoek gezin"));
  search->setAccessibleName(tr("Zoek gezin"));
  search->addAction(icon(QStringLiteral("zoek")), QLineEdit::LeadingPosition);
  gui::setMaximumWidth(*search, 456);
  m_searchHint = makeLabel(QStringLiteral("Ctrl+K"), LabelKind::Secondary, search);
  auto* inside = new QHBoxLayout(search);
  setMargins(*inside, 8, 0, 8, 0);
  inside->addStretch(1);
  inside->addWidget(m_searchHint);
  connect(search, &QLineEdit::textEdited, this, &TopBar::searched);
  connect(search, &QLineEdit::textChanged, this,
          [this](const QString& now) { m_searchHint->setVisible(now.isEmpty()); });
  connect(search, &QLineEdit::returnPressed, this, &TopBar::firstRequested);
  return search;
}

void TopBar::setHistory(bool canGoBack, bool canGoForward) {
  m_back->setEnabled(canGoBack);
  m_forward->setEnabled(canGoForward);
}

void TopBar::setStore(const QString& name, bool demo) {
  m_storeName = name;
  m_demo->setVisible(demo);
  showStore();
}

void TopBar::setState(const QString& words) {
  m_state = words;
  showStore();
}

void TopBar::showStore() {
  m_store->setText(m_storeName.isEmpty() ? m_state : m_storeName + dot() + m_state);
  m_store->setVisible(!m_narrow);
}

void TopBar::setNarrow(bool narrow) {
  m_narrow = narrow;
  showStore();
}

void TopBar::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void TopBar::focusSearchKeepingCursor() {
  const int cursor = m_search->cursorPosition();
  m_search->setFocus(Qt::OtherFocusReason);
  m_search->setCursorPosition(cursor);
}

void TopBar::setSearchText(const QString& text) {
  if (m_search->text() != text) m_search->setText(text);
}

QString TopBar::searchText() const { return m_search->text(); }

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens(this);
  painter.fillRect(rect(), t.window);
  painter.fillRect(QRect(0, height() - 1, width(), 1), t.hairline);
}

}  // namespace tweehanden::gui
