// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_question.h"

#include <algorithm>

#include "gui/models/profile_model.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {

using domain::Perspective;

bool answered(const app::CaseView& view, const std::string& indicator, std::optional<Perspective> by = {}) {
  return std::any_of(view.file.observations.begin(), view.file.observations.end(), [&](const auto& observation) {
    return observation.indicator == indicator && (!by || observation.perspective == *by);
  });
}

std::optional<int> strongestUnasked(const scoring::Model& model, const app::CaseView& view, int factor) {
  std::optional<int> best;
  double bestWeight = 0;
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    const auto& indicator = model.indicators[i];
    if (indicator.kind != scoring::IndicatorKind::Question || answered(view, indicator.id)) continue;
    for (const auto& link : indicator.links) {
      if (link.factor != factor || link.weight <= bestWeight) continue;
      best = static_cast<int>(i);
      bestWeight = link.weight;
    }
  }
  return best;
}

std::optional<int> chosenIndicator(const scoring::Model& model, const app::CaseView& view, int factor) {
  for (const auto& question : view.plan.questions) {
    if (question.factor == factor) return question.indicator;
  }
  return strongestUnasked(model, view, factor);
}

/// Whom to ask: the first side that counts for this factor and was not heard on it; the family before the others.
Perspective whomToAsk(const scoring::Model& model, const app::CaseView& view, int factor,
                      const std::string& indicator) {
  const auto& scored = model.factors[static_cast<std::size_t>(factor)].scoredPerspectives;
  const auto& heard = view.profile.factors[static_cast<std::size_t>(factor)].perspectives;
  const auto counts = [&](Perspective p) { return std::find(scored.begin(), scored.end(), p) != scored.end(); };
  constexpr Perspective kOrder[] = {Perspective::Family, Perspective::YouthService, Perspective::MigrantOrganisation};
  for (const auto p : kOrder) {
    const bool reachable = p != Perspective::MigrantOrganisation || view.file.family.partner;
    if (counts(p) && reachable && !heard[static_cast<std::size_t>(p)].heard) return p;
  }
  for (const auto p : kOrder) {
    if (counts(p) && !answered(view, indicator, p)) return p;
  }
  return counts(Perspective::Family) ? Perspective::Family : Perspective::YouthService;
}

QString headFor(Perspective perspective) {
  switch (perspective) {
    case Perspective::Family: return ProfileModel::tr("Volgende vraag, aan het gezin");
    case Perspective::YouthService: return ProfileModel::tr("Volgende vraag, aan onszelf");
    case Perspective::MigrantOrganisation: return ProfileModel::tr("Volgende vraag, aan de migrantenorganisatie");
  }
  return {};
}

}  // namespace

std::optional<FactorQuestion> nextQuestionFor(const scoring::Model& model, const app::CaseView& view, int factor) {
  const auto chosen = chosenIndicator(model, view, factor);
  if (!chosen) return std::nullopt;
  const auto& indicator = model.indicators[static_cast<std::size_t>(*chosen)];
  const Perspective whom = whomToAsk(model, view, factor, indicator.id);
  const QString words = text(indicator.question(whom));
  if (words.isEmpty()) return std::nullopt;
  return FactorQuestion{headFor(whom), QStringLiteral("\u2018%1\u2019").arg(words)};
}

}  // namespace tweehanden::gui
