// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "gui/models/profile_model.h"

namespace tweehanden::gui {

/// A row of the ProfileModel; holds what it shows, so that the model needs nothing else while it lives.
struct ProfileNode {
  ProfileModel::Kind kind = ProfileModel::Kind::Factor;
  int factor = -1;
  int number = 0;
  QString title;
  QString second;
  scoring::Level level = scoring::Level::Unknown;
  double score = 0;
  std::optional<scoring::Interval> interval;
  std::array<bool, 3> heard{};
  domain::Perspective perspective = domain::Perspective::YouthService;
  double contribution = 0;
  int hundredths = 0;
  QString questionHead;
  QString question;
  QString confirmed;                             ///< of a factor: what a worker said, in short
  QString confirmedSentence;                     ///< the same with what was computed since
  std::optional<scoring::Level> confirmedLevel;  ///< as a mark
  ProfileNode* parent = nullptr;
  int row = 0;
  std::vector<std::unique_ptr<ProfileNode>> children;

  ProfileNode& add(std::unique_ptr<ProfileNode> child) {
    child->parent = this;
    child->row = static_cast<int>(children.size());
    children.push_back(std::move(child));
    return *children.back();
  }
};

/// The whole tree of a view. Factors by score, the unknown ones by number in a group at the end.
[[nodiscard]] std::unique_ptr<ProfileNode> buildProfile(const scoring::Model& model, const app::CaseView& view,
                                                        const std::string& user);

/// "+0,18", "−0,05", "0,00"
[[nodiscard]] QString signedHundredths(int hundredths);

}  // namespace tweehanden::gui
