// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QWidget>

#include <string>
#include <vector>

#include "scoring/model.h"

class QPushButton;

namespace tweehanden::gui {

/// The answers to one question as buttons in a row. Tab stops once; arrows go along and choose; Delete takes the answer
/// away again, as does pressing the one chosen.
class AnswerRow : public QWidget {
  Q_OBJECT
 public:
  /// `name` goes before every answer for who cannot see the question.
  AnswerRow(const std::vector<scoring::Answer>& answers, const QString& name, QWidget* parent = nullptr);

  void setAnswer(const std::string& code);
  /// Empty: not asked.
  [[nodiscard]] std::string answer() const;
  /// Where Tab arrives.
  [[nodiscard]] QWidget* firstField() const;
  [[nodiscard]] QList<QPushButton*> buttons() const { return m_buttons; }
  void setName(const QString& name);

 signals:
  void chosen();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeRoom();
  void choose(int index);
  void setTabStop();

  std::vector<scoring::Answer> m_answers;
  QList<QPushButton*> m_buttons;
  int m_chosen = -1;
};

}  // namespace tweehanden::gui
