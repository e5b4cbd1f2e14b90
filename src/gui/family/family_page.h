// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <functional>
#include <memory>

#include "app/confirm_profile.h"
#include "gui/shell/background.h"

class QStackedWidget;
class QTabBar;

namespace tweehanden::gui {

class ContactsPart;
class FamilyHeader;
class Notice;
class OverviewPart;
class TasksPart;

/// The page of one family: its head, and three parts. Reads in the background; an answer that was overtaken is dropped.
class FamilyPage : public QWidget {
  Q_OBJECT
 public:
  enum class Part { Overview, Tasks, Contacts };

  explicit FamilyPage(Background& background, QWidget* parent = nullptr);
  /// Null when the store is locked: then nothing of a family stays on the page.
  void setSession(app::Session* session);
  void open(const QString& caseNumber);
  /// Reads the case again: after a visit or an undo.
  void reload();
  [[nodiscard]] QString caseNumber() const { return m_caseNumber; }
  using QWidget::show;
  void show(Part part);
  [[nodiscard]] Part part() const;
  [[nodiscard]] OverviewPart& overview() { return *m_overview; }
  [[nodiscard]] TasksPart& tasks() { return *m_tasks; }
  [[nodiscard]] ContactsPart& contacts() { return *m_contacts; }

 signals:
  void visitRequested(const QString& caseNumber);
  void caseChanged(const QString& caseNumber);
  void undoOffered(const QString& text, const std::function<void()>& undo);
  void failed(const tweehanden::Error& error);
  /// The case was read and stands on the page.
  void shown(const QString& caseNumber);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void makeParts();
  void wire();
  void load();
  void received(Result<app::CaseView> view);
  void refresh();
  void tell(const Error& error);
  void confirm(const app::ConfirmRequest& request);
  [[nodiscard]] std::function<void()> wordBack(const app::ConfirmRequest& request);
  Background& m_background;
  app::Session* m_session = nullptr;
  Latest m_latest;
  QString m_caseNumber;
  std::shared_ptr<const app::CaseView> m_view;
  FamilyHeader* m_header = nullptr;
  QTabBar* m_tabs = nullptr;
  Notice* m_notice = nullptr;
  QStackedWidget* m_stack = nullptr;
  QWidget* m_waiting = nullptr;
  OverviewPart* m_overview = nullptr;
  TasksPart* m_tasks = nullptr;
  ContactsPart* m_contacts = nullptr;
};

}  // namespace tweehanden::gui
