// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/agreement_rows.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

#include "gui/theme/scaled.h"
#include "gui/visit/voice_choices.h"
#include "gui/visit/window_words.h"

namespace tweehanden::gui {
namespace {

constexpr int kWho = 184;
constexpr int kWhen = 232;

}  // namespace

std::vector<Doer> doersOf(const domain::Case& file, const std::string& user, Date on) {
  std::vector<Doer> doers;
  doers.push_back({domain::Party::YouthService, user, AgreementRow::tr("wij, %1").arg(QString::fromStdString(user))});
  for (const auto& choice : presentChoices(file, on)) {
    const auto party = choice.voice.intermediary ? domain::Party::MigrantOrganisation : domain::Party::Family;
    doers.push_back({party, choice.label.toStdString(), choice.label});
  }
  doers.push_back({domain::Party::Family, {}, AgreementRow::tr("het gezin")});
  doers.push_back({domain::Party::Network, {}, AgreementRow::tr("iemand uit het netwerk")});
  doers.push_back({domain::Party::MigrantOrganisation, {}, AgreementRow::tr("de migrantenorganisatie")});
  doers.push_back({domain::Party::Together, {}, AgreementRow::tr("samen")});
  return doers;
}

AgreementRow::AgreementRow(std::vector<Doer> doers, Date today, QWidget* parent)
    : GrowingRow(parent),
      m_doers(std::move(doers)),
      m_today(today),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_text(new QLineEdit(this)),
      m_who(new QComboBox(this)),
      m_when(new QComboBox(this)) {
  m_text->setProperty("look", "row");
  m_text->setPlaceholderText(tr("Nieuwe afspraak"));
  for (const auto& doer : m_doers) m_who->addItem(doer.label);
  m_when->setEditable(true);
  m_when->addItems(windowOffers());
  m_when->setCurrentIndex(-1);
  m_when->lineEdit()->setPlaceholderText(tr("wanneer"));
  m_when->setInsertPolicy(QComboBox::NoInsert);
  for (QComboBox* box : {m_who, m_when}) box->setProperty("rowField", true);
  auto* rule = new QFrame(this);
  rule->setProperty("rule", true);
  rule->setFixedHeight(1);
  setSpacing(*m_row, 8);
  m_row->addWidget(m_text, 1);
  m_row->addWidget(m_who);
  m_row->addWidget(m_when);
  auto* line = new QHBoxLayout;
  setMargins(*line, 0, 2, 0, 1);
  setSpacing(*line, 8);
  line->addLayout(m_row, 1);
  line->addWidget(makeRemoveButton(*this), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(line);
  column->addWidget(rule);
  connect(m_text, &QLineEdit::textEdited, this, &GrowingRow::edited);
  connect(m_text, &QLineEdit::returnPressed, this, &GrowingRow::enterPressed);
  connect(m_who, &QComboBox::activated, this, &GrowingRow::edited);
  connect(m_when, &QComboBox::activated, this, [this] {
    tidyWindow();
    emit edited();
  });
  connect(m_when->lineEdit(), &QLineEdit::textEdited, this, &GrowingRow::edited);
  connect(m_when->lineEdit(), &QLineEdit::editingFinished, this, &AgreementRow::tidyWindow);
  connect(m_when->lineEdit(), &QLineEdit::returnPressed, this, &GrowingRow::enterPressed);
}

bool AgreementRow::isBlank() const { return m_text->text().trimmed().isEmpty() && windowText().isEmpty(); }

QString AgreementRow::windowText() const { return m_when->currentText().simplified(); }

QWidget* AgreementRow::firstField() { return m_text; }

void AgreementRow::setNumber(int number) {
  m_text->setAccessibleName(tr("Afspraak %1").arg(number));
  m_who->setAccessibleName(tr("Afspraak %1, wie").arg(number));
  m_when->setAccessibleName(tr("Afspraak %1, wanneer").arg(number));
  m_text->setObjectName(QStringLiteral("agreement%1").arg(number));
  m_who->setObjectName(QStringLiteral("agreement%1.who").arg(number));
  m_when->setObjectName(QStringLiteral("agreement%1.when").arg(number));
}

void AgreementRow::setNarrow(bool narrow) {
  m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  for (auto [box, width] : {std::pair{m_who, kWho}, std::pair{m_when, kWhen}}) {
    gui::setMinimumWidth(*box, narrow ? 0 : width);
    gui::setMaximumWidth(*box, narrow ? 10000 : width);
  }
}

void AgreementRow::setAgreement(const domain::Agreement& agreement) {
  m_text->setText(QString::fromStdString(agreement.text));
  const auto same = std::ranges::find_if(
      m_doers, [&](const Doer& doer) { return doer.party == agreement.party && doer.who == agreement.who; });
  if (same != m_doers.end()) {
    m_who->setCurrentIndex(static_cast<int>(same - m_doers.begin()));
  } else {
    m_doers.push_back({agreement.party, agreement.who, QString::fromStdString(agreement.who)});
    m_who->addItem(m_doers.back().label);
    m_who->setCurrentIndex(m_who->count() - 1);
  }
  m_when->setEditText(windowWords({agreement.from, agreement.until}, m_today));
}

domain::Agreement AgreementRow::agreement() const {
  domain::Agreement agreement;
  agreement.text = m_text->text().trimmed().toStdString();
  if (m_who->currentIndex() >= 0) {
    const Doer& doer = m_doers[static_cast<std::size_t>(m_who->currentIndex())];
    agreement.party = doer.party;
    agreement.who = doer.who;
  }
  if (const auto window = readWindow(windowText(), m_today)) {
    agreement.from = window->from;
    agreement.until = window->until;
  } else {
    // Words that name no day are kept with the agreement until they do: a draft must lose nothing.
    agreement.text += (agreement.text.empty() ? "" : " ") + tr("(wanneer: %1)").arg(windowText()).toStdString();
  }
  return agreement;
}

void AgreementRow::tidyWindow() {
  const auto window = readWindow(windowText(), m_today);
  setStyleProperty(*m_when->lineEdit(), "state", window ? "" : "error");
  if (window) m_when->setEditText(windowWords(*window, m_today));
}

bool AgreementRow::checkWindow() {
  const bool readable = readWindow(windowText(), m_today).has_value();
  m_when->setAccessibleDescription(readable ? QString() : tr("Dit is geen dag of termijn"));
  return readable;
}

void AgreementRow::focusWindow() {
  m_when->setFocus(Qt::OtherFocusReason);
  m_when->lineEdit()->selectAll();
}

std::vector<domain::Agreement> agreementsOf(const GrowingRows& rows) {
  std::vector<domain::Agreement> agreements;
  for (const GrowingRow* row : rows.filled()) {
    agreements.push_back(static_cast<const AgreementRow*>(row)->agreement());
  }
  return agreements;
}

}  // namespace tweehanden::gui
