// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "domain/records.h"
#include "store/connection.h"
#include "store/folding.h"
#include "store/search_records.h"

/// Keeps the search index in step, inside the transaction of the records themselves. Throws on failure (failure.h).
/// Names (family with its persons, organisation, intermediary) and texts (contact, help request) are indexed apart.
namespace tweehanden::store {

/// The kinds of entries, as they stand in search_entry.
inline constexpr std::string_view kFamilyEntry = "family";
inline constexpr std::string_view kContactEntry = "contact";
inline constexpr std::string_view kHelpRequestEntry = "help_request";
inline constexpr std::string_view kOrganisationEntry = "organisation";
inline constexpr std::string_view kIntermediaryEntry = "intermediary";

/// An entry's id is the days from its day until 9999-12-31, and a number within the day: in order of id the newest day
/// comes first, and within a day what was entered first.
inline constexpr int kEntryNumberBits = 20;
/// The first id an entry of this day can have; those of the day before it come behind.
[[nodiscard]] long long firstEntryOf(Date day);

/// One entry for a family: display name, case number, names of its persons.
void indexFamily(Connection& connection, Folder& folder, const domain::Family& family,
                 const std::vector<domain::Person>& persons);
/// One entry for a contact: note and quick wins, and its agreements.
void indexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact);
void indexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                      const domain::HelpRequest& request);
void indexPartner(Connection& connection, Folder& folder, PartnerKind kind, const PartnerText& partner);
/// Indexes those of a case that have no entry yet.
void indexPartners(Connection& connection, Folder& folder, const domain::Case& file);

/// The same again after a change, from what is handed over.
void reindexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact);
void reindexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                        const domain::HelpRequest& request);
/// The names of a family and its persons again, from the tables.
void reindexFamilyNames(Connection& connection, Folder& folder, domain::FamilyId family);
/// Everything of a family again, from the tables; what is in the bin is left out.
void reindexFamily(Connection& connection, Folder& folder, domain::FamilyId family);
/// An organisation or intermediary again, from the tables; gone from the index when it is gone there.
void reindexPartner(Connection& connection, Folder& folder, PartnerKind kind, long long id);

/// Takes one record out of the index; nothing happens when it is not in it.
void unindex(Connection& connection, std::string_view entryKind, long long objectId);
/// Takes everything of a family out: names with their vocabulary, contacts, help requests.
void unindexFamily(Connection& connection, domain::FamilyId family);

}  // namespace tweehanden::store
