// SPDX-License-Identifier: EUPL-1.2
#include "report/allocation_words.h"

#include <fmt/format.h>

#include <cmath>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

using scoring::LeftReason;
using scoring::PairGuard;
using scoring::PairReasonCode;

std::string forbidden(PairGuard guard) {
  switch (guard) {
    case PairGuard::None: return {};
    case PairGuard::SafetyFirst: return "De vaste contactpersoon kan nu niet: er is een zorg over veiligheid.";
    case PairGuard::Consent:
      return "Voor de organisatie van de vaste contactpersoon is geen geldige toestemming van het gezin.";
    case PairGuard::OwnCircle: return "De vaste contactpersoon valt af: het gezin wil liever niet uit eigen kring.";
    case PairGuard::Language: return "De vaste contactpersoon en het gezin hebben geen taal samen.";
  }
  return {};
}

std::string contactSentence(const scoring::PairReason& reason) {
  switch (reason.code) {
    case PairReasonCode::KeepsContact: return "Is nu ook al de contactpersoon: dat blijft zo.";
    case PairReasonCode::ContactForbidden: return forbidden(reason.guard);
    case PairReasonCode::ContactOverloaded: return "De vaste contactpersoon heeft te weinig uren over.";
    case PairReasonCode::ContactGone: return "De vaste contactpersoon staat niet meer in de lijst.";
    default: return {};
  }
}

std::string languageSentence(const scoring::PairReason& reason) {
  switch (reason.code) {
    case PairReasonCode::SharesLanguage: return fmt::format("Spreekt {}.", reason.text);
    case PairReasonCode::WorksInDutch: return "Zij kunnen samen Nederlands praten.";
    case PairReasonCode::LanguageUnknown: return "De contacttaal staat nog niet in het dossier.";
    case PairReasonCode::OutsideCircle: return "Komt niet uit de eigen kring, zoals het gezin vroeg.";
    case PairReasonCode::NeedsInterpreter:
      return reason.text.empty() ? "Regel een beroepstolk." : fmt::format("Regel een beroepstolk {}.", reason.text);
    default: return {};
  }
}

std::string otherSentence(const scoring::PairReason& reason) {
  switch (reason.code) {
    case PairReasonCode::SameOrganisation: return "Werkt bij de organisatie die het gezin al kent.";
    case PairReasonCode::InArea: return fmt::format("De organisatie werkt in {}.", reason.text);
    case PairReasonCode::OtherArea:
      return fmt::format("{} staat niet bij de plaatsen van de organisatie.", reason.text);
    case PairReasonCode::EveningFits: return "Kan in de avond, zoals het gezin vroeg.";
    case PairReasonCode::NoEvening: return "Het gezin wil liever in de avond; dat is hier niet bekend.";
    case PairReasonCode::HasRoom:
      return fmt::format("Heeft ruimte: {} van de uren is dan bezet.", percent(reason.value));
    case PairReasonCode::NearlyFull: return fmt::format("Let op: {} van de uren is dan bezet.", percent(reason.value));
    default: return {};
  }
}

std::string people(int count) {
  return count == 1 ? "Eén intermediair past" : fmt::format("{} intermediairs passen", count);
}

std::string guardedReason(const scoring::LeftOut& left) {
  switch (left.reason) {
    case LeftReason::SafetyConcern: return "Er is een open zorg over veiligheid. Dan gaat er niets naar een partner.";
    case LeftReason::NobodyThere: return "Er is geen intermediair bekend.";
    case LeftReason::NoConsent: return "Het gezin heeft geen geldige toestemming gegeven voor samenwerken.";
    case LeftReason::OwnCircle:
      return "Het gezin wil liever niemand uit eigen kring. Van niemand is zeker dat die daarbuiten staat.";
    case LeftReason::LanguageUnknown: return "De contacttaal van het gezin staat niet in het dossier.";
    case LeftReason::NobodySpeaks: return fmt::format("Geen intermediair met toestemming spreekt {}.", left.language);
    case LeftReason::ConsentElsewhere: return "Wie past, werkt bij een organisatie waarvoor geen toestemming is.";
    default: return {};
  }
}

}  // namespace

std::string percent(double share) { return fmt::format("{:.0f}\u00a0%", std::round(share * 100)); }

std::string hoursWords(double hours) { return decimal(hours, hours == std::floor(hours) ? 0 : 2) + " uur"; }

std::string pairReason(const scoring::PairReason& reason) {
  for (const auto& sentence : {contactSentence(reason), languageSentence(reason)}) {
    if (!sentence.empty()) return sentence;
  }
  return otherSentence(reason);
}

std::string leftReason(const scoring::LeftOut& left, Date today) {
  switch (left.reason) {
    case LeftReason::NoHours: return fmt::format("{}, maar zonder uren in de week.", people(left.candidates));
    case LeftReason::Resting:
      return fmt::format("{}, maar met rust na een zware casus, tot {}.", people(left.candidates),
                         left.until ? shortDay(*left.until, today) : std::string("later"));
    case LeftReason::NoRoom:
      return fmt::format("{}, maar zonder {} in de week over.", people(left.candidates), hoursWords(left.hours));
    case LeftReason::Full:
      return fmt::format("{}, maar de uren gaan in dit voorstel naar andere gezinnen.", people(left.candidates));
    default: return guardedReason(left);
  }
}

std::string leftHelp(const scoring::LeftOut& left) {
  switch (left.reason) {
    case LeftReason::SafetyConcern: return "Volg eerst de stappen van de meldcode.";
    case LeftReason::NobodyThere: return "Zoek een partner en leg vast wie daar werkt.";
    case LeftReason::NoConsent: return "Vraag het gezin of samenwerken goed is, en met wie.";
    case LeftReason::OwnCircle: return "Vraag het gezin wie het vertrouwt. Regel zo nodig een beroepstolk.";
    case LeftReason::LanguageUnknown: return "Vraag in welke taal het gezin graag praat en leg dat vast.";
    case LeftReason::NobodySpeaks: return "Regel een beroepstolk, of zoek een partner die de taal spreekt.";
    case LeftReason::ConsentElsewhere: return "Vraag het gezin of die organisatie ook mag helpen.";
    case LeftReason::NoHours: return "Vraag hoeveel uren iemand heeft en leg dat vast.";
    case LeftReason::Resting: return "Wacht de rust af, of zoek iemand anders.";
    case LeftReason::NoRoom: return "Rond werk af, verschuif het, of vraag de partner om meer uren.";
    case LeftReason::Full: return "Vraag de partner om meer uren, of kies samen wie eerst gaat.";
  }
  return {};
}

std::string word(domain::LoadLevel level) {
  switch (level) {
    case domain::LoadLevel::NoCapacity: return "geen uren bekend";
    case domain::LoadLevel::Room: return "ruimte";
    case domain::LoadLevel::Warn: return "bijna vol";
    case domain::LoadLevel::Over: return "te vol";
  }
  return {};
}

}  // namespace tweehanden::report
