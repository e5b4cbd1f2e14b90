// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/undo_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>
#include <utility>

#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {
constexpr std::chrono::seconds kOffered{8};
}

UndoBar::UndoBar(QWidget* page) : QFrame(page), m_text(makeLabel({}, LabelKind::Body, this)) {
  setProperty("field", "bar");
  m_button = new QPushButton(tr("Ongedaan maken"), this);
  m_button->setProperty("kind", "quiet");
  m_button->setProperty("dense", true);
  auto* row = new QHBoxLayout(this);
  setMargins(*row, 16, 5, 12, 5);
  setSpacing(*row, 16);
  row->addWidget(m_text);
  row->addWidget(m_button);
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
  connect(m_button, &QPushButton::clicked, this, &UndoBar::undoLast);
  page->installEventFilter(this);
  hide();
}

void UndoBar::offer(const QString& text, std::function<void()> undo) {
  m_undo = std::move(undo);
  m_button->show();
  appear(text);
}

void UndoBar::say(const QString& text) {
  m_undo = nullptr;
  m_button->hide();
  appear(text);
}

void UndoBar::undoLast() {
  hide();
  if (const auto undo = std::exchange(m_undo, nullptr)) undo();
}

QString UndoBar::lastText() const { return m_text->text(); }

void UndoBar::forget() {
  m_undo = nullptr;
  m_text->clear();
  hide();
}

void UndoBar::appear(const QString& text) {
  m_text->setText(text);
  setAccessibleName(text);
  show();
  place();
  raise();
  m_timer.start(kOffered);
  QAccessibleEvent said(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&said);
}

void UndoBar::place() {
  adjustSize();
  const QWidget* page = parentWidget();
  move(px(this, kAround), page->height() - height() - px(this, kBetween));
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace tweehanden::gui
