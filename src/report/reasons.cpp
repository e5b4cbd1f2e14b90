// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

constexpr std::size_t kFindings = 2;  // more than two makes a list, not a sentence

bool isServiceFact(const app::CaseView& view, long long id) {
  return std::ranges::any_of(view.evidence, [&](const auto& each) { return each.id == id && each.serviceFact; });
}

/// A finding and how often it was heard.
struct Heard {
  Finding finding;
  int times = 1;
};

std::vector<Heard> heard(const scoring::Model& model, const app::CaseView& view,
                         const std::vector<long long>& evidence) {
  std::vector<Heard> list;
  for (const long long id : evidence) {
    const auto found = finding(model, view.file, id, isServiceFact(view, id), view.on);
    if (!found) continue;
    const auto same =
        std::ranges::find_if(list, [&](const Heard& each) { return each.finding.statement == found->statement; });
    if (same == list.end()) {
      list.push_back({*found, 1});
      continue;
    }
    ++same->times;
    if (found->on > same->finding.on) same->finding = *found;
  }
  return list;
}

std::string timesWord(int times) {
  constexpr std::array<const char*, 6> kWords{"", "", "Twee", "Drie", "Vier", "Vijf"};
  const auto at = static_cast<std::size_t>(times);
  return at < kWords.size() ? kWords[at] : std::to_string(times);
}

/// Findings begin with a capital; after a semicolon they do not. Other scripts and abbreviations stay as they are.
std::string lowered(std::string text) {
  const bool single = text.size() < 2 || text[1] == ' ' || (text[1] >= 'a' && text[1] <= 'z');
  if (!text.empty() && single && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string words(const Heard& each, Date today) {
  const std::string said = findingWords(each.finding, today);
  return each.times == 1 ? said : fmt::format("{} keer: {}", timesWord(each.times), lowered(said));
}

}  // namespace

std::string reason(const scoring::Model& model, const app::CaseView& view, const scoring::Suggestion& suggestion) {
  const auto list = heard(model, view, suggestion.evidence);
  std::string text;
  for (std::size_t i = 0; i < std::min(list.size(), kFindings); ++i) {
    const std::string said = words(list[i], view.on);
    text += i == 0 ? said : "; " + lowered(said);
  }
  if (text.empty()) {
    text = "Werkt aan";
    for (std::size_t i = 0; i < suggestion.factors.size(); ++i) {
      const auto& factor = model.factors[static_cast<std::size_t>(suggestion.factors[i])];
      text += (i == 0 ? ": " : "; ") + lowered(factor.shortName);
    }
  }
  return text + ".";
}

std::string guardSentence(const scoring::Model& model, const std::string& guard) {
  const auto* found = model.guard(guard);
  return "Kan nu niet: " + (found == nullptr ? guard + "." : lowered(found->says));
}

std::string guardLift(const scoring::Model& model, const std::string& guard) {
  const auto* found = model.guard(guard);
  return found == nullptr ? std::string() : found->lift;
}

std::string firstStep(scoring::FirstStep step) {
  switch (step) {
    case scoring::FirstStep::MeldcodeSteps:
      return "Er staat een zorg over veiligheid open. Volg eerst de stappen van de meldcode. "
             "Veilig Thuis is dag en nacht bereikbaar: 0800-2000. Bij direct gevaar: 112.";
    case scoring::FirstStep::AskConsent:
      return "Vraag eerst of het gezin het goed vindt dat u met de migrantenorganisatie samenwerkt, en leg vast wie "
             "dat "
             "goed vindt, voor wie en waarvoor.";
    case scoring::FirstStep::RepeatWithInterpreter:
      return "Het laatste gesprek over veiligheid ging zonder beroepstolk. Voer dat gesprek opnieuw, met een "
             "beroepstolk: nooit met een kind, familielid, bekende of intermediair als tolk.";
    case scoring::FirstStep::GiveFeedback:
      return "Een verwijzing is afgerond, maar de migrantenorganisatie heeft nog niet gehoord hoe het is afgelopen. "
             "Koppel terug, en deel daarbij alleen wat het gezin goed vindt.";
    case scoring::FirstStep::AnswerRequest:
      return "De migrantenorganisatie wacht op antwoord op een eigen vraag. Geef antwoord, met een datum.";
  }
  return {};
}

}  // namespace tweehanden::report
