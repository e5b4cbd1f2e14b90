// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/task_card_view.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include "gui/family/decline_form.h"
#include "gui/family/factor_marks.h"
#include "gui/family/task_editor.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/labels.h"

namespace tweehanden::gui {

namespace {

constexpr std::size_t kMarksBesideTitle = 3;

CardEdge edgeOf(TaskCardKind kind) {
  if (kind == TaskCardKind::Suggestion) return CardEdge::Dashed;
  if (kind == TaskCardKind::Done) return CardEdge::Quiet;
  return kind == TaskCardKind::Blocked ? CardEdge::Notice : CardEdge::Solid;
}

/// "Kan nu niet: er is …", its first words semibold.
QString withStrongHead(const QString& sentence) {
  const qsizetype colon = sentence.indexOf(QLatin1Char(':'));
  if (colon < 0 || colon > 24) return sentence.toHtmlEscaped();
  return QStringLiteral("<span style=\"font-weight:600\">%1</span>%2")
      .arg(sentence.left(colon + 1).toHtmlEscaped(), sentence.mid(colon + 1).toHtmlEscaped());
}

}  // namespace

TaskCardView::TaskCardView(TaskCardData data, const domain::Case& file, Date today, QWidget* parent)
    : Card(edgeOf(data.kind), parent), m_data(std::move(data)), m_case(&file), m_today(today) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(spokenCard(m_data));
  m_column = new QVBoxLayout(this);
  // Quiet buttons have a ground around their word: words stand 8 to the right of where buttons begin.
  setMargins(*m_column, 12 - kInside, 8, 12, 8);
  setSpacing(*m_column, 2);
  m_column->addLayout(makeHead(m_data.text, m_data.factors));
  for (const CardAct& act : m_data.more) m_column->addLayout(makeHead(act.text, act.factors));
  if (!m_data.reason.isEmpty()) addLine(m_data.reason, LabelKind::Secondary);
  if (m_data.kind == TaskCardKind::Blocked) {
    addGuard(m_data.guardSentence, m_data.guardLift);
  } else {
    addFoot();
  }
}

QBoxLayout* TaskCardView::makeHead(const QString& act, const std::vector<FactorMark>& factors) {
  const bool beside = factors.size() <= kMarksBesideTitle;
  auto* head = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  setMargins(*head, kInside, 0, 0, 0);
  setSpacing(*head, beside ? 8 : 0);
  const bool done = m_data.kind == TaskCardKind::Done;
  if (done) head->addWidget(new Glyph(QStringLiteral("vink"), &Tokens::strength, 20, this), 0, Qt::AlignTop);
  QLabel* title = makeWrapped(act, done ? LabelKind::Muted : LabelKind::Body, this);
  QFont font = typeFont(this, Type::Body);
  font.setWeight(QFont::Medium);
  title->setFont(font);
  head->addWidget(title, 1);
  if (!factors.empty() && !done) {
    auto* marks = new FactorMarks(factors, this);
    if (beside) marks->setFixedSize(marks->sizeHint());
    head->addWidget(marks, 0, Qt::AlignTop);
  }
  return head;
}

void TaskCardView::addLine(const QString& words, LabelKind kind) {
  QLabel* line = makeWrapped(words, kind, this);
  line->setContentsMargins(px(this, kInside), 0, 0, 0);
  m_column->addWidget(line);
}

void TaskCardView::addFoot() {
  const bool done = m_data.kind == TaskCardKind::Done;
  if (!m_data.footer.isEmpty()) addLine(m_data.footer, m_data.overdue ? LabelKind::Warning : LabelKind::Secondary);
  auto* foot = new QHBoxLayout;
  setMargins(*foot, 0, done ? 0 : 2, 0, 0);
  setSpacing(*foot, 8);
  addActs(*foot);
  if (!m_data.hours.isEmpty() && !done) {
    // On the middle of the last line of acts, also when these need two lines.
    QLabel* hours = makeLabel(m_data.hours, LabelKind::Secondary, this);
    hours->setContentsMargins(0, 0, 0, px(this, 6));
    foot->addWidget(hours, 0, Qt::AlignBottom);
  }
  m_column->addLayout(foot);
}

void TaskCardView::addAct(QLayout& row, const QString& words, void (TaskCardView::*signal)()) {
  QPushButton* act = makeQuietButton(words, this);
  act->setAccessibleName(QStringLiteral("%1: %2").arg(words, m_data.text));
  connect(act, &QPushButton::clicked, this, signal);
  row.addWidget(act);
}

void TaskCardView::addActs(QBoxLayout& row) {
  auto* acts = new QWidget(this);
  auto* flow = new FlowLayout(4, FlowLayout::Last::AsItIs, acts);
  flow->setContentsMargins(0, 0, 0, 0);
  switch (m_data.kind) {
    case TaskCardKind::Suggestion:
      addAct(*flow, tr("Overnemen"), &TaskCardView::accepted);
      addAct(*flow, tr("Aanpassen"), &TaskCardView::openEditor);
      addAct(*flow, tr("Niet doen…"), &TaskCardView::openDecline);
      break;
    case TaskCardKind::Task:
      addAct(*flow, tr("Gedaan"), &TaskCardView::finished);
      addAct(*flow, tr("Aanpassen"), &TaskCardView::openEditor);
      addAct(*flow, tr("Terugnemen"), &TaskCardView::takenBack);
      break;
    case TaskCardKind::Done: addAct(*flow, tr("Toch niet klaar"), &TaskCardView::reopened); break;
    case TaskCardKind::Blocked:
    case TaskCardKind::Declined:
    case TaskCardKind::NotOffered: break;
  }
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  acts->setSizePolicy(policy);
  row.addWidget(acts, 1);
}

void TaskCardView::addGuard(const QString& sentence, const QString& lift) {
  delete m_guard;
  m_guard = new QWidget(this);
  auto* row = new QHBoxLayout(m_guard);
  setMargins(*row, kInside, 8, 0, 0);
  setSpacing(*row, 8);
  row->addWidget(new Glyph(QStringLiteral("slot"), &Tokens::raised, 20, m_guard), 0, Qt::AlignTop);
  auto* lines = new QVBoxLayout;
  setSpacing(*lines, 4);
  QLabel* words = makeWrapped(withStrongHead(sentence), LabelKind::Body, m_guard);
  words->setTextFormat(Qt::RichText);
  words->setAccessibleName(sentence);
  lines->addWidget(words);
  if (!lift.isEmpty()) lines->addWidget(makeWrapped(lift, LabelKind::Body, m_guard));
  if (m_data.guard == QStringLiteral("consent")) {
    QPushButton* ask = makeQuietButton(tr("Toestemming vragen"), m_guard);
    ask->setAccessibleName(tr("Toestemming vragen, als taak"));
    connect(ask, &QPushButton::clicked, this, &TaskCardView::consentAsked);
    lines->addLayout(indented(ask, 0));
  }
  row->addLayout(lines, 1);
  m_column->addWidget(m_guard);
}

void TaskCardView::refuse(const QString& sentence, const QString& lift) {
  closeForms();
  addGuard(sentence, lift);
  setEdge(CardEdge::Notice);
  setAccessibleDescription(sentence + QStringLiteral(" ") + lift);
}

bool TaskCardView::editable() const {
  return m_data.kind == TaskCardKind::Suggestion || m_data.kind == TaskCardKind::Task;
}

void TaskCardView::openForm(QWidget* form) {
  if (m_column->indexOf(form) < 0) m_column->addWidget(form);
  form->show();
}

void TaskCardView::openEditor() {
  if (!editable()) return;
  if (m_decline != nullptr) m_decline->hide();
  if (m_editor == nullptr) {
    const QString verb = m_data.kind == TaskCardKind::Suggestion ? tr("Overnemen") : tr("Vastleggen");
    m_editor = new TaskEditor(m_data.task, *m_case, m_today, verb, this);
    connect(m_editor, &TaskEditor::saved, this, [this] { emit changed(m_editor->task()); });
    connect(m_editor, &TaskEditor::closed, this, &TaskCardView::closeForms);
  }
  openForm(m_editor);
  m_editor->start();
}

void TaskCardView::openDecline() {
  if (m_data.kind != TaskCardKind::Suggestion) return;
  if (m_editor != nullptr) m_editor->hide();
  if (m_decline == nullptr) {
    m_decline = new DeclineForm(this);
    connect(m_decline, &DeclineForm::declined, this, &TaskCardView::declined);
    connect(m_decline, &DeclineForm::closed, this, &TaskCardView::closeForms);
  }
  openForm(m_decline);
  m_decline->start();
}

void TaskCardView::closeForms() {
  setFocus(Qt::OtherFocusReason);
  if (m_editor != nullptr) m_editor->hide();
  if (m_decline != nullptr) m_decline->hide();
}

void TaskCardView::doFirst() {
  switch (m_data.kind) {
    case TaskCardKind::Suggestion: emit accepted(); break;
    case TaskCardKind::Task: openEditor(); break;
    case TaskCardKind::Blocked:
      if (m_data.guard == QStringLiteral("consent")) emit consentAsked();
      break;
    case TaskCardKind::Done:
    case TaskCardKind::Declined:
    case TaskCardKind::NotOffered: break;
  }
}

void TaskCardView::keyPressEvent(QKeyEvent* event) {
  if (!hasFocus()) {
    Card::keyPressEvent(event);
    return;
  }
  const int key = event->key();
  const bool arrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
  if (arrow && event->modifiers().testFlag(Qt::AltModifier)) {
    if (editable()) emit moved(key);
  } else if (arrow) {
    emit navigated(key);
  } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
    doFirst();
  } else if (key == Qt::Key_F2) {
    openEditor();
  } else if (key == Qt::Key_Delete) {
    openDecline();
  } else {
    Card::keyPressEvent(event);
  }
}

void TaskCardView::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  Card::mousePressEvent(event);
}

}  // namespace tweehanden::gui
