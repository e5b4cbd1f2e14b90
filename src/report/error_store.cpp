// SPDX-License-Identifier: EUPL-1.2
#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

constexpr const char* kBackup = "Zet een reservekopie terug of vraag uw beheerder.";

ErrorParts keyParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::WrongPassphrase:
      return {"Deze wachtwoordzin past niet op dit bestand.", "Uw gegevens zijn veilig en niet veranderd.",
              "Typ de wachtwoordzin opnieuw. Let op hoofdletters."};
    case ErrorCode::PassphraseTooShort:
      return {"Deze wachtwoordzin is te kort.", "Er is niets gemaakt of veranderd.",
              "Kies een langere zin, bijvoorbeeld vier woorden achter elkaar."};
    case ErrorCode::KeyringMissing:
      return {"Het sleutelbestand keyring.json ontbreekt.", "Uw gegevens staan er nog, versleuteld.",
              "Zet keyring.json terug uit een reservekopie. Zonder dat bestand gaan de gegevens niet open."};
    case ErrorCode::KeyringDamaged:
      return {"Het sleutelbestand keyring.json is beschadigd.", "Uw gegevens staan er nog, versleuteld.",
              "Zet keyring.json terug uit een reservekopie."};
    default: return {};
  }
}

ErrorParts folderParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::StoreMissing:
      return {"Op deze plek staan geen gegevens van Tweehanden.", "Er is niets veranderd.",
              "Kijk of de map klopt, of maak een nieuwe aan."};
    case ErrorCode::StoreExists:
      return {"Op deze plek staan al gegevens.", "Die zijn niet veranderd.",
              "Kies een andere plek of een andere naam."};
    case ErrorCode::StoreDamaged:
      return {"De gegevens zijn beschadigd en gaan niet open.", "Er is niets aan veranderd.", kBackup};
    case ErrorCode::StoreTooNew:
      return {"Deze gegevens zijn van een nieuwere versie van Tweehanden.", "Er is niets aan veranderd.",
              "Installeer de nieuwste versie en open ze daarmee."};
    default: return {};
  }
}

ErrorParts writingParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::StoreBusy:
      return {"Een ander programma is met deze gegevens bezig.", "Er is niets veranderd.",
              "Wacht even en probeer het opnieuw."};
    case ErrorCode::StoreFailed:
      return {"Het vastleggen is niet gelukt.", "Wat eerder was vastgelegd, is bewaard.",
              "Probeer het opnieuw. Gaat het weer mis, vraag dan uw beheerder."};
    case ErrorCode::RevisionConflict:
      return {"Iemand anders heeft dit intussen gewijzigd.",
              "Die wijziging is bewaard; die van u is nog niet vastgelegd.",
              "Bekijk de nieuwe versie en breng uw wijziging daarin aan."};
    default: return {};
  }
}

}  // namespace

ErrorParts storeParts(const Error& error) {
  for (const ErrorParts& parts : {keyParts(error), folderParts(error), writingParts(error)}) {
    if (!parts.happened.empty()) return parts;
  }
  return {};
}

}  // namespace tweehanden::report
