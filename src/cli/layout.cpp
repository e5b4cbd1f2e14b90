// SPDX-License-Identifier: EUPL-1.2
#include "cli/layout.h"

#include <algorithm>

namespace tweehanden::cli {
namespace {

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// The first `count` characters.
std::string_view firstCharacters(std::string_view text, std::size_t count) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (startsCharacter(text[i]) && count-- == 0) return text.substr(0, i);
  }
  return text;
}

}  // namespace

std::size_t widthOf(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, startsCharacter));
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t present = widthOf(text);
  if (present <= width) return std::string(text) + std::string(width - present, ' ');
  return std::string(firstCharacters(text, width - 1)) + "…";
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t hang) {
  const std::string lineBreak = "\n" + std::string(indent + hang, ' ');
  std::string out(indent, ' ');
  std::size_t used = indent;
  bool fresh = true;  // nothing on this line yet
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!fresh && used + 1 + widthOf(word) > kLineWidth) {
      out += lineBreak;
      used = indent + hang;
    } else if (!fresh) {
      out += ' ';
      ++used;
    }
    out += word;
    used += widthOf(word);
    fresh = end < text.size() && text[end] == '\n';
    if (fresh) {
      out += lineBreak;
      used = indent + hang;
    }
    at = end + 1;
  }
  return out + "\n";
}

std::string columns(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) line += padded(row[i], widths[i]) + "  ";
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::string dotted(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  }
  return out;
}

}  // namespace tweehanden::cli
