// SPDX-License-Identifier: EUPL-1.2
#include "cli/layout.h"

#include <catch2/catch.hpp>

namespace tweehanden::cli::test {

TEST_CASE("Width counts characters, so that names with accents stay in their columns") {
  CHECK(widthOf("Yıldız ●") == 8);
  CHECK(padded("Işık", 6) == "Işık  ");
  CHECK(padded("Karataşlı", 6) == "Karat…");
  CHECK(columns({{"ş", "een"}, {"lang", "twee"}}) == "ş     een\nlang  twee\n");
}

TEST_CASE("Text is broken between words, keeps its own line ends, and hangs behind its first line") {
  const std::string word(40, 'a');
  CHECK(wrapped(word + " " + word + " " + word, 2, 2) == "  " + word + " " + word + "\n    " + word + "\n");
  CHECK(wrapped("een\ntwee", 4) == "    een\n    twee\n");
  CHECK(wrapped(std::string(150, 'b'), 0) == std::string(150, 'b') + "\n");
}

TEST_CASE("Parts that are empty leave no dot behind") { CHECK(dotted({"a", "", "c"}) == "a · c"); }

}  // namespace tweehanden::cli::test
