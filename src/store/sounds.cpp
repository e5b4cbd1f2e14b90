// SPDX-License-Identifier: EUPL-1.2
#include "store/sounds.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace tweehanden::store {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;

/// The first rule that fits at a place is applied; what no rule names stays. Capitals are done.
/// S: all hissing sounds, as Turkish, Polish, French and Dutch write them. K: k, q, kh. H: an h that is heard.
constexpr Rule kConsonants[] = {
    {"tsch", "S"}, {"tsj", "S"}, {"tch", "S"}, {"sch", "S"}, {"shj", "S"}, {"sj", "S"}, {"sh", "S"},
    {"sz", "S"},   {"cz", "S"},  {"ts", "S"},  {"dzj", "j"}, {"dj", "j"},  {"dz", "S"}, {"dt", "d"},
    {"th", "t"},   {"dh", "d"},  {"ph", "f"},  {"gh", "g"},  {"ck", "K"},  {"kh", "K"}, {"x", "KS"},
    {"q", "K"},    {"k", "K"},   {"s", "S"},   {"z", "S"},   {"v", "f"},
};

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

std::string substituted(std::string_view word) {
  std::string out;
  while (!word.empty()) {
    const auto rule = std::ranges::find_if(kConsonants, [&](const Rule& r) { return word.starts_with(r.first); });
    if (rule == std::end(kConsonants)) {
      out += word.front();
      word.remove_prefix(1);
    } else {
      out += rule->second;
      word.remove_prefix(rule->first.size());
    }
  }
  return out;
}

/// ch and c sound by what follows: Achmed, Aicha, Chalid, Cemal, Can.
std::string readC(std::string_view word, bool chAsK) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (word[i] != 'c' || next == 'k' || next == 'z' ||
        (i > 0 && (word[i - 1] == 's' || word[i - 1] == 't') && next == 'h')) {
      out += word[i];
    } else if (next == 'h') {
      const char after = i + 2 < word.size() ? word[i + 2] : '\0';
      const bool vowelAfter = vowel(after);
      out += vowelAfter || after == '\0' ? (chAsK ? "k" : "sh") : "h";
      ++i;
    } else {
      out += next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
    }
  }
  return out;
}

/// ij and y as vowels; j and y at the beginning as the consonant; ou before a vowel at the beginning as w.
std::string readGlides(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (i == 0 && (c == 'j' || (c == 'y' && vowel(next)))) {
      out += 'J';
    } else if (c == 'i' && next == 'j' &&
               ((i > 0 && vowel(word[i - 1])) || i + 2 == word.size() || !vowel(word[i + 2]))) {
      out += 'i';
      ++i;
    } else if (c == 'j') {
      out += 'J';
    } else if (c == 'w') {
      if (i == 0) out += 'W';
    } else {
      out += c;
    }
  }
  if (out.size() > 3 && out.starts_with("ou") && vowel(out[2])) out.replace(0, 2, "W");
  return out;
}

/// The class of a run of vowels: how it begins, with ai, ei, ay and ey as one.
char classOf(std::string_view run) {
  const char first = run.front();
  const char second = run.size() > 1 ? run[1] : '\0';
  if (first == 'a' && (second == 'i' || second == 'y' || run.starts_with("aee"))) return 'E';
  if (first == 'e' && (second == 'i' || second == 'y')) return 'E';
  if (first == 'a') return 'A';
  return first == 'o' || first == 'u' ? 'U' : 'I';
}

char devoiced(char c) {
  switch (c) {
    case 'B': return 'P';
    case 'D': return 'T';
    default: return c;
  }
}

/// Consonants once each, the first vowel as a class, and an A for a name that ends on one.
std::string skeleton(std::string_view letters) {
  std::string key;
  bool vowelSeen = false;
  bool endsOnA = false;
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t end = i;
    while (end < letters.size() && vowel(letters[end])) ++end;
    if (end > i) {
      if (!vowelSeen) key += classOf(letters.substr(i, end - i));
      const bool last = end == letters.size() || letters.substr(end) == "h";
      endsOnA = last && letters[end - 1] == 'a' && i > 0;
      vowelSeen = true;
      if (last) break;
      i = end;
      continue;
    }
    const char c = letters[i] >= 'a' ? static_cast<char>(letters[i] - 'a' + 'A') : letters[i];
    if (key.empty() || key.back() != c || vowel(letters[i - 1])) key += c;
    ++i;
  }
  if (!key.empty() && !letters.empty() && !vowel(letters.back())) key.back() = devoiced(key.back());
  if (endsOnA) key += 'A';
  return key;
}

bool onlyLetters(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

constexpr std::array<std::string_view, 32> kParticles = {
    "el",  "al",   "ul",    "ait",    "ben",    "bin",   "ibn", "bou",  "abd", "abdel", "abdul",
    "abu", "abou", "abdal", "abdoel", "abdoul", "oulad", "oul", "ould", "van", "der",   "den",
    "de",  "ter",  "ten",   "te",     "het",    "la",    "le",  "da",   "di",  "von"};

/// Spellings of one particle.
constexpr std::array<std::string_view, 2> kArticle = {"el", "al"};
constexpr std::array<std::string_view, 3> kSon = {"ben", "bin", "ibn"};
constexpr std::array<std::string_view, 6> kServant = {"abd", "abdel", "abdul", "abdal", "abdoel", "abdoul"};
constexpr std::array<std::string_view, 3> kFather = {"abu", "abou", "bou"};

}  // namespace

std::vector<std::string> soundsOf(std::string_view word) {
  std::vector<std::string> keys;
  if (word.size() < 3 || !onlyLetters(word)) return keys;
  const auto add = [&](std::string_view reading, bool chAsK) {
    std::string key = skeleton(readGlides(substituted(readC(reading, chAsK))));
    if (key.size() > 1 && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
  };
  add(word, false);
  if (word.find("ch") != std::string_view::npos) add(word, true);
  // Somali writes x for a strong h and c for a sound the other spellings leave out: Xasan, Cabdi.
  if (word.front() == 'x') add("h" + std::string(word.substr(1)), false);
  if (word.front() == 'c' && (word[1] == 'a' || word[1] == 'u' || word[1] == 'o')) add(word.substr(1), false);
  return keys;
}

std::vector<std::string> withoutOneLetter(std::string_view word) {
  std::vector<std::string> forms;
  if (word.size() < 4 || !onlyLetters(word)) return forms;
  forms.emplace_back(word);
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1]) continue;
    forms.push_back(std::string(word.substr(0, i)) + std::string(word.substr(i + 1)));
  }
  return forms;
}

bool oneEditApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  const std::string_view restA = a.substr(static_cast<std::size_t>(left - a.begin()));
  const std::string_view restB = b.substr(static_cast<std::size_t>(right - b.begin()));
  if (restA.empty() && restB.empty()) return false;
  if (a.size() < b.size()) return restA == restB.substr(1);
  if (restA.substr(1) == restB.substr(1)) return true;
  return restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.substr(2) == restB.substr(2);
}

bool isParticle(std::string_view word) { return std::ranges::find(kParticles, word) != kParticles.end(); }

std::vector<std::string> particleSpellings(std::string_view word) {
  for (const std::span<const std::string_view> group :
       {std::span<const std::string_view>(kArticle), std::span<const std::string_view>(kSon),
        std::span<const std::string_view>(kServant), std::span<const std::string_view>(kFather)}) {
    if (std::ranges::find(group, word) == group.end()) continue;
    std::vector<std::string> others;
    for (const auto spelling : group) {
      if (spelling != word) others.emplace_back(spelling);
    }
    return others;
  }
  return {};
}

}  // namespace tweehanden::store
