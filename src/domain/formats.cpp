// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "domain/validation.h"

namespace tweehanden::domain {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(std::string_view text) { return std::ranges::all_of(text, isDigit); }

unsigned char byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The length of the UTF-8 character that begins at `at`; 0 when none does (RFC 3629, table 3-7 of Unicode).
std::size_t characterLength(std::string_view text, std::size_t at) {
  const auto first = byteAt(text, at);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byteAt(text, at + i) & 0xC0U) != 0x80) return 0;
  }
  const auto second = byteAt(text, at + 1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second >= 0xA0;
  const bool beyond = first == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

/// The digits of a typed number with a leading '+' for an international one; nothing when anything else is in it.
std::optional<std::string> dialled(std::string_view text) {
  std::string number;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("(0)")) {  // +31 (0)20 …: the 0 is for calls from within the country
      i += 2;
      if (!number.starts_with('+') && !number.starts_with("00")) number += '0';
    } else if (isDigit(text[i]) || (text[i] == '+' && number.empty())) {
      number += text[i];
    } else if (std::string_view(" -.()/").find(text[i]) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  if (number.starts_with("00")) number.replace(0, 2, "+");
  return number;
}

/// Digits after +31: nine, or the shorter and longer service numbers.
bool isDutchSubscriber(std::string_view digits) {
  if (digits.empty() || digits.front() == '0') return false;
  if (digits.starts_with("800") || digits.starts_with("90")) return digits.size() == 7 || digits.size() == 10;
  return digits.size() == 9;
}

}  // namespace

std::optional<TextFault> findTextFault(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto length = characterLength(text, at);
    if (length == 0) return TextFault{at, false};
    if (text[at] == '\0') return TextFault{at, true};
    at += length;
  }
  return std::nullopt;
}

Status validateText(std::string_view text) {
  if (text.size() > kLongestText) {
    return fail(Error{ErrorCode::TextTooLong, "text longer than allowed", {}, {}, {std::to_string(kLongestText)}});
  }
  const auto fault = findTextFault(text);
  if (!fault) return {};
  return fail(
      Error{ErrorCode::InvalidText, "text refused", {}, {}, {fault->nul ? "nul" : "utf8", std::to_string(fault->at)}});
}

bool isBsn(std::string_view digits) {
  if (digits.size() != 9 || !allDigits(digits) || digits == "000000000") return false;
  constexpr std::array kWeights{9, 8, 7, 6, 5, 4, 3, 2, -1};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (digits[i] - '0');
  return sum % 11 == 0;
}

std::optional<std::string> normalPostcode(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == ' ') continue;
    plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (plain.size() != 6 || plain.front() == '0' || !allDigits(plain.substr(0, 4))) return std::nullopt;
  const std::string letters = plain.substr(4);
  if (!std::ranges::all_of(letters, [](char c) { return c >= 'A' && c <= 'Z'; })) return std::nullopt;
  if (letters == "SA" || letters == "SD" || letters == "SS") return std::nullopt;
  return plain.substr(0, 4) + ' ' + letters;
}

std::optional<std::string> normalPhone(std::string_view text) {
  const auto number = dialled(text);
  if (!number || number->size() < 2) return std::nullopt;
  if (number->front() == '0') {
    const std::string_view subscriber = std::string_view(*number).substr(1);
    return isDutchSubscriber(subscriber) ? std::optional("+31" + std::string(subscriber)) : std::nullopt;
  }
  if (number->front() != '+') return std::nullopt;
  const std::string_view digits = std::string_view(*number).substr(1);
  if (digits.size() < 8 || digits.size() > 15 || digits.front() == '0') return std::nullopt;
  if (digits.starts_with("31") && !isDutchSubscriber(digits.substr(2))) return std::nullopt;
  return number;
}

}  // namespace tweehanden::domain
