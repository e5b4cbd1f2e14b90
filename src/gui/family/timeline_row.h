// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "gui/models/timeline_model.h"

class QBoxLayout;
class QPushButton;

namespace tweehanden::gui {

/// One contact of the timeline: the day at the left, what happened at the right. A long note shows its beginning first.
class TimelineRow : public QWidget {
  Q_OBJECT
 public:
  explicit TimelineRow(TimelineEntry entry, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  enum class Extent { Beginning, Whole };
  QBoxLayout* makeDay();
  QBoxLayout* makeContent();
  void addNote(QBoxLayout& column);
  void fillNote(Extent extent);
  void addObservations(QBoxLayout& column);
  void addList(QBoxLayout& column, const QString& head, const QStringList& lines);
  TimelineEntry m_entry;
  QBoxLayout* m_row = nullptr;
  QWidget* m_day = nullptr;
  QBoxLayout* m_note = nullptr;
  QPushButton* m_more = nullptr;
  Extent m_extent = Extent::Beginning;
};

}  // namespace tweehanden::gui
