// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/task_editor.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <chrono>

#include "gui/family/family_words.h"
#include "gui/models/task_card.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

enum class Window { AsItIs, None, ThisWeek, NextWeek, ThisMonth, NextMonth, UntilDay };

Date endOfWeek(Date day) {
  const auto weekday = std::chrono::weekday(day.days()).iso_encoding();
  return day.plusDays(static_cast<int>(7 - weekday));
}

Date endOfMonth(Date day, int monthsOn) {
  const auto month = day.civil().year() / day.civil().month() + std::chrono::months{monthsOn};
  return Date(std::chrono::sys_days(month / std::chrono::last));
}

QDate toQDate(Date date) {
  const auto civil = date.civil();
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

Date fromQDate(const QDate& date) {
  return {date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

void addField(QBoxLayout& column, const QString& name, QWidget* field, QWidget* parent) {
  QLabel* label = makeLabel(name, LabelKind::FieldName, parent);
  label->setBuddy(field);
  field->setAccessibleName(name);
  column.addWidget(label);
  column.addWidget(field);
}

}  // namespace

TaskEditor::TaskEditor(const domain::Task& task, const domain::Case& file, Date today, const QString& verb,
                       QWidget* parent)
    : QWidget(parent), m_task(task), m_case(&file), m_today(today) {
  auto* column = new QVBoxLayout(this);
  setMargins(*column, kInside, 8, 0, 0);
  setSpacing(*column, 4);
  m_what = new QLineEdit(text(task.text), this);
  m_who = new QLineEdit(text(task.assignee), this);
  m_when = new QComboBox(this);
  m_until = new QDateEdit(toQDate(task.until.value_or(today)), this);
  m_until->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
  m_until->setMinimumDate(toQDate(today));
  m_until->setAccessibleName(tr("Uiterlijk op"));
  m_until->hide();
  m_side = new QComboBox(this);
  addWindows();
  addSides();
  addField(*column, tr("Wat"), m_what, this);
  addField(*column, tr("Wie"), m_who, this);
  addField(*column, tr("Wanneer"), m_when, this);
  column->addWidget(m_until);
  addField(*column, tr("Kant"), m_side, this);
  column->addWidget(makeButtons(verb));
  connect(m_what, &QLineEdit::textChanged, this, &TaskEditor::updateButtons);
  connect(m_when, &QComboBox::currentIndexChanged, this,
          [this] { m_until->setVisible(m_when->currentData().toInt() == static_cast<int>(Window::UntilDay)); });
  updateButtons();
}

void TaskEditor::addWindows() {
  const auto add = [this](const QString& words, Window window) { m_when->addItem(words, static_cast<int>(window)); };
  if (m_task.from || m_task.until) add(windowWords(m_task.from, m_task.until, m_today), Window::AsItIs);
  add(tr("geen termijn"), Window::None);
  add(tr("deze week"), Window::ThisWeek);
  add(tr("volgende week"), Window::NextWeek);
  add(tr("deze maand"), Window::ThisMonth);
  add(tr("volgende maand"), Window::NextMonth);
  add(tr("uiterlijk op een dag"), Window::UntilDay);
}

void TaskEditor::addSides() {
  for (const auto lane :
       {TaskLane::YouthService, TaskLane::Together, TaskLane::MigrantOrganisation, TaskLane::Family}) {
    m_side->addItem(text(report::word(partyOf(lane))), static_cast<int>(lane));
  }
  m_side->setCurrentIndex(m_side->findData(static_cast<int>(laneOf(m_task.owner))));
}

QWidget* TaskEditor::makeButtons(const QString& verb) {
  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(8, FlowLayout::Last::AsItIs, buttons);
  auto* save = new QPushButton(verb, buttons);
  save->setProperty("dense", true);
  auto* close = makeQuietButton(tr("Terug"), buttons);
  flow->addWidget(save);
  flow->addWidget(close);
  connect(save, &QPushButton::clicked, this, &TaskEditor::saved);
  connect(close, &QPushButton::clicked, this, &TaskEditor::closed);
  m_save = save;
  return buttons;
}

void TaskEditor::updateButtons() { m_save->setEnabled(!m_what->text().trimmed().isEmpty()); }

void TaskEditor::start() {
  m_what->setFocus(Qt::OtherFocusReason);
  // Selected from the end to the beginning, so that a long text shows how it begins.
  const int length = static_cast<int>(m_what->text().size());
  m_what->setSelection(length, -length);
}

domain::Task TaskEditor::task() const {
  domain::Task task = m_task;
  const auto lane = static_cast<TaskLane>(m_side->currentData().toInt());
  if (lane != laneOf(m_task.owner)) giveTo(task, lane, *m_case);
  task.text = m_what->text().trimmed().toStdString();
  const std::string who = m_who->text().trimmed().toStdString();
  if (who != m_task.assignee) task.assignee = who;
  const auto window = static_cast<Window>(m_when->currentData().toInt());
  if (window == Window::AsItIs) return task;
  task.from.reset();
  task.until.reset();
  switch (window) {
    case Window::AsItIs:
    case Window::None: break;
    case Window::ThisWeek: task.until = endOfWeek(m_today); break;
    case Window::NextWeek:
      task.from = endOfWeek(m_today).plusDays(1);
      task.until = task.from->plusDays(6);
      break;
    case Window::ThisMonth: task.until = endOfMonth(m_today, 0); break;
    case Window::NextMonth:
      task.from = endOfMonth(m_today, 0).plusDays(1);
      task.until = endOfMonth(m_today, 1);
      break;
    case Window::UntilDay: task.until = fromQDate(m_until->date()); break;
  }
  return task;
}

void TaskEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closed();
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_save->isEnabled()) {
    emit saved();
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace tweehanden::gui
