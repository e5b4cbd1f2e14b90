// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "domain/duplicates.h"
#include "domain/records.h"

namespace tweehanden::app {

/// Families that may be the one that is being registered, the likeliest first. Nothing is logged: what is asked is
/// typed anew, as a search is.
[[nodiscard]] Result<std::vector<domain::DuplicateMatch>> similarFamilies(Session& session,
                                                                          const domain::Family& family,
                                                                          const std::vector<domain::Person>& persons,
                                                                          int limit = 10);
/// The same for a family of the store against the others; logged as a search in its file.
[[nodiscard]] Result<std::vector<domain::DuplicateMatch>> duplicatesOf(Session& session, const std::string& caseNumber,
                                                                       int limit = 10);

}  // namespace tweehanden::app
