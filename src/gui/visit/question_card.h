// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

#include <optional>

#include "gui/visit/voice_choices.h"
#include "scoring/model.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace tweehanden::gui {

class AnswerRow;

/// One question: the answers, and once answered who said it, how sure it is and in which words. The question's wording
/// follows whose view it is.
class QuestionCard : public QFrame {
  Q_OBJECT
 public:
  /// `number` from 1 names the fields.
  QuestionCard(const scoring::Indicator& indicator, int number, QWidget* parent = nullptr);

  [[nodiscard]] const std::string& indicator() const { return m_indicator.id; }
  void setSpeakers(const std::vector<VoiceChoice>& choices);
  void setObservation(const domain::Observation& observation);
  /// Nothing when it was not answered. Contact, day and ids are given by the use case.
  [[nodiscard]] std::optional<domain::Observation> observation() const;
  [[nodiscard]] QWidget* firstField() const;

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeDetails();
  void followSpeaker();
  void showDetails();
  [[nodiscard]] const VoiceChoice* speaker() const;

  scoring::Indicator m_indicator;
  int m_number;
  std::vector<VoiceChoice> m_speakers;
  QLabel* m_question;
  AnswerRow* m_answers;
  QWidget* m_details = nullptr;
  QComboBox* m_who = nullptr;
  QComboBox* m_certainty = nullptr;
  QLineEdit* m_quote = nullptr;
};

}  // namespace tweehanden::gui
