// SPDX-License-Identifier: EUPL-1.2
#include "report/search_words.h"

namespace tweehanden::report {

std::string word(domain::SearchKind kind) {
  switch (kind) {
    case domain::SearchKind::Family: return "gezin";
    case domain::SearchKind::Person: return "persoon";
    case domain::SearchKind::Note: return "notitie";
    case domain::SearchKind::Agreement: return "afspraak";
    case domain::SearchKind::HelpRequest: return "hulpvraag";
    case domain::SearchKind::Organisation: return "organisatie";
    case domain::SearchKind::Intermediary: return "intermediair";
  }
  return {};
}

std::string word(domain::MatchQuality quality) {
  switch (quality) {
    case domain::MatchQuality::Exact: return {};
    case domain::MatchQuality::Inflected: return "andere vorm";
    case domain::MatchQuality::Sounding: return "klinkt zo";
    case domain::MatchQuality::Typo: return "bijna zo geschreven";
  }
  return {};
}

std::string words(const domain::DuplicateReason& reason) {
  switch (reason.what) {
    case domain::SameThing::Bsn: return "zelfde bsn: " + reason.theirs;
    case domain::SameThing::NameAndBirthDate: return "naam en geboortedatum lijken op " + reason.theirs;
    case domain::SameThing::Name: return "naam lijkt op " + reason.theirs;
    case domain::SameThing::BirthDate: return "zelfde geboortedatum als " + reason.theirs;
    case domain::SameThing::Phone: return "zelfde telefoonnummer";
    case domain::SameThing::Email: return "zelfde e-mailadres";
    case domain::SameThing::Address: return "zelfde adres";
    case domain::SameThing::FamilyName: return "gezinsnaam lijkt erop";
  }
  return {};
}

}  // namespace tweehanden::report
