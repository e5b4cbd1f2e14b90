// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

#include "app/visits.h"
#include "gui/shell/background.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace tweehanden::gui {

class ChangeLine;
class DraftKeeper;
class GrowingRows;
class HintButton;
class NoteEditor;
class Notice;
class QuestionsPanel;
class VisitFields;

/// Logging a visit: one screen from top to bottom, by keyboard. What is typed is kept as a draft all the while.
class VisitPage : public QWidget {
  Q_OBJECT
 public:
  explicit VisitPage(Background& background, QWidget* parent = nullptr);

  void setSession(app::Session* session);
  /// Starts a visit to a family, or goes on with the draft there is.
  void open(const QString& caseNumber);
  /// Keeps the draft at once: before leaving, locking and closing.
  void keepDraft();
  [[nodiscard]] bool ready() const { return m_view != nullptr; }
  [[nodiscard]] QString caseNumber() const { return m_caseNumber; }
  /// Whether something was typed that is not in the case file yet.
  [[nodiscard]] bool hasDraft() const;
  void submit();

 signals:
  void opened(const QString& caseNumber, const QString& name);
  void logged(const QString& caseNumber);
  /// "Later afmaken": the draft is kept.
  void postponed(const QString& caseNumber);
  void otherFamilyRequested();
  void stateChanged(const QString& words);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Loaded;
  QWidget* makeHead();
  QWidget* makeBody();
  QWidget* makeNoteColumn();
  QWidget* makeQuestionColumn();
  QWidget* makeAgreements();
  QWidget* makeGiven();
  QWidget* makeFoot();
  void wire();
  void load();
  void show(Loaded loaded);
  void showHead();
  void showSpeakers();
  void showVisit(const domain::Visit& visit);
  [[nodiscard]] domain::Visit emptyVisit() const;
  [[nodiscard]] domain::Visit visit() const;
  [[nodiscard]] std::optional<app::VisitDraft> draft() const;
  void restoreFocus(const app::VisitDraft& draft);
  void edited();
  void showChanges();
  void setTabChain();
  void arrange();
  void finish(Result<app::VisitOutcome> outcome);
  void refuse(const QString& sentence, QWidget* field);
  void showKept(Timestamp at);

  Background& m_background;
  app::Session* m_session = nullptr;
  QString m_caseNumber;
  std::shared_ptr<app::CaseView> m_view;
  domain::Visit m_untouched;  ///< as the page was when nothing had been typed
  DraftKeeper* m_keeper;
  Latest m_loads;
  Latest m_profiles;
  QTimer m_profileTimer;
  bool m_filling = false;
  QString m_lastFocus;

  QLabel* m_title = nullptr;
  QWidget* m_otherFamily = nullptr;
  QLabel* m_subtitle = nullptr;
  QLabel* m_wishes = nullptr;
  QWidget* m_keptMark = nullptr;
  QLabel* m_kept = nullptr;
  QBoxLayout* m_subtitleRow = nullptr;
  QScrollArea* m_scroll = nullptr;
  VisitFields* m_fields = nullptr;
  NoteEditor* m_note = nullptr;
  QuestionsPanel* m_questions = nullptr;
  QLabel* m_questionsName = nullptr;
  QWidget* m_questionColumn = nullptr;
  QBoxLayout* m_columns = nullptr;
  GrowingRows* m_agreements = nullptr;
  QLabel* m_agreementsName = nullptr;
  QLineEdit* m_given = nullptr;
  Notice* m_error = nullptr;
  ChangeLine* m_changes = nullptr;
  HintButton* m_later = nullptr;
  HintButton* m_save = nullptr;
};

}  // namespace tweehanden::gui
