// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/case_view.h"

class QGridLayout;

namespace tweehanden::gui {

/// One row a cluster: its marks, the high ones by name, how many are judged.
class ClusterPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ClusterPanel(QWidget* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);

 signals:
  void factorChosen(int factor);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Names beside the marks when there is room for them, otherwise below.
  enum class Arrangement { Beside, Below };
  struct Row;
  void addRow(const scoring::Model& model, const app::CaseView& view, scoring::Cluster cluster);
  void arrange(Arrangement arrangement);
  QGridLayout* m_grid = nullptr;
  std::vector<Row> m_rows;
  Arrangement m_arrangement = Arrangement::Beside;
};

struct ClusterPanel::Row {
  QWidget* name = nullptr;
  QWidget* marks = nullptr;
  QWidget* highs = nullptr;
  QWidget* count = nullptr;
};

}  // namespace tweehanden::gui
