// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/answer_row.h"

#include <QKeyEvent>
#include <QPushButton>

#include "gui/theme/tokens.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

AnswerRow::AnswerRow(const std::vector<scoring::Answer>& answers, const QString& name, QWidget* parent)
    : QWidget(parent), m_answers(answers) {
  auto* flow = new FlowLayout(6, FlowLayout::Last::AsItIs, this);
  for (int i = 0; i < static_cast<int>(answers.size()); ++i) {
    auto* button = new QPushButton(text(answers[static_cast<std::size_t>(i)].text).replace('&', "&&"), this);
    button->setProperty("kind", "choice");
    button->setCheckable(true);
    button->setProperty("soft", !answers[static_cast<std::size_t>(i)].severity.has_value());
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, i] { choose(i == m_chosen ? -1 : i); });
    flow->addWidget(button);
    m_buttons.append(button);
  }
  setName(name);
  setTabStop();
  makeRoom();
}

void AnswerRow::makeRoom() {
  // The chosen answer is set in semibold: room for that is kept, so that nothing moves.
  const QFontMetrics strong(typeFont(this, Type::Strong));
  const QFontMetrics soft(typeFont(this, Type::Secondary));
  for (QPushButton* button : m_buttons) {
    const QFontMetrics& metrics = button->property("soft").toBool() ? soft : strong;
    button->setMinimumWidth(metrics.horizontalAdvance(QString(button->text()).replace("&&", "&")) + px(this, 18));
  }
}

void AnswerRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) makeRoom();
}

void AnswerRow::setName(const QString& name) {
  for (int i = 0; i < m_buttons.size(); ++i) {
    m_buttons[i]->setAccessibleName(name + QStringLiteral(" ") + text(m_answers[static_cast<std::size_t>(i)].text));
  }
}

void AnswerRow::setAnswer(const std::string& code) {
  m_chosen = -1;
  for (int i = 0; i < m_buttons.size(); ++i) {
    const bool on = m_answers[static_cast<std::size_t>(i)].code == code;
    m_buttons[i]->setChecked(on);
    if (on) m_chosen = i;
  }
  setTabStop();
}

std::string AnswerRow::answer() const {
  return m_chosen < 0 ? std::string() : m_answers[static_cast<std::size_t>(m_chosen)].code;
}

QWidget* AnswerRow::firstField() const { return m_buttons.value(qMax(0, m_chosen)); }

void AnswerRow::choose(int index) {
  m_chosen = index;
  for (int i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(i == index);
  setTabStop();
  if (index >= 0) m_buttons[index]->setFocus(Qt::OtherFocusReason);
  emit chosen();
}

void AnswerRow::setTabStop() {
  const int stop = qMax(0, m_chosen);
  for (int i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

bool AnswerRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto at = static_cast<int>(m_buttons.indexOf(static_cast<QPushButton*>(watched)));
  const int last = static_cast<int>(m_buttons.size()) - 1;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: choose(m_chosen < 0 ? at : qMin(at + 1, last)); return true;
    case Qt::Key_Left:
    case Qt::Key_Up: choose(m_chosen < 0 ? at : qMax(at - 1, 0)); return true;
    case Qt::Key_Home: choose(0); return true;
    case Qt::Key_End: choose(last); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: choose(-1); return true;
    default: return QWidget::eventFilter(watched, event);
  }
}

}  // namespace tweehanden::gui
