// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/visit_fields.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <set>

#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"
#include "gui/visit/interpreter_field.h"
#include "gui/visit/people_field.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

/// Tab leaves the field instead of going through its parts: the arrow keys do that.
template <class Edit>
class OneStop : public Edit {
 public:
  using Edit::Edit;

 protected:
  bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

constexpr int kLongest = 24 * 60;
constexpr int kHour = 60;

QDate qDate(Date day) {
  const auto civil = day.civil();
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

Date dateOf(QDate day) { return {day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())}; }

QString kindIcon(domain::ContactKind kind) {
  switch (kind) {
    case domain::ContactKind::HomeVisit: return QStringLiteral("huisbezoek");
    case domain::ContactKind::PhoneCall:
    case domain::ContactKind::VideoCall: return QStringLiteral("bellen");
    case domain::ContactKind::Message: return QStringLiteral("brief");
    default: return QStringLiteral("gezinnen");
  }
}

DateTime plusMinutes(DateTime start, int minutes) {
  const int total = start.minute + minutes;
  return {start.date.plusDays(total / kLongest), total % kLongest};
}

int minutesBetween(DateTime start, DateTime end) {
  return static_cast<int>(daysBetween(start.date, end.date)) * kLongest + end.minute - start.minute;
}

}  // namespace

VisitFields::VisitFields(QWidget* parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_date(new OneStop<QDateEdit>(this)),
      m_time(new OneStop<QTimeEdit>(this)),
      m_duration(new QSpinBox(this)),
      m_present(new PeopleField(this)),
      m_language(new QComboBox(this)),
      m_interpreter(new InterpreterField(this)),
      m_notice(new Notice(this, QStringLiteral("info"))),
      m_lines(new QVBoxLayout(this)) {
  setMargins(*m_lines, 0, 0, 0, 0);
  setSpacing(*m_lines, 8);
  makeFields();
  m_short = {makeField(tr("&Soort"), m_kind, 176), makeField(tr("&Datum"), m_date, 140),
             makeField(tr("T&ijd"), m_time, 72), makeField(tr("D&uur"), m_duration, 84)};
  m_presentBox = makeField(tr("Aan&wezig"), m_present, 0);
  m_languageBox = makeField(tr("T&aal"), m_language, 140);
  m_interpreterBox = makeField(tr("Tol&k"), m_interpreter, 0);
  arrange();
  showNotice();
  connect(m_kind, &QComboBox::currentIndexChanged, this, &VisitFields::kindChanged);
  connect(m_kind, &QComboBox::activated, this, &VisitFields::edited);
  connect(m_date, &QDateEdit::dateChanged, this, &VisitFields::edited);
  connect(m_time, &QTimeEdit::timeChanged, this, &VisitFields::edited);
  connect(m_duration, &QSpinBox::valueChanged, this, &VisitFields::edited);
  connect(m_language, &QComboBox::currentTextChanged, this, &VisitFields::edited);
  connect(m_present, &PeopleField::edited, this, &VisitFields::edited);
  connect(m_present, &PeopleField::edited, this, &VisitFields::presentChanged);
  connect(m_interpreter, &InterpreterField::edited, this, [this] {
    showNotice();
    emit edited();
  });
}

void VisitFields::makeFields() {
  for (const auto& entry : domain::codes<domain::ContactKind>()) {
    m_kind->addItem(icon(kindIcon(entry.value)), sentenceCase(text(report::word(entry.value))),
                    static_cast<int>(entry.value));
  }
  m_kind->setIconSize(QSize(px(this, 16), px(this, 16)));
  m_date->setLocale(QLocale(QLocale::Dutch, QLocale::Netherlands));
  m_date->setDisplayFormat(QStringLiteral("ddd d-M-yyyy"));
  m_date->setCalendarPopup(true);
  m_time->setDisplayFormat(QStringLiteral("HH:mm"));
  m_duration->setRange(0, kLongest);
  m_duration->setSingleStep(5);
  m_duration->setSuffix(tr(" min"));
  for (QAbstractSpinBox* box : {static_cast<QAbstractSpinBox*>(m_time), static_cast<QAbstractSpinBox*>(m_duration)}) {
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
  }
  m_language->setEditable(true);
  m_language->setInsertPolicy(QComboBox::NoInsert);
  m_kind->setObjectName(QStringLiteral("kind"));
  m_date->setObjectName(QStringLiteral("date"));
  m_time->setObjectName(QStringLiteral("time"));
  m_duration->setObjectName(QStringLiteral("duration"));
  m_language->setObjectName(QStringLiteral("language"));
}

QWidget* VisitFields::makeField(const QString& label, QWidget* field, int width) {
  auto* box = new QWidget(this);
  auto* name = makeLabel(label, LabelKind::FieldName, box);
  QWidget* target = field == m_present       ? m_present->edit()
                    : field == m_interpreter ? m_interpreter->firstField()
                                             : field;
  name->setBuddy(target);
  QString plain = label;
  plain.remove(QLatin1Char('&'));
  if (target->accessibleName().isEmpty()) target->setAccessibleName(plain);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  setSpacing(*column, 4);
  column->addWidget(name);
  column->addWidget(field);
  if (width > 0) gui::setFixedWidth(*field, width);
  if (width > 0) gui::setFixedHeight(*field, kField);
  return box;
}

void VisitFields::setNarrow(bool narrow) {
  if (m_arranged && narrow == m_narrow) return;
  m_narrow = narrow;
  arrange();
}

void VisitFields::arrange() {
  m_arranged = true;
  while (QLayoutItem* item = m_lines->takeAt(0)) {
    // A line that is taken out is its own item; the widgets in it stay.
    delete item;
  }
  const auto addLine = [this](const QList<QWidget*>& widgets, QWidget* stretched) {
    auto* line = new QHBoxLayout;
    line->setObjectName(QStringLiteral("line"));
    setSpacing(*line, 12);
    for (QWidget* widget : widgets) line->addWidget(widget, widget == stretched ? 1 : 0, Qt::AlignTop);
    if (stretched == nullptr) line->addStretch(1);
    m_lines->addLayout(line);
  };
  if (m_narrow) {
    auto* flow = new FlowLayout(12, FlowLayout::Last::AsItIs);
    flow->setObjectName(QStringLiteral("line"));
    for (QWidget* box : m_short) flow->addWidget(box);
    m_lines->addLayout(flow);
    m_lines->addWidget(m_presentBox);
    addLine({m_languageBox, m_interpreterBox}, m_interpreterBox);
    m_lines->addWidget(m_notice);
    return;
  }
  addLine(QList<QWidget*>(m_short) << m_presentBox, m_presentBox);
  addLine({m_languageBox, m_interpreterBox}, m_interpreterBox);
  m_lines->addWidget(m_notice);
}

void VisitFields::setCase(const domain::Case& file, Date today) {
  std::set<std::string> languages{"Nederlands"};
  if (!file.family.needs.contactLanguage.empty()) languages.insert(file.family.needs.contactLanguage);
  for (const auto& person : file.persons) {
    for (const auto& skill : person.languages) languages.insert(skill.language);
  }
  m_language->clear();
  for (const auto& language : languages) m_language->addItem(text(language));
  m_present->setChoices(presentChoices(file, today),
                        [file, today](const domain::Voice& voice) { return voiceLabel(voice, file, today); });
  m_date->setMaximumDate(qDate(today));
}

void VisitFields::setContact(const domain::Contact& contact) {
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(contact.kind)));
  m_date->setDate(qDate(contact.start.date));
  m_time->setTime(QTime(contact.start.minute / kHour, contact.start.minute % kHour));
  m_duration->setValue(contact.end ? minutesBetween(contact.start, *contact.end) : 0);
  m_present->setVoices(contact.participants);
  m_language->setCurrentText(text(contact.language));
  m_interpreter->setValue(contact.interpreter, text(contact.interpreterName));
  showNotice();
  emit presentChanged();
}

void VisitFields::fill(domain::Contact& contact) const {
  contact.kind = static_cast<domain::ContactKind>(m_kind->currentData().toInt());
  contact.start = {dateOf(m_date->date()), m_time->time().hour() * kHour + m_time->time().minute()};
  contact.end.reset();
  if (m_duration->value() > 0) contact.end = plusMinutes(contact.start, m_duration->value());
  contact.participants = m_present->voices();
  contact.language = m_language->currentText().simplified().toStdString();
  contact.interpreter = m_interpreter->kind();
  contact.interpreterName = m_interpreter->name().toStdString();
}

Date VisitFields::day() const { return dateOf(m_date->date()); }

QString VisitFields::kindWords() const { return m_kind->currentText(); }

QList<QWidget*> VisitFields::tabStops() const {
  QList<QWidget*> stops{m_kind, m_date, m_time, m_duration, m_present->edit(), m_language};
  for (QWidget* widget : m_interpreter->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (widget->focusPolicy() != Qt::NoFocus) stops.append(widget);
  }
  return stops;
}

QWidget* VisitFields::fieldAt(const std::string& pointer) const {
  const auto about = [&pointer](const char* part) { return pointer.starts_with(std::string("/contact/") + part); };
  if (about("start")) return m_date;
  if (about("end")) return m_duration;
  if (about("participants")) return m_present->edit();
  if (about("language")) return m_language;
  if (about("interpreter")) return m_interpreter->firstField();
  return about("kind") ? m_kind : nullptr;
}

void VisitFields::takeTyped() { m_present->takeTyped(); }

void VisitFields::showNotice() {
  const QString words = m_interpreter->notice();
  m_notice->setMessage({}, words);
  m_notice->setVisible(!words.isEmpty());
}

}  // namespace tweehanden::gui
