// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/load.h"
#include "domain/records.h"
#include "scoring/engine.h"

/// The planner: from a drempelprofiel to a task split between youth service and migrant organisation (scoring.md).
namespace tweehanden::scoring {

/// What the guards need to know of a case. Made from its records by contextOf(). Tasks are named by their template's
/// id. A case action and the standing task it belongs to share an id; which part a task is in tells them apart.
struct PlanContext {
  bool consent = false;  ///< of the family, for the partner, in force
  bool safetyConcernOpen = false;
  bool notOwnCircle = false;
  bool inContact = false;                         ///< there has been a contact with the family
  bool sharedLanguage = false;                    ///< the family and its intermediary have a language in common
  bool safetyTalkToRepeat = false;                ///< held with someone who may not interpret on safety
  bool feedbackOwed = false;                      ///< a referral ended and the partner has not heard how
  bool answerOwed = false;                        ///< a request of the partner waits for an answer
  std::optional<domain::Load> load;               ///< of the family's intermediary; nothing without a caseload to see
  std::vector<std::string> done;                  ///< in this family, done or running: count as present
  std::vector<std::string> accepted;              ///< in this family, accepted: count as present too
  std::vector<std::string> declined;              ///< in this family: out
  std::vector<std::string> organisationPresent;   ///< for the organisation, done, running or accepted
  std::vector<std::string> organisationDeclined;  ///< for the organisation: out
};

/// Everything but `load`, which takes the records of other families too.
[[nodiscard]] PlanContext contextOf(const domain::Case& file, Date on);

/// Which side acts. Together: a joint pair, counted on both sides, shown once.
enum class Side { YouthService, Together, MigrantOrganisation };

struct Suggestion {
  std::string task;         ///< the template's id; of a joint pair the youth service's, of the same text the smaller
  std::string counterpart;  ///< the other id of a joint pair or of the same text, else empty
  Side side = Side::YouthService;
  domain::TaskPart part = domain::TaskPart::Family;
  bool caseAction = false;   ///< the standing task's case action
  std::vector<int> factors;  ///< with a need, most needed first
  double gain = 0;           ///< marginal: U falls by this much without it
  double hours = 0;
  std::vector<long long> evidence;  ///< the observations behind it, strongest contribution first
  std::vector<int> supports;        ///< known barriers and promoters of the 36 that colour the reason
};

/// A task that the guard keeps out of the plan, though its factors ask for it.
struct Blocked {
  std::string task;
  std::string guard;
};

/// An act that stands above every suggestion.
enum class FirstStep { MeldcodeSteps, RepeatWithInterpreter, AskConsent, GiveFeedback, AnswerRequest };

/// What to ask next: a factor that is unknown or uncertain, the indicator that is expected to change the plan most, and
/// the side to ask it of. Made by questionsFor(), scoring/questions.h.
struct NextQuestion {
  int factor = 0;
  int indicator = 0;
  domain::Perspective perspective = domain::Perspective::Family;
  double value = 0;  ///< expected gain in U of a plan made with the answer over the plan made without it, not below 0
};

struct NotOffered {
  std::string task;  ///< its template says why
};

struct Plan {
  std::vector<FirstStep> firstSteps;
  std::vector<Suggestion> suggestions;  ///< part, then side, then gain
  std::vector<Blocked> blocked;         ///< by task id
  std::vector<NotOffered> notOffered;
  std::vector<NextQuestion> questions;  ///< empty from plan(): a caller that wants them asks questionsFor()
  std::vector<int> oneSided;            ///< needed factors for which one side has no task at all
  double value = 0;                     ///< U of the chosen suggestions
  double gap = 0;                       ///< 0: proven best; otherwise how far at most from it
  /// The intermediary's hours are nearly or wholly taken (guard overload); nothing when that is not known.
  std::optional<domain::LoadLevel> loadLevel;
};

/// How long the search may go on. Beyond it the best plan found and its proven gap are given.
struct PlanLimits {
  long long nodes = 2'000'000;  ///< of the search, in each part: the same case always stops at the same place
  std::function<bool()> stop;   ///< asked now and then, when there is one: true ends the search (a time limit)
};

struct PlanTables;

/// need(f) of every factor: 0 when unknown or below `raised`, and for the 36.
[[nodiscard]] std::vector<double> needs(const Model& model, const Profile& profile);

/// The best plan under the limits and guards. `deadlineNodes` bounds the search; beyond it the best found and its gap
/// are given.
[[nodiscard]] Plan plan(const Model& model, const Profile& profile, const PlanContext& context,
                        long long deadlineNodes = 2'000'000);

/// The same with what follows from the model worked out beforehand (scoring/plan_tables.h), for who plans many times.
[[nodiscard]] Plan plan(const PlanTables& tables, const Profile& profile, const PlanContext& context,
                        const PlanLimits& limits = {});

/// The numbers of the guard `overload` as the domain's rules take them.
[[nodiscard]] domain::LoadLimits loadLimits(const Model& model);

}  // namespace tweehanden::scoring
