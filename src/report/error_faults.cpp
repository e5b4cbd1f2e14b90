// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

struct Fault {
  std::string_view code;
  std::string_view words;  ///< {} is the argument after the code
};

constexpr std::array kFaults{
    Fault{"duplicate_property", "het veld ‘{}’ staat er twee keer in"},
    Fault{"too_deep", "de gegevens zijn te diep genest"},
    Fault{"number_range", "een getal is te groot"},
    Fault{"missing_property", "het veld ‘{}’ ontbreekt"},
    Fault{"unknown_property", "het veld ‘{}’ is niet bekend"},
    Fault{"wrong_type", "een waarde is van een andere soort dan verwacht"},
    Fault{"unknown_code", "‘{}’ is geen bekende keuze"},
    Fault{"wrong_form", "‘{}’ is niet in de juiste vorm geschreven"},
    Fault{"out_of_range", "een getal valt buiten de grenzen"},
    Fault{"not_allowed", "deze velden gaan niet samen"},
};

constexpr std::array kGuards{
    Fault{"responsibility", "dit werk blijft bij de jeugdvoorziening"},
    Fault{"consent", "er is geen geldige toestemming van het gezin voor deze organisatie"},
    Fault{"overload", "de intermediair heeft hiervoor geen uren over"},
    Fault{"exception", "deze taak lijkt op hulpverlening en heeft een einddatum en een akkoord nodig"},
    Fault{"language", "hiervoor is een gedeelde taal of een beroepstolk nodig"},
    Fault{"own_circle", "het gezin wil liever geen hulp uit eigen kring"},
    Fault{"equality", "de migrantenorganisatie wacht nog op een antwoord"},
    Fault{"safety_first", "er staat een zorg over veiligheid open, en de meldcode gaat voor"},
    Fault{"own_words", "een etiket van een collega telt niet als bewijs over het gezin"},
};

}  // namespace

std::string jsonFault(const Error& error) {
  if (error.arguments.empty()) return {};
  const std::string& code = error.arguments[0];
  const std::string first = error.arguments.size() > 1 ? error.arguments[1] : std::string();
  if (code == "syntax" && error.arguments.size() > 2) {
    return fmt::format("regel {}, teken {} is niet te lezen", first, error.arguments[2]);
  }
  for (const Fault& fault : kFaults) {
    if (fault.code == code) return fmt::format(fmt::runtime(fault.words), first);
  }
  return {};
}

std::string guardWords(const std::string& guard) {
  for (const Fault& fault : kGuards) {
    if (fault.code == guard) return std::string(fault.words);
  }
  return "een afspraak over samenwerken staat dit niet toe";
}

}  // namespace tweehanden::report
