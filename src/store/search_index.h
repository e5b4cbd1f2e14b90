// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/records.h"
#include "store/connection.h"
#include "store/folding.h"

/// Keeps the search index in step, inside the transaction of the records themselves.
namespace tweehanden::store {

/// One entry for a family (display name, case number, names of its persons): what the caseload is searched by.
void indexFamily(Connection& connection, Folder& folder, const domain::Family& family,
                 const std::vector<domain::Person>& persons);
/// One entry for a contact: note, agreements and quick wins.
void indexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact);
void indexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                      const domain::HelpRequest& request);
/// The same again after a correction.
void reindexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact);

/// Families with an entry that holds the prefix of every word, newest contact first.
[[nodiscard]] std::vector<domain::FamilyId> searchFamilies(Connection& connection, Folder& folder,
                                                           const std::string& text, int limit);

}  // namespace tweehanden::store
