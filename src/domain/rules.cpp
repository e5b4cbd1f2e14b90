// SPDX-License-Identifier: EUPL-1.2
#include "domain/rules.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace tweehanden::domain {
namespace {

constexpr int kChildConsentsFrom = 12;
constexpr int kAloneFrom = 16;
constexpr int kAdultFrom = 18;

/// Full years lived; someone born on 29 February has the birthday of other years on 1 March.
int fullYears(Date born, Date on) {
  const auto from = born.civil();
  const auto to = on.civil();
  const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
  const bool hadBirthday = std::pair(to.month(), to.day()) >= std::pair(from.month(), from.day());
  return std::max(0, hadBirthday ? years : years - 1);
}

/// Full years, taking the oldest the person can be.
std::optional<int> oldestOn(const Person& person, Date on) {
  const auto born = person.birthDate.earliest();
  return born ? std::optional(fullYears(*born, on)) : std::nullopt;
}

const Person* find(const Case& file, PersonId id) {
  const auto found = std::ranges::find(file.persons, id, &Person::id);
  return found == file.persons.end() ? nullptr : &*found;
}

bool holdsRole(const Person& person, PersonRole role) {
  return std::ranges::find(person.roles, role) != person.roles.end();
}

bool inForce(const Custody& custody, Date on) { return custody.on <= on && (!custody.until || *custody.until >= on); }

/// Whether it is on record that this person has no authority over the child.
bool excluded(const Case& file, PersonId child, PersonId person, Date on) {
  return std::ranges::any_of(file.custody, [&](const Custody& custody) {
    return custody.child == child && custody.holder == person && custody.kind == CustodyKind::None &&
           inForce(custody, on);
  });
}

bool givesAuthority(const Custody& custody, PersonId child, Date on) {
  return custody.child == child && custody.kind != CustodyKind::None && inForce(custody, on);
}

/// The child's parents by relation; by role when no relation says whose parent anyone is.
std::vector<PersonId> parentsOf(const Case& file, PersonId child) {
  std::vector<PersonId> parents;
  for (const auto& relation : file.relations) {
    if (relation.kind == RelationKind::ParentOf && relation.to == child) parents.push_back(relation.from);
  }
  if (!parents.empty()) return parents;
  for (const auto& person : file.persons) {
    if (holdsRole(person, PersonRole::Parent) && person.id != child) parents.push_back(person.id);
  }
  return parents;
}

/// Those with authority over the child who are persons of the file and alive.
std::vector<PersonId> holdersOf(const Case& file, PersonId child, Date on) {
  std::vector<PersonId> holders;
  bool recorded = false;
  for (const auto& custody : file.custody) {
    if (!givesAuthority(custody, child, on)) continue;
    recorded = true;
    if (custody.holder) holders.push_back(*custody.holder);
  }
  if (!recorded) holders = parentsOf(file, child);
  std::erase_if(holders, [&](PersonId id) {
    const Person* person = find(file, id);
    return person == nullptr || person->deceased || excluded(file, child, id, on);
  });
  std::ranges::sort(holders);
  const auto repeated = std::ranges::unique(holders);
  holders.erase(repeated.begin(), repeated.end());
  return holders;
}

struct WhoDecides {
  bool holders = false;
  bool self = false;
};

/// Everyone who may have to decide, over all ages the person can have: uncertainty never takes a voice away.
WhoDecides whoDecides(const Person& person, Date on) {
  const auto youngest = ageOn(person, on);
  if (!youngest) return isMinor(person, on) ? WhoDecides{true, true} : WhoDecides{false, true};
  return {*youngest < kAloneFrom, oldestOn(person, on) >= kChildConsentsFrom};
}

/// Authority that lies with an institution or someone who is no person of the file, whose consent cannot be recorded.
bool heldOutsideFile(const Case& file, PersonId child, Date on) {
  return std::ranges::any_of(
      file.custody, [&](const Custody& custody) { return givesAuthority(custody, child, on) && !custody.holder; });
}

bool everAsked(const Case& file, PersonId about, OrganisationId recipient, ConsentPurpose purpose, Date on) {
  return std::ranges::any_of(file.consents, [&](const Consent& consent) {
    return consent.about == about && consent.recipient == recipient && consent.purpose == purpose &&
           consent.givenOn <= on;
  });
}

}  // namespace

std::optional<int> ageOn(const Person& person, Date on) {
  const auto born = person.birthDate.latest();
  return born ? std::optional(fullYears(*born, on)) : std::nullopt;
}

bool isMinor(const Person& person, Date on) {
  const auto youngest = ageOn(person, on);
  return youngest ? *youngest < kAdultFrom : holdsRole(person, PersonRole::Child);
}

std::vector<PersonId> requiredConsentGivers(const Case& file, PersonId about, Date on) {
  const Person* person = find(file, about);
  if (person == nullptr) return {};
  const auto [holders, self] = whoDecides(*person, on);
  std::vector<PersonId> givers;
  if (holders) givers = holdersOf(file, about, on);
  if (self) givers.push_back(about);
  return givers;
}

bool inForce(const Consent& consent, Date on) {
  const bool withdrawn = consent.withdrawnOn && *consent.withdrawnOn <= on;
  const bool expired = consent.validUntil && *consent.validUntil < on;
  return consent.givenOn <= on && !withdrawn && !expired;
}

bool consentInForce(const Case& file, PersonId about, OrganisationId recipient, ConsentPurpose purpose, Date on) {
  const Person* person = find(file, about);
  if (person == nullptr) return false;
  if (whoDecides(*person, on).holders && (heldOutsideFile(file, about, on) || holdersOf(file, about, on).empty()))
    return false;
  const auto givers = requiredConsentGivers(file, about, on);
  return !givers.empty() && std::ranges::all_of(givers, [&](PersonId giver) {
    return std::ranges::any_of(file.consents, [&](const Consent& consent) {
      return consent.about == about && consent.givenBy == giver && consent.recipient == recipient &&
             consent.purpose == purpose && inForce(consent, on);
    });
  });
}

bool familyConsentInForce(const Case& file, OrganisationId recipient, Date on) {
  constexpr auto kPurpose = ConsentPurpose::WorkingTogether;
  bool anAdult = false;
  for (const auto& person : file.persons) {
    if (!person.inHousehold || person.deceased) continue;
    if (!isMinor(person, on)) {
      anAdult = anAdult || consentInForce(file, person.id, recipient, kPurpose, on);
    } else if (everAsked(file, person.id, recipient, kPurpose, on) &&
               !consentInForce(file, person.id, recipient, kPurpose, on)) {
      return false;
    }
  }
  return anAdult;
}

bool safetyConcernOpen(const Case& file, Date on) {
  return std::ranges::any_of(file.safetyConcerns, [&](const SafetyConcern& concern) {
    return concern.openedOn <= on && !(concern.liftedOn && *concern.liftedOn <= on);
  });
}

bool prefersNotOwnCircle(const Case& file) {
  return std::ranges::find(file.family.wishes, WishKind::NotOwnCircle, &VisitWish::kind) != file.family.wishes.end();
}

std::string fullName(const PersonName& name) {
  std::string full;
  for (const auto& part : {std::cref(name.givenNames), std::cref(name.prefix), std::cref(name.familyName)}) {
    if (part.get().empty()) continue;
    if (!full.empty()) full += ' ';
    full += part.get();
  }
  return full;
}

}  // namespace tweehanden::domain
