// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QWidget>

#include <vector>

#include "gui/visit/voice_choices.h"
#include "scoring/model.h"

class QVBoxLayout;

namespace tweehanden::gui {

class IndicatorFinder;
class QuestionCard;

/// The questions the planner proposes, and any other that is looked up.
class QuestionsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit QuestionsPanel(QWidget* parent = nullptr);

  /// Shows these questions, unanswered; indices into the model's indicators.
  void setQuestions(const scoring::Model& model, const std::vector<int>& indicators);
  void setSpeakers(const std::vector<VoiceChoice>& choices);
  /// Fills in answers; asks the questions that are not there yet.
  void setObservations(const std::vector<domain::Observation>& observations);
  [[nodiscard]] std::vector<domain::Observation> observations() const;
  [[nodiscard]] const QList<QuestionCard*>& cards() const { return m_cards; }
  [[nodiscard]] QWidget* firstField() const;
  [[nodiscard]] IndicatorFinder* finder() const { return m_finder; }

 signals:
  void edited();
  void cardsChanged();

 private:
  QuestionCard* addCard(int indicator);
  QuestionCard* cardOf(const std::string& indicator) const;
  void ask(int indicator);

  scoring::Model m_model;
  std::vector<VoiceChoice> m_speakers;
  QVBoxLayout* m_cardBox;
  IndicatorFinder* m_finder;
  QList<QuestionCard*> m_cards;
};

}  // namespace tweehanden::gui
