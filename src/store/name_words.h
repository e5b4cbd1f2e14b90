// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/search.h"

/// The vocabulary of the names in the store, by which a name that is not spelled as it is stored is found.
/// Everything here throws on failure (failure.h).
namespace tweehanden::store {

/// Counts the words of a name entry (search_words.h), each once; digits and single letters are none.
void addNameWords(Connection& connection, std::string_view body);
/// Counts them down. A word that is in no name any more is deleted: a rare name is personal data.
void removeNameWords(Connection& connection, std::string_view body);

struct NameWord {
  std::string word;
  MatchQuality quality = MatchQuality::Sounding;
};
/// Words of the vocabulary that sound like a folded word, or differ from it by one letter; the most used first, at most
/// `most`. Without the words that begin with it.
[[nodiscard]] std::vector<NameWord> similarNameWords(Connection& connection, std::string_view word, std::size_t most);

}  // namespace tweehanden::store
