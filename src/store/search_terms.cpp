// SPDX-License-Identifier: EUPL-1.2
#include "store/search_terms.h"

#include <algorithm>
#include <array>

#include "store/dutch_forms.h"
#include "store/search_words.h"
#include "store/sounds.h"

namespace tweehanden::store {
namespace {

constexpr std::size_t kMostBytes = 2000;
constexpr std::size_t kMostWords = 16;
/// All alternatives of a query together: what the expression of the index can hold, with room to spare.
constexpr std::size_t kMostAlternatives = 96;
constexpr std::size_t kMostForms = 10;
constexpr std::size_t kMostSpellings = 10;

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 4> kQuotes = {Quotes{"\"", "\""}, Quotes{"\u201C", "\u201D"}, Quotes{"\u201E", "\u201D"},
                                           Quotes{"\u00AB", "\u00BB"}};

class TermReader {
 public:
  TermReader(Folder& folder, std::vector<SearchTerm>& terms) : m_folder(folder), m_terms(terms) {}

  void words(std::string_view text) {
    for (std::string& word : searchWords(m_folder.fold(text))) {
      if (m_words == kMostWords) return;
      ++m_words;
      SearchTerm term;
      term.words.push_back(std::move(word));
      add(std::move(term));
    }
  }

  void phrase(std::string_view text) {
    SearchTerm term;
    term.phrase = true;
    term.words = searchWords(m_folder.fold(text));
    if (term.words.size() > kMostWords - m_words) term.words.resize(kMostWords - m_words);
    m_words += term.words.size();
    if (!term.words.empty()) add(std::move(term));
  }

 private:
  void add(SearchTerm term) {
    const bool known = std::ranges::any_of(
        m_terms, [&](const SearchTerm& other) { return other.words == term.words && other.phrase == term.phrase; });
    if (!known) m_terms.push_back(std::move(term));
  }

  Folder& m_folder;
  std::vector<SearchTerm>& m_terms;
  std::size_t m_words = 0;
};

void readTyped(TermReader& reader, std::string_view typed) {
  while (!typed.empty()) {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    Quotes found;
    for (const Quotes& quotes : kQuotes) {
      const std::size_t open = typed.find(quotes.open);
      if (open == std::string_view::npos || open >= begin) continue;
      const std::size_t close = typed.find(quotes.close, open + quotes.open.size());
      if (close == std::string_view::npos) continue;
      begin = open;
      end = close;
      found = quotes;
    }
    if (begin == std::string_view::npos) return reader.words(typed);
    reader.words(typed.substr(0, begin));
    reader.phrase(typed.substr(begin + found.open.size(), end - begin - found.open.size()));
    typed.remove_prefix(end + found.close.size());
  }
}

std::string inQuotes(const std::string& word, const char* star = "") { return '"' + word + star + '"'; }

std::string phraseOf(const SearchTerm& term) {
  std::string text;
  for (const std::string& word : term.words) text += (text.empty() ? "" : " ") + word;
  return inQuotes(text);
}

void addGroup(std::string& expression, const std::vector<std::string>& alternatives) {
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    if (!expression.empty()) expression += i == 0 ? " " : " OR ";
    expression += alternatives[i];
  }
}

bool oneWord(const SearchTerm& term) { return !term.phrase; }

/// "el khattabi" also asks for "elkhattabi", for both of its words: (el OR elkhattabi) AND (khattabi OR elkhattabi).
void addJoined(std::vector<SearchTerm>& terms) {
  for (std::size_t first = 0; first + 1 < terms.size(); ++first) {
    if (!oneWord(terms[first]) || !isParticle(terms[first].words[0])) continue;
    std::size_t last = first;
    std::string joined;
    while (last + 1 < terms.size() && oneWord(terms[last]) && isParticle(terms[last].words[0])) {
      joined += terms[last++].words[0];
    }
    if (!oneWord(terms[last])) continue;
    joined += terms[last].words[0];
    for (std::size_t i = first; i <= last; ++i) terms[i].joined.push_back(joined);
    first = last;
  }
}

}  // namespace

std::vector<SearchTerm> termsOf(Folder& folder, std::string_view typed) {
  std::vector<SearchTerm> terms;
  TermReader reader(folder, terms);
  readTyped(reader, cutText(typed, kMostBytes));
  const std::size_t most = std::min(kMostForms, kMostAlternatives / std::max<std::size_t>(terms.size(), 1));
  for (SearchTerm& term : terms) {
    if (oneWord(term)) term.forms = otherForms(term.words[0], most);
  }
  addJoined(terms);
  return terms;
}

void addSpellings(Connection& connection, std::vector<SearchTerm>& terms) {
  const std::size_t most = std::min(kMostSpellings, kMostAlternatives / std::max<std::size_t>(terms.size(), 1));
  for (SearchTerm& term : terms) {
    if (!oneWord(term)) continue;
    term.names = similarNameWords(connection, term.words[0], most);
    for (std::string& other : particleSpellings(term.words[0])) {
      term.names.push_back({std::move(other), MatchQuality::Sounding});
    }
    for (const std::string& joined : term.joined) {
      for (NameWord& other : similarNameWords(connection, joined, 2)) term.names.push_back(std::move(other));
    }
  }
}

std::string textExpression(const std::vector<SearchTerm>& terms) {
  const bool letters = std::ranges::all_of(terms, [](const auto& t) { return oneWord(t) && t.words[0].size() < 2; });
  std::string expression;
  if (letters) return expression;
  for (const SearchTerm& term : terms) {
    std::vector<std::string> group;
    if (term.phrase) {
      group.push_back(phraseOf(term));
    } else {
      group.push_back(inQuotes(term.words[0], term.words[0].size() < 2 ? "" : "*"));
      for (const std::string& form : term.forms) group.push_back(inQuotes(form));
    }
    addGroup(expression, group);
  }
  return expression;
}

std::string nameExpression(const std::vector<SearchTerm>& terms) {
  std::string expression;
  for (const SearchTerm& term : terms) {
    std::vector<std::string> group;
    if (term.phrase) {
      group.push_back(phraseOf(term));
    } else {
      group.push_back(inQuotes(term.words[0], "*"));
      for (const std::string& joined : term.joined) group.push_back(inQuotes(joined, "*"));
      for (const NameWord& name : term.names) group.push_back(inQuotes(name.word));
    }
    addGroup(expression, group);
  }
  return expression;
}

std::optional<WordMatch> matchWord(const SearchTerm& term, std::string_view word, SearchSide side) {
  const std::string& wanted = term.words[0];
  if (word == wanted) return WordMatch{MatchQuality::Exact, true};
  if (word.starts_with(wanted) && (side == SearchSide::Names || wanted.size() > 1)) {
    return WordMatch{MatchQuality::Exact, false};
  }
  if (side == SearchSide::Texts) {
    if (std::ranges::find(term.forms, word) == term.forms.end()) return std::nullopt;
    return WordMatch{MatchQuality::Inflected, true};
  }
  if (std::ranges::any_of(term.joined, [&](const std::string& joined) { return word.starts_with(joined); })) {
    return WordMatch{MatchQuality::Exact, false};
  }
  const auto name = std::ranges::find(term.names, word, &NameWord::word);
  if (name == term.names.end()) return std::nullopt;
  return WordMatch{name->quality, true};
}

}  // namespace tweehanden::store
