// SPDX-License-Identifier: EUPL-1.2
#include "store/folding.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "store/search_words.h"

namespace tweehanden::store {
namespace {

/// More words than anyone types; keeps the expression within what the index accepts.
constexpr std::size_t kMostWords = 16;

/// ICU replaces in place, which costs the square of a text's length: it gets pieces of at most so many bytes.
constexpr std::size_t kPiece = 512;

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

/// The length of the next piece to fold: up to a blank where there is one, and never through a character.
std::size_t pieceLength(std::string_view text) {
  if (text.size() <= kPiece) return text.size();
  const std::size_t blank = text.substr(0, kPiece).find_last_of(" \t\n\r");
  if (blank != std::string_view::npos) return blank + 1;
  std::size_t length = kPiece;
  while (length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return length;
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
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, pieceLength(text));
    if (isAscii(piece)) {
      std::ranges::transform(piece, std::back_inserter(folded), lower);
    } else {
      folded += foldOther(piece);
    }
    text.remove_prefix(piece.size());
  }
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
  for (const std::string& word : searchWords(fold(typed))) {
    if (++count > kMostWords) break;
    if (!expression.empty()) expression += ' ';
    // Inside quotes only the star is an operator; everything else is text.
    expression += '"' + word + "*\"";
  }
  return expression;
}

}  // namespace tweehanden::store
