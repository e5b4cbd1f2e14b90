// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  std::vector<std::string> done;                  ///< in this family, done or running: count as present
  std::vector<std::string> accepted;              ///< in this family, accepted: count as present too
  std::vector<std::string> declined;              ///< in this family: out
  std::vector<std::string> organisationPresent;   ///< for the organisation, done, running or accepted
  std::vector<std::string> organisationDeclined;  ///< for the organisation: out
};

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
enum class FirstStep { MeldcodeSteps, AskConsent };

/// What to ask next: an unknown factor, and the indicator that tells most about it.
struct NextQuestion {
  int factor = 0;
  int indicator = 0;
};

struct NotOffered {
  std::string task;  ///< its template says why
};

struct Plan {
  std::vector<FirstStep> firstSteps;
  std::vector<Suggestion> suggestions;  ///< part, then side, then gain
  std::vector<Blocked> blocked;         ///< by task id
  std::vector<NotOffered> notOffered;
  std::vector<NextQuestion> questions;
  std::vector<int> oneSided;  ///< needed factors for which one side has no task at all
  double value = 0;           ///< U of the chosen suggestions
  double gap = 0;             ///< 0: proven best; otherwise how far at most from it
};

/// need(f) of every factor: 0 when unknown or below `raised`, and for the 36.
[[nodiscard]] std::vector<double> needs(const Model& model, const Profile& profile);

/// The best plan under the limits and guards. `deadlineNodes` bounds the search; beyond it the best found and its gap
/// are given.
[[nodiscard]] Plan plan(const Model& model, const Profile& profile, const PlanContext& context,
                        long long deadlineNodes = 2'000'000);

}  // namespace tweehanden::scoring
