// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/search_terms.h"

/// From an entry of the index to what is shown of it.
namespace tweehanden::store {

/// A row of the index that matches.
struct FoundEntry {
  long long id = 0;
  std::string kind;
  long long object = 0;
  std::optional<domain::FamilyId> family;
  std::string caseNumber;
  std::string title;
  std::string day;   ///< of a text; empty when its record is gone
  std::string text;  ///< the note or the request, as written
};

/// The hit, with its snippet from the text as written. Nothing when the record is gone, or when what matches is not of
/// one of `kinds` (empty: all). Throws on failure.
[[nodiscard]] std::optional<SearchHit> hitOf(Connection& connection, Folder& folder, const FoundEntry& entry,
                                             const std::vector<SearchTerm>& terms,
                                             const std::vector<SearchKind>& kinds);

/// How well an entry answers, from the words in the index; without its day. Throws on failure.
[[nodiscard]] double relevanceOf(Connection& connection, const FoundEntry& entry, const std::vector<SearchTerm>& terms);

}  // namespace tweehanden::store
