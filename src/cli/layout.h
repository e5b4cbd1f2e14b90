// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Aligned text for a terminal. Widths count characters, not bytes.
namespace tweehanden::cli {

inline constexpr std::size_t kLineWidth = 100;

[[nodiscard]] std::size_t widthOf(std::string_view text);
/// Filled with spaces to `width`; cut with … when it is longer.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);
/// Broken between words at kLineWidth characters, every line behind `indent` spaces and every line but the first behind
/// `hang` more, with a newline at the end.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t hang = 0);
/// Rows in columns as wide as their widest cell, two spaces apart, behind `indent` spaces.
[[nodiscard]] std::string columns(const std::vector<std::vector<std::string>>& rows, std::size_t indent = 0);
/// "a · b · c", leaving out what is empty.
[[nodiscard]] std::string dotted(const std::vector<std::string>& parts);

}  // namespace tweehanden::cli
