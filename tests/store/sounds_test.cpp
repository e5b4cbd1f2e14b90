// SPDX-License-Identifier: EUPL-1.2
#include "store/sounds.h"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "store/dutch_forms.h"
#include "store/folding.h"

using namespace tweehanden::store;

namespace {

bool soundAlike(Folder& folder, const std::string& a, const std::string& b) {
  const auto left = soundsOf(folder.fold(a));
  const auto right = soundsOf(folder.fold(b));
  return std::ranges::find_first_of(left, right) != left.end();
}

bool holds(const std::vector<std::string>& forms, const std::string& word) {
  return std::ranges::find(forms, word) != forms.end();
}

rc::Gen<std::string> word(int shortest, int longest) {
  return rc::gen::mapcat(rc::gen::inRange(shortest, longest + 1), [](int length) {
    return rc::gen::container<std::string>(static_cast<std::size_t>(length),
                                           rc::gen::inRange<char>('a', static_cast<char>('z' + 1)));
  });
}

}  // namespace

TEST_CASE("Spellings of one name sound alike, and names that are other names do not") {
  Folder folder;
  const std::vector<std::vector<std::string>> groups = {
      {"Mohamed", "Mohammed", "Muhammad", "Mouhamed", "Moehamed", "Mohamad"},
      {"Mehmet"},
      {"Mahmoud", "Mahmut"},
      {"Ahmed", "Achmed", "Ahmet", "Ahmad"},
      {"Yusuf", "Youssef", "Joesoef", "Yousef"},
      {"Aïcha", "Aisha", "Aisja", "Aicha"},
      {"Issa"},
      {"Fatima", "Fatma", "Fatimah"},
      {"Saïd", "Said", "Sayed", "Saeed"},
      {"Saida"},
      {"Karim"},
      {"Karima"},
      {"Özgür", "Ozgur", "Oezguer"},
      {"Rachid", "Rashid", "Rasjid", "Raşit"},
      {"Khadija", "Khadidja", "Kadija", "Chadija"},
      {"Hassan", "Hasan", "Xasan"},
      {"Marwan", "Marouane"},
      {"Meijer", "Meyer", "Maier"},
      {"Visser", "Fisser"},
      {"Jansen", "Janssen"},
      {"Dijk", "Dyk"}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const auto& one : groups[i]) {
      for (std::size_t j = 0; j < groups.size(); ++j) {
        for (const auto& other : groups[j]) {
          CAPTURE(one, other);
          CHECK(soundAlike(folder, one, other) == (i == j));
        }
      }
    }
  }
}

TEST_CASE("A sound follows from the folded word alone, and is the same at every asking") {
  Folder folder;
  CHECK(rc::check([&] {
    const auto text = *word(3, 12);
    const auto sounds = soundsOf(text);
    RC_ASSERT(sounds == soundsOf(folder.fold(text)));
    for (const auto& sound : sounds) {
      RC_ASSERT(sound.size() > 1);
      RC_ASSERT(std::ranges::all_of(sound, [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
  }));
}

TEST_CASE("Two words one letter apart meet in a form without a letter, and words further apart are told from them") {
  CHECK(rc::check([] {
    const auto text = *word(4, 10);
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const char letter = *rc::gen::inRange<char>('a', static_cast<char>('z' + 1));
    std::string other = text;
    switch (*rc::gen::inRange(0, 4)) {
      case 0: other.insert(at, 1, letter); break;
      case 1: other.erase(at, 1); break;
      case 2: other[at] = letter; break;
      default: std::swap(other[at], other[at == 0 ? 1 : at - 1]); break;
    }
    RC_PRE(other != text);
    RC_ASSERT(oneEditApart(text, other));
    RC_ASSERT(oneEditApart(other, text));
    if (other.size() < 4) return;
    const auto left = withoutOneLetter(text);
    const auto right = withoutOneLetter(other);
    RC_ASSERT(std::ranges::find_first_of(left, right) != left.end());
  }));
  CHECK_FALSE(oneEditApart("visser", "visser"));
  CHECK_FALSE(oneEditApart("visser", "vissers2"));
  CHECK_FALSE(oneEditApart("abcd", "badc"));
  CHECK_FALSE(oneEditApart("jansen", "janten2"));
}

TEST_CASE("A Dutch word gives its other forms, and none that begin with itself") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"gezinnen", "gezin"},     {"scholen", "school"},   {"school", "scholen"},     {"brieven", "brief"},
      {"brief", "brieven"},      {"huizen", "huis"},      {"huis", "huizen"},        {"kinderen", "kind"},
      {"gesprekken", "gesprek"}, {"wandelt", "wandelen"}, {"wandelen", "wandelt"},   {"gewandeld", "wandelen"},
      {"wandelen", "gewandeld"}, {"boos", "boze"},        {"boze", "boos"},          {"afspraken", "afspraak"},
      {"helpen", "hielp"},       {"steden", "stad"},      {"problemen", "probleem"}, {"vrouwen", "vrouw"}};
  for (const auto& [typed, form] : pairs) {
    CAPTURE(typed, form);
    CHECK(holds(otherForms(typed), form));
  }
  CHECK(otherForms("bij").empty());
  CHECK(otherForms("2026").empty());
  CHECK(rc::check([] {
    const auto typed = *word(4, 14);
    const auto forms = otherForms(typed, 10);
    RC_ASSERT(forms.size() <= 10);
    for (const auto& form : forms) RC_ASSERT(!form.starts_with(typed));
  }));
}
