// SPDX-License-Identifier: EUPL-1.2
#include "store/recovery_key.h"

#include <sodium.h>

#include <array>
#include <optional>
#include <string>

#include "store/secure_bytes.h"

namespace tweehanden::store {
namespace {

constexpr std::string_view kConsonants = "bdfghjklmnprstvz";  // 4 bits each
constexpr std::string_view kVowels = "aiou";                  // 2 bits each
constexpr std::size_t kSecretBytes = 16;
constexpr std::size_t kBytes = kSecretBytes + 2;
constexpr std::size_t kWordLetters = 5;
constexpr std::size_t kLetters = kBytes / 2 * kWordLetters;

void addWord(std::string& text, unsigned bits) {
  if (!text.empty()) text += '-';
  text += kConsonants[bits >> 12U & 15U];
  text += kVowels[bits >> 10U & 3U];
  text += kConsonants[bits >> 6U & 15U];
  text += kVowels[bits >> 4U & 3U];
  text += kConsonants[bits & 15U];
}

void addChecksum(unsigned char* bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes, kSecretBytes, nullptr, 0);
  bytes[kSecretBytes] = hash[0];
  bytes[kSecretBytes + 1] = hash[1];
}

std::string wordsOf(const unsigned char* bytes) {
  std::string text;
  text.reserve(kLetters + kBytes);
  for (std::size_t i = 0; i < kBytes; i += 2) addWord(text, static_cast<unsigned>(bytes[i]) << 8U | bytes[i + 1]);
  return text;
}

/// Only the letters, in lower case; nothing when there is anything else than letters, blanks and hyphens.
std::optional<std::string> lettersOf(std::string_view typed) {
  std::string letters;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t') continue;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z' || letters.size() == kLetters) return std::nullopt;
    letters += lower;
  }
  return letters;
}

/// Nothing unless the letters are words as addWord() makes them.
std::optional<SecureBytes> bytesOf(std::string_view letters) {
  if (letters.size() != kLetters) return std::nullopt;
  SecureBytes bytes(kBytes);
  for (std::size_t word = 0; word < kBytes / 2; ++word) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < kWordLetters; ++i) {
      const bool vowel = i % 2 == 1;
      const std::size_t at = (vowel ? kVowels : kConsonants).find(letters[word * kWordLetters + i]);
      if (at == std::string_view::npos) return std::nullopt;
      bits = bits << (vowel ? 2U : 4U) | static_cast<unsigned>(at);
    }
    bytes.data()[2 * word] = static_cast<unsigned char>(bits >> 8U);
    bytes.data()[2 * word + 1] = static_cast<unsigned char>(bits & 255U);
  }
  return bytes;
}

}  // namespace

Secret randomRecoveryKey() {
  SecureBytes bytes(kBytes);
  randombytes_buf(bytes.data(), kSecretBytes);
  addChecksum(bytes.data());
  return Secret(wordsOf(bytes.data()));
}

bool looksLikeRecoveryKey(std::string_view typed) {
  const auto letters = lettersOf(typed);
  return letters && bytesOf(*letters).has_value();
}

Result<Secret> readRecoveryKey(std::string_view typed) {
  const auto letters = lettersOf(typed);
  auto bytes = letters ? bytesOf(*letters) : std::nullopt;
  if (!bytes) return fail(ErrorCode::RecoveryKeyInvalid, "not nine words");
  const std::string words = wordsOf(bytes->data());
  addChecksum(bytes->data());
  if (wordsOf(bytes->data()) != words) return fail(ErrorCode::RecoveryKeyInvalid, "checksum");
  return Secret(words);
}

}  // namespace tweehanden::store
