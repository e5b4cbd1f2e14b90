// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "scoring/allocation_table.h"

namespace tweehanden::scoring {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool speaks(const Helper& helper, const std::string& language) {
  return isDutch(language) || contains(helper.languages, language);
}

bool consents(const FamilyNeed& family, const Helper& helper) {
  return std::ranges::find(family.consentFor, helper.organisation) != family.consentFor.end();
}

/// Not known to belong to the family's circle is not enough: that the helper does not must be on record.
bool outsideCircle(const FamilyNeed& family, const Helper& helper) {
  const auto languages = circleLanguages(family);
  if (languages.empty() || helper.languages.empty()) return false;
  return std::ranges::none_of(languages, [&](const auto& each) { return contains(helper.languages, each); });
}

bool sharesLanguage(const FamilyNeed& family, const Helper& helper) {
  // Who has contact already evidently understands the family, whatever was not written down.
  if (family.dutchWillDo) return true;
  if (family.language.empty()) return family.current == helper.id;
  return speaks(helper, family.language);
}

void addContact(const AllocationTable& table, const FamilyNeed& family, int at, int helper,
                std::vector<PairReason>& reasons) {
  if (!family.current) return;
  if (at == helper) {
    reasons.push_back({PairReasonCode::KeepsContact, {}, 0, PairGuard::None});
    return;
  }
  if (at == kNobody) {
    reasons.push_back({PairReasonCode::ContactGone, {}, 0, PairGuard::None});
    return;
  }
  const auto row = static_cast<std::size_t>(&family - table.families.data());
  const PairGuard guard = table.guards[table.at(row, static_cast<std::size_t>(at))];
  const auto code = guard != PairGuard::None ? PairReasonCode::ContactForbidden : PairReasonCode::ContactOverloaded;
  reasons.push_back({code, {}, 0, guard});
}

void addLanguage(const FamilyNeed& family, const Helper& helper, const std::string& written,
                 std::vector<PairReason>& reasons) {
  const auto add = [&](PairReasonCode code, const std::string& text) {
    reasons.push_back({code, text, 0, PairGuard::None});
  };
  if (family.notOwnCircle) add(PairReasonCode::OutsideCircle, {});
  if (!isDutch(family.language) && contains(helper.languages, family.language)) {
    add(PairReasonCode::SharesLanguage, written);
  } else if (worksInDutch(family)) {
    add(PairReasonCode::WorksInDutch, {});
  } else if (family.notOwnCircle) {
    add(PairReasonCode::NeedsInterpreter, written);
  } else {
    add(PairReasonCode::LanguageUnknown, {});
  }
}

void addPlaceAndTime(const FamilyNeed& family, const Helper& helper, const std::string& place,
                     std::vector<PairReason>& reasons) {
  if (!family.place.empty() && !helper.places.empty()) {
    const auto code = contains(helper.places, family.place) ? PairReasonCode::InArea : PairReasonCode::OtherArea;
    reasons.push_back({code, place, 0, PairGuard::None});
  }
  if (family.when == DayPart::Evening) {
    const auto code = helper.evenings ? PairReasonCode::EveningFits : PairReasonCode::NoEvening;
    reasons.push_back({code, {}, 0, PairGuard::None});
  }
}

/// Which helpers pass what, for one family.
struct Sieve {
  int consented = 0;
  int fitting = 0;    ///< pass every guard
  int elsewhere = 0;  ///< would, with consent for their organisation
  int withHours = 0;
  int withRoom = 0;  ///< at their work, so apart from rest
  int awake = 0;     ///< of withHours
  std::optional<Date> firstBack;
};

void siftHours(const AllocationTable& table, int family, int helper, Sieve& sieve) {
  const auto h = static_cast<std::size_t>(helper);
  const auto f = static_cast<std::size_t>(family);
  const auto& load = table.helpers[h].load;
  ++sieve.fitting;
  if (load.capacity <= 0) return;
  ++sieve.withHours;
  if (load.restUntil && table.current[f] != helper) {
    if (!sieve.firstBack || *load.restUntil < *sieve.firstBack) sieve.firstBack = load.restUntil;
    return;
  }
  ++sieve.awake;
  if (table.cost(family, helper) != kNoPair) ++sieve.withRoom;
}

Sieve siftFor(const AllocationTable& table, int family) {
  Sieve sieve;
  FamilyNeed trusting = table.families[static_cast<std::size_t>(family)];
  for (std::size_t h = 0; h < table.helpers.size(); ++h) {
    const PairGuard guard = table.guards[table.at(static_cast<std::size_t>(family), h)];
    if (guard != PairGuard::Consent) ++sieve.consented;
    if (guard == PairGuard::None) siftHours(table, family, static_cast<int>(h), sieve);
    if (guard != PairGuard::Consent) continue;
    trusting.consentFor = {table.helpers[h].organisation};
    if (foldedPairGuard(trusting, table.helpers[h]) == PairGuard::None) ++sieve.elsewhere;
  }
  return sieve;
}

LeftReason reasonFrom(const FamilyNeed& family, const Sieve& sieve) {
  if (sieve.fitting == 0) {
    if (sieve.consented == 0) return LeftReason::NoConsent;
    if (sieve.elsewhere > 0) return LeftReason::ConsentElsewhere;
    if (family.notOwnCircle) return LeftReason::OwnCircle;
    return family.language.empty() ? LeftReason::LanguageUnknown : LeftReason::NobodySpeaks;
  }
  if (sieve.withHours == 0) return LeftReason::NoHours;
  if (sieve.awake == 0) return LeftReason::Resting;
  return sieve.withRoom == 0 ? LeftReason::NoRoom : LeftReason::Full;
}

}  // namespace

std::string foldedWord(const std::string& text) {
  constexpr const char* kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string::npos) return {};
  std::string word = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return word;
}

bool isDutch(const std::string& foldedLanguage) {
  constexpr std::array kNames{"nederlands", "dutch", "nl"};
  return std::ranges::find(kNames, foldedLanguage) != kNames.end();
}

bool worksInDutch(const FamilyNeed& folded) { return folded.dutchWillDo || isDutch(folded.language); }

std::vector<std::string> circleLanguages(const FamilyNeed& folded) {
  std::vector<std::string> languages = folded.householdLanguages;
  languages.push_back(folded.language);
  std::erase_if(languages, [](const std::string& each) { return each.empty() || isDutch(each); });
  return languages;
}

PairGuard foldedPairGuard(const FamilyNeed& family, const Helper& helper) {
  if (family.safetyConcernOpen) return PairGuard::SafetyFirst;
  if (!consents(family, helper)) return PairGuard::Consent;
  if (family.notOwnCircle) return outsideCircle(family, helper) ? PairGuard::None : PairGuard::OwnCircle;
  return sharesLanguage(family, helper) ? PairGuard::None : PairGuard::Language;
}

PairGuard pairGuard(const FamilyNeed& family, const Helper& helper) {
  FamilyNeed need = family;
  Helper who = helper;
  need.language = foldedWord(need.language);
  for (auto& each : need.householdLanguages) each = foldedWord(each);
  for (auto& each : who.languages) each = foldedWord(each);
  return foldedPairGuard(need, who);
}

std::vector<PairReason> pairReasons(const AllocationTable& table, const AllocationInput& input, int family, int helper,
                                    double after) {
  const FamilyNeed& need = table.families[static_cast<std::size_t>(family)];
  const Helper& who = table.helpers[static_cast<std::size_t>(helper)];
  const FamilyNeed& written = *table.written[static_cast<std::size_t>(family)];
  std::vector<PairReason> reasons;
  addContact(table, need, table.current[static_cast<std::size_t>(family)], helper, reasons);
  addLanguage(need, who, written.language, reasons);
  if (need.partner == who.organisation) reasons.push_back({PairReasonCode::SameOrganisation, {}, 0, PairGuard::None});
  addPlaceAndTime(need, who, written.place, reasons);
  domain::Load load = who.load;
  load.hours = after;
  const bool warn = domain::loadLevel(load, input.limits) != domain::LoadLevel::Room;
  reasons.push_back({warn ? PairReasonCode::NearlyFull : PairReasonCode::HasRoom,
                     {},
                     domain::loadRatio(load).value_or(0),
                     PairGuard::None});
  return reasons;
}

LeftOut leftReason(const AllocationTable& table, int family) {
  const FamilyNeed& need = table.families[static_cast<std::size_t>(family)];
  LeftOut left;
  left.family = need.id;
  left.hours = need.hours;
  left.language = table.written[static_cast<std::size_t>(family)]->language;
  if (need.safetyConcernOpen) {
    left.reason = LeftReason::SafetyConcern;
  } else if (table.helpers.empty()) {
    left.reason = LeftReason::NobodyThere;
  } else {
    const Sieve sieve = siftFor(table, family);
    left.reason = reasonFrom(need, sieve);
    left.candidates = sieve.fitting;
    if (left.reason == LeftReason::Resting) left.until = sieve.firstBack;
  }
  return left;
}

}  // namespace tweehanden::scoring
