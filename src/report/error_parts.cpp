// SPDX-License-Identifier: EUPL-1.2
#include "report/error_parts.h"

#include <fmt/format.h>

namespace tweehanden::report {
namespace {

std::string subject(const Error& error) { return error.arguments.empty() ? std::string() : error.arguments.front(); }

ErrorParts fileParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::FileNotFound:
      return {"Het bestand is niet gevonden.", "Er is niets veranderd.", "Kijk of de naam en de map kloppen."};
    case ErrorCode::FileUnreadable:
      return {"Het bestand is niet te lezen.", "Er is niets veranderd.",
              "Kijk of u het bestand mag openen en of het geen map is."};
    case ErrorCode::FileUnwritable:
      return {"Het bestand is niet te schrijven.", "Uw gegevens in Tweehanden zijn niet veranderd.",
              "Kies een map waarin u mag schrijven."};
    case ErrorCode::NotEnoughSpace:
      return {"Er is te weinig ruimte op de schijf" +
                  (error.arguments.size() < 2
                       ? std::string()
                       : ": nodig is " + error.arguments[0] + " MB, vrij is " + error.arguments[1] + " MB") +
                  ".",
              "Er is niets veranderd.", "Maak ruimte vrij en probeer het opnieuw."};
    case ErrorCode::DiskFull:
      return {"De schijf is vol.", "Wat al was vastgelegd, is bewaard.", "Maak ruimte vrij en probeer het opnieuw."};
    default: return {};
  }
}

ErrorParts programParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::NotFound:
      if (error.arguments.size() > 1 && error.arguments[1] == "factor") {
        return {fmt::format("De drempel ‘{}’ staat niet in het model.", subject(error)), "Er is niets veranderd.",
                "Kijk of de naam klopt; tweehanden-cli score --json noemt ze allemaal."};
      }
      return {subject(error).empty() ? std::string("Dit is niet gevonden.")
                                     : fmt::format("‘{}’ is niet gevonden.", subject(error)),
              "Er is niets veranderd.", "Kijk of het zaaknummer klopt, of zoek het gezin in de lijst."};
    case ErrorCode::GuardRefused:
      return {fmt::format("Dit kan nu niet: {}.", guardWords(subject(error))), "Er is niets veranderd.",
              subject(error) == "consent"
                  ? "Vraag het gezin eerst om toestemming en leg die vast, of geef de taak aan iemand anders."
                  : "Geef de taak aan iemand anders, of hef eerst de reden op."};
    case ErrorCode::InvalidModel:
      if (subject(error) == "other_model") {
        return {"Dit drempelprofiel is met een ander model berekend dan nu in gebruik is.", "Er is niets vastgelegd.",
                "Open het gezin opnieuw, bekijk het profiel en bevestig het dan."};
      }
      return {modelFault(error).empty() ? std::string("Het model is niet bruikbaar.")
                                        : fmt::format("Het model is niet bruikbaar: {}.", modelFault(error)),
              "Er is niets berekend en niets veranderd.",
              "Gebruik het model dat bij Tweehanden hoort, of verbeter het bestand."};
    case ErrorCode::Cancelled:
      return {"U hebt dit gestopt.", "Wat al klaar was, is bewaard.", "U kunt het opnieuw starten."};
    default:
      return {"Er ging iets mis in het programma.", "Wat al was vastgelegd, is bewaard.",
              "Probeer het opnieuw. Gaat het weer mis, meld het dan bij uw beheerder."};
  }
}

}  // namespace

ErrorParts partsOf(const Error& error) {
  for (const ErrorParts& parts : {recordLifeParts(error), inputParts(error), storeParts(error), fileParts(error)}) {
    if (!parts.happened.empty()) return parts;
  }
  return programParts(error);
}

}  // namespace tweehanden::report
