// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "domain/rules.h"
#include "report/sentences.h"

namespace tweehanden::report {
namespace {

std::string parentWord(domain::Gender gender) {
  switch (gender) {
    case domain::Gender::Male: return "vader";
    case domain::Gender::Female: return "moeder";
    case domain::Gender::Unknown:
    case domain::Gender::Other: break;
  }
  return "ouder";
}

std::string personWords(const domain::Person& person, Date on) {
  if (std::ranges::find(person.roles, domain::PersonRole::Parent) != person.roles.end())
    return parentWord(person.gender);
  const std::string name = person.name.givenNames.empty() ? domain::fullName(person.name) : person.name.givenNames;
  if (name.empty()) return person.roles.empty() ? "iemand uit het gezin" : word(person.roles.front());
  const auto age = domain::isMinor(person, on) ? domain::ageOn(person, on) : std::nullopt;
  return age ? fmt::format("{} ({})", name, *age) : name;
}

std::string numberWords(double value) {
  std::string text = fmt::format("{:g}", value);
  std::ranges::replace(text, '.', ',');
  return text;
}

std::optional<Finding> factFinding(const scoring::Model& model, const domain::Case& file, long long id) {
  const auto fact = std::ranges::find_if(file.serviceFacts, [&](const auto& each) { return each.id.value == id; });
  if (fact == file.serviceFacts.end()) return std::nullopt;
  const auto index = model.indicatorIndex(fact->indicator);
  if (!index) return std::nullopt;
  const auto& indicator = model.indicators[static_cast<std::size_t>(*index)];
  return Finding{.statement = fmt::format("{}: {} {}", indicator.name, numberWords(fact->value), indicator.unit),
                 .who = "gemeten, volgens " + word(fact->perspective),
                 .on = fact->on,
                 .quote = {}};
}

}  // namespace

std::string voiceWords(const domain::Voice& voice, const domain::Case& file, Date on) {
  if (voice.person) {
    const auto at = std::ranges::find_if(file.persons, [&](const auto& each) { return each.id == *voice.person; });
    return at == file.persons.end() ? "iemand uit het gezin" : personWords(*at, on);
  }
  if (voice.intermediary) {
    const auto at =
        std::ranges::find_if(file.intermediaries, [&](const auto& each) { return each.id == *voice.intermediary; });
    return at == file.intermediaries.end() ? "intermediair" : at->name;
  }
  return voice.name;
}

std::optional<Finding> finding(const scoring::Model& model, const domain::Case& file, long long evidence,
                               bool serviceFact, Date on) {
  if (serviceFact) return factFinding(model, file, evidence);
  const auto at = std::ranges::find_if(file.observations, [&](const auto& each) { return each.id.value == evidence; });
  if (at == file.observations.end()) return std::nullopt;
  const auto index = model.indicatorIndex(at->indicator);
  if (!index) return std::nullopt;
  const auto& indicator = model.indicators[static_cast<std::size_t>(*index)];
  const auto* answer = indicator.answer(at->answer);
  if (answer == nullptr) return std::nullopt;
  std::string who = voiceWords(at->speaker, file, on);
  if (who.empty()) who = word(at->perspective);
  return Finding{.statement = answer->statement.empty() ? indicator.name + ": " + answer->text : answer->statement,
                 .who = who,
                 .on = at->on,
                 .quote = at->quote};
}

std::string findingWords(const Finding& finding, Date today) {
  return fmt::format("{} ({}, {})", finding.statement, finding.who, shortDay(finding.on, today));
}

}  // namespace tweehanden::report
