// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/task_model.h"

#include <algorithm>

namespace tweehanden::gui {

TaskModel::TaskModel(QObject* parent) : QAbstractListModel(parent) {}

void TaskModel::setView(const scoring::Model& model, const app::CaseView& view) {
  beginResetModel();
  m_cards = taskCards(model, view);
  endResetModel();
}

void TaskModel::moveCard(int row, TaskLane lane, const domain::Case& file) {
  if (row < 0 || row >= rowCount()) return;
  TaskCardData& card = m_cards[static_cast<std::size_t>(row)];
  card.lane = lane;
  giveTo(card.task, lane, file);
  emit dataChanged(index(row), index(row), {LaneRole});
}

int TaskModel::rowOf(const QString& key) const {
  const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&](const auto& card) { return card.key == key; });
  return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int TaskModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant TaskModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const TaskCardData& at = card(index.row());
  switch (role) {
    case Qt::DisplayRole: return at.text;
    case Qt::AccessibleTextRole: return spokenCard(at);
    case KeyRole: return at.key;
    case KindRole: return static_cast<int>(at.kind);
    case LaneRole: return static_cast<int>(at.lane);
    case PartRole: return static_cast<int>(at.part);
    case FactorsRole: {
      QVariantList numbers;
      for (const auto& factor : at.factors) numbers << factor.number;
      return numbers;
    }
    case ReasonRole: return at.reason;
    case HoursRole: return at.hours;
    case FooterRole: return at.footer;
    case GuardRole: return at.guard.isEmpty() ? QString() : at.guardSentence + QStringLiteral(" ") + at.guardLift;
    default: return {};
  }
}

}  // namespace tweehanden::gui
