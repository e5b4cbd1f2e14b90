# SPDX-License-Identifier: EUPL-1.2
# Run by tweehanden_embed: writes OUT/NAME.h and OUT/NAME.cpp from FILES (separated by |), named relative to BASE.
string(REPLACE "|" ";" FILES "${FILES}")
set(data "")
set(table "")
set(names "")
set(index 0)
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH path "${BASE}" "${file}")
  file(READ "${file}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," hex "${hex}")
  string(APPEND data "constexpr char kFile${index}[] = {${hex}'\\0'};\n")
  string(APPEND table "    {\"${path}\", std::string_view(kFile${index}, ${bytes})},\n")
  string(APPEND names "\"${path}\",")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUT}/${NAME}.h.new" "// Generated.
#pragma once
#include <optional>
#include <span>
#include <string_view>
namespace tweehanden::embedded {
std::optional<std::string_view> ${NAME}(std::string_view path);
std::span<const std::string_view> ${NAME}Names();
}
")
file(WRITE "${OUT}/${NAME}.cpp" "// Generated.
#include \"${NAME}.h\"
#include <utility>
namespace tweehanden::embedded {
namespace {
${data}
constexpr std::pair<std::string_view, std::string_view> kFiles[] = {
${table}};
constexpr std::string_view kNames[] = {${names}};
}
std::optional<std::string_view> ${NAME}(std::string_view path) {
  for (const auto& [name, text] : kFiles) if (name == path) return text;
  return std::nullopt;
}
std::span<const std::string_view> ${NAME}Names() { return kNames; }
}
")
file(COPY_FILE "${OUT}/${NAME}.h.new" "${OUT}/${NAME}.h" ONLY_IF_DIFFERENT)
