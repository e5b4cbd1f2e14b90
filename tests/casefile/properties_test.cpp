// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "casefile/case_file.h"
#include "domain/validation.h"
#include "random_case.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::test;

TEST_CASE("any valid case comes back from its file, and its file from the case, to the byte") {
  CHECK(rc::check([] {
    const auto file = *randomCase();
    const auto text = casefile::write(file);
    const auto read = casefile::read(text, "case.json", kToday);
    if (!read) RC_FAIL(std::string(name(read.error().code)) + " at " + read.error().pointer);
    RC_ASSERT(*read == file);
    RC_ASSERT(casefile::write(*read) == text);
  }));
}

TEST_CASE("a case file with any one byte changed is read or refused, and what is read is valid") {
  const auto text = casefile::write(aCase());
  CHECK(rc::check([&text] {
    auto changed = text;
    const auto at = *rc::gen::inRange<std::size_t>(0, changed.size());
    changed[at] = static_cast<char>(*rc::gen::inRange(0, 256));
    const auto read = casefile::read(changed, "case.json", kToday);
    if (!read) {
      RC_ASSERT(read.error().file == "case.json");
      return;
    }
    RC_ASSERT(domain::validate(*read, kToday).has_value());
    const auto again = casefile::read(casefile::write(*read), "case.json", kToday);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == *read);
  }));
}
