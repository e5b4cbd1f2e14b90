// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/questions_panel.h"

#include <QVBoxLayout>

#include <utility>

#include "gui/theme/scaled.h"
#include "gui/visit/indicator_finder.h"
#include "gui/visit/question_card.h"
#include "gui/widgets/retire.h"

namespace tweehanden::gui {

QuestionsPanel::QuestionsPanel(QWidget* parent)
    : QWidget(parent), m_cardBox(new QVBoxLayout), m_finder(new IndicatorFinder(this)) {
  m_cardBox->setSpacing(0);
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 0, 0, 0, 0);
  setSpacing(*column, 4);
  column->addLayout(m_cardBox);
  column->addStretch(1);
  column->addWidget(m_finder);
  connect(m_finder, &IndicatorFinder::found, this, &QuestionsPanel::ask);
}

void QuestionsPanel::setQuestions(const scoring::Model& model, const std::vector<int>& indicators) {
  m_model = model;
  m_finder->setModel(m_model);
  m_finder->clear();
  for (QuestionCard* card : std::exchange(m_cards, {})) retire(card);
  for (const int indicator : indicators) addCard(indicator);
  emit cardsChanged();
}

void QuestionsPanel::setSpeakers(const std::vector<VoiceChoice>& choices) {
  m_speakers = choices;
  for (QuestionCard* card : m_cards) card->setSpeakers(choices);
}

QuestionCard* QuestionsPanel::addCard(int indicator) {
  auto* card = new QuestionCard(m_model.indicators[static_cast<std::size_t>(indicator)],
                                static_cast<int>(m_cards.size()) + 1, this);
  card->setSpeakers(m_speakers);
  connect(card, &QuestionCard::edited, this, &QuestionsPanel::edited);
  m_cardBox->addWidget(card);
  m_cards.append(card);
  return card;
}

QuestionCard* QuestionsPanel::cardOf(const std::string& indicator) const {
  for (QuestionCard* card : m_cards) {
    if (card->indicator() == indicator) return card;
  }
  return nullptr;
}

void QuestionsPanel::ask(int indicator) {
  QuestionCard* card = cardOf(m_model.indicators[static_cast<std::size_t>(indicator)].id);
  if (card == nullptr) {
    card = addCard(indicator);
    emit cardsChanged();
  }
  card->show();
  card->firstField()->setFocus(Qt::OtherFocusReason);
}

void QuestionsPanel::setObservations(const std::vector<domain::Observation>& observations) {
  for (const auto& observation : observations) {
    QuestionCard* card = cardOf(observation.indicator);
    const auto indicator = m_model.indicatorIndex(observation.indicator);
    if (card == nullptr && indicator) card = addCard(*indicator);
    if (card != nullptr) card->setObservation(observation);
  }
  emit cardsChanged();
}

std::vector<domain::Observation> QuestionsPanel::observations() const {
  std::vector<domain::Observation> observations;
  for (const QuestionCard* card : m_cards) {
    if (auto observation = card->observation()) observations.push_back(std::move(*observation));
  }
  return observations;
}

QWidget* QuestionsPanel::firstField() const { return m_cards.isEmpty() ? m_finder : m_cards.first()->firstField(); }

}  // namespace tweehanden::gui
