// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_node.h"

#include <algorithm>

#include "gui/models/profile_children.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {

using scoring::Level;

std::unique_ptr<ProfileNode> factorNode(const scoring::Model& model, const app::CaseView& view, int factor) {
  const auto& definition = model.factors[static_cast<std::size_t>(factor)];
  const auto& score = view.profile.factors[static_cast<std::size_t>(factor)];
  auto node = std::make_unique<ProfileNode>();
  node->factor = factor;
  node->number = definition.number;
  node->title = text(definition.shortName);
  node->level = score.level;
  node->score = score.score;
  for (std::size_t p = 0; p < node->heard.size(); ++p) node->heard[p] = score.perspectives[p].heard;
  if (score.level != Level::Unknown) node->interval = scoring::interval(model, score);
  addFactorChildren(*node, model, view);
  return node;
}

/// Highest first; equal scores by number.
std::vector<int> knownFactors(const scoring::Model& model, const app::CaseView& view, std::vector<int>& unknown) {
  std::vector<int> known;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (model.factors[i].kind != scoring::FactorKind::Risk) continue;
    (view.profile.factors[i].level == Level::Unknown ? unknown : known).push_back(static_cast<int>(i));
  }
  const auto byNumber = [&](int a, int b) {
    return model.factors[static_cast<std::size_t>(a)].number < model.factors[static_cast<std::size_t>(b)].number;
  };
  std::sort(unknown.begin(), unknown.end(), byNumber);
  std::sort(known.begin(), known.end(), [&](int a, int b) {
    const double scoreA = view.profile.factors[static_cast<std::size_t>(a)].score;
    const double scoreB = view.profile.factors[static_cast<std::size_t>(b)].score;
    return scoreA != scoreB ? scoreA > scoreB : byNumber(a, b);
  });
  return known;
}

}  // namespace

std::unique_ptr<ProfileNode> buildProfile(const scoring::Model& model, const app::CaseView& view) {
  auto root = std::make_unique<ProfileNode>();
  std::vector<int> unknown;
  for (const int factor : knownFactors(model, view, unknown)) root->add(factorNode(model, view, factor));
  if (unknown.empty()) return root;
  auto group = std::make_unique<ProfileNode>();
  group->kind = ProfileModel::Kind::Group;
  group->title = ProfileModel::tr("niet beoordeeld (%1)").arg(unknown.size());
  ProfileNode& added = root->add(std::move(group));
  for (const int factor : unknown) added.add(factorNode(model, view, factor));
  return root;
}

}  // namespace tweehanden::gui
