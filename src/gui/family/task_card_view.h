// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/models/task_card.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/card.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tweehanden::gui {

class DeclineForm;
class TaskEditor;

/// A card of the task split with its acts. Enter does the first of them; F2 changes, Del declines, arrows go to other
/// cards, Alt with arrows lays it at another side.
class TaskCardView : public Card {
  Q_OBJECT
 public:
  TaskCardView(TaskCardData data, const domain::Case& file, Date today, QWidget* parent = nullptr);
  [[nodiscard]] const TaskCardData& data() const { return m_data; }
  /// Says on the card which guard bites and what would lift it.
  void refuse(const QString& sentence, const QString& lift);
  void openEditor();
  void openDecline();

 signals:
  void accepted();
  void changed(const domain::Task& task);  ///< by the editor; of a suggestion: accept it so
  void declined(const QString& reason);
  void finished();
  void reopened();   ///< a task that was done is not
  void takenBack();  ///< acceptance, or declining, undone
  void consentAsked();
  void navigated(int key);
  void moved(int key);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  QBoxLayout* makeHead(const QString& act, const std::vector<FactorMark>& factors);
  void addLine(const QString& words, LabelKind kind);
  void addFoot();
  void addActs(QBoxLayout& row);
  void addAct(QLayout& row, const QString& words, void (TaskCardView::*signal)());
  void addGuard(const QString& sentence, const QString& lift);
  void openForm(QWidget* form);
  void closeForms();
  void doFirst();
  [[nodiscard]] bool editable() const;
  TaskCardData m_data;
  const domain::Case* m_case;
  Date m_today;
  QBoxLayout* m_column = nullptr;
  QWidget* m_guard = nullptr;
  TaskEditor* m_editor = nullptr;
  DeclineForm* m_decline = nullptr;
};

}  // namespace tweehanden::gui
