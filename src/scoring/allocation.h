// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/load.h"

/// Which intermediary for which family, over a whole caseload (scoring.md, last line of the guards; decision 0014).
/// It proposes only. Nothing here knows a name, a country, a religion or a score.
namespace tweehanden::scoring {

enum class DayPart { Any, Daytime, Evening };

/// What counts of a family that needs an intermediary.
struct FamilyNeed {
  domain::FamilyId id;
  std::string language;                            ///< of contact; empty: not recorded
  bool dutchWillDo = false;                        ///< needs no interpreter
  std::vector<std::string> householdLanguages;     ///< only for the wish "liever niet uit eigen kring"
  DayPart when = DayPart::Any;                     ///< as the family asked
  std::string place;                               ///< empty: not recorded
  std::vector<domain::OrganisationId> consentFor;  ///< organisations it may be supported with (consent in force)
  std::optional<domain::OrganisationId> partner;   ///< that works with the family
  std::optional<domain::IntermediaryId> current;   ///< beside the worker now
  bool safetyConcernOpen = false;
  bool notOwnCircle = false;
  double hours = 1;     ///< a week; at `current` when there is one, so not part of that helper's load
  int waitingDays = 0;  ///< since the file was opened
  bool operator==(const FamilyNeed&) const = default;
};

/// What counts of an intermediary.
struct Helper {
  domain::IntermediaryId id;
  domain::OrganisationId organisation;
  std::vector<std::string> languages;  ///< besides Dutch, in which everyone works
  std::vector<std::string> places;     ///< of the organisation
  bool evenings = false;
  domain::Load load;  ///< without the hours of the needs that have this helper as `current`
  bool operator==(const Helper&) const = default;
};

/// Costs in points. What they mean to each other is argued in decision 0014.
struct AllocationParameters {
  int changeOfContact = 1000;   ///< another intermediary than now, when the present one has more than fits
  int noEvening = 200;          ///< evening asked, not available
  int noSharedLanguage = 150;   ///< they talk Dutch, because that will do
  int otherOrganisation = 120;  ///< not the organisation that works with the family already
  int otherArea = 100;
  int unknownArea = 50;
  int loadSteps = 5;          ///< a quarter of an hour costs one point more with each such part of the hours taken
  int loadWarning = 5;        ///< and so much more from the warning on
  int waitingDaysMost = 730;  ///< who waits longer goes first, up to so many days
  double standardHours = 1;   ///< a week, of a family for which nothing is planned yet
  bool operator==(const AllocationParameters&) const = default;
};

struct AllocationInput {
  std::vector<FamilyNeed> families;
  std::vector<Helper> helpers;
  domain::LoadLimits limits;
  AllocationParameters parameters;
};

/// Why a pair may not be; the name of a guard of the model.
enum class PairGuard { None, SafetyFirst, Consent, OwnCircle, Language };

enum class PairReasonCode {
  KeepsContact,
  ContactForbidden,   ///< another than now: `guard` forbids the present one
  ContactOverloaded,  ///< another than now: the present one has no room
  ContactGone,        ///< another than now: the present one is not among the intermediaries
  SharesLanguage,     ///< `text` is the language
  WorksInDutch,
  LanguageUnknown,   ///< not recorded; they have contact already
  OutsideCircle,     ///< shares no language of the household
  NeedsInterpreter,  ///< a professional one goes along; `text` is the language
  SameOrganisation,
  InArea,  ///< `text` is the place
  OtherArea,
  EveningFits,
  NoEvening,
  HasRoom,     ///< `value` is the share of the hours taken, with all that is proposed
  NearlyFull,  ///< the same, from the warning on
};

struct PairReason {
  PairReasonCode code = PairReasonCode::HasRoom;
  std::string text;
  double value = 0;
  PairGuard guard = PairGuard::None;
  bool operator==(const PairReason&) const = default;
};

struct Pair {
  domain::FamilyId family;
  domain::IntermediaryId helper;
  double hours = 0;  ///< a week
  bool keepsContact = false;
  bool interpreter = false;  ///< needs a professional interpreter
  std::vector<PairReason> reasons;
  bool operator==(const Pair&) const = default;
};

/// The first reason that leaves nobody, in this order.
enum class LeftReason {
  SafetyConcern,
  NobodyThere,  ///< there are no intermediaries
  NoConsent,
  OwnCircle,  ///< everyone shares a language of the household, or none of it is known
  LanguageUnknown,
  NobodySpeaks,
  ConsentElsewhere,  ///< who would fit works for an organisation without consent
  NoHours,           ///< who fits has no hours a week recorded
  Resting,           ///< who fits rests after a heavy case; `until` is the first day that one does not
  NoRoom,            ///< who fits has not that many hours left, with the work there is already
  Full,              ///< who fits is proposed to other families
};

struct LeftOut {
  domain::FamilyId family;
  LeftReason reason = LeftReason::Full;
  std::string language;       ///< of contact
  int candidates = 0;         ///< how many pass every guard but the hours
  double hours = 0;           ///< asked, a week
  std::optional<Date> until;  ///< of Resting
  bool operator==(const LeftOut&) const = default;
};

struct HelperLoad {
  domain::IntermediaryId helper;
  double before = 0;  ///< hours a week as it is now
  double after = 0;   ///< with the proposal; families left out keep weighing on who they have now
  int families = 0;   ///< proposed
  domain::LoadLevel level = domain::LoadLevel::Room;  ///< after
  bool operator==(const HelperLoad&) const = default;
};

struct Allocation {
  std::vector<Pair> pairs;        ///< by family id
  std::vector<LeftOut> leftOut;   ///< by family id
  std::vector<HelperLoad> loads;  ///< by helper id
  long long cost = 0;             ///< of the whole, as in decision 0014
  long long bound = 0;            ///< no proposal that keeps the guards costs less
  [[nodiscard]] bool proven() const { return cost == bound; }
};

/// The proposal that serves as many families as possible at the least cost. A contact that the guards permit is kept,
/// as long as that helper is not above the limit; nobody gets above it by a proposal, and who is above it or rests gets
/// nobody new. First as few families as possible lose the contact they have, then as many as possible are served, then
/// the costs count. Exact (`proven`) when all ask for the same hours; otherwise a flow rounded to whole families, with
/// a bound. The order of the input does not matter; ties go to the smallest ids.
[[nodiscard]] Allocation allocate(const AllocationInput& input);

/// The guard that forbids this pair; hours are not looked at.
[[nodiscard]] PairGuard pairGuard(const FamilyNeed& family, const Helper& helper);

/// Lower case and without blanks at the ends: how languages and places are compared.
[[nodiscard]] std::string foldedWord(const std::string& text);

}  // namespace tweehanden::scoring
