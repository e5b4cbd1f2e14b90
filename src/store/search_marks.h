// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "store/search_terms.h"
#include "store/search_words.h"

/// Where the words that were looked for stand in a text as it was written.
namespace tweehanden::store {

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t term = 0;
  WordMatch match;
};

/// Every word that answers to a term, in order of place; a phrase gives a mark for each of its words.
[[nodiscard]] std::vector<Mark> marksIn(std::string_view text, Folder& folder, const std::vector<SearchTerm>& terms,
                                        SearchSide side);
/// The same over words that stand in the index (search_words.h), by number of the word instead of byte; a phrase gives
/// one mark.
[[nodiscard]] std::vector<Mark> marksInBody(std::string_view body, const std::vector<SearchTerm>& terms,
                                            SearchSide side);

/// Whether each of `terms` is marked.
[[nodiscard]] bool allMarked(const std::vector<Mark>& marks, std::size_t terms);

/// About 160 bytes around the marks that stand closest together, cut between words.
[[nodiscard]] Snippet snippetOf(std::string_view text, const std::vector<Mark>& marks);

}  // namespace tweehanden::store
