// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/case_view.h"

class QBoxLayout;
class QScrollArea;

namespace tweehanden::gui {

class CaseRail;
class ClusterPanel;
class FactorTree;
class ProfileHead;
class ProfileModel;
class SectionHeader;

/// The first part of the family page: the drempelprofiel with its grounds, and beside it (below when narrow) the rail.
class OverviewPart : public QWidget {
  Q_OBJECT
 public:
  explicit OverviewPart(QWidget* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);
  [[nodiscard]] FactorTree& tree() { return *m_tree; }
  [[nodiscard]] ProfileModel& model() { return *m_model; }

 signals:
  void visitRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum class Rail { Beside, Below };
  QWidget* makeMain();
  QWidget* makeEmpty();
  void placeRail(Rail rail);
  ProfileModel* m_model = nullptr;
  FactorTree* m_tree = nullptr;
  ClusterPanel* m_clusters = nullptr;
  ProfileHead* m_head = nullptr;
  SectionHeader* m_title = nullptr;
  QWidget* m_empty = nullptr;
  CaseRail* m_rail = nullptr;
  QScrollArea* m_mainScroll = nullptr;
  QScrollArea* m_railScroll = nullptr;
  QBoxLayout* m_foot = nullptr;
  Rail m_placed = Rail::Below;
};

}  // namespace tweehanden::gui
