// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "support/date.h"

/// What can be looked for over all records, and what is found. Whatever is typed is only ever text (decision 0021).
namespace tweehanden::domain {

enum class SearchKind { Family, Person, Note, Agreement, HelpRequest, Organisation, Intermediary };

/// Newest: by day, the newest first. Ranked: by how well and how recently, among the newest 500 that match.
enum class SearchOrder { Newest, Ranked };

/// How the least well matched word of a hit was found.
enum class MatchQuality { Exact, Inflected, Sounding, Typo };

/// Where a page of hits ended.
struct SearchCursor {
  long long entry = 0;
  double score = 0;
};

struct SearchQuery {
  std::string text;  ///< words, all of which must match by their beginning; "a phrase in quotes" word for word
  std::vector<SearchKind> kinds;  ///< empty: all
  std::string worker;             ///< only families of this worker; empty: of all
  std::optional<Date> from;       ///< first day of the period
  std::optional<Date> until;      ///< its last day
  bool includeClosed = false;
  SearchOrder order = SearchOrder::Newest;
  int limit = 50;
  std::optional<SearchCursor> after;
};

/// Bytes of a snippet.
struct TextRange {
  std::size_t begin = 0;
  std::size_t length = 0;
  bool operator==(const TextRange&) const = default;
};

/// A piece of the text as it was written.
struct Snippet {
  std::string text;
  std::vector<TextRange> hits;  ///< words found in it, in order
  bool cutBefore = false;
  bool cutAfter = false;
};

struct SearchHit {
  SearchKind kind = SearchKind::Note;
  long long objectId = 0;  ///< of the record of that kind; of a note its contact
  std::optional<FamilyId> family;
  std::string caseNumber;  ///< empty without a family
  std::string title;       ///< display name of the family, or name of the partner
  Date date;               ///< of the contact, the request, or the registration
  Snippet snippet;
  double score = 0;  ///< only when ranked; comparable within one query
  MatchQuality quality = MatchQuality::Exact;
  long long entry = 0;  ///< place in the order of days
};

struct SearchPage {
  std::vector<SearchHit> hits;
  std::optional<SearchCursor> next;  ///< nothing when there are no more
  bool complete = true;              ///< false while the index is still being filled
};

}  // namespace tweehanden::domain
