// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

constexpr const char* kSafe = "Er is niets vastgelegd en niets veranderd.";
constexpr const char* kMend = "Verbeter dit en probeer het opnieuw.";

/// "Het gaat zo niet: reden." with the reason only when there is one.
std::string because(const char* what, const std::string& why) {
  return why.empty() ? fmt::format("{}.", what) : fmt::format("{}: {}.", what, why);
}

std::string quoted(const Error& error) {
  return error.arguments.empty() || error.arguments.front().empty() ? std::string()
                                                                    : fmt::format(" ‘{}’", error.arguments.front());
}

ErrorParts formParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::InvalidJson:
      return {because("Dit bestand is niet te lezen als JSON", jsonFault(error)), kSafe,
              "Maak het bestand opnieuw of verbeter het, en probeer het opnieuw."};
    case ErrorCode::SchemaViolation:
      return {because("Dit bestand past niet bij de afgesproken vorm", jsonFault(error)), kSafe, kMend};
    case ErrorCode::UnknownFormatVersion:
      return {"Dit bestand is gemaakt met een nieuwere versie van Tweehanden.", kSafe,
              "Gebruik een nieuwere versie van het programma, of vraag om een ouder bestand."};
    case ErrorCode::InvalidText:
      return {"Deze tekst bevat tekens die niet leesbaar zijn.", kSafe, "Haal die tekens weg en probeer het opnieuw."};
    case ErrorCode::TextTooLong:
      return {"Deze tekst is te lang: er past ten hoogste 20 MB in.", kSafe,
              "Maak de tekst korter of verdeel die over meer gesprekken."};
    default: return {};
  }
}

ErrorParts answerParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::UnknownIndicator:
      return {fmt::format("De vraag{} staat niet in het model.", quoted(error)), kSafe,
              "Kijk of de naam klopt, of kies een vraag uit het model."};
    case ErrorCode::AnswerOffScale:
      return {fmt::format("Het antwoord{} hoort niet bij deze vraag.", quoted(error)), kSafe,
              "Kies een van de antwoorden bij deze vraag."};
    case ErrorCode::InvalidValue:
      if (error.pointer.ends_with("/reason")) {
        return {"Er ontbreekt een reden.", kSafe, "Schrijf in een paar woorden waarom, en probeer het opnieuw."};
      }
      return {"Een waarde ontbreekt of klopt niet.", kSafe, "Vul een juiste waarde in en probeer het opnieuw."};
    default: return {};
  }
}

ErrorParts dateParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::FutureDate:
      return {fmt::format("De datum{} ligt in de toekomst.", quoted(error)), kSafe,
              "Vul de dag in waarop het gebeurde."};
    case ErrorCode::InvalidDate:
      return {fmt::format("De datum{} bestaat niet of is anders geschreven.", quoted(error)), kSafe,
              "Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2026-11-22."};
    case ErrorCode::EndBeforeStart:
      return {"Het einde ligt voor het begin.", kSafe, "Verbeter het begin of het einde."};
    default: return {};
  }
}

ErrorParts recordParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::DanglingReference:
      return {fmt::format("Er wordt verwezen naar een gegeven{} dat er niet is.", quoted(error)), kSafe,
              "Voeg het gegeven toe of haal de verwijzing weg."};
    case ErrorCode::DuplicateId:
      return {fmt::format("Het nummer{} van een gegeven is al in gebruik.", quoted(error)), kSafe,
              "Kijk of dit gezin al eerder is ingelezen, of geef het gegeven een ander nummer."};
    case ErrorCode::DuplicateCaseNumber:
      return {fmt::format("Het zaaknummer{} is al in gebruik.", quoted(error)), kSafe,
              "Kijk of dit gezin er al in staat, of geef het een ander zaaknummer."};
    default: return {};
  }
}

}  // namespace

ErrorParts inputParts(const Error& error) {
  for (const ErrorParts& parts : {formParts(error), answerParts(error), dateParts(error), recordParts(error)}) {
    if (!parts.happened.empty()) return parts;
  }
  return {};
}

}  // namespace tweehanden::report
