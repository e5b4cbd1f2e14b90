// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/unlock_page.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/shell/create_form.h"
#include "gui/shell/settings.h"
#include "gui/shell/unlock_form.h"
#include "gui/theme/hint_button.h"
#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/glyph.h"

namespace tweehanden::gui {
namespace {
constexpr int kPanel = 904;
constexpr int kLeft = 392;
constexpr int kColumn = 540;
constexpr int kTallEnough = 432;
}  // namespace

UnlockPage::UnlockPage(Background& background, Settings& settings, const Clock& clock,
                       const app::SessionOptions& options, QWidget* parent)
    : QWidget(parent), m_background(background), m_settings(settings), m_clock(clock), m_options(options) {
  setProperty("ground", "window");
  setAttribute(Qt::WA_StyledBackground);
  auto* inner = new QWidget;
  inner->setProperty("ground", "window");
  m_panel = new QFrame(inner);
  m_panel->setProperty("field", "panel");
  m_sides = new QBoxLayout(QBoxLayout::LeftToRight, m_panel);
  m_sides->setContentsMargins(1, 1, 1, 1);
  m_sides->setSpacing(0);
  m_left = makeLeft();
  m_sides->addWidget(m_left);
  m_sides->addWidget(makeRight(), 1);
  auto* centre = new QVBoxLayout(inner);
  setMargins(*centre, 16, 16, 16, 16);
  setSpacing(*centre, 16);
  centre->addStretch(1);
  centre->addWidget(m_panel, 0, Qt::AlignHCenter);
  centre->addWidget(makeFoot(), 0, Qt::AlignHCenter);
  centre->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
  showRecent();
}

QWidget* UnlockPage::makeLeft() {
  auto* left = new QFrame(m_panel);
  left->setProperty("side", "left");
  auto* brand = new QHBoxLayout;
  auto* mark = new Glyph(QStringLiteral("tweehanden"), &Tokens::accent, 20, left);
  setMargins(*brand, 8, 0, 8, 0);
  setSpacing(*brand, 8);
  brand->addWidget(mark);
  brand->addWidget(makeLabel(tr("Tweehanden"), LabelKind::Strong, left));
  brand->addStretch(1);
  m_recentBox = new QVBoxLayout;
  m_recentBox->setSpacing(0);
  auto* other = new HintButton(tr("Andere opslag openen"), QStringLiteral("Ctrl+O"), "quiet", left);
  auto* fresh = new HintButton(tr("Nieuwe opslag maken"), QStringLiteral("Ctrl+N"), "quiet", left);
  other->setIcon(icon(QStringLiteral("map"), &Tokens::accent));
  fresh->setIcon(icon(QStringLiteral("plus"), &Tokens::accent));
  for (HintButton* button : {other, fresh}) {
    button->setHintAtEdge(true);
    gui::setIconSize(*button, 20);
  }
  auto* column = new QVBoxLayout(left);
  setMargins(*column, 16, 24, 16, 16);
  setSpacing(*column, 4);
  column->addLayout(brand);
  column->addSpacing(20);
  column->addLayout(m_recentBox);
  column->addStretch(1);
  column->addWidget(other);
  column->addWidget(fresh);
  connect(other, &QPushButton::clicked, this, &UnlockPage::openOther);
  connect(fresh, &QPushButton::clicked, this, &UnlockPage::makeNew);
  return left;
}

QWidget* UnlockPage::makeRight() {
  m_right = new QStackedWidget(m_panel);
  m_unlock = new UnlockForm(m_background, m_clock, m_options, m_right);
  m_create = new CreateForm(m_background, m_clock, m_options, m_right);
  m_right->addWidget(m_unlock);
  m_right->addWidget(m_create);
  connect(m_unlock, &UnlockForm::opened, this, [this] { adopt(m_unlock->takeSession()); });
  connect(m_create, &CreateForm::created, this, [this] { adopt(m_create->takeSession()); });
  connect(m_create, &CreateForm::cancelled, this, [this] {
    m_right->setCurrentWidget(m_unlock);
    focusPassphrase();
  });
  return m_right;
}

QWidget* UnlockPage::makeFoot() {
  auto* foot = new QWidget(this);
  auto* row = new QHBoxLayout(foot);
  setMargins(*row, 0, 0, 0, 0);
  setSpacing(*row, 24);
  row->addWidget(makeLabel(tr("Versie %1").arg(QCoreApplication::applicationVersion()), LabelKind::Secondary, foot));
  row->addWidget(makeLabel(tr("Werkt zonder internet"), LabelKind::Secondary, foot));
  return foot;
}

void UnlockPage::showRecent() {
  while (QLayoutItem* item = m_recentBox->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  const QStringList recent = m_settings.recentStores();
  if (!recent.isEmpty()) {
    auto* title = makeLabel(tr("Laatst gebruikte opslag"), LabelKind::Secondary, m_left);
    title->setContentsMargins(px(this, 8), 0, 0, px(this, 4));
    m_recentBox->addWidget(title);
  }
  for (const QString& path : recent) {
    auto* button = new QPushButton(icon(QStringLiteral("map")), {}, m_left);
    const int room = px(this, kLeft - 2 * 16 - 2 * 8 - 32);
    button->setText(button->fontMetrics().elidedText(shownPath(path), Qt::ElideMiddle, room).replace('&', "&&"));
    button->setToolTip(path);
    button->setAccessibleName(tr("Opslag %1").arg(shownPath(path)));
    button->setProperty("kind", "store");
    button->setCheckable(true);
    button->setChecked(path == m_unlock->store());
    gui::setIconSize(*button, 20);
    connect(button, &QPushButton::clicked, this, [this, path] { choose(path); });
    m_recentBox->addWidget(button);
  }
}

void UnlockPage::choose(const QString& folder) {
  m_unlock->setStore(folder);
  m_right->setCurrentWidget(m_unlock);
  showRecent();
  focusPassphrase();
}

void UnlockPage::setKept(const QString& title, const QString& detail) { m_unlock->setKept(title, detail); }

void UnlockPage::openOther() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Welke opslag?"), QDir::homePath());
  if (!folder.isEmpty()) choose(folder);
}

void UnlockPage::makeNew() {
  m_right->setCurrentWidget(m_create);
  m_create->focusFirst();
}

void UnlockPage::focusPassphrase() {
  if (m_unlock->store().isEmpty()) return makeNew();
  m_unlock->focusPassphrase();
}

void UnlockPage::adopt(std::unique_ptr<app::Session> session) {
  const QString folder = QString::fromStdString(session->folder().string());
  m_settings.addRecentStore(folder);
  m_unlock->setStore(folder);
  m_right->setCurrentWidget(m_unlock);
  m_session = std::move(session);
  showRecent();
  emit opened();
}

void UnlockPage::resizeEvent(QResizeEvent* event) {
  const bool wide = width() >= px(this, kPanel + 48);
  m_sides->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
  const int room = width() - px(this, 40);
  m_panel->setFixedWidth(wide ? px(this, kPanel) : qMin(px(this, kColumn), room));
  m_panel->setMinimumHeight(wide ? px(this, kTallEnough) : 0);
  m_left->setMinimumWidth(wide ? px(this, kLeft) : 0);
  m_left->setMaximumWidth(wide ? px(this, kLeft) : QWIDGETSIZE_MAX);
  QWidget::resizeEvent(event);
}

}  // namespace tweehanden::gui
