// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "store/connection.h"
#include "store/store.h"

/// Stored profiles, and the scan of evidence they are computed from. Everything throws on failure (failure.h).
namespace tweehanden::store {

[[nodiscard]] std::vector<StoredProfile> readProfiles(Connection& connection,
                                                      const std::vector<domain::FamilyId>& families);
[[nodiscard]] std::vector<StaleProfile> readStaleProfiles(Connection& connection, const ProfileBasis& basis,
                                                          domain::FamilyId after, int limit);
[[nodiscard]] long long countStaleProfiles(Connection& connection, const ProfileBasis& basis);
void writeProfile(Connection& connection, const StoredProfile& profile);
/// Reader::eachEvidence().
void scanEvidence(Connection& connection, const std::vector<domain::FamilyId>& families,
                  const std::function<void(const domain::Case&)>& visit);

}  // namespace tweehanden::store
