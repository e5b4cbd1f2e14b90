// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <vector>

#include "app/case_view.h"
#include "gui/widgets/text_block.h"

namespace tweehanden::gui {

/// The krachtenveld: what hinders on the left of the centre line, what helps on the right, strongest at the centre;
/// macro, meso, micro.
class ForceFieldView : public QWidget {
  Q_OBJECT
 public:
  explicit ForceFieldView(QWidget* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Side {
    std::vector<scoring::Level> levels;
    QString strongest;  ///< name of the strongest known one
  };
  struct Row {
    QString level;
    Side barriers;
    Side promoters;
  };
  static Side sideOf(const scoring::Model& model, const app::CaseView& view, const std::vector<int>& factors);
  [[nodiscard]] TextBlock nameBlock(const Side& side, bool helps) const;
  [[nodiscard]] double rowHeight(const Row& row) const;
  void paintRow(QPainter& painter, const Row& row, double top) const;
  void paintMarks(QPainter& painter, const Side& side, double top, bool helps) const;
  std::vector<Row> m_rows;
};

}  // namespace tweehanden::gui
