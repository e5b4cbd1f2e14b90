// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/sidebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"

namespace tweehanden::gui {
namespace {
constexpr int kWide = 168;
constexpr int kNarrow = 48;
constexpr int kMostRecent = 6;
}  // namespace

Sidebar::Sidebar(QWidget* parent) : QWidget(parent) {
  m_families = new QPushButton(icon(QStringLiteral("gezinnen"), &Tokens::accent), tr("Gezinnen"), this);
  m_families->setProperty("kind", "nav");
  m_families->setCheckable(true);
  m_families->setChecked(true);
  gui::setIconSize(*m_families, 20);
  m_recentTitle = makeLabel(tr("Laatst geopend"), LabelKind::Secondary, this);
  m_recentTitle->setContentsMargins(8, 0, 0, 0);
  m_recentTitle->hide();
  m_user = makeLabel({}, LabelKind::Secondary, this);
  m_user->setWordWrap(true);
  m_user->setContentsMargins(8, 0, 0, 0);
  m_recentBox = new QVBoxLayout;
  m_recentBox->setSpacing(0);
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 8, 0, 8, 16);
  column->setSpacing(0);
  column->addWidget(makeBrand());
  column->addWidget(m_families);
  column->addSpacing(16);
  column->addWidget(m_recentTitle);
  column->addLayout(m_recentBox);
  column->addStretch(1);
  column->addWidget(m_user);
  gui::setFixedWidth(*this, kWide);
  connect(m_families, &QPushButton::clicked, this, [this] {
    m_families->setChecked(true);
    emit familiesRequested();
  });
}

QWidget* Sidebar::makeBrand() {
  auto* brand = new QWidget(this);
  gui::setFixedHeight(*brand, 48);
  auto* row = new QHBoxLayout(brand);
  setMargins(*row, 6, 0, 0, 0);
  setSpacing(*row, 8);
  auto* mark = new QPushButton(icon(QStringLiteral("tweehanden"), &Tokens::accent), {}, brand);
  mark->setProperty("kind", "nav");
  mark->setFocusPolicy(Qt::NoFocus);
  mark->setAttribute(Qt::WA_TransparentForMouseEvents);
  mark->setStyleSheet(QStringLiteral("padding: 0;"));
  mark->setAccessibleName(tr("Tweehanden"));
  gui::setIconSize(*mark, 20);
  gui::setFixedWidth(*mark, 20);
  m_brandName = makeLabel(tr("Tweehanden"), LabelKind::Strong, brand);
  row->addWidget(mark);
  row->addWidget(m_brandName);
  row->addStretch(1);
  return brand;
}

void Sidebar::setUser(const QString& user, const QString& store) {
  m_user->setText(user.isEmpty() ? store : user + QLatin1Char('\n') + store);
}

void Sidebar::addRecent(const QString& caseNumber, const QString& name) {
  m_recent.removeIf([&](const Recent& recent) { return recent.caseNumber == caseNumber; });
  m_recent.prepend({caseNumber, name});
  if (m_recent.size() > kMostRecent) m_recent.removeLast();
  showRecent();
}

void Sidebar::setCurrentFamily(const QString& caseNumber) {
  m_current = caseNumber;
  showRecent();
}

void Sidebar::forgetRecent() {
  m_recent.clear();
  m_current.clear();
  showRecent();
}

void Sidebar::showRecent() {
  while (QLayoutItem* item = m_recentBox->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  m_recentTitle->setVisible(!m_narrow && !m_recent.isEmpty());
  if (m_narrow) return;
  for (const Recent& recent : m_recent) {
    auto* button = new QPushButton(this);
    const int room = px(this, kWide - 2 * 8 - 2 * 8);
    button->setText(button->fontMetrics().elidedText(recent.name, Qt::ElideRight, room).replace('&', "&&"));
    button->setToolTip(recent.name);
    button->setAccessibleName(tr("Gezin %1").arg(recent.name));
    button->setProperty("kind", "recent");
    button->setCheckable(true);
    button->setChecked(recent.caseNumber == m_current);
    const QString caseNumber = recent.caseNumber;
    connect(button, &QPushButton::clicked, this, [this, caseNumber] { emit familyRequested(caseNumber); });
    m_recentBox->addWidget(button);
  }
}

void Sidebar::setNarrow(bool narrow) {
  if (m_narrow == narrow) return;
  m_narrow = narrow;
  gui::setFixedWidth(*this, narrow ? kNarrow : kWide);
  setMargins(*layout(), narrow ? 4 : 8, 0, narrow ? 4 : 8, 16);
  m_brandName->setVisible(!narrow);
  m_user->setVisible(!narrow);
  m_families->setText(narrow ? QString() : tr("Gezinnen"));
  m_families->setAccessibleName(tr("Gezinnen"));
  m_families->setToolTip(narrow ? tr("Gezinnen") : QString());
  showRecent();
}

void Sidebar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens(this);
  painter.fillRect(rect(), t.window);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), t.hairline);
}

}  // namespace tweehanden::gui
