// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/plan_tables.h"

/// What to ask next, by what the answer is expected to change in the plan: the value of information
/// (docs/decisions/0011).
namespace tweehanden::scoring {

/// At most `limit` questions, each about another risk factor that is unknown or uncertain, the most valuable first; of
/// equals the weightiest factor. Only what is not answered usably by the side asked, and only sides whose voice counts
/// for the factor and that may be asked: the partner not without consent, nor while a safety concern is open.
[[nodiscard]] std::vector<NextQuestion> questionsFor(const PlanTables& tables, const std::vector<Evidence>& evidence,
                                                     const Profile& profile, const PlanContext& context, int limit);

/// The same with as many as the model says.
[[nodiscard]] std::vector<NextQuestion> questionsFor(const Model& model, const std::vector<Evidence>& evidence,
                                                     const Profile& profile, const PlanContext& context);

/// What the answer is expected to gain: U of the best plan given the answer less U of today's plan given the answer,
/// over the least and the most severe answer, taken as likely as the factors' scores say. Never below 0.
[[nodiscard]] double valueOfAsking(const PlanTables& tables, const std::vector<Evidence>& evidence,
                                   const Profile& profile, const PlanContext& context, int indicator,
                                   domain::Perspective perspective);

}  // namespace tweehanden::scoring
