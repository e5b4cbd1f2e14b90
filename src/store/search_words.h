// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/folding.h"

/// The words that texts and queries are made of in the index: only a-z and 0-9, so that no word is ever an operator.
namespace tweehanden::store {

/// Stands between the parts of an entry, so that no phrase reaches from one into the next. Never a word.
inline constexpr std::string_view kPartMark = "\xC2\xB6";

/// Words of text that has been folded. Letters of scripts that folding leaves are written as 'u' and five hex digits.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view folded);

/// What is stored of the parts of an entry: their words with blanks between, parts with kPartMark between.
[[nodiscard]] std::string indexText(Folder& folder, std::span<const std::string> parts);

/// A word of a text as written, with where it stands (bytes).
struct WrittenWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;  ///< as searchWords would give it
};
[[nodiscard]] std::vector<WrittenWord> writtenWords(Folder& folder, std::string_view text);

/// Text to at most `most` bytes, never through a character.
[[nodiscard]] std::string_view cutText(std::string_view text, std::size_t most);

}  // namespace tweehanden::store
