// SPDX-License-Identifier: EUPL-1.2
#include "report/readability.h"

#include <algorithm>
#include <array>
#include <string>

namespace tweehanden::report {
namespace {

// Groups of vowels that are one sound, the longest first.
constexpr std::array<std::string_view, 19> kGroups{"aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu",
                                                   "ie",  "oe",  "eu",  "ui",  "ou",  "au",  "ei", "ij", "ai"};

/// Two bytes of UTF-8 as one letter: é as e; a letter with dots, which always starts a syllable, as its capital.
char foldedLetter(unsigned char first, unsigned char second) {
  if (first != 0xC3) return 'x';
  switch (second | 0x20) {  // capitals stand 32 below
    case 0xA0:
    case 0xA1:
    case 0xA2: return 'a';
    case 0xA8:
    case 0xA9:
    case 0xAA: return 'e';
    case 0xAC:
    case 0xAD:
    case 0xAE: return 'i';
    case 0xB2:
    case 0xB3:
    case 0xB4: return 'o';
    case 0xB9:
    case 0xBA:
    case 0xBB: return 'u';
    case 0xA4: return 'A';
    case 0xAB: return 'E';
    case 0xAF: return 'I';
    case 0xB6: return 'O';
    case 0xBC: return 'U';
    default: return 'x';
  }
}

/// Lower-case letters, one byte each.
std::string folded(std::string_view word) {
  std::string letters;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      letters += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : static_cast<char>(byte);
    } else if ((byte & 0xE0U) == 0xC0U && i + 1 < word.size()) {
      letters += foldedLetter(byte, static_cast<unsigned char>(word[++i]));
    } else {
      letters += ' ';  // quotation marks and dashes: no letter, and no part of a group
    }
  }
  return letters;
}

bool isVowel(char letter) { return std::string_view("aeiouyAEIOU").find(letter) != std::string_view::npos; }
bool isLetter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

}  // namespace

int syllables(std::string_view word) {
  const std::string letters = folded(word);
  int count = 0;
  for (std::size_t i = 0; i < letters.size();) {
    if (!isVowel(letters[i]) || (letters[i] == 'u' && i > 0 && letters[i - 1] == 'q')) {
      ++i;
      continue;
    }
    const std::string_view rest = std::string_view(letters).substr(i);
    const auto* group = std::ranges::find_if(kGroups, [&](std::string_view each) { return rest.starts_with(each); });
    ++count;
    i += group == kGroups.end() ? 1 : group->size();
  }
  const bool spoken = std::ranges::any_of(letters, isLetter);
  return spoken ? std::max(count, 1) : 0;
}

TextCounts countsOf(std::string_view text) {
  TextCounts counts;
  bool open = false;  // words since the last end of a sentence
  std::string word;
  const auto endWord = [&] {
    if (const int found = syllables(word); found > 0) {
      ++counts.words;
      counts.syllables += found;
      open = true;
    }
    word.clear();
  };
  for (const char c : text) {
    const bool ends = c == '.' || c == '!' || c == '?' || c == '\n';
    if (!ends && c != ' ') {
      word += c;
      continue;
    }
    endWord();
    if (ends && open) ++counts.sentences;
    if (ends) open = false;
  }
  endWord();
  if (open) ++counts.sentences;
  return counts;
}

double fleschDouma(std::string_view text) {
  const TextCounts counts = countsOf(text);
  if (counts.words == 0) return 100;
  const double words = counts.words;
  return 206.84 - 0.77 * (100.0 * counts.syllables / words) - 0.93 * (words / counts.sentences);
}

}  // namespace tweehanden::report
