// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/records.h"
#include "scoring/allocation.h"
#include "support/progress.h"

namespace tweehanden::app {

/// A family of an allocation, as people know it.
struct AllocatedFamily {
  std::string caseNumber;
  std::string displayName;
  std::string currentIntermediary;  ///< by name; empty when there is none
};

struct AllocatingIntermediary {
  std::string name;
  std::string organisation;
  double hoursPerWeek = 0;
  std::optional<Date> restUntil;
};

/// A proposal for a whole caseload, with the names that belong to its ids. Nothing of it is stored or assigned.
struct AllocationView {
  Date on;
  scoring::AllocationInput input;
  scoring::Allocation result;
  std::map<domain::FamilyId, AllocatedFamily> families;
  std::map<domain::IntermediaryId, AllocatingIntermediary> intermediaries;
};

/// Open families of the store that need an intermediary, divided over all intermediaries on `on` (today when absent).
/// Logged as a search. Progress is asked between the steps; Cancelled when it says stop.
[[nodiscard]] Result<AllocationView> allocate(Session& session, std::optional<Date> on = {},
                                              const Progress& progress = {});

/// The same for a caseload of case files, without any store. DuplicateId names the file whose family came before.
[[nodiscard]] Result<AllocationView> allocateFiles(const scoring::Model& model,
                                                   const std::vector<std::filesystem::path>& files, Date today,
                                                   std::optional<Date> on = {}, const Progress& progress = {});

/// Open, and working with a migrant organisation: an intermediary, a partner, a referral under way or a task for the
/// partner. Another contact language alone is no need: a professional interpreter comes first.
[[nodiscard]] bool needsIntermediary(const domain::Case& file, Date on);

}  // namespace tweehanden::app
