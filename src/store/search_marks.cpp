// SPDX-License-Identifier: EUPL-1.2
#include "store/search_marks.h"

#include <algorithm>
#include <bitset>

namespace tweehanden::store {
namespace {

constexpr std::size_t kBefore = 48;
constexpr std::size_t kSnippet = 160;
/// termsOf() gives no more.
constexpr std::size_t kMostTerms = 16;

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool phraseAt(const SearchTerm& term, const std::vector<WrittenWord>& words, std::size_t at) {
  if (at + term.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    if (words[at + i].folded != term.words[i]) return false;
  }
  return true;
}

void markTerm(const SearchTerm& term, std::size_t number, const std::vector<WrittenWord>& words, SearchSide side,
              std::vector<Mark>& marks) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (term.phrase) {
      if (!phraseAt(term, words, at)) continue;
      for (std::size_t i = 0; i < term.words.size(); ++i) {
        marks.push_back({words[at + i].begin, words[at + i].end, number, {MatchQuality::Exact, true}});
      }
    } else if (const auto match = matchWord(term, words[at].folded, side)) {
      marks.push_back({words[at].begin, words[at].end, number, *match});
    }
  }
}

/// A name written as two words that was asked for as one, or the other way round.
void markJoined(const SearchTerm& term, std::size_t number, const std::vector<WrittenWord>& words,
                std::vector<Mark>& marks) {
  if (term.phrase) return;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    std::string joined = words[at].folded;
    for (std::size_t next = at + 1; next < words.size() && next < at + 4; ++next) {
      joined += words[next].folded;
      if (joined.size() < 5) continue;
      const auto match = matchWord(term, joined, SearchSide::Names);
      if (!match || words[at].folded.starts_with(term.words[0])) continue;
      marks.push_back({words[at].begin, words[next].end, number, *match});
      break;
    }
  }
}

std::vector<Mark> marksOf(const std::vector<WrittenWord>& words, const std::vector<SearchTerm>& terms,
                          SearchSide side) {
  std::vector<Mark> marks;
  for (std::size_t number = 0; number < terms.size(); ++number) {
    const std::size_t before = marks.size();
    markTerm(terms[number], number, words, side, marks);
    if (marks.size() == before && side == SearchSide::Names) markJoined(terms[number], number, words, marks);
  }
  std::ranges::stable_sort(marks, {}, &Mark::begin);
  return marks;
}

/// The mark with which the piece begins that holds the most terms.
std::size_t bestStart(const std::vector<Mark>& marks) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t first = 0; first < marks.size(); ++first) {
    std::bitset<kMostTerms> held;
    for (std::size_t i = first; i < marks.size() && marks[i].end < marks[first].begin + kSnippet - kBefore; ++i) {
      held.set(marks[i].term % kMostTerms);
    }
    if (held.count() > most) {
      most = held.count();
      best = first;
    }
  }
  return best;
}

std::size_t wordStart(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t space = text.substr(0, at).find_last_of(" \n\t\r");
  // A text without blanks is cut between characters.
  if (space == std::string_view::npos || at - space > kBefore) return cutText(text, at).size();
  return space + 1;
}

}  // namespace

std::vector<Mark> marksIn(std::string_view text, Folder& folder, const std::vector<SearchTerm>& terms,
                          SearchSide side) {
  return marksOf(writtenWords(folder, text), terms, side);
}

std::vector<Mark> marksInBody(std::string_view body, const std::vector<SearchTerm>& terms, SearchSide side) {
  std::vector<std::string_view> words;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find(' '), body.size());
    words.push_back(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (std::size_t number = 0; number < terms.size(); ++number) {
      const SearchTerm& term = terms[number];
      if (!term.phrase) {
        if (const auto match = matchWord(term, words[at], side)) marks.push_back({at, at + 1, number, *match});
      } else if (at + term.words.size() <= words.size() &&
                 std::equal(term.words.begin(), term.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
        marks.push_back({at, at + term.words.size(), number, {MatchQuality::Exact, true}});
      }
    }
  }
  return marks;
}

bool allMarked(const std::vector<Mark>& marks, std::size_t terms) {
  for (std::size_t term = 0; term < terms; ++term) {
    if (std::ranges::find(marks, term, &Mark::term) == marks.end()) return false;
  }
  return true;
}

Snippet snippetOf(std::string_view text, const std::vector<Mark>& marks) {
  Snippet snippet;
  const std::size_t around = marks.empty() ? 0 : marks[bestStart(marks)].begin;
  const std::size_t begin = around <= kBefore ? 0 : wordStart(text, around - kBefore);
  std::size_t end = cutText(text, begin + kSnippet).size();
  if (end < text.size()) {
    const std::size_t space = text.substr(0, end).find_last_of(" \n\t\r");
    if (space != std::string_view::npos && space > around) end = space;
  }
  for (const Mark& mark : marks) {
    if (mark.begin >= begin && mark.begin < end) end = std::max(end, mark.end);
  }
  while (end > begin && blank(text[end - 1])) --end;
  snippet.text = text.substr(begin, end - begin);
  snippet.cutBefore = begin > 0;
  snippet.cutAfter = text.find_first_not_of(" \n\t\r", end) != std::string_view::npos;
  for (const Mark& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    const TextRange range{mark.begin - begin, mark.end - mark.begin};
    const bool overlaps = !snippet.hits.empty() && snippet.hits.back().begin + snippet.hits.back().length > range.begin;
    if (!overlaps) snippet.hits.push_back(range);
  }
  return snippet;
}

}  // namespace tweehanden::store
