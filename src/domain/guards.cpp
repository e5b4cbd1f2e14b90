// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "domain/rules.h"

namespace tweehanden::domain {
namespace {

bool isMigrantOrganisation(const Case& file, OrganisationId id) {
  return std::ranges::any_of(file.organisations, [&](const Organisation& organisation) {
    return organisation.id == id && organisation.kind == OrganisationKind::MigrantOrganisation;
  });
}

/// To ask for consent is how it comes about; an organisation named in that task is the one that it is asked for.
bool asksConsent(const Task& task) {
  return task.kind == TaskKind::AskConsent && task.owner == Party::YouthService && !task.intermediary;
}

/// The migrant organisation does the task, or has a hand in it.
bool involvesPartner(const Task& task, const Case& file) {
  if (asksConsent(task)) return false;
  return task.owner == Party::MigrantOrganisation || task.owner == Party::Together || task.intermediary ||
         (task.organisation &&
          (task.organisation == file.family.partner || isMigrantOrganisation(file, *task.organisation)));
}

/// The organisations that would learn of the family; empty when it is not said which.
std::set<OrganisationId> partnersOf(const Task& task, const Case& file) {
  std::set<OrganisationId> partners;
  if (task.organisation) partners.insert(*task.organisation);
  if (task.intermediary) {
    const auto found = std::ranges::find(file.intermediaries, *task.intermediary, &Intermediary::id);
    if (found != file.intermediaries.end()) partners.insert(found->organisation);
  }
  if (partners.empty() && file.family.partner) partners.insert(*file.family.partner);
  return partners;
}

bool breaksResponsibility(const Task& task, const Case& file) {
  if (task.kind != TaskKind::CareDecision && task.kind != TaskKind::Meldcode) return false;
  return task.owner != Party::YouthService || involvesPartner(task, file);
}

bool breaksConsent(const Task& task, const Case& file, Date on) {
  if (!involvesPartner(task, file)) return false;
  const auto partners = partnersOf(task, file);
  return partners.empty() || !std::ranges::all_of(partners, [&](OrganisationId partner) {
           return familyConsentInForce(file, partner, on);
         });
}

bool breaksSafety(const Task& task, const Case& file, Date on) {
  // The network is not mobilised either: it may be the threat.
  return safetyConcernOpen(file, on) && (task.owner == Party::Network || involvesPartner(task, file));
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Without the space around it and in small letters, so that "Tarifit " is Tarifit.
std::string folded(std::string_view text) {
  if (blank(text)) return {};
  const auto first = text.find_first_not_of(" \t\r\n");
  std::string result(text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first));
  for (char& letter : result) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return result;
}

/// The family itself took part; when nobody is named it is taken to have.
bool withFamily(const Contact& contact) {
  if (contact.kind == ContactKind::Consultation) return false;
  return contact.participants.empty() ||
         std::ranges::any_of(contact.participants, [](const Voice& voice) { return voice.person.has_value(); });
}

bool concernOpenOn(const SafetyConcern& concern, Date day) {
  return concern.openedOn <= day && (!concern.liftedOn || day <= *concern.liftedOn);
}

/// A professional in name only: the intermediary of the case went along to interpret.
bool isIntermediary(const Case& file, const std::string& name) {
  return !blank(name) && std::ranges::any_of(file.intermediaries,
                                             [&](const Intermediary& one) { return folded(one.name) == folded(name); });
}

bool mayInterpretOnSafety(const Contact& contact, const Case& file) {
  switch (contact.interpreter) {
    case InterpreterKind::NotNeeded: return true;
    case InterpreterKind::Professional: return !isIntermediary(file, contact.interpreterName);
    case InterpreterKind::Acquaintance:
    case InterpreterKind::ChildOrRelative:
    case InterpreterKind::Missing: break;
  }
  return false;
}

}  // namespace

bool managesInDutch(const Family& family) {
  return folded(family.needs.contactLanguage) == "nederlands" || family.needs.interpreter == InterpreterNeed::NotNeeded;
}

bool sharesLanguage(const Family& family, const Intermediary& intermediary) {
  if (managesInDutch(family)) return true;
  const std::string wanted = folded(family.needs.contactLanguage);
  return !wanted.empty() && std::ranges::any_of(intermediary.languages, [&](const std::string& language) {
    return folded(language) == wanted;
  });
}

bool intermediarySharesLanguage(const Case& file) {
  if (!file.family.intermediary) return managesInDutch(file.family);
  const auto found = std::ranges::find(file.intermediaries, *file.family.intermediary, &Intermediary::id);
  return found == file.intermediaries.end() ? managesInDutch(file.family) : sharesLanguage(file.family, *found);
}

bool isAboutSafety(const Contact& contact, const Case& file) {
  return withFamily(contact) && std::ranges::any_of(file.safetyConcerns, [&](const SafetyConcern& concern) {
           return concernOpenOn(concern, contact.start.date);
         });
}

std::optional<std::string> guardBrokenBy(const Contact& contact, const Case& file) {
  if (!isAboutSafety(contact, file) || mayInterpretOnSafety(contact, file)) return std::nullopt;
  return "language";
}

bool safetyTalkToRepeat(const Case& file, Date on) {
  if (!safetyConcernOpen(file, on)) return false;
  const Contact* last = nullptr;
  for (const Contact& contact : file.contacts) {
    if (contact.start.date > on || !isAboutSafety(contact, file)) continue;
    const bool later = last == nullptr || contact.start.date > last->start.date ||
                       (contact.start.date == last->start.date && mayInterpretOnSafety(contact, file));
    if (later) last = &contact;
  }
  return last != nullptr && guardBrokenBy(*last, file).has_value();
}

bool feedbackOwed(const Referral& referral) {
  return referral.status == ReferralStatus::Finished && !referral.fedBackOn;
}

bool answerOwed(const Referral& referral) {
  return referral.direction == ReferralDirection::FromPartner && referral.status == ReferralStatus::Sent;
}

std::optional<std::string> guardBrokenBy(const Referral& before, const Referral& after) {
  const bool underWay = before.status == ReferralStatus::Accepted || before.status == ReferralStatus::UnderWay ||
                        before.status == ReferralStatus::Finished;
  switch (after.status) {
    case ReferralStatus::FedBack:
      if (!after.fedBackOn) return "equality";
      break;
    case ReferralStatus::Withdrawn:
    case ReferralStatus::Expired:
    case ReferralStatus::Declined:
      if (underWay && !after.fedBackOn) return "equality";
      if (after.direction == ReferralDirection::FromPartner && answerOwed(before) && blank(after.reason)) {
        return "equality";
      }
      break;
    case ReferralStatus::Draft:
    case ReferralStatus::Sent:
    case ReferralStatus::Accepted:
    case ReferralStatus::UnderWay:
    case ReferralStatus::Finished: break;
  }
  return std::nullopt;
}

std::optional<std::string> guardBrokenByClosing(const Case& file) {
  const bool owed =
      std::ranges::any_of(file.referrals, [](const Referral& one) { return feedbackOwed(one) || answerOwed(one); });
  return owed ? std::optional<std::string>("equality") : std::nullopt;
}

std::optional<std::string> guardBrokenBy(const Task& task, const Case& file, Date on) {
  if (breaksResponsibility(task, file)) return "responsibility";
  if (task.part == TaskPart::Organisation) return std::nullopt;
  if (breaksSafety(task, file, on)) return "safety_first";
  if (breaksConsent(task, file, on)) return "consent";
  return std::nullopt;
}

}  // namespace tweehanden::domain
