// SPDX-License-Identifier: EUPL-1.2
#include "store/name_words.h"

#include <algorithm>
#include <set>

#include "store/columns.h"
#include "store/sounds.h"

namespace tweehanden::store {
namespace {

struct WordRow {
  std::string word;
  long long uses = 0;
};
void columns(auto& visit, Like<WordRow> auto& row) {
  visit("word", row.word);
  visit("uses", row.uses);
}

bool nameLike(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::set<std::string> distinctWords(std::string_view body) {
  std::set<std::string> words;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find(' '), body.size());
    if (nameLike(body.substr(0, end))) words.emplace(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return words;
}

/// Sounds in capitals and words without a letter in small letters: one table holds both.
std::set<std::string> formsOf(const std::string& word) {
  std::set<std::string> forms;
  for (std::string& sound : soundsOf(word)) forms.insert(std::move(sound));
  for (std::string& form : withoutOneLetter(word)) forms.insert(std::move(form));
  return forms;
}

}  // namespace

void addNameWords(Connection& connection, std::string_view body) {
  for (const std::string& word : distinctWords(body)) {
    if (connection.run("name/raise_uses", "word", word) > 0) continue;
    connection.run("name/insert_word", "word", word);
    for (const std::string& form : formsOf(word)) connection.run("name/insert_form", "form", form, "word", word);
  }
}

void removeNameWords(Connection& connection, std::string_view body) {
  for (const std::string& word : distinctWords(body)) {
    connection.run("name/lower_uses", "word", word);
    connection.run("name/delete_unused_forms", "word", word);
    connection.run("name/delete_unused_word", "word", word);
  }
}

std::vector<NameWord> similarNameWords(Connection& connection, std::string_view word, std::size_t most) {
  std::vector<NameWord> found;
  const auto add = [&](const std::string& form, MatchQuality quality) {
    for (const auto& row : connection.rows<WordRow>("name/find_words", "form", form)) {
      if (found.size() >= most) return;
      if (row.word.starts_with(word) || std::ranges::find(found, row.word, &NameWord::word) != found.end()) continue;
      if (quality == MatchQuality::Typo && !oneEditApart(word, row.word)) continue;
      found.push_back({row.word, quality});
    }
  };
  for (const std::string& sound : soundsOf(word)) add(sound, MatchQuality::Sounding);
  for (const std::string& form : withoutOneLetter(word)) add(form, MatchQuality::Typo);
  return found;
}

}  // namespace tweehanden::store
