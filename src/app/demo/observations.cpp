// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

using domain::Perspective;

/// Youth services rate what is about themselves as less serious, migrant organisations as more (Bellaart & Pehlivan).
double bias(const scoring::Factor& factor, Perspective perspective) {
  if (factor.about != scoring::About::Service) return 0;
  return perspective == Perspective::YouthService ? -0.2 : perspective == Perspective::MigrantOrganisation ? 0.15 : 0;
}

/// The answer whose severity lies nearest to what is the case, seen by someone.
std::string answerFor(FamilyDraft& draft, const scoring::Indicator& indicator, Perspective perspective) {
  if (draft.dice.percent(6)) return draft.dice.percent(50) ? "unknown" : "not_discussed";
  const auto index = static_cast<std::size_t>(indicator.links.front().factor);
  const double noise = (draft.dice.unit() - 0.5) * 0.4;
  const double target = draft.truth[index] + bias(draft.setting.model.factors[index], perspective) + noise;
  const scoring::Answer* best = nullptr;
  for (const auto& answer : indicator.answers) {
    if (!answer.severity) continue;
    if (best == nullptr || std::abs(*answer.severity - target) < std::abs(*best->severity - target)) best = &answer;
  }
  return best == nullptr ? "unknown" : best->code;
}

struct View {
  Perspective perspective = Perspective::YouthService;
  domain::Voice speaker;
  domain::Basis basis = domain::Basis::Seen;
};

/// Who of those present tells this.
View viewOf(FamilyDraft& draft, const domain::Contact& contact) {
  const auto& voice = draft.dice.pick(contact.participants);
  if (voice.intermediary) return {Perspective::MigrantOrganisation, voice, domain::Basis::Seen};
  const bool adult = voice.person && std::ranges::find(draft.adults, *voice.person) != draft.adults.end();
  if (adult) return {Perspective::Family, voice, domain::Basis::OwnWords};
  return {
      Perspective::YouthService, {.person = {}, .intermediary = {}, .name = draft.worker.user}, domain::Basis::Seen};
}

/// What the first paragraph in the person's own words says, without the name before it.
std::string quoteFrom(const domain::Contact& contact) {
  const auto open = contact.note.find('"');
  const auto close = open == std::string::npos ? open : contact.note.find('"', open + 1);
  return close == std::string::npos ? std::string() : contact.note.substr(open + 1, close - open - 1);
}

void addObservation(FamilyDraft& draft, const domain::Contact& contact, const scoring::Indicator& indicator) {
  const View view = viewOf(draft, contact);
  domain::Observation observation;
  observation.id = draft.ids.next<domain::ObservationTag>();
  observation.indicator = indicator.id;
  observation.perspective = view.perspective;
  observation.answer = answerFor(draft, indicator, view.perspective);
  observation.speaker = view.speaker;
  observation.certainty = draft.dice.percent(65)   ? domain::Certainty::Sure
                          : draft.dice.percent(70) ? domain::Certainty::Likely
                                                   : domain::Certainty::Unsure;
  observation.basis = draft.dice.percent(3) ? domain::Basis::ColleagueLabel : view.basis;
  observation.on = contact.start.date;
  observation.contact = contact.id;
  if (view.basis == domain::Basis::OwnWords && draft.dice.percent(45)) observation.quote = quoteFrom(contact);
  observation.stamp = contact.stamp;
  draft.file.observations.push_back(std::move(observation));
}

/// Questions that bear mostly on this factor.
std::vector<const scoring::Indicator*> questionsOn(const scoring::Model& model, int factor) {
  std::vector<const scoring::Indicator*> found;
  for (const auto& indicator : model.indicators) {
    if (indicator.kind != scoring::IndicatorKind::Question || indicator.links.empty()) continue;
    if (indicator.links.front().factor == factor) found.push_back(&indicator);
  }
  return found;
}

}  // namespace

void addObservations(FamilyDraft& draft, const domain::Contact& contact, const std::vector<int>& topics) {
  const auto& model = draft.setting.model;
  std::vector<const scoring::Indicator*> asked;
  const auto ask = [&](const std::vector<const scoring::Indicator*>& questions) {
    if (questions.empty()) return;
    const auto* question = draft.dice.pick(questions);
    if (std::ranges::find(asked, question) != asked.end()) return;
    asked.push_back(question);
    addObservation(draft, contact, *question);
  };
  for (const int topic : topics) {
    const auto questions = questionsOn(model, topic);
    ask(questions);
    if (draft.dice.percent(60)) ask(questions);
  }
  // Something besides: a barrier or a strength of the 36.
  for (int i = draft.dice.between(1, 3); i > 0; --i) {
    ask(questionsOn(model, draft.dice.below(static_cast<int>(model.factors.size()))));
  }
}

}  // namespace tweehanden::app::demo
