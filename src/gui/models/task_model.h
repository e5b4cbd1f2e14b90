// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "gui/models/task_card.h"

namespace tweehanden::gui {

/// The task split as a list of cards.
class TaskModel : public QAbstractListModel {
  Q_OBJECT
 public:
  /// Qt::DisplayRole is the act; Qt::AccessibleTextRole reads the whole card.
  enum Role {
    KeyRole = Qt::UserRole + 1,  ///< QString
    KindRole,                    ///< int of TaskCardKind
    LaneRole,                    ///< int of TaskLane
    PartRole,                    ///< int of domain::TaskPart
    FactorsRole,                 ///< QVariantList of int: numbers
    ReasonRole,                  ///< QString
    HoursRole,                   ///< QString
    FooterRole,                  ///< QString
    GuardRole,                   ///< QString: sentence and what would lift it; empty when none bites
  };

  explicit TaskModel(QObject* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);
  /// A suggestion laid in another lane; the model says whose it then is, nothing is stored.
  void moveCard(int row, TaskLane lane, const domain::Case& file);
  [[nodiscard]] const TaskCardData& card(int row) const { return m_cards[static_cast<std::size_t>(row)]; }
  /// −1 when there is none.
  [[nodiscard]] int rowOf(const QString& key) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<TaskCardData> m_cards;
};

}  // namespace tweehanden::gui
