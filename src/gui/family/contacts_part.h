// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/case_view.h"

class QBoxLayout;
class QPushButton;

namespace tweehanden::gui {

class SectionHeader;
class TimelineModel;

/// The contacts as a timeline, newest first.
class ContactsPart : public QWidget {
  Q_OBJECT
 public:
  explicit ContactsPart(QWidget* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);
  [[nodiscard]] TimelineModel& model() { return *m_model; }

 signals:
  void visitRequested();

 private:
  void showMore();
  TimelineModel* m_model = nullptr;
  SectionHeader* m_title = nullptr;
  QBoxLayout* m_entries = nullptr;
  QWidget* m_empty = nullptr;
  QPushButton* m_older = nullptr;
  int m_shown = 0;
};

}  // namespace tweehanden::gui
