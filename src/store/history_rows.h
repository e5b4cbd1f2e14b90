// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/record_life.h"
#include "support/error.h"

namespace tweehanden::store {

/// Reader::history(). Throws on failure (failure.h).
[[nodiscard]] CaseHistory readHistory(Connection& connection, domain::FamilyId family);

/// Writer::updateObservation(): keeps the stored revision beside and writes the new one. NotFound, RevisionConflict.
[[nodiscard]] Status updateObservationRow(Connection& connection, domain::FamilyId family,
                                          const domain::Observation& observation, const std::string& reason);

}  // namespace tweehanden::store
