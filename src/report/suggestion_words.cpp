// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

constexpr std::size_t kFactors = 3;  // what a worker takes in at a glance
constexpr std::size_t kStrengths = 1;
constexpr std::size_t kBarriers = 2;

const scoring::Factor& factorAt(const scoring::Model& model, int index) {
  return model.factors[static_cast<std::size_t>(index)];
}

/// In the middle of a sentence; a name of one capital word stays as it is.
std::string lowered(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && (text[1] == ' ' || (text[1] >= 'a' && text[1] <= 'z'))) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string listed(const scoring::Model& model, const std::vector<int>& factors) {
  std::string text;
  for (std::size_t i = 0; i < std::min(factors.size(), kFactors); ++i) {
    text += (i == 0 ? "" : "; ") + lowered(factorAt(model, factors[i]).shortName);
  }
  return factors.size() > kFactors ? text + "; en meer" : text;
}

bool hasTask(const scoring::Model& model, int factor, scoring::Owner owner) {
  return std::ranges::any_of(model.tasks, [&](const scoring::TaskTemplate& task) {
    return task.owner == owner && std::ranges::find(task.factors, factor) != task.factors.end();
  });
}

}  // namespace

std::string goal(const scoring::Model& model, const scoring::Suggestion& suggestion) {
  return suggestion.factors.empty() ? std::string() : "Gaat over: " + listed(model, suggestion.factors) + ".";
}

std::string surroundings(const scoring::Model& model, const scoring::Suggestion& suggestion) {
  std::vector<int> barriers;
  std::vector<int> strengths;
  for (const int factor : suggestion.supports) {
    const bool strength = factorAt(model, factor).kind == scoring::FactorKind::Promoter;
    auto& list = strength ? strengths : barriers;
    if (list.size() < (strength ? kStrengths : kBarriers)) list.push_back(factor);
  }
  std::string text;
  if (!strengths.empty()) text = "Bouw voort op: " + listed(model, strengths) + ".";
  if (barriers.empty()) return text;
  return text + (text.empty() ? "" : " ") + "Houd rekening met: " + listed(model, barriers) + ".";
}

std::string reasonInFull(const scoring::Model& model, const app::CaseView& view,
                         const scoring::Suggestion& suggestion) {
  std::string text = goal(model, suggestion);
  // What one family said is no ground to tell beside policy.
  if (suggestion.part == domain::TaskPart::Organisation) return text;
  if (!suggestion.evidence.empty()) text += " " + reason(model, view, suggestion);
  const std::string around = surroundings(model, suggestion);
  return around.empty() ? text : text + " " + around;
}

std::string oneSided(const scoring::Model& model, int factor) {
  const std::string name = factorAt(model, factor).shortName;
  if (hasTask(model, factor, scoring::Owner::YouthService)) {
    return fmt::format("Bij ‘{}’ heeft alleen de jeugdvoorziening een taak.", name);
  }
  if (hasTask(model, factor, scoring::Owner::MigrantOrganisation)) {
    return fmt::format("Bij ‘{}’ heeft alleen de migrantenorganisatie een taak.", name);
  }
  return fmt::format("Bij ‘{}’ heeft geen van beide kanten een taak.", name);
}

std::string loadSentence(domain::LoadLevel level) {
  switch (level) {
    case domain::LoadLevel::Warn:
      return "De uren van de intermediair zijn bijna vol. Overleg met de intermediair voordat u een taak vraagt.";
    case domain::LoadLevel::Over:
      return "De uren van de intermediair zijn vol. Kies een andere intermediair, verschuif werk, of ga door met een "
             "reden.";
    case domain::LoadLevel::NoCapacity:
      return "Van de intermediair zijn geen uren per week bekend. Vraag na hoeveel tijd er is.";
    case domain::LoadLevel::Room: break;
  }
  return {};
}

std::string questionWords(const scoring::Model& model, const scoring::NextQuestion& question) {
  const auto& indicator = model.indicators[static_cast<std::size_t>(question.indicator)];
  const std::string& text = indicator.question(question.perspective);
  switch (question.perspective) {
    case domain::Perspective::Family: return "Vraag het gezin: ‘" + text + "’";
    case domain::Perspective::YouthService: return "Ga zelf na: ‘" + text + "’";
    case domain::Perspective::MigrantOrganisation: return "Vraag de migrantenorganisatie: ‘" + text + "’";
  }
  return text;
}

}  // namespace tweehanden::report
