// SPDX-License-Identifier: EUPL-1.2
#include "cli/plan_text.h"

#include <algorithm>
#include <map>

#include "app/tasks.h"
#include "cli/layout.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

constexpr scoring::Side kSides[] = {scoring::Side::YouthService, scoring::Side::Together,
                                    scoring::Side::MigrantOrganisation};

std::string card(const scoring::Model& model, const app::CaseView& view, const scoring::Suggestion& suggestion) {
  std::string id = suggestion.task;
  if (!suggestion.counterpart.empty()) id += "/" + suggestion.counterpart;
  const std::string head =
      dotted({app::cardText(model, view.file, suggestion), report::decimal(suggestion.hours, 1) + " uur", id});
  return wrapped("- " + head, 4, 2) + wrapped(report::reasonInFull(model, view, suggestion), 6);
}

std::string part(const scoring::Model& model, const app::CaseView& view, domain::TaskPart which, const char* heading) {
  std::string text;
  for (const auto side : kSides) {
    std::string cards;
    for (const auto& each : view.plan.suggestions) {
      if (each.part == which && each.side == side) cards += card(model, view, each);
    }
    if (!cards.empty()) text += "  " + report::word(side) + "\n" + cards;
  }
  return text.empty() ? std::string() : std::string(heading) + "\n" + text + "\n";
}

/// Tasks by the guard that keeps them out: the guard is told once.
std::string blocked(const scoring::Model& model, const scoring::Plan& plan) {
  std::map<std::string, std::string> byGuard;
  for (const auto& each : plan.blocked) {
    const auto* task = model.task(each.task);
    const std::string name = task == nullptr ? each.task : task->shortText;
    byGuard[each.guard] += (byGuard[each.guard].empty() ? "" : "; ") + name + " (" + each.task + ")";
  }
  std::string text;
  for (const auto& [guard, tasks] : byGuard) {
    text += wrapped(report::guardSentence(model, guard), 0, 2) + wrapped("Het gaat om: " + tasks + ".", 2, 2) +
            wrapped("Wat dit opheft: " + report::guardLift(model, guard), 2, 2);
  }
  return text.empty() ? text : text + "\n";
}

std::string notOffered(const scoring::Model& model, const scoring::Plan& plan) {
  std::string text;
  for (const auto& each : plan.notOffered) {
    const auto* task = model.task(each.task);
    if (task != nullptr) text += wrapped("- " + task->shortText + ". " + task->notOfferedReason, 2, 2);
  }
  return text.empty() ? text : "Niet vanzelf aangeboden\n" + text + "\n";
}

}  // namespace

std::string questionsText(const scoring::Model& model, const std::vector<scoring::NextQuestion>& questions) {
  std::string text;
  for (const auto& each : questions) {
    const auto& factor = model.factors[static_cast<std::size_t>(each.factor)];
    text += wrapped("- " + report::questionWords(model, each) + " Voor: " + factor.shortName + ".", 2, 2);
  }
  return text.empty() ? text : "Volgende vragen\n" + text;
}

std::string planText(const scoring::Model& model, const app::CaseView& view) {
  const scoring::Plan& plan = view.plan;
  std::string text;
  for (const auto step : plan.firstSteps) text += wrapped("! " + report::firstStep(step), 0, 2) + "\n";
  if (plan.loadLevel && !report::loadSentence(*plan.loadLevel).empty()) {
    text += wrapped("! " + report::loadSentence(*plan.loadLevel), 0, 2) + "\n";
  }
  text += "Taken verdelen: voorstel van het programma, niemand is iets toegewezen.\n\n";
  if (plan.suggestions.empty())
    text += "Er is nu geen taak om voor te stellen: geen drempel vraagt erom, of er is nog te weinig bekend.\n\n";
  text += part(model, view, domain::TaskPart::Family, "In dit gezin");
  text += part(model, view, domain::TaskPart::Organisation, "Voor de organisatie");
  for (const int factor : plan.oneSided) text += wrapped(report::oneSided(model, factor), 0, 2);
  if (!plan.oneSided.empty()) text += "Het programma verzint er geen taak bij.\n\n";
  return text + blocked(model, plan) + notOffered(model, plan) + questionsText(model, plan.questions);
}

}  // namespace tweehanden::cli
