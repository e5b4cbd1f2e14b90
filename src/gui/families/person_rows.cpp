// SPDX-License-Identifier: EUPL-1.2
#include "gui/families/person_rows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QToolButton>

#include "gui/theme/scaled.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;

bool isPrefix(const QString& word) {
  static const QStringList kPrefixes{"van", "de", "der", "den", "het",  "'t",  "ten", "ter", "te",
                                     "el",  "al", "ben", "bin", "bint", "ibn", "da",  "do",  "dos",
                                     "di",  "la", "le",  "von", "zu",   "op",  "in"};
  return word == word.toLower() && kPrefixes.contains(word);
}

}  // namespace

domain::PersonName nameFrom(const QString& typed) {
  const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  domain::PersonName name;
  if (words.isEmpty()) return name;
  if (words.size() == 1) {
    name.familyName = words[0].toStdString();
    return name;
  }
  qsizetype prefix = 1;
  while (prefix < words.size() - 1 && !isPrefix(words[prefix])) ++prefix;
  qsizetype family = prefix;
  while (family < words.size() - 1 && isPrefix(words[family])) ++family;
  name.givenNames = words.mid(0, prefix).join(QLatin1Char(' ')).toStdString();
  name.prefix = words.mid(prefix, family - prefix).join(QLatin1Char(' ')).toStdString();
  name.familyName = words.mid(family).join(QLatin1Char(' ')).toStdString();
  return name;
}

PersonRow::PersonRow(QWidget* parent)
    : GrowingRow(parent), m_name(new QLineEdit(this)), m_role(new QComboBox(this)), m_year(new QLineEdit(this)) {
  m_name->setPlaceholderText(tr("voornaam en achternaam"));
  m_year->setPlaceholderText(tr("jaar"));
  m_year->setValidator(new QIntValidator(kEarliestYear, kLatestYear, m_year));
  gui::setFixedWidth(*m_year, 72);
  for (const auto& entry : domain::codes<domain::PersonRole>()) {
    m_role->addItem(text(report::word(entry.value)), static_cast<int>(entry.value));
  }
  gui::setFixedWidth(*m_role, 168);
  auto* row = new QHBoxLayout(this);
  setMargins(*row, 0, 0, 0, 8);
  setSpacing(*row, 8);
  row->addWidget(m_name, 1);
  row->addWidget(m_role);
  row->addWidget(m_year);
  row->addWidget(makeRemoveButton(*this));
  connect(m_name, &QLineEdit::textEdited, this, &GrowingRow::edited);
  connect(m_name, &QLineEdit::returnPressed, this, &GrowingRow::enterPressed);
  connect(m_year, &QLineEdit::returnPressed, this, &GrowingRow::enterPressed);
}

bool PersonRow::isBlank() const { return m_name->text().trimmed().isEmpty(); }

QWidget* PersonRow::firstField() { return m_name; }

void PersonRow::setNumber(int number) {
  m_name->setAccessibleName(tr("Persoon %1, naam").arg(number));
  m_role->setAccessibleName(tr("Persoon %1, rol").arg(number));
  m_year->setAccessibleName(tr("Persoon %1, geboortejaar").arg(number));
  m_name->setObjectName(QStringLiteral("person%1").arg(number));
  if (isBlank() && number > 2) m_role->setCurrentIndex(m_role->findData(static_cast<int>(domain::PersonRole::Child)));
}

domain::Person PersonRow::person() const {
  domain::Person person;
  person.name = nameFrom(m_name->text());
  person.roles = {static_cast<domain::PersonRole>(m_role->currentData().toInt())};
  if (m_year->hasAcceptableInput()) person.birthDate.year = m_year->text().toInt();
  return person;
}

std::vector<domain::Person> personsOf(const GrowingRows& rows) {
  std::vector<domain::Person> persons;
  for (const GrowingRow* row : rows.filled()) persons.push_back(static_cast<const PersonRow*>(row)->person());
  return persons;
}

}  // namespace tweehanden::gui
