// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/folding.h"
#include "store/name_words.h"
#include "store/search.h"

/// What was typed, as words to look for, and as the index is asked for them.
namespace tweehanden::store {

/// One thing that must be found.
struct SearchTerm {
  std::vector<std::string> words;   ///< one word, or those of a phrase in their order
  bool phrase = false;              ///< word for word
  std::vector<std::string> forms;   ///< in texts: other forms of the word, whole
  std::vector<NameWord> names;      ///< in names: other spellings, whole
  std::vector<std::string> joined;  ///< in names: written as one with its neighbours, by the beginning
};

/// At most 16 words of at most 2,000 bytes are read; the rest is passed over. Quotes that pair make phrases; every
/// other sign only parts words. Never fails.
[[nodiscard]] std::vector<SearchTerm> termsOf(Folder& folder, std::string_view typed);

/// Adds the spellings that occur in the store. Throws on failure.
void addSpellings(Connection& connection, std::vector<SearchTerm>& terms);

/// What the index of texts is asked; empty when nothing is to be asked there: a single letter asks for names only.
[[nodiscard]] std::string textExpression(const std::vector<SearchTerm>& terms);
/// What the index of names is asked.
[[nodiscard]] std::string nameExpression(const std::vector<SearchTerm>& terms);

enum class SearchSide { Texts, Names };

struct WordMatch {
  MatchQuality quality = MatchQuality::Exact;
  bool whole = false;  ///< the word itself, not one that begins with it
};
/// Whether and how one word of a record answers to a term that is not a phrase.
[[nodiscard]] std::optional<WordMatch> matchWord(const SearchTerm& term, std::string_view word, SearchSide side);

}  // namespace tweehanden::store
