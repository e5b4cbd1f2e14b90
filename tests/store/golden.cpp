// SPDX-License-Identifier: EUPL-1.2
#include "golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>

#include "support/files.h"

namespace tweehanden::store::test {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

void expectGolden(const std::string& file, const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  const auto path = tweehanden::test::sourceFile(file);
  if (std::getenv("TWEEHANDEN_WRITE_GOLDEN") != nullptr) tweehanden::test::writeFile(path, text);
  // Several texts may stand on more than one line each: both sides are compared line by line.
  const auto recorded = linesOf(tweehanden::test::readFile(path));
  const auto now = linesOf(text);
  for (std::size_t i = 0; i < std::max(recorded.size(), now.size()); ++i) {
    CAPTURE(file, i + 1);
    const std::string was = i < recorded.size() ? recorded[i] : "(nothing)";
    const std::string is = i < now.size() ? now[i] : "(nothing)";
    if (was != is) {
      CHECK(is == was);
      return;  // what follows only moved
    }
  }
}

}  // namespace tweehanden::store::test
