// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <charconv>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tweehanden {

/// A 63-bit identity of one kind of record; 0 means none yet. Ids of different kinds do not convert.
/// Written in files as a decimal string, because JSON readers lose integers above 2^53.
template <class Tag>
struct Id {
  long long value = 0;

  [[nodiscard]] constexpr bool valid() const { return value > 0; }
  [[nodiscard]] std::string text() const { return std::to_string(value); }
  /// The id written as decimal digits; nothing for any other text, zero or an overflow.
  [[nodiscard]] static std::optional<Id> fromText(std::string_view text) {
    Id id;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size() || id.value <= 0 || text.front() == '0') {
      return std::nullopt;
    }
    return id;
  }
  constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace tweehanden

template <class Tag>
struct std::hash<tweehanden::Id<Tag>> {
  std::size_t operator()(const tweehanden::Id<Tag>& id) const noexcept { return std::hash<long long>{}(id.value); }
};
