// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_node.h"

#include <algorithm>

#include "app/confirm_profile.h"
#include "gui/models/profile_children.h"
#include "gui/widgets/text.h"
#include "report/explanation.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

using scoring::Level;

scoring::Level levelOf(domain::FactorLevel level) {
  switch (level) {
    case domain::FactorLevel::NotJudged: return Level::Unknown;
    case domain::FactorLevel::Low: return Level::Low;
    case domain::FactorLevel::Raised: return Level::Raised;
    case domain::FactorLevel::High: return Level::High;
  }
  return Level::Unknown;
}

/// A worker's last word on the factor, with its day and whether there is news since.
void addConfirmed(ProfileNode& node, const app::ConfirmedNow& confirmed, const std::string& user, Date today) {
  node.confirmedLevel = levelOf(confirmed.confirmed);
  node.confirmed = ProfileModel::tr("bevestigd: %1, %2")
                       .arg(text(report::word(confirmed.confirmed)), text(report::shortDay(confirmed.on, today)));
  if (confirmed.newEvidence) node.confirmed += dot() + ProfileModel::tr("sindsdien nieuws");
  node.confirmedSentence = text(report::confirmedSentence(confirmed, user, today));
}

using Confirmed = std::vector<std::optional<app::ConfirmedNow>>;

/// What the rows are made of.
struct Build {
  const scoring::Model& model;
  const app::CaseView& view;
  const Confirmed& confirmed;
  const std::string& user;
};

std::unique_ptr<ProfileNode> factorNode(const Build& build, int factor) {
  const auto& [model, view, confirmed, user] = build;
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
  if (const auto& word = confirmed[static_cast<std::size_t>(factor)]) addConfirmed(*node, *word, user, view.on);
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

std::unique_ptr<ProfileNode> buildProfile(const scoring::Model& model, const app::CaseView& view,
                                          const std::string& user) {
  const Confirmed confirmed = app::confirmedFactors(model, view);
  const Build build{model, view, confirmed, user};
  auto root = std::make_unique<ProfileNode>();
  std::vector<int> unknown;
  for (const int factor : knownFactors(model, view, unknown)) root->add(factorNode(build, factor));
  if (unknown.empty()) return root;
  auto group = std::make_unique<ProfileNode>();
  group->kind = ProfileModel::Kind::Group;
  group->title = ProfileModel::tr("niet beoordeeld (%1)").arg(unknown.size());
  ProfileNode& added = root->add(std::move(group));
  for (const int factor : unknown) added.add(factorNode(build, factor));
  return root;
}

}  // namespace tweehanden::gui
