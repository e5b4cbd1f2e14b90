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

ErrorParts slotParts(const Error& error) {
  switch (error.code) {
    case ErrorCode::TooManyAttempts:
      return {"De wachtwoordzin was te vaak verkeerd.", "Uw gegevens zijn veilig en niet veranderd.",
              "Wacht " + (error.arguments.empty() ? std::string("even") : error.arguments.front() + " seconden") +
                  " en probeer het dan opnieuw."};
    case ErrorCode::UserExists:
      return {"Er is al een gebruiker met deze naam.", "Er is niets veranderd.", "Kies een andere naam."};
    case ErrorCode::LastUser:
      return {"Dit is de laatste gebruiker die deze gegevens kan openen.", "Er is niets veranderd.",
              "Voeg eerst een andere gebruiker toe."};
    case ErrorCode::RecoveryKeyInvalid:
      return {"In deze herstelsleutel zit een tikfout.", "Uw gegevens zijn veilig en niet veranderd.",
              "Vergelijk elk woord met het papier en typ de sleutel opnieuw."};
    case ErrorCode::FileSealed:
      return {"Dit bestand is met een wachtwoordzin gesloten.", "Er is niets veranderd.",
              "Vraag de wachtwoordzin aan wie het bestand gaf."};
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
    case ErrorCode::StoreRolledBack:
      return {"Er ontbreekt werk dat al was vastgelegd.", "Wat er nog is, blijft zoals het is.",
              "Red de gegevens met `salvage`, of zet een reservekopie terug."};
    case ErrorCode::StoreReadOnly:
      return {"Deze gegevens zijn alleen om te lezen.", "Er is niets veranderd.",
              "Open de gegevens op een plek waar u mag schrijven."};
    case ErrorCode::MigrationFailed:
      return {"De gegevens konden niet worden bijgewerkt naar deze versie.", "Ze zijn nog zoals ze waren.",
              "Er is eerst een reservekopie gemaakt. Vraag uw beheerder."};
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
    case ErrorCode::ReasonMissing:
      return {"Er is geen reden gegeven.", "Er is niets veranderd.", "Schrijf in een paar woorden waarom u dit doet."};
    default: return {};
  }
}

}  // namespace

ErrorParts storeParts(const Error& error) {
  for (const ErrorParts& parts : {keyParts(error), slotParts(error), folderParts(error), writingParts(error)}) {
    if (!parts.happened.empty()) return parts;
  }
  return {};
}

}  // namespace tweehanden::report
