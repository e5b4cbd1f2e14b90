// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// How easily a Dutch text reads. A yardstick for our own texts, never for what people say.
namespace tweehanden::report {

/// Syllables of one Dutch word, by its groups of vowels: "beïnvloeden" 4. An approximation: foreign words may be off by
/// one.
[[nodiscard]] int syllables(std::string_view word);

struct TextCounts {
  int words = 0;
  int sentences = 0;  ///< ended by . ! or ? or by the end of a line
  int syllables = 0;
};
[[nodiscard]] TextCounts countsOf(std::string_view text);

/// Flesch-Douma (Douma 1960): 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence. 60 and above is
/// plain Dutch; 100 for a text without words.
[[nodiscard]] double fleschDouma(std::string_view text);

}  // namespace tweehanden::report
