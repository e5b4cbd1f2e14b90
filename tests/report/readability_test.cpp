// SPDX-License-Identifier: EUPL-1.2
#include "report/readability.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

namespace tweehanden::report {

TEST_CASE("Syllables of Dutch words are counted by their groups of vowels") {
  const std::vector<std::pair<const char*, int>> words{{"ik", 1},
                                                       {"gezin", 2},
                                                       {"moeder", 2},
                                                       {"Vader", 2},
                                                       {"zee", 1},
                                                       {"begeleider", 4},
                                                       {"nieuwe", 2},
                                                       {"leeuw", 1},
                                                       {"mooi", 1},
                                                       {"moeilijk", 2},
                                                       {"vertrouwen", 3},
                                                       {"geïnteresseerd", 5},
                                                       {"beïnvloeden", 4},
                                                       {"ruzie", 2},
                                                       {"bijzonder", 3},
                                                       {"hulpverlener", 4},
                                                       {"organisatie", 5},
                                                       {"theater", 3},
                                                       {"januari", 4},
                                                       {"één", 1},
                                                       {"reünie", 3},
                                                       {"uithuisplaatsing", 4},
                                                       {"bureau", 2},
                                                       {"kwaliteit", 3},
                                                       {"opschrijven", 3},
                                                       {"u", 1},
                                                       {"hmm", 1},
                                                       {"‘tolk’", 1},
                                                       {"", 0},
                                                       {"’", 0}};
  for (const auto& [word, expected] : words) {
    INFO(word);
    CHECK(syllables(word) == expected);
  }
}

TEST_CASE("Sentences end at a full stop, a question mark, an exclamation mark or the end of a line") {
  const auto counts = countsOf("Wat is dit?\nDit is een hulp... Mooi!\nNog niet");
  CHECK(counts.words == 10);
  CHECK(counts.sentences == 4);
  CHECK(counts.syllables == 10);
  CHECK(countsOf("").sentences == 0);
}

TEST_CASE("The Flesch-Douma measure follows its formula and tells plain Dutch from officialese") {
  // 4 words, 5 syllables, 1 sentence.
  CHECK(fleschDouma("Wij praten met u.") == Approx(206.84 - 0.77 * 125 - 0.93 * 4));
  CHECK(fleschDouma("Wij helpen u graag. Zegt u het als er iets niet klopt.") > 90);
  CHECK(
      fleschDouma("Overeenkomstig de toepasselijke uitvoeringsregeling geschiedt besluitvorming aangaande individuele "
                  "voorzieningen uitsluitend naar aanleiding van voorafgaande multidisciplinaire beoordeling.") < 20);
  CHECK(fleschDouma("") == 100);
}

}  // namespace tweehanden::report
