// SPDX-License-Identifier: EUPL-1.2
#include "app/allocation_input.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "app/allocate.h"
#include "domain/rules.h"

namespace tweehanden::app {
namespace {

using domain::Party;
using domain::ReferralStatus;

bool underWay(const domain::Referral& referral, Date on) {
  const bool open = referral.status == ReferralStatus::Sent || referral.status == ReferralStatus::Accepted ||
                    referral.status == ReferralStatus::UnderWay;
  return open && referral.direction == domain::ReferralDirection::ToPartner && referral.createdOn <= on;
}

domain::LoadTask asLoad(const domain::Case& file, const domain::Task& task) {
  return {task.intermediary.value_or(domain::IntermediaryId{}),
          file.family.id,
          task.hours,
          task.status,
          task.from,
          task.until,
          task.createdOn,
          task.endedOn};
}

/// In the family, with a hand of the partner in it, and given to no other than the present intermediary.
bool forIntermediary(const domain::Case& file, const domain::Task& task) {
  if (task.part != domain::TaskPart::Family) return false;
  if (task.intermediary) return task.intermediary == file.family.intermediary;
  return task.owner == Party::MigrantOrganisation || task.owner == Party::Together;
}

double hoursNeeded(const domain::Case& file, Date on, const domain::LoadLimits& limits, double standard) {
  double hours = 0;
  for (const auto& task : file.tasks) {
    if (forIntermediary(file, task)) hours += domain::weeklyHours(asLoad(file, task), on, limits);
  }
  return hours > 0 ? hours : standard;
}

/// Languages spoken daily or better in the household.
std::vector<std::string> householdLanguages(const domain::Case& file) {
  std::set<std::string> languages;
  for (const auto& person : file.persons) {
    if (!person.inHousehold || person.deceased) continue;
    for (const auto& skill : person.languages) {
      if (skill.speaking >= domain::LanguageLevel::Daily) languages.insert(skill.language);
    }
  }
  return {languages.begin(), languages.end()};
}

std::vector<domain::OrganisationId> consents(const domain::Case& file, Date on) {
  std::set<domain::OrganisationId> recipients;
  for (const auto& consent : file.consents) {
    if (domain::inForce(consent, on)) recipients.insert(consent.recipient);
  }
  std::vector<domain::OrganisationId> inForce;
  for (const auto recipient : recipients) {
    if (domain::familyConsentInForce(file, recipient, on)) inForce.push_back(recipient);
  }
  return inForce;
}

/// From the first referral under way, else from the opening of the file.
int waitingDays(const domain::Case& file, Date on) {
  Date since = on;
  bool referred = false;
  for (const auto& referral : file.referrals) {
    if (!underWay(referral, on)) continue;
    since = std::min(since, referral.createdOn);
    referred = true;
  }
  if (!referred) since = file.family.openedOn;
  return static_cast<int>(std::clamp(daysBetween(since, on), 0LL, 100'000LL));
}

scoring::FamilyNeed needOf(const domain::Case& file, Date on, const domain::LoadLimits& limits, double standardHours) {
  scoring::FamilyNeed need;
  need.id = file.family.id;
  need.language = file.family.needs.contactLanguage;
  need.dutchWillDo = domain::managesInDutch(file.family);
  need.householdLanguages = householdLanguages(file);
  need.when = wantedDayPart(file.family);
  need.place = file.family.address.place;
  need.consentFor = consents(file, on);
  need.partner = file.family.partner;
  need.current = file.family.intermediary;
  need.safetyConcernOpen = domain::safetyConcernOpen(file, on);
  need.notOwnCircle = domain::prefersNotOwnCircle(file);
  need.hours = hoursNeeded(file, on, limits, standardHours);
  need.waitingDays = waitingDays(file, on);
  return need;
}

/// Loads of all work, without the hours that the needs bring themselves; rest follows from all of it.
std::map<domain::IntermediaryId, domain::Load> otherLoads(const RecordedCaseload& recorded,
                                                          const std::vector<scoring::FamilyNeed>& needs, Date on,
                                                          const domain::LoadLimits& limits) {
  std::set<std::pair<domain::FamilyId, domain::IntermediaryId>> needed;
  for (const auto& need : needs) {
    if (need.current) needed.emplace(need.id, *need.current);
  }
  auto other = recorded.given;
  std::erase_if(other, [&](const auto& task) { return needed.contains({task.family, task.intermediary}); });
  auto loads = domain::loadsOf(std::move(other), recorded.intermediaries, on, limits);
  for (const auto& [id, load] : domain::loadsOf(recorded.given, recorded.intermediaries, on, limits)) {
    loads[id].restUntil = load.restUntil;
  }
  return loads;
}

scoring::Helper helperOf(const domain::Intermediary& person, const std::vector<domain::Organisation>& organisations,
                         const domain::Load& load) {
  scoring::Helper helper;
  helper.id = person.id;
  helper.organisation = person.organisation;
  helper.languages = person.languages;
  helper.evenings = !person.evenings.empty();
  helper.load = load;
  const auto organisation = std::ranges::find(organisations, person.organisation, &domain::Organisation::id);
  if (organisation != organisations.end()) helper.places = organisation->places;
  return helper;
}

bool names(const std::string& folded, std::initializer_list<const char*> words) {
  return std::ranges::any_of(words, [&](const char* word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

bool needsIntermediary(const domain::Case& file, Date on) {
  const auto& family = file.family;
  const bool open = family.status == domain::FamilyStatus::Intake || family.status == domain::FamilyStatus::Active;
  if (!open || family.openedOn > on) return false;
  if (family.partner || family.intermediary) return true;
  return std::ranges::any_of(file.referrals, [&](const auto& referral) { return underWay(referral, on); }) ||
         std::ranges::any_of(file.tasks, [&](const auto& task) {
           return forIntermediary(file, task) && domain::openOn(asLoad(file, task), on);
         });
}

scoring::DayPart wantedDayPart(const domain::Family& family) {
  bool evening = false;
  bool daytime = false;
  for (const auto& wish : family.wishes) {
    if (wish.kind != domain::WishKind::Times) continue;
    const std::string text = scoring::foldedWord(wish.text);
    if (names(text, {"niet", "geen", "nooit"})) continue;
    evening = evening || names(text, {"avond"});
    daytime = daytime || names(text, {"overdag", "ochtend", "morgen", "middag"});
  }
  if (evening == daytime) return scoring::DayPart::Any;
  return evening ? scoring::DayPart::Evening : scoring::DayPart::Daytime;
}

scoring::AllocationInput allocationInput(const RecordedCaseload& recorded, Date on, const domain::LoadLimits& limits,
                                         const scoring::AllocationParameters& parameters) {
  scoring::AllocationInput input;
  input.limits = limits;
  input.parameters = parameters;
  for (const auto& file : recorded.cases) {
    if (needsIntermediary(file, on)) {
      input.families.push_back(needOf(file, on, limits, parameters.standardHours));
    }
  }
  const auto loads = otherLoads(recorded, input.families, on, limits);
  for (const auto& person : recorded.intermediaries) {
    input.helpers.push_back(helperOf(person, recorded.organisations, loads.at(person.id)));
  }
  return input;
}

}  // namespace tweehanden::app
