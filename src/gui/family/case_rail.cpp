// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/case_rail.h"

#include <QBoxLayout>

#include "gui/family/family_words.h"
#include "gui/family/force_field_view.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

constexpr std::size_t kMostTasks = 6;

QBoxLayout* addSection(QBoxLayout& column, const QString& title, QWidget* parent) {
  column.addWidget(makeWrapped(title, LabelKind::Section, parent));
  auto* inside = new QVBoxLayout;
  setSpacing(*inside, 8);
  column.addLayout(inside);
  column.addSpacing(px(parent, 12));
  return inside;
}

}  // namespace

CaseRail::CaseRail(QWidget* parent) : QWidget(parent) {
  setProperty("ground", "window");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  setMargins(*column, kAround, 12, kAround, kAround);
  setSpacing(*column, 8);
  m_tasks = addSection(*column, tr("Nu te doen"), this);
  auto* forces = addSection(*column, tr("Wat hindert en wat helpt"), this);
  m_forces = new ForceFieldView(this);
  forces->addWidget(m_forces);
  m_companions = addSection(*column, tr("Samen met"), this);
  column->addStretch(1);
}

void CaseRail::addTask(const domain::Task& task, const app::CaseView& view) {
  auto* row = new QHBoxLayout;
  setSpacing(*row, 12);
  row->addWidget(new Glyph(taskIcon(task), &Tokens::muted, 20, this), 0, Qt::AlignTop);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  lines->addWidget(makeWrapped(text(task.text), LabelKind::Body, this));
  QStringList second;
  if (const QString who = assigneeWords(task, view.file); !who.isEmpty()) second << who;
  if (const QString window = windowWords(task.from, task.until, view.on); !window.isEmpty()) second << window;
  lines->addWidget(
      makeWrapped(second.join(dot()), overdue(task, view.on) ? LabelKind::Warning : LabelKind::Secondary, this));
  row->addLayout(lines, 1);
  m_tasks->addLayout(row);
}

void CaseRail::setView(const scoring::Model& model, const app::CaseView& view) {
  clearLayout(*m_tasks);
  clearLayout(*m_companions);
  const auto open = openTasks(view.file);
  for (std::size_t i = 0; i < std::min(open.size(), kMostTasks); ++i) addTask(*open[i], view);
  if (open.size() > kMostTasks) {
    m_tasks->addWidget(
        makeWrapped(tr("en nog %1 onder Taken").arg(open.size() - kMostTasks), LabelKind::Secondary, this));
  }
  if (open.empty()) {
    m_tasks->addWidget(makeWrapped(tr("Er staat niets open. Onder Taken staan voorstellen."), LabelKind::Muted, this));
  }
  m_forces->setView(model, view);
  const auto with = companions(view.file, view.on);
  for (const auto& companion : with) {
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(makeWrapped(companion.name, LabelKind::Body, this));
    lines->addWidget(
        makeWrapped(companion.consent, companion.missing ? LabelKind::Warning : LabelKind::Secondary, this));
    m_companions->addLayout(lines);
  }
  if (with.empty()) {
    m_companions->addWidget(makeWrapped(tr("Nog geen organisatie betrokken."), LabelKind::Muted, this));
  }
}

}  // namespace tweehanden::gui
