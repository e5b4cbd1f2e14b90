// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/records.h"
#include "scoring/engine.h"
#include "scoring/planner.h"

namespace tweehanden::app {

/// A case with what the engine and planner say of it on a day.
struct CaseView {
  domain::Case file;
  Date on;
  std::vector<scoring::Evidence> evidence;
  scoring::Profile profile;
  scoring::Plan plan;  ///< with the next questions, unless they were left out
  scoring::PlanContext context = {};
};

/// The next questions take many plans instead of one: who only needs the plan leaves them out.
enum class NextQuestions { Include, LeaveOut };

/// Opens a family's file; the reading is logged.
[[nodiscard]] Result<CaseView> viewCase(Session& session, const std::string& caseNumber, std::optional<Date> on = {});

/// A case file without any store.
[[nodiscard]] Result<CaseView> viewCaseFile(const scoring::Model& model, const std::filesystem::path& file, Date today,
                                            std::optional<Date> on = {});

/// The view that follows from a case, with nothing read or logged. `load` is what the intermediary carries over all
/// cases, where that is known.
[[nodiscard]] Result<CaseView> viewOf(const scoring::Model& model, domain::Case file, Date today,
                                      std::optional<Date> on = {}, NextQuestions questions = NextQuestions::Include,
                                      const std::optional<domain::Load>& load = {});

/// What to ask next, at most `limit` questions, the most valuable first.
[[nodiscard]] std::vector<scoring::NextQuestion> nextQuestions(const scoring::Model& model, const CaseView& view,
                                                               int limit);

/// The profile as it would be with these observations added: for the screen while a visit is being written.
[[nodiscard]] Result<scoring::Profile> profileWith(const scoring::Model& model, const CaseView& view,
                                                   const std::vector<domain::Observation>& added);

}  // namespace tweehanden::app
