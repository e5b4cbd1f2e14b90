// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Names that are written in more than one way (decision 0021).
namespace tweehanden::store {

/// How a folded name word sounds, in capitals: the same for Mohamed and Muhammad, Aicha and Aisja, Meijer and Maier.
/// First the usual reading, then others (ch may be sh or kh). Empty for words under three letters or with digits.
[[nodiscard]] std::vector<std::string> soundsOf(std::string_view word);

/// The word and every word with one letter less; for words of four letters and more without digits.
/// Two words that differ by one edit share at least one of these.
[[nodiscard]] std::vector<std::string> withoutOneLetter(std::string_view word);

/// Whether one letter put in, left out, changed, or swapped with its neighbour makes one word the other.
[[nodiscard]] bool oneEditApart(std::string_view a, std::string_view b);

/// el, al, ben, ait, abdel, van …: words that are also written as one with the name behind them.
[[nodiscard]] bool isParticle(std::string_view word);
/// Other spellings of a particle (el: al); empty for every other word.
[[nodiscard]] std::vector<std::string> particleSpellings(std::string_view word);

}  // namespace tweehanden::store
