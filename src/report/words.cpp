// SPDX-License-Identifier: EUPL-1.2
#include "report/sentences.h"

namespace tweehanden::report {

std::string word(scoring::Level level) {
  switch (level) {
    case scoring::Level::Unknown: return "niet beoordeeld";
    case scoring::Level::Low: return "laag";
    case scoring::Level::Raised: return "verhoogd";
    case scoring::Level::High: return "hoog";
  }
  return {};
}

std::string word(scoring::MismatchWord word) {
  switch (word) {
    case scoring::MismatchWord::None: return "geen";
    case scoring::MismatchWord::Small: return "klein";
    case scoring::MismatchWord::Moderate: return "matig";
    case scoring::MismatchWord::Large: return "groot";
  }
  return {};
}

std::string word(scoring::Trend trend) {
  switch (trend) {
    case scoring::Trend::Unknown: return {};
    case scoring::Trend::Silent: return "niets nieuws";
    case scoring::Trend::Rising: return "stijgt";
    case scoring::Trend::Steady: return "blijft gelijk";
    case scoring::Trend::Falling: return "daalt";
  }
  return {};
}

std::string word(scoring::Cluster cluster) {
  switch (cluster) {
    case scoring::Cluster::None: return "overig";
    case scoring::Cluster::Bekendheid: return "bekendheid";
    case scoring::Cluster::Vertrouwen: return "vertrouwen";
    case scoring::Cluster::Kwaliteit: return "kwaliteit";
  }
  return {};
}

std::string word(scoring::SystemLevel level) {
  switch (level) {
    case scoring::SystemLevel::None: return "overig";
    case scoring::SystemLevel::Micro: return "in het contact";
    case scoring::SystemLevel::Meso: return "om het gezin heen";
    case scoring::SystemLevel::Macro: return "in het stelsel";
  }
  return {};
}

std::string word(scoring::Side side) {
  switch (side) {
    case scoring::Side::YouthService: return "jeugdvoorziening";
    case scoring::Side::Together: return "samen";
    case scoring::Side::MigrantOrganisation: return "migrantenorganisatie";
  }
  return {};
}

std::string word(domain::Perspective perspective) {
  switch (perspective) {
    case domain::Perspective::Family: return "gezin";
    case domain::Perspective::YouthService: return "jeugdvoorziening";
    case domain::Perspective::MigrantOrganisation: return "migrantenorganisatie";
  }
  return {};
}

std::string word(domain::Certainty certainty) {
  switch (certainty) {
    case domain::Certainty::Sure: return "zeker";
    case domain::Certainty::Likely: return "waarschijnlijk";
    case domain::Certainty::Unsure: return "onzeker";
  }
  return {};
}

std::string word(domain::ContactKind kind) {
  switch (kind) {
    case domain::ContactKind::HomeVisit: return "huisbezoek";
    case domain::ContactKind::OfficeVisit: return "gesprek op kantoor";
    case domain::ContactKind::PhoneCall: return "telefoongesprek";
    case domain::ContactKind::VideoCall: return "videogesprek";
    case domain::ContactKind::SchoolVisit: return "gesprek op school";
    case domain::ContactKind::OnLocation: return "contact op een vindplaats";
    case domain::ContactKind::Message: return "bericht";
    case domain::ContactKind::Consultation: return "overleg";
    case domain::ContactKind::Other: return "ander contact";
  }
  return {};
}

std::string word(domain::InterpreterKind kind) {
  switch (kind) {
    case domain::InterpreterKind::NotNeeded: return "geen tolk nodig";
    case domain::InterpreterKind::Professional: return "beroepstolk";
    case domain::InterpreterKind::Acquaintance: return "bekende vertaalde";
    case domain::InterpreterKind::ChildOrRelative: return "kind of familielid vertaalde";
    case domain::InterpreterKind::Missing: return "tolk ontbrak";
  }
  return {};
}

std::string word(domain::InterpreterNeed need) {
  switch (need) {
    case domain::InterpreterNeed::NotAsked: return "tolk: niet gevraagd";
    case domain::InterpreterNeed::NotNeeded: return "geen tolk nodig";
    case domain::InterpreterNeed::Professional: return "beroepstolk gewenst";
    case domain::InterpreterNeed::Acquaintance: return "bekende vertaalt";
  }
  return {};
}

std::string word(domain::Party party) {
  switch (party) {
    case domain::Party::Family: return "gezin";
    case domain::Party::Network: return "netwerk";
    case domain::Party::YouthService: return "jeugdvoorziening";
    case domain::Party::MigrantOrganisation: return "migrantenorganisatie";
    case domain::Party::Together: return "samen";
  }
  return {};
}

std::string word(domain::Frame frame) {
  switch (frame) {
    case domain::Frame::Voluntary: return "vrijwillig";
    case domain::Frame::Forced: return "gedwongen kader";
  }
  return {};
}

std::string word(domain::TaskStatus status) {
  switch (status) {
    case domain::TaskStatus::Accepted: return "afgesproken";
    case domain::TaskStatus::Running: return "loopt";
    case domain::TaskStatus::Done: return "gedaan";
    case domain::TaskStatus::Declined: return "niet gekozen";
    case domain::TaskStatus::Cancelled: return "gestopt";
  }
  return {};
}

std::string word(domain::TaskPart part) {
  switch (part) {
    case domain::TaskPart::Family: return "in dit gezin";
    case domain::TaskPart::Organisation: return "voor de organisatie";
  }
  return {};
}

std::string word(domain::PersonRole role) {
  switch (role) {
    case domain::PersonRole::Parent: return "ouder";
    case domain::PersonRole::StepParent: return "stiefouder";
    case domain::PersonRole::Child: return "kind";
    case domain::PersonRole::Caregiver: return "verzorger";
    case domain::PersonRole::Grandparent: return "grootouder";
    case domain::PersonRole::Partner: return "partner";
    case domain::PersonRole::OtherRelative: return "familielid";
    case domain::PersonRole::HouseholdMember: return "huisgenoot";
    case domain::PersonRole::Other: return "betrokkene";
  }
  return {};
}

std::string word(domain::FamilyStatus status) {
  switch (status) {
    case domain::FamilyStatus::Intake: return "aangemeld";
    case domain::FamilyStatus::Active: return "loopt";
    case domain::FamilyStatus::Paused: return "in rust";
    case domain::FamilyStatus::Closed: return "afgesloten";
  }
  return {};
}

std::string word(domain::HelpSubject subject) {
  switch (subject) {
    case domain::HelpSubject::Forms: return "formulieren";
    case domain::HelpSubject::Money: return "geld";
    case domain::HelpSubject::Debts: return "schulden";
    case domain::HelpSubject::Education: return "onderwijs";
    case domain::HelpSubject::Work: return "werk";
    case domain::HelpSubject::Upbringing: return "opvoeden";
    case domain::HelpSubject::Integration: return "inburgering en taal";
    case domain::HelpSubject::Housing: return "wonen";
    case domain::HelpSubject::Health: return "gezondheid";
    case domain::HelpSubject::Safety: return "veiligheid";
    case domain::HelpSubject::Other: return "iets anders";
  }
  return {};
}

std::string word(domain::HelpStatus status) {
  switch (status) {
    case domain::HelpStatus::Open: return "open";
    case domain::HelpStatus::Running: return "loopt";
    case domain::HelpStatus::Done: return "beantwoord";
    case domain::HelpStatus::Withdrawn: return "ingetrokken";
  }
  return {};
}

std::string word(domain::ReferralStatus status) {
  switch (status) {
    case domain::ReferralStatus::Draft: return "in voorbereiding";
    case domain::ReferralStatus::Sent: return "verstuurd";
    case domain::ReferralStatus::Accepted: return "aangenomen";
    case domain::ReferralStatus::Declined: return "niet aangenomen";
    case domain::ReferralStatus::UnderWay: return "loopt";
    case domain::ReferralStatus::Finished: return "klaar, nog terug te koppelen";
    case domain::ReferralStatus::FedBack: return "teruggekoppeld";
    case domain::ReferralStatus::Withdrawn: return "ingetrokken";
    case domain::ReferralStatus::Expired: return "verlopen";
  }
  return {};
}

std::string word(app::VerifyCheck check) {
  switch (check) {
    case app::VerifyCheck::Integrity: return "gegevens heel";
    case app::VerifyCheck::ForeignKeys: return "verwijzingen kloppen";
    case app::VerifyCheck::AuditChain: return "logboek ongeschonden";
    case app::VerifyCheck::KeySlots: return "sleutels leesbaar";
    case app::VerifyCheck::SearchIndex: return "zoekregister volledig";
    case app::VerifyCheck::AuditHead: return "niets vastgelegds ontbreekt";
  }
  return {};
}

std::string mark(scoring::Level level) {
  switch (level) {
    case scoring::Level::Unknown: return "◌";
    case scoring::Level::Low: return "○";
    case scoring::Level::Raised: return "◐";
    case scoring::Level::High: return "●";
  }
  return {};
}

}  // namespace tweehanden::report
