// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/load.h"
#include "domain/records.h"
#include "scoring/allocation.h"

namespace tweehanden::app {

/// A caseload as it is recorded.
struct RecordedCaseload {
  std::vector<domain::Case> cases;
  std::vector<domain::Organisation> organisations;
  std::vector<domain::Intermediary> intermediaries;
  std::vector<domain::LoadTask> given;  ///< tasks in families given to an intermediary
};

/// What an allocation is made from: no name, no origin and no score among it.
[[nodiscard]] scoring::AllocationInput allocationInput(const RecordedCaseload& recorded, Date on,
                                                       const domain::LoadLimits& limits,
                                                       const scoring::AllocationParameters& parameters);

/// "Liever 's avonds", "alleen in de ochtend": the part of the day that a wish for times names. A wish that says no, or
/// names both, says nothing for sure.
[[nodiscard]] scoring::DayPart wantedDayPart(const domain::Family& family);

}  // namespace tweehanden::app
