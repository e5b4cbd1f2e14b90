// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <set>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

/// Every value of the enum has a word of its own, in small letters.
template <class E>
void checkWords() {
  std::set<std::string> words;
  for (const auto& [value, code] : domain::codes<E>()) {
    INFO(code);
    const std::string said = word(value);
    CHECK_FALSE(said.empty());
    CHECK((said.empty() || said.front() < 'A' || said.front() > 'Z'));
    words.insert(said);
  }
  CHECK(words.size() == domain::codes<E>().size());
}

}  // namespace

TEST_CASE("Every value that is shown has a Dutch word of its own") {
  checkWords<domain::Perspective>();
  checkWords<domain::Certainty>();
  checkWords<domain::ContactKind>();
  checkWords<domain::InterpreterKind>();
  checkWords<domain::InterpreterNeed>();
  checkWords<domain::Party>();
  checkWords<domain::Frame>();
  checkWords<domain::TaskStatus>();
  checkWords<domain::TaskPart>();
  checkWords<domain::PersonRole>();
  checkWords<domain::FamilyStatus>();
  checkWords<domain::HelpSubject>();
  checkWords<domain::HelpStatus>();
  checkWords<domain::ReferralStatus>();
}

TEST_CASE("A level is always the same mark and the same word, and unknown is never low") {
  using scoring::Level;
  CHECK(mark(Level::Unknown) + " " + word(Level::Unknown) == "◌ niet beoordeeld");
  CHECK(mark(Level::Low) + " " + word(Level::Low) == "○ laag");
  CHECK(mark(Level::Raised) + " " + word(Level::Raised) == "◐ verhoogd");
  CHECK(mark(Level::High) + " " + word(Level::High) == "● hoog");
}

TEST_CASE("Differences between sides are told as geen, klein, matig and groot") {
  using scoring::MismatchWord;
  CHECK(word(MismatchWord::None) == "geen");
  CHECK(word(MismatchWord::Small) == "klein");
  CHECK(word(MismatchWord::Moderate) == "matig");
  CHECK(word(MismatchWord::Large) == "groot");
}

TEST_CASE("Numbers are written with a comma, and never as minus zero") {
  CHECK(decimal(0.684) == "0,68");
  CHECK(decimal(0.686) == "0,69");
  CHECK(decimal(1.5, 1) == "1,5");
  CHECK(decimal(-0.001) == "0,00");
  CHECK(decimal(-0.125, 3) == "-0,125");
}

}  // namespace tweehanden::report
