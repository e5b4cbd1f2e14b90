// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/case_view.h"

class QBoxLayout;

namespace tweehanden::gui {

class ForceFieldView;

/// Beside the profile: what is to be done now, what hinders and what helps, and with whom.
class CaseRail : public QWidget {
  Q_OBJECT
 public:
  explicit CaseRail(QWidget* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);

 private:
  void addTask(const domain::Task& task, const app::CaseView& view);
  QBoxLayout* m_tasks = nullptr;
  QBoxLayout* m_companions = nullptr;
  ForceFieldView* m_forces = nullptr;
};

}  // namespace tweehanden::gui
