// SPDX-License-Identifier: EUPL-1.2
// How the visit screen is built; what it does stands in visit_page.cpp.
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/theme/hint_button.h"
#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/visit/agreement_rows.h"
#include "gui/visit/change_line.h"
#include "gui/visit/note_editor.h"
#include "gui/visit/questions_panel.h"
#include "gui/visit/visit_fields.h"
#include "gui/visit/visit_page.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/growing_rows.h"
#include "gui/widgets/notice.h"

namespace tweehanden::gui {
namespace {

constexpr int kLeastNote = 176;

QFrame* makeRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("rule", true);
  rule->setFixedHeight(1);
  return rule;
}

}  // namespace

QWidget* VisitPage::makeHead() {
  auto* head = new QWidget(this);
  m_title = makeLabel({}, LabelKind::Title, head);
  auto* other = new QToolButton(head);
  other->setObjectName(QStringLiteral("family"));
  other->setIcon(icon(QStringLiteral("omlaag")));
  other->setAccessibleName(tr("Ander gezin kiezen"));
  other->setToolTip(other->accessibleName());
  gui::setIconSize(*other, 20);
  m_otherFamily = other;
  m_keptMark = new Glyph(QStringLiteral("vink"), &Tokens::strength, 16, head);
  m_keptMark->hide();
  m_kept = makeLabel({}, LabelKind::Secondary, head);
  auto* top = new QHBoxLayout;
  setSpacing(*top, 4);
  top->addWidget(m_title);
  top->addWidget(other);
  top->addStretch(1);
  top->addWidget(m_keptMark);
  top->addWidget(m_kept);
  m_subtitle = makeLabel({}, LabelKind::Section, head);
  m_wishes = makeLabel({}, LabelKind::Muted, head);
  m_wishes->setWordWrap(true);
  m_subtitleRow = new QBoxLayout(QBoxLayout::LeftToRight);
  setSpacing(*m_subtitleRow, 8);
  m_subtitleRow->addWidget(m_subtitle);
  m_subtitleRow->addWidget(m_wishes, 1);
  auto* column = new QVBoxLayout(head);
  setMargins(*column, 24, 14, 24, 8);
  column->setSpacing(0);
  column->addLayout(top);
  column->addLayout(m_subtitleRow);
  connect(other, &QToolButton::clicked, this, &VisitPage::otherFamilyRequested);
  return head;
}

QWidget* VisitPage::makeBody() {
  auto* body = new QWidget;
  body->setProperty("ground", "surface");
  m_fields = new VisitFields(body);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  setSpacing(*m_columns, 16);
  m_columns->addWidget(makeNoteColumn(), 1);
  m_questionColumn = makeQuestionColumn();
  m_columns->addWidget(m_questionColumn);
  auto* column = new QVBoxLayout(body);
  setMargins(*column, 24, 0, 24, 12);
  setSpacing(*column, 10);
  column->addWidget(m_fields);
  column->addLayout(m_columns, 1);
  column->addWidget(makeAgreements());
  column->addWidget(makeGiven());
  m_scroll = new QScrollArea(this);
  m_scroll->setWidget(body);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return m_scroll;
}

QWidget* VisitPage::makeNoteColumn() {
  auto* side = new QWidget(this);
  m_note = new NoteEditor(side);
  gui::setMinimumHeight(*m_note, kLeastNote);
  auto* name = makeLabel(tr("&Notitie"), LabelKind::FieldName, side);
  name->setBuddy(m_note);
  m_note->setAccessibleName(tr("Notitie"));
  auto* cap = new QHBoxLayout;
  cap->setSpacing(0);
  cap->addWidget(name);
  cap->addStretch(1);
  cap->addWidget(makeLabel(tr("elke alinea is "), LabelKind::FieldName, side));
  int key = 1;
  for (const auto kind :
       {domain::NoteMarkKind::Fact, domain::NoteMarkKind::TheirWords, domain::NoteMarkKind::Interpretation}) {
    auto* link = new QToolButton(side);
    link->setProperty("kind", "link");
    link->setText(markWords(kind));
    link->setFocusPolicy(Qt::NoFocus);  // Alt+1, 2 and 3 do it by keyboard
    link->setToolTip(QStringLiteral("Alt+%1").arg(key++));
    connect(link, &QToolButton::clicked, m_note, [this, kind] { m_note->mark(kind); });
    cap->addWidget(link);
    if (kind != domain::NoteMarkKind::Interpretation)
      cap->addWidget(makeLabel(QStringLiteral("·"), LabelKind::FieldName, side));
  }
  cap->addWidget(makeLabel(tr("  Alt+1 2 3"), LabelKind::FieldName, side));
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  setSpacing(*column, 4);
  column->addLayout(cap);
  column->addWidget(m_note, 1);
  return side;
}

QWidget* VisitPage::makeQuestionColumn() {
  auto* side = new QWidget(this);
  m_questions = new QuestionsPanel(side);
  m_questionsName = makeLabel(tr("&Valt iets op? Drie vragen, overslaan mag"), LabelKind::FieldName, side);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  setSpacing(*column, 4);
  column->addWidget(m_questionsName);
  column->addWidget(m_questions, 1);
  return side;
}

QWidget* VisitPage::makeAgreements() {
  auto* box = new QWidget(this);
  m_agreementsName = makeLabel(tr("A&fspraken"), LabelKind::FieldName, box);
  m_agreements = new GrowingRows(
      [this](QWidget* rows) -> GrowingRow* {
        if (!m_view || m_session == nullptr)
          return new AgreementRow({{domain::Party::YouthService, {}, tr("wij")}}, {}, rows);
        return new AgreementRow(doersOf(m_view->file, m_session->user(), m_view->on), m_session->clock().today(), rows);
      },
      box);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  setSpacing(*column, 4);
  column->addWidget(m_agreementsName);
  column->addWidget(makeRule(box));
  column->addWidget(m_agreements);
  return box;
}

QWidget* VisitPage::makeGiven() {
  auto* box = new QWidget(this);
  m_given = new QLineEdit(box);
  m_given->setObjectName(QStringLiteral("given"));
  m_given->setPlaceholderText(tr("wat het gezin meteen verder hielp, bijvoorbeeld een formulier ingevuld"));
  m_given->addAction(icon(QStringLiteral("geven")), QLineEdit::LeadingPosition);
  auto* name = makeLabel(tr("Iets &meegegeven?"), LabelKind::FieldName, box);
  name->setBuddy(m_given);
  m_given->setAccessibleName(tr("Iets meegegeven"));
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  setSpacing(*row, 12);
  row->addWidget(name);
  row->addWidget(m_given, 1);
  return box;
}

QWidget* VisitPage::makeFoot() {
  auto* foot = new QWidget(this);
  foot->setProperty("ground", "window");
  foot->setAttribute(Qt::WA_StyledBackground);
  m_error = new Notice(foot, QStringLiteral("letop"));
  m_error->hide();
  m_changes = new ChangeLine(foot);
  m_later = new HintButton(tr("Later afmaken"), {}, "", foot);
  m_later->setObjectName(QStringLiteral("later"));
  m_save = new HintButton(tr("Vastleggen"), QStringLiteral("Ctrl+Enter"), "primary", foot);
  m_save->setObjectName(QStringLiteral("save"));
  m_save->setAccessibleName(tr("Vastleggen"));
  auto* row = new QHBoxLayout;
  setSpacing(*row, 12);
  row->addWidget(m_changes, 1);
  row->addWidget(m_later);
  row->addWidget(m_save);
  auto* inner = new QVBoxLayout;
  setMargins(*inner, 24, 10, 24, 10);
  setSpacing(*inner, 8);
  inner->addWidget(m_error);
  inner->addLayout(row);
  auto* column = new QVBoxLayout(foot);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeRule(foot));
  column->addLayout(inner);
  return foot;
}

}  // namespace tweehanden::gui
