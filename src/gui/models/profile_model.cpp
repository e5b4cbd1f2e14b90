// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_model.h"

#include "gui/models/profile_node.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

using Kind = ProfileModel::Kind;

QString spoken(const ProfileNode& node) {
  switch (node.kind) {
    case Kind::Factor: {
      QString head = QStringLiteral("%1 %2, %3").arg(node.number).arg(node.title, text(report::word(node.level)));
      if (node.interval) head += QStringLiteral(", ") + text(report::decimal(node.score));
      return node.confirmed.isEmpty() ? head : head + QStringLiteral("; ") + node.confirmed;
    }
    case Kind::Observation:
      return QStringLiteral("%1: %2, %3, %4")
          .arg(text(report::word(node.perspective)), node.title, node.second, signedHundredths(node.hundredths));
    case Kind::Sum: return node.title + QStringLiteral(": ") + text(report::decimal(node.score));
    case Kind::Detail:
      return node.question.isEmpty() ? node.title
                                     : QStringLiteral("%1 %2: %3").arg(node.title, node.questionHead, node.question);
    case Kind::Group:
    case Kind::Why:
    case Kind::NotCounted: break;
  }
  return node.second.isEmpty() ? node.title : node.title + QStringLiteral(", ") + node.second;
}

QVariant heardList(const ProfileNode& node) {
  QVariantList list;
  for (const bool heard : node.heard) list << heard;
  return list;
}

QVariant number(const ProfileNode& node, int role) {
  switch (role) {
    case ProfileModel::KindRole: return static_cast<int>(node.kind);
    case ProfileModel::FactorRole: return node.factor;
    case ProfileModel::NumberRole: return node.number;
    case ProfileModel::LevelRole: return static_cast<int>(node.level);
    case ProfileModel::ScoreRole: return node.score;
    case ProfileModel::LowRole: return node.interval ? QVariant(node.interval->low) : QVariant();
    case ProfileModel::HighRole: return node.interval ? QVariant(node.interval->high) : QVariant();
    case ProfileModel::HeardRole: return heardList(node);
    case ProfileModel::PerspectiveRole: return static_cast<int>(node.perspective);
    case ProfileModel::ContributionRole: return node.contribution;
    case ProfileModel::HundredthsRole: return node.hundredths;
    case ProfileModel::ConfirmedLevelRole:
      return node.confirmedLevel ? QVariant(static_cast<int>(*node.confirmedLevel)) : QVariant();
    case ProfileModel::HighestRole: return node.kind == Kind::Factor && node.level == scoring::Level::High;
    default: return {};
  }
}

QVariant words(const ProfileNode& node, int role) {
  switch (role) {
    case Qt::DisplayRole:
    case ProfileModel::TitleRole: return node.title;
    case ProfileModel::SecondRole: return node.second;
    case ProfileModel::LevelWordRole: return text(report::word(node.level));
    case ProfileModel::ScoreTextRole:
      return node.interval || node.kind == Kind::Sum ? text(report::decimal(node.score)) : QString();
    case ProfileModel::ContributionTextRole:
      return node.kind == Kind::Observation ? signedHundredths(node.hundredths) : QString();
    case ProfileModel::QuestionHeadRole: return node.questionHead;
    case ProfileModel::QuestionRole: return node.question;
    case ProfileModel::ConfirmedRole: return node.confirmed;
    case Qt::AccessibleTextRole: return spoken(node);
    default: return {};
  }
}

}  // namespace

QString signedHundredths(int hundredths) {
  const QString value = text(report::decimal(std::abs(hundredths) / 100.0));
  if (hundredths == 0) return value;
  return (hundredths > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + value;
}

ProfileModel::ProfileModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<ProfileNode>()) {}

ProfileModel::~ProfileModel() = default;

void ProfileModel::setView(const scoring::Model& model, const app::CaseView& view, const std::string& user) {
  beginResetModel();
  m_root = buildProfile(model, view, user);
  endResetModel();
}

void ProfileModel::clear() {
  beginResetModel();
  m_root = std::make_unique<ProfileNode>();
  endResetModel();
}

QModelIndex ProfileModel::groupIndex() const {
  const int last = rowCount() - 1;
  if (last < 0 || m_root->children.back()->kind != Kind::Group) return {};
  return index(last, 0);
}

QModelIndex ProfileModel::indexOfFactor(int factor) const {
  for (const auto& child : m_root->children) {
    if (child->kind == Kind::Factor && child->factor == factor) return createIndex(child->row, 0, child.get());
    if (child->kind != Kind::Group) continue;
    for (const auto& unknown : child->children) {
      if (unknown->factor == factor) return createIndex(unknown->row, 0, unknown.get());
    }
  }
  return {};
}

const ProfileNode* ProfileModel::nodeAt(const QModelIndex& index) const {
  return index.isValid() ? static_cast<const ProfileNode*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex ProfileModel::index(int row, int column, const QModelIndex& parent) const {
  const ProfileNode* node = nodeAt(parent);
  if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size())) return {};
  return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ProfileModel::parent(const QModelIndex& child) const {
  const ProfileNode* parent = child.isValid() ? nodeAt(child)->parent : nullptr;
  if (parent == nullptr || parent == m_root.get()) return {};
  return createIndex(parent->row, 0, parent);
}

int ProfileModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int ProfileModel::columnCount(const QModelIndex&) const { return 1; }

QVariant ProfileModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ProfileNode& node = *nodeAt(index);
  const QVariant value = number(node, role);
  return value.isValid() ? value : words(node, role);
}

}  // namespace tweehanden::gui
