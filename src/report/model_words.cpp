// SPDX-License-Identifier: EUPL-1.2
// What is wrong with a model or an overlay, from the reason codes of src/scoring.
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

struct Fault {
  std::string_view reason;
  std::string_view words;  ///< {} is what it is about
};

constexpr std::array kFileFaults{
    Fault{"invalid_json", "het bestand is niet te lezen als JSON"},
    Fault{"not_utf8", "het bestand bevat tekens die niet leesbaar zijn"},
    Fault{"nul", "een tekst bevat een teken dat niet leesbaar is"},
    Fault{"duplicate_property", "het veld ‘{}’ staat er twee keer in"},
    Fault{"too_deep", "de gegevens zijn te diep genest"},
    Fault{"malformed", "het bestand is niet te begrijpen"},
    Fault{"no_manifest", "dit bestand is geen model"},
    Fault{"no_overlay", "dit bestand is geen aanpassing van het model"},
    Fault{"format_version", "dit bestand is gemaakt met een nieuwere versie van Tweehanden"},
    Fault{"include_path", "‘{}’ staat niet naast het model"},
    Fault{"include_missing", "het bestand ‘{}’ ontbreekt"},
    Fault{"include_manifest", "‘{}’ is zelf een model en kan niet worden ingevoegd"},
    Fault{"section_twice", "het deel ‘{}’ staat er twee keer in"},
    Fault{"section_missing", "het deel ‘{}’ ontbreekt"},
};

constexpr std::array kNumberFaults{
    Fault{"prior_mass", "het gewicht van het uitgangspunt is te klein"},
    Fault{"prior", "het uitgangspunt ligt te dicht bij 0 of 1"},
    Fault{"cap", "de grens voor één stem moet boven 0 liggen"},
    Fault{"unknown_below", "de grens voor ‘te weinig bekend’ past niet bij de grens voor één stem"},
    Fault{"thresholds", "de grenzen lopen niet op"},
    Fault{"interval", "de grenzen van het interval liggen niet aan weerszijden van de helft"},
    Fault{"mismatch", "de grenzen voor verschil tussen de kanten lopen niet op"},
    Fault{"certainty", "minder zeker telt zwaarder mee dan zekerder"},
    Fault{"load", "de grenzen voor de belasting van een intermediair kloppen niet met elkaar"},
    Fault{"ranking", "‘{}’ is geen risicofactor en hoort niet in de rangorde"},
    Fault{"weight", "het gewicht van ‘{}’ hoort boven 0 te liggen, tot en met 1, bij een risicofactor"},
};

constexpr std::array kItemFaults{
    Fault{"duplicate_id", "‘{}’ staat er twee keer in"},
    Fault{"factor_id", "de naam ‘{}’ past niet bij de soort en het nummer van de factor"},
    Fault{"factor_number", "de nummers van de risicofactoren sluiten niet aan: {}"},
    Fault{"factor_kind", "bij een risicofactor hoort een cluster, bij de andere factoren een niveau: ‘{}’"},
    Fault{"unknown_source", "de bron ‘{}’ staat niet in de lijst van bronnen"},
    Fault{"unknown_factor", "de factor ‘{}’ bestaat niet"},
    Fault{"unknown_indicator", "de vraag ‘{}’ bestaat niet"},
    Fault{"unknown_task", "de taak ‘{}’ bestaat niet"},
    Fault{"reserved_answer", "het antwoord ‘{}’ hoort al bij elke vraag"},
    Fault{"duplicate_answer", "het antwoord ‘{}’ staat twee keer bij deze vraag"},
    Fault{"duplicate_link", "de vraag wijst twee keer naar ‘{}’"},
    Fault{"own_words", "alleen weinig Nederlands spreken zegt niets over deze factor: ‘{}’"},
    Fault{"direct_id", "de naam ‘{}’ past niet bij een directe vraag"},
    Fault{"direct_link", "een directe vraag wijst alleen naar haar eigen factor, met gewicht 1: ‘{}’"},
    Fault{"direct_half_life", "een direct oordeel halveert in 365 dagen: ‘{}’"},
    Fault{"direct_scale", "een directe vraag heeft de antwoorden 0 tot en met 4: ‘{}’"},
    Fault{"direct_missing", "de factor ‘{}’ heeft geen directe vraag"},
    Fault{"guard_missing", "de afspraak ‘{}’ ontbreekt"},
    Fault{"joint_with", "de taak ‘{}’ wijst niet terug of is van dezelfde kant"},
    Fault{"same_as", "de taak ‘{}’ wijst niet terug of is van de andere kant"},
    Fault{"not_offered_reason", "bij ‘{}’ staat niet waarom deze taak niet vanzelf wordt voorgesteld"},
    Fault{"case_action", "de taak ‘{}’ geldt al voor één gezin en heeft geen aparte actie"},
    Fault{"consent", "bij de taak ‘{}’ klopt de vraag om toestemming niet"},
    Fault{"responsibility", "de taak ‘{}’ hoort bij de jeugdvoorziening te blijven"},
};

constexpr std::array kOverlayFaults{
    Fault{"for_model", "deze aanpassing is gemaakt voor een andere versie; het model is versie {}"},
    Fault{"blank", "er staat niet bij wie dit heeft goedgekeurd, of waarom"},
    Fault{"approved_on", "de dag van goedkeuring bestaat niet: {}"},
    Fault{"approved_later", "de dag van goedkeuring ligt in de toekomst: {}"},
    Fault{"nothing_changed", "deze aanpassing verandert niets"},
    Fault{"unknown_link", "de vraag wijst niet naar ‘{}’"},
    Fault{"unknown_number", "het model heeft geen getal ‘{}’"},
    Fault{"guard_weakened", "een aanpassing mag een afspraak niet zwakker maken"},
    Fault{"changed_twice", "een andere aanpassing verandert dit ook"},
};

template <class Faults>
std::string wordsIn(const Faults& faults, const std::string& reason, const std::string& about) {
  for (const Fault& fault : faults) {
    if (fault.reason == reason) return fmt::format(fmt::runtime(fault.words), about);
  }
  return {};
}

}  // namespace

std::string modelFault(const Error& error) {
  if (error.arguments.empty()) return {};
  const std::string& reason = error.arguments[0];
  if (reason == "schema") {
    Error inner = error;
    inner.arguments.erase(inner.arguments.begin());
    const std::string words = jsonFault(inner);
    return words.empty() ? "het past niet bij de afgesproken vorm" : words;
  }
  const std::string about = error.arguments.size() > 1 ? error.arguments[1] : std::string();
  for (const std::string& words : {wordsIn(kFileFaults, reason, about), wordsIn(kNumberFaults, reason, about),
                                   wordsIn(kItemFaults, reason, about), wordsIn(kOverlayFaults, reason, about)}) {
    if (!words.empty()) return words;
  }
  return {};
}

}  // namespace tweehanden::report
