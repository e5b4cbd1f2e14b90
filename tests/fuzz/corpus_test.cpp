// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <filesystem>

#include "fuzz/targets.h"
#include "support/files.h"

namespace {

/// Runs the target over every file of its corpus; a broken promise ends the program. Returns how many there were.
int runOver(const char* corpus, void (*target)(std::string_view bytes)) {
  int count = 0;
  for (const auto& file : std::filesystem::directory_iterator(tweehanden::test::sourceFile(corpus))) {
    INFO(file.path().filename().string());
    target(tweehanden::test::readFile(file.path()));
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("No model of the fuzzing corpus makes the reader crash, hang or accept what it cannot use") {
  CHECK(runOver("tests/fuzz/corpus/model", tweehanden::fuzz::readModel) >= 20);
}

TEST_CASE("No overlay of the fuzzing corpus makes the reader crash, hang or accept what it cannot use") {
  CHECK(runOver("tests/fuzz/corpus/overlay", tweehanden::fuzz::readOverlay) >= 20);
}

TEST_CASE("No case file of the fuzzing corpus makes the reader crash, hang or accept what it cannot use") {
  CHECK(runOver("tests/fuzz/corpus/case", tweehanden::fuzz::readCase) >= 20);
}
