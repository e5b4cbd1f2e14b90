// SPDX-License-Identifier: EUPL-1.2
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "domain/validation.h"

using namespace tweehanden;
using namespace tweehanden::domain;

TEST_CASE("a bsn passes the elfproef or is none") {
  for (const char* digits : {"123456782", "111222333", "010000008"}) {
    INFO(digits);
    CHECK(isBsn(digits));
  }
  for (const char* digits : {"123456789", "000000000", "12345678", "1234567820", "12345678x", "", "1234 5678"}) {
    INFO(digits);
    CHECK_FALSE(isBsn(digits));
  }
}

TEST_CASE("no single wrong digit and no swap of neighbours gets past the elfproef") {
  const std::string right = "123456782";
  for (std::size_t i = 0; i < right.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      auto wrong = right;
      wrong[i] = digit;
      CHECK(isBsn(wrong) == (wrong == right));
    }
    auto swapped = right;
    if (i > 0) std::swap(swapped[i], swapped[i - 1]);
    CHECK(isBsn(swapped) == (swapped == right));
  }
}

TEST_CASE("a postcode is brought to its written form") {
  for (const char* text : {"1234 AB", "1234AB", "1234ab", " 1234 aB "}) {
    INFO(text);
    CHECK(normalPostcode(text) == "1234 AB");
  }
  for (const char* text :
       {"0234 AB", "1234 A", "123 ABC", "1234 A1", "12345 AB", "1234-AB", "", "1234 \u00c4B", "ABCD 12"}) {
    INFO(text);
    CHECK_FALSE(normalPostcode(text).has_value());
  }
}

TEST_CASE("the letters SA, SD and SS are not given out as postcode") {
  for (const char* letters : {"SA", "SD", "SS", "ss"})
    CHECK_FALSE(normalPostcode(std::string("1234 ") + letters).has_value());
  for (const char* letters : {"SB", "AS", "DS"}) CHECK(normalPostcode(std::string("1234 ") + letters).has_value());
}

TEST_CASE("a telephone number typed in the usual ways becomes E.164") {
  const std::pair<const char*, const char*> numbers[] = {
      {"06-54 32 23 45", "+31654322345"}, {"0654322345", "+31654322345"},       {"020-623 45 67", "+31206234567"},
      {"+31 6 54322345", "+31654322345"}, {"0031 654322345", "+31654322345"},   {"+31 (0)20 623 45 67", "+31206234567"},
      {"(020) 6234567", "+31206234567"},  {"+32 475 12 34 56", "+32475123456"}, {"0049 30 901820", "+4930901820"},
      {"0800-2000", "+318002000"},        {"+31654322345", "+31654322345"},     {"(0)20 6234567", "+31206234567"}};
  for (const auto& [typed, normal] : numbers) {
    INFO(typed);
    CHECK(normalPhone(typed) == normal);
  }
}

TEST_CASE("what is no telephone number is not made into one") {
  for (const char* text : {"", "112", "06-543223", "06-54 32 23 456", "+0654322345", "bel oma", "0654322345 (oma)",
                           "+316543223456", "+", "0", "00", "+1234567", "+1234567890123456", "06+54322345"}) {
    INFO(text);
    CHECK_FALSE(normalPhone(text).has_value());
  }
}

TEST_CASE("a telephone number in its normal form stays as it is") {
  CHECK(rc::check([] {
    const auto digits = *rc::gen::container<std::string>(9, rc::gen::inRange('0', ':'));
    const auto once = normalPhone("0" + digits);
    if (once) RC_ASSERT(normalPhone(*once) == once);
  }));
}

TEST_CASE("text is UTF-8 without NUL") {
  for (const std::string& text :
       {std::string(), std::string("plain"), std::string("\u0627\u0644 e\u0301 \U0001F469 \x01\x7f"),
        std::string("\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf")}) {
    CHECK(validateText(text).has_value());
  }
  const std::string broken[] = {
      "\x80",     "a\xc3", "\xc0\xaf", "\xe0\x80\xaf",        "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80",
      "\xe2\x82", "\xff",  "\xc3(",    std::string("a\0b", 3)};
  for (const auto& text : broken) {
    INFO(text.size());
    REQUIRE_FALSE(validateText(text).has_value());
    CHECK(validateText(text).error().code == ErrorCode::InvalidText);
  }
}

TEST_CASE("the place of the first fault in a text is told") {
  CHECK(findTextFault("abc\xff")->at == 3U);
  CHECK_FALSE(findTextFault("abc\xff")->nul);
  CHECK(findTextFault(std::string_view("\u00e9\0\xff", 4))->at == 2U);
  CHECK(findTextFault(std::string_view("\u00e9\0\xff", 4))->nul);
  CHECK_FALSE(findTextFault("\u00e9").has_value());
}

TEST_CASE("text of twenty mebibytes is accepted and one byte more is not") {
  std::string text(kLongestText, 'a');
  CHECK(validateText(text).has_value());
  text += 'a';
  CHECK(validateText(text).error().code == ErrorCode::TextTooLong);
}
