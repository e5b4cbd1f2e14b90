// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace tweehanden::domain {

template <class E>
struct CodeEntry {
  E value;
  std::string_view code;
};

/// The stable codes of an enum, as written in the store, in case files and in JSON output.
/// Specialised beside each enum, which makes these tables the only place where a code is spelled.
template <class E>
struct CodeTable;

/// Every value of the enum with its code, in order of declaration.
template <class E>
[[nodiscard]] constexpr std::span<const CodeEntry<E>> codes() {
  return CodeTable<E>::kEntries;
}

template <class E>
[[nodiscard]] constexpr std::string_view code(E value) {
  for (const auto& entry : CodeTable<E>::kEntries) {
    if (entry.value == value) return entry.code;
  }
  return {};
}

template <class E>
[[nodiscard]] constexpr std::optional<E> fromCode(std::string_view code) {
  for (const auto& entry : CodeTable<E>::kEntries) {
    if (entry.code == code) return entry.value;
  }
  return std::nullopt;
}

}  // namespace tweehanden::domain
