// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/confirm_profile.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace tweehanden::gui {

class CaseRail;
class ClusterPanel;
class ConfirmForm;
class FactorTree;
class ProfileHead;
class ProfileModel;
class SectionHeader;

/// The first part of the family page: the drempelprofiel with its grounds, and beside it (below when narrow) the rail.
class OverviewPart : public QWidget {
  Q_OBJECT
 public:
  explicit OverviewPart(QWidget* parent = nullptr);
  /// `user` is who reads: their own word is told as such.
  void setView(const scoring::Model& model, const app::CaseView& view, const std::string& user = {});
  [[nodiscard]] FactorTree& tree() { return *m_tree; }
  [[nodiscard]] ProfileModel& model() { return *m_model; }

  /// The word was stored, or is taken back unsaid. Until then the form keeps what was typed.
  void closeConfirm();

 signals:
  void visitRequested();
  /// A worker's word on the profile.
  void confirmed(const tweehanden::app::ConfirmRequest& request);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum class Rail { Beside, Below };
  QWidget* makeMain();
  QWidget* makeEmpty();
  QWidget* makeConfirm();
  void openConfirm();
  void placeRail(Rail rail);
  ProfileModel* m_model = nullptr;
  FactorTree* m_tree = nullptr;
  ClusterPanel* m_clusters = nullptr;
  ProfileHead* m_head = nullptr;
  SectionHeader* m_title = nullptr;
  QWidget* m_empty = nullptr;
  QWidget* m_confirmRow = nullptr;
  QLabel* m_confirmWords = nullptr;
  QPushButton* m_confirmOpen = nullptr;
  ConfirmForm* m_confirmForm = nullptr;
  CaseRail* m_rail = nullptr;
  QScrollArea* m_mainScroll = nullptr;
  QScrollArea* m_railScroll = nullptr;
  QBoxLayout* m_foot = nullptr;
  Rail m_placed = Rail::Below;
};

}  // namespace tweehanden::gui
