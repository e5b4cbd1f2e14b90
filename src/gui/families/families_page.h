// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QTimer>
#include <QWidget>

#include "app/session.h"

class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedWidget;

namespace tweehanden::gui {

class Background;
class CaseloadModel;
class CaseloadTable;
class HintButton;
class RegisterForm;

/// All families: search as one types, a table like a timetable, and registering a new one.
class FamiliesPage : public QWidget {
  Q_OBJECT
 public:
  explicit FamiliesPage(Background& background, QWidget* parent = nullptr);

  void setSession(app::Session* session);
  /// From the search field above: filters at once after the last key.
  void setFilter(const QString& text);
  [[nodiscard]] QString filter() const;
  /// Opens the family at the top, when the list is that of the filter.
  void openFirst();
  void startRegistering();
  void reload();
  void focusFirst();
  [[nodiscard]] CaseloadModel& model() { return *m_model; }

 signals:
  void familyOpened(const QString& caseNumber, const QString& name);
  void filterChanged(const QString& text);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeList();
  QWidget* makeLegend();
  QWidget* makeEmpty();
  void open(const QModelIndex& index);
  void showCounts();
  void showList();
  void applyFilter();

  CaseloadModel* m_model;
  app::Session* m_session = nullptr;
  QTimer m_debounce;
  QLabel* m_counts = nullptr;
  QLabel* m_error = nullptr;
  HintButton* m_register = nullptr;
  QLineEdit* m_filter = nullptr;
  QStackedWidget* m_stack;
  QStackedWidget* m_listOrEmpty = nullptr;
  QLabel* m_emptyTitle = nullptr;
  QLabel* m_emptyWords = nullptr;
  QWidget* m_emptyAct = nullptr;
  QLabel* m_promise = nullptr;
  CaseloadTable* m_table = nullptr;
  RegisterForm* m_form = nullptr;
  bool m_openFirstWhenLoaded = false;
  bool m_focusWhenLoaded = false;
};

}  // namespace tweehanden::gui
