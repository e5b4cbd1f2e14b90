// SPDX-License-Identifier: EUPL-1.2
#include "store/search_words.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>

namespace tweehanden::store {
namespace {

/// A longer word is cut here: nobody types more of one.
constexpr std::size_t kLongestWord = 64;

bool wordByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The character at `at`, which moves behind it; negative where the bytes are not UTF-8.
int nextCharacter(std::string_view text, std::size_t& at) {
  const std::string_view rest = text.substr(at, 8);
  const auto* bytes = reinterpret_cast<const unsigned char*>(rest.data());
  int32_t offset = 0;
  UChar32 character = 0;
  U8_NEXT(bytes, offset, static_cast<int32_t>(rest.size()), character);
  at += static_cast<std::size_t>(std::max(offset, 1));
  return character;
}

/// Marks belong to the letter before them.
bool wordCharacter(int character) {
  if (character < 0) return false;
  const int type = u_charType(character);
  return u_isalnum(character) != 0 || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

}  // namespace

std::vector<std::string> searchWords(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (word.size() > kLongestWord) word.resize(kLongestWord);
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const char c = folded[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      wordByte(c) ? word.push_back(lower(c)) : close();
      ++at;
      continue;
    }
    const int character = nextCharacter(folded, at);
    if (character >= 0 && u_isalnum(character) != 0) {
      word += fmt::format("u{:05x}", character);
    } else if (!wordCharacter(character)) {
      close();
    }
  }
  close();
  return words;
}

std::string indexText(Folder& folder, std::span<const std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += fmt::format(" {} ", kPartMark);
    bool first = true;
    for (const std::string& word : searchWords(folder.fold(part))) {
      if (!first) text += ' ';
      text += word;
      first = false;
    }
  }
  return text;
}

std::vector<WrittenWord> writtenWords(Folder& folder, std::string_view text) {
  std::vector<WrittenWord> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    bool plain = true;
    while (at < text.size()) {
      if (static_cast<unsigned char>(text[at]) < 0x80) {
        if (!wordByte(text[at])) break;
        end = ++at;
        continue;
      }
      std::size_t after = at;
      if (!wordCharacter(nextCharacter(text, after))) break;
      plain = false;
      end = at = after;
    }
    if (end == begin) {
      static_cast<void>(nextCharacter(text, at));
      continue;
    }
    const std::string_view written = text.substr(begin, end - begin);
    if (plain) {
      std::string folded(written.substr(0, kLongestWord));
      std::ranges::transform(folded, folded.begin(), lower);
      words.push_back({begin, end, std::move(folded)});
    } else {
      for (std::string& folded : searchWords(folder.fold(written))) words.push_back({begin, end, std::move(folded)});
    }
  }
  return words;
}

std::string_view cutText(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

}  // namespace tweehanden::store
