// SPDX-License-Identifier: EUPL-1.2
#include "store/folding.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace tweehanden::store {
namespace {

/// More words than anyone types; keeps the expression within what the index accepts.
constexpr std::size_t kMostWords = 16;

constexpr std::array<std::string_view, 22> kPrefixes = {"aan", "bij", "d",     "de",  "den",  "der", "het", "in",
                                                        "la",  "le",  "onder", "op",  "over", "s",   "t",   "te",
                                                        "ten", "ter", "tot",   "uit", "van",  "von"};

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Bytes beyond ASCII stay in words: the index decides what they are.
bool isWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::vector<std::string> wordsOf(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded) {
    if (isWordByte(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

struct Folder::Rules {
  std::unique_ptr<icu::Transliterator> transliterator;
};

Folder::Folder() = default;
Folder::~Folder() = default;

std::string Folder::foldOther(std::string_view text) {
  const std::scoped_lock lock(m_mutex);
  if (!m_rules) {
    UErrorCode status = U_ZERO_ERROR;
    auto rules = std::make_unique<Rules>();
    rules->transliterator.reset(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no transliterator");
    m_rules = std::move(rules);
  }
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  m_rules->transliterator->transliterate(unicode);
  std::string folded;
  unicode.toUTF8String(folded);
  return folded;
}

std::string Folder::fold(std::string_view text) {
  if (!isAscii(text)) return foldOther(text);
  std::string folded(text);
  std::ranges::transform(folded, folded.begin(), lower);
  return folded;
}

std::string Folder::sortKey(std::string_view displayName) {
  const std::vector<std::string> words = wordsOf(fold(displayName));
  std::size_t first = 0;
  while (first + 1 < words.size() && std::ranges::find(kPrefixes, words[first]) != kPrefixes.end()) ++first;
  std::string key;
  for (std::size_t i = first; i < words.size(); ++i) key += (key.empty() ? "" : " ") + words[i];
  for (std::size_t i = 0; i < first; ++i) key += (i == 0 ? ", " : " ") + words[i];
  return key;
}

std::string Folder::matchExpression(std::string_view typed) {
  std::string expression;
  std::size_t count = 0;
  for (const std::string& word : wordsOf(fold(typed))) {
    if (++count > kMostWords) break;
    if (!expression.empty()) expression += ' ';
    // Inside quotes only the star is an operator; everything else is text.
    expression += '"' + word + "*\"";
  }
  return expression;
}

}  // namespace tweehanden::store
