// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

#include "app/case_view.h"
#include "gui/models/task_card.h"

class QBoxLayout;
class QScrollArea;

namespace tweehanden::gui {

class Background;
class LaneBoard;
class TaskCardView;
class TaskModel;

/// The task split: what each side does in this family and for the organisation. The program suggests, the worker
/// decides.
class TasksPart : public QWidget {
  Q_OBJECT
 public:
  explicit TasksPart(Background& background, QWidget* parent = nullptr);
  /// Null when the store is locked.
  void setSession(app::Session* session);
  /// The view is shared, because forms in the cards keep looking at its case.
  void setView(const scoring::Model& model, std::shared_ptr<const app::CaseView> view);
  [[nodiscard]] TaskModel& model() { return *m_model; }
  /// Nothing when no card has the key.
  [[nodiscard]] TaskCardView* cardView(const QString& key) const;

 signals:
  /// Something was written: the case has to be read again.
  void changed();
  void undoOffered(const QString& text, const std::function<void()>& undo);
  void failed(const tweehanden::Error& error);

 private:
  using Work = std::function<Result<domain::Task>(app::Session&, const std::string& caseNumber)>;
  using Done = std::function<void(const domain::Task&)>;
  void rebuild();
  void addFirstSteps();
  void addBoards();
  void addOneSided(LaneBoard& board);
  void addReasons(TaskCardKind kind, const QString& title, const QString& remark);
  void setHeads(LaneBoard& board) const;
  TaskCardView* makeCard(int row);
  void run(const QString& key, const Work& work, const Done& done);
  void refused(const QString& key, const Error& error);
  void accept(const QString& key, const domain::Task& task);
  void change(const QString& key, domain::Task task);
  void decline(const QString& key, const QString& reason);
  void setStatus(const QString& key, domain::TaskStatus status);
  void askConsent();
  void navigate(const TaskCardView& from, int key);
  void move(const QString& key, int direction);
  void focusAfter(const QString& key);
  std::function<void()> taskBack(const domain::Task& task, domain::TaskStatus status);

  Background& m_background;
  app::Session* m_session = nullptr;
  const scoring::Model* m_scoring = nullptr;
  std::shared_ptr<const app::CaseView> m_view;
  TaskModel* m_model = nullptr;
  QScrollArea* m_scroll = nullptr;
  QBoxLayout* m_column = nullptr;
  std::vector<TaskCardView*> m_cards;
  QString m_focusKey;
  bool m_busy = false;
};

}  // namespace tweehanden::gui
