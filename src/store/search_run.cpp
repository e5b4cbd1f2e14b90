// SPDX-License-Identifier: EUPL-1.2
#include "store/search_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "store/columns.h"
#include "store/search_hits.h"
#include "store/search_index.h"
#include "store/search_rebuild.h"

namespace tweehanden::store {
namespace {

/// The newest matches that are weighed against each other.
constexpr int kPool = 500;
constexpr int kMostHits = 1000;

/// After so many days a text counts for half as recent.
constexpr double kHalfDays = 180;

/// A row of the queries that find.
struct EntryRow {
  FoundEntry entry;
};
void columns(auto& visit, Like<EntryRow> auto& row) {
  visit("id", row.entry.id);
  visit("kind", row.entry.kind);
  visit("object_id", row.entry.object);
  visit("family_id", row.entry.family);
  visit("case_number", row.entry.caseNumber);
  visit("title", row.entry.title);
  visit("day", row.entry.day);
  visit("text", row.entry.text);
}

class SearchRun {
 public:
  SearchRun(Connection& connection, Folder& folder, const SearchQuery& query)
      : m_connection(connection), m_folder(folder), m_query(query), m_terms(termsOf(folder, query.text)) {
    if (m_terms.empty()) return;
    m_texts = textExpression(m_terms);
    if (wantsNames()) addSpellings(connection, m_terms);
    m_names = nameExpression(m_terms);
  }

  SearchPage page() {
    SearchPage found;
    found.complete = searchIndexComplete(m_connection);
    const int limit = std::clamp(m_query.limit, 0, kMostHits);
    if (m_terms.empty() || limit == 0) return found;
    m_query.order == SearchOrder::Newest ? newest(found, limit) : ranked(found, limit);
    return found;
  }

 private:
  [[nodiscard]] bool wants(SearchKind kind) const {
    return m_query.kinds.empty() || std::ranges::find(m_query.kinds, kind) != m_query.kinds.end();
  }
  [[nodiscard]] bool wantsNames() const {
    return wants(SearchKind::Family) || wants(SearchKind::Person) || wants(SearchKind::Organisation) ||
           wants(SearchKind::Intermediary);
  }

  [[nodiscard]] long long firstId() const { return m_query.until ? firstEntryOf(*m_query.until) : 0; }
  [[nodiscard]] long long endId() const {
    return m_query.from ? firstEntryOf(m_query.from->plusDays(-1)) : std::numeric_limits<long long>::max();
  }

  void take(std::vector<FoundEntry>& entries, std::vector<EntryRow> rows) const {
    for (auto& row : rows) entries.push_back(std::move(row.entry));
  }

  void takeTexts(std::vector<FoundEntry>& entries, std::string_view sql, long long first, int count) {
    if (m_texts.empty()) return;
    take(entries,
         m_connection.rows<EntryRow>(sql, "words", m_texts, "first_id", first, "end_id", endId(), "worker",
                                     m_query.worker, "include_closed", m_query.includeClosed, "row_limit", count));
  }

  /// The newest `count` matches from id `first` on, of names and texts together.
  std::vector<FoundEntry> entriesFrom(long long first, int count) {
    std::vector<FoundEntry> entries;
    if (wantsNames()) {
      const bool families = wants(SearchKind::Family) || wants(SearchKind::Person);
      take(entries,
           m_connection.rows<EntryRow>("search/find_names", "words", m_names, "first_id", first, "end_id", endId(),
                                       "families", families, "organisations", wants(SearchKind::Organisation),
                                       "intermediaries", wants(SearchKind::Intermediary), "worker", m_query.worker,
                                       "include_closed", m_query.includeClosed, "row_limit", count));
    }
    const bool notes = wants(SearchKind::Note);
    const bool agreements = wants(SearchKind::Agreement);
    const bool requests = wants(SearchKind::HelpRequest);
    if (notes && agreements && requests) {
      takeTexts(entries, "search/find_texts", first, count);
    } else {
      if (notes) takeTexts(entries, "search/find_notes", first, count);
      if (agreements) takeTexts(entries, "search/find_agreements", first, count);
      if (requests) takeTexts(entries, "search/find_help_requests", first, count);
    }
    std::ranges::sort(entries, {}, &FoundEntry::id);
    const auto twice = std::ranges::unique(entries, {}, &FoundEntry::id);
    entries.erase(twice.begin(), twice.end());
    return entries;
  }

  void newest(SearchPage& found, int limit) {
    long long first = m_query.after ? std::max(m_query.after->entry + 1, firstId()) : firstId();
    while (true) {
      const int wanted = limit - static_cast<int>(found.hits.size()) + 1;
      auto entries = entriesFrom(first, wanted);
      const bool last = static_cast<int>(entries.size()) < wanted;
      if (!last) entries.resize(static_cast<std::size_t>(wanted));
      for (const FoundEntry& entry : entries) {
        if (static_cast<int>(found.hits.size()) == limit) {
          found.next = SearchCursor{found.hits.back().entry, 0};
          return;
        }
        first = entry.id + 1;
        if (auto hit = hitOf(m_connection, m_folder, entry, m_terms, m_query.kinds)) {
          found.hits.push_back(std::move(*hit));
        }
      }
      if (last) return;
    }
  }

  struct Weighed {
    FoundEntry entry;
    double score = 0;
  };

  std::vector<Weighed> pool() {
    std::vector<Weighed> weighed;
    auto entries = entriesFrom(firstId(), kPool);
    const long long newestId = entries.empty() ? 0 : entries.front().id;
    for (FoundEntry& entry : entries) {
      double score = relevanceOf(m_connection, entry, m_terms);
      const bool text = entry.kind == kContactEntry || entry.kind == kHelpRequestEntry;
      const auto days = static_cast<double>((entry.id - newestId) >> kEntryNumberBits);
      if (text) score *= 0.5 + 0.5 * std::exp2(-days / kHalfDays);
      weighed.push_back({std::move(entry), score});
    }
    std::ranges::sort(weighed, [](const Weighed& a, const Weighed& b) {
      return a.score != b.score ? a.score > b.score : a.entry.id < b.entry.id;
    });
    return weighed;
  }

  void ranked(SearchPage& found, int limit) {
    const auto after = m_query.after;
    for (const Weighed& one : pool()) {
      const bool before =
          after && (one.score > after->score || (one.score == after->score && one.entry.id <= after->entry));
      if (before) continue;
      if (static_cast<int>(found.hits.size()) == limit) {
        found.next = SearchCursor{found.hits.back().entry, found.hits.back().score};
        return;
      }
      auto hit = hitOf(m_connection, m_folder, one.entry, m_terms, m_query.kinds);
      if (!hit) continue;
      hit->score = one.score;
      found.hits.push_back(std::move(*hit));
    }
  }

  Connection& m_connection;
  Folder& m_folder;
  const SearchQuery& m_query;
  std::vector<SearchTerm> m_terms;
  std::string m_texts;
  std::string m_names;
};

}  // namespace

SearchPage runSearch(Connection& connection, Folder& folder, const SearchQuery& query) {
  return SearchRun(connection, folder, query).page();
}

}  // namespace tweehanden::store
