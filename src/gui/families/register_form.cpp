// SPDX-License-Identifier: EUPL-1.2
#include "gui/families/register_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "gui/families/person_rows.h"
#include "gui/families/similar_hint.h"
#include "gui/shell/background.h"
#include "gui/theme/hint_button.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

QString groundWords(domain::LegalGround ground) {
  switch (ground) {
    case domain::LegalGround::YouthAct: return RegisterForm::tr("Jeugdwet");
    case domain::LegalGround::SocialSupportAct: return RegisterForm::tr("Wmo 2015");
    case domain::LegalGround::ParticipationAct: return RegisterForm::tr("Participatiewet");
    case domain::LegalGround::DebtAssistanceAct: return RegisterForm::tr("Wet gemeentelijke schuldhulpverlening");
    case domain::LegalGround::PublicHealthAct: return RegisterForm::tr("Wet publieke gezondheid");
    case domain::LegalGround::CompulsoryEducationAct: return RegisterForm::tr("Leerplichtwet");
    case domain::LegalGround::OtherLaw: return RegisterForm::tr("andere wet");
  }
  return {};
}

template <class E>
QComboBox* makeChoice(QWidget* parent, const std::function<QString(E)>& words) {
  auto* box = new QComboBox(parent);
  for (const auto& entry : domain::codes<E>()) box->addItem(words(entry.value), static_cast<int>(entry.value));
  return box;
}

template <class E>
E chosen(const QComboBox& box) {
  return static_cast<E>(box.currentData().toInt());
}

}  // namespace

RegisterForm::RegisterForm(Background& background, QWidget* parent)
    : QWidget(parent),
      m_background(background),
      m_name(new QLineEdit(this)),
      m_caseNumber(new QLineEdit(this)),
      m_frame(makeChoice<domain::Frame>(this, [](auto frame) { return text(report::word(frame)); })),
      m_ground(makeChoice<domain::LegalGround>(this, groundWords)),
      m_language(new QLineEdit(this)),
      m_interpreter(makeChoice<domain::InterpreterNeed>(this, [](auto need) { return text(report::word(need)); })),
      m_persons(new GrowingRows([](QWidget* rows) { return new PersonRow(rows); }, this)),
      m_error(makeLabel({}, LabelKind::Error, this)) {
  m_caseNumber->setPlaceholderText(tr("het volgende vrije nummer"));
  m_name->setPlaceholderText(tr("zoals het gezin zich noemt"));
  m_error->setWordWrap(true);
  m_error->hide();
  auto* inner = new QWidget;
  inner->setProperty("ground", "surface");
  auto* form = new QVBoxLayout(inner);
  setMargins(*form, 24, 12, 24, 24);
  setSpacing(*form, 8);
  form->addLayout(makeFields());
  form->addWidget(makeSimilar());
  form->addSpacing(8);
  form->addWidget(makeLabel(tr("Wie horen erbij?"), LabelKind::Section, inner));
  form->addWidget(
      makeLabel(tr("Naam, rol en geboortejaar. Wat u nog niet weet, mag leeg blijven."), LabelKind::Secondary, inner));
  form->addWidget(m_persons);
  form->addWidget(m_error);
  form->addWidget(makeActions());
  form->addStretch(1);
  gui::setMaximumWidth(*inner, 760);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
  auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  save->setContext(Qt::WidgetWithChildrenShortcut);
  connect(save, &QShortcut::activated, this, &RegisterForm::submit);
}

QGridLayout* RegisterForm::makeFields() {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(4);
  addField(*grid, 0, 0, tr("&Naam van het gezin"), m_name, "familyName");
  addField(*grid, 0, 1, tr("&Dossiernummer"), m_caseNumber, "caseNumber");
  addField(*grid, 1, 0, tr("&Kader"), m_frame, "frame");
  addField(*grid, 1, 1, tr("&Grond van het dossier"), m_ground, "legalGround");
  addField(*grid, 2, 0, tr("Taal van het &contact"), m_language, "contactLanguage");
  addField(*grid, 2, 1, tr("&Tolk"), m_interpreter, "interpreterNeed");
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  return grid;
}

void RegisterForm::addField(QGridLayout& grid, int row, int column, const QString& label, QWidget* field,
                            const char* objectName) {
  auto* name = makeLabel(label, LabelKind::FieldName, this);
  name->setBuddy(field);
  field->setObjectName(QLatin1String(objectName));
  grid.addWidget(name, row * 2, column);
  grid.addWidget(field, row * 2 + 1, column);
}

QWidget* RegisterForm::makeActions() {
  auto* actions = new QWidget(this);
  m_button = new HintButton(tr("Aanmelden"), QStringLiteral("Ctrl+Enter"), "primary", actions);
  auto* cancel = new QPushButton(tr("Niet aanmelden"), actions);
  connect(m_button, &QPushButton::clicked, this, &RegisterForm::submit);
  connect(cancel, &QPushButton::clicked, this, &RegisterForm::cancelled);
  auto* row = new QHBoxLayout(actions);
  setMargins(*row, 0, 8, 0, 0);
  setSpacing(*row, 12);
  row->addWidget(m_button);
  row->addWidget(cancel);
  row->addStretch(1);
  return actions;
}

SimilarHint* RegisterForm::makeSimilar() {
  m_similar =
      new SimilarHint(m_background, [this] { return SimilarHint::Typed{family(), personsOf(*m_persons)}; }, this);
  connect(m_name, &QLineEdit::textEdited, m_similar, &SimilarHint::ask);
  connect(m_persons, &GrowingRows::changed, m_similar, &SimilarHint::ask);
  return m_similar;
}

void RegisterForm::setSession(app::Session* session) {
  m_session = session;
  m_similar->setSession(session);
  clear();
}

void RegisterForm::focusFirst() { m_name->setFocus(Qt::OtherFocusReason); }

domain::Family RegisterForm::family() const {
  domain::Family family;
  family.displayName = m_name->text().simplified().toStdString();
  family.caseNumber = m_caseNumber->text().trimmed().toStdString();
  family.frame = chosen<domain::Frame>(*m_frame);
  family.legalGround = chosen<domain::LegalGround>(*m_ground);
  family.needs.contactLanguage = m_language->text().trimmed().toStdString();
  family.needs.interpreter = chosen<domain::InterpreterNeed>(*m_interpreter);
  family.worker = m_session->user();
  family.openedOn = m_session->clock().today();
  return family;
}

void RegisterForm::submit() {
  if (m_session == nullptr || !m_button->isEnabled()) return;
  if (m_name->text().simplified().isEmpty()) {
    return refuse(tr("Dit gezin heeft nog geen naam. Vul in hoe het gezin zich noemt."), m_name);
  }
  m_error->hide();
  m_button->setEnabled(false);
  const QString name = m_name->text().simplified();
  m_background.run(
      this,
      [session = m_session, family = family(), persons = personsOf(*m_persons)] {
        return app::registerFamily(*session, family, persons);
      },
      [this, name](Result<std::string> result) { finish(std::move(result), name); });
}

void RegisterForm::finish(Result<std::string> result, const QString& name) {
  m_button->setEnabled(true);
  if (!result) {
    const bool number = result.error().code == ErrorCode::DuplicateCaseNumber;
    return refuse(text(report::sentence(result.error())), number ? m_caseNumber : m_name);
  }
  clear();
  emit registered(text(*result), name);
}

void RegisterForm::refuse(const QString& sentence, QWidget* field) {
  m_error->setText(sentence);
  m_error->show();
  setStyleProperty(*m_name, "state", field == m_name ? "error" : "");
  setStyleProperty(*m_caseNumber, "state", field == m_caseNumber ? "error" : "");
  field->setAccessibleDescription(sentence);
  field->setFocus(Qt::OtherFocusReason);
}

void RegisterForm::clear() {
  for (QLineEdit* field : {m_name, m_caseNumber, m_language}) {
    field->clear();
    setStyleProperty(*field, "state", "");
    field->setAccessibleDescription({});
  }
  for (QComboBox* box : {m_frame, m_ground, m_interpreter}) box->setCurrentIndex(0);
  m_persons->clear();
  m_error->hide();
  m_similar->forget();
}

}  // namespace tweehanden::gui
