// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractItemModel>

#include <memory>

#include "app/case_view.h"

namespace tweehanden::gui {

struct ProfileNode;

/// The drempelprofiel as a tree: factors, highest first, each opening to what lies behind it; the unknown ones last, in
/// a group.
class ProfileModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  /// What a row is. Factor: one of the 17. Group: holds the unknown factors. The others are children of a factor.
  enum class Kind { Factor, Group, Why, Observation, NotCounted, Sum, Detail };

  enum Role {
    KindRole = Qt::UserRole + 1,  ///< int of Kind
    FactorRole,                   ///< int, index into Model::factors; −1 for the group
    NumberRole,                   ///< int 1..17
    TitleRole,  ///< QString, also Qt::DisplayRole: factor's short name, observation's statement, sentence of the others
    SecondRole,            ///< QString, second line: who, when, quote
    LevelRole,             ///< int of scoring::Level
    LevelWordRole,         ///< QString "hoog"
    ScoreRole,             ///< double
    ScoreTextRole,         ///< QString "0,68"; empty when unknown
    LowRole,               ///< double, 80 % interval; invalid when unknown
    HighRole,              ///< double
    HeardRole,             ///< QVariantList of three bools: G, J, M
    PerspectiveRole,       ///< int of domain::Perspective, of an observation
    ContributionRole,      ///< double, exact
    HundredthsRole,        ///< int: the contribution as shown
    ContributionTextRole,  ///< QString "+0,18"
    QuestionHeadRole,      ///< QString "Volgende vraag, aan het gezin"
    QuestionRole,          ///< QString
    HighestRole,           ///< bool: level high, shown semibold
    ConfirmedRole,         ///< QString "bevestigd: verhoogd, 12 nov"; empty when nobody did
    ConfirmedLevelRole,    ///< int of scoring::Level, what was confirmed; invalid when nobody did
  };

  explicit ProfileModel(QObject* parent = nullptr);
  ~ProfileModel() override;
  /// Replaces everything. Strings are copied: neither argument has to outlive the call. `user` is who reads.
  void setView(const scoring::Model& model, const app::CaseView& view, const std::string& user = {});
  void clear();
  /// Where a factor stands, also inside the group.
  [[nodiscard]] QModelIndex indexOfFactor(int factor) const;
  [[nodiscard]] QModelIndex groupIndex() const;

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] const ProfileNode* nodeAt(const QModelIndex& index) const;
  std::unique_ptr<ProfileNode> m_root;
};

}  // namespace tweehanden::gui
