// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace tweehanden::store {

/// Brings words to the letters they are searched and sorted by: Işık -> isik, Мария -> mariya.
/// ICU's "Any-Latin; Latin-ASCII; Lower", set up at the first text that is not ASCII (it takes 23 ms). Thread-safe.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string fold(std::string_view text);
  /// What a display name is sorted by: folded, with Dutch prefixes behind ("Van der Meulen" -> "meulen, van der").
  [[nodiscard]] std::string sortKey(std::string_view displayName);
  /// What a person typed as an FTS expression that asks for the prefix of every word, and for nothing else:
  /// quotes, stars and operators are only text. Empty when there is no word in it.
  [[nodiscard]] std::string matchExpression(std::string_view typed);

 private:
  struct Rules;
  std::string foldOther(std::string_view text);
  std::mutex m_mutex;
  std::unique_ptr<Rules> m_rules;
};

}  // namespace tweehanden::store
