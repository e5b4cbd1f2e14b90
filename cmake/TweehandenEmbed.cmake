# SPDX-License-Identifier: EUPL-1.2
# tweehanden_embed(target NAME accessor BASE dir FILES a b …)
# compiles files into `target` and gives it the header "<accessor>.h" with
#   std::optional<std::string_view> tweehanden::embedded::<accessor>(std::string_view path)   // path relative to BASE
#   std::span<const std::string_view> tweehanden::embedded::<accessor>Names()                 // in byte order
set(TWEEHANDEN_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/embed.cmake")
function(tweehanden_embed target)
  cmake_parse_arguments(arg "" "NAME;BASE" "FILES" ${ARGN})
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  list(SORT arg_FILES)
  string(REPLACE ";" "|" joined "${arg_FILES}")
  add_custom_command(
    OUTPUT "${out}/${arg_NAME}.cpp" "${out}/${arg_NAME}.h"
    COMMAND "${CMAKE_COMMAND}" -DNAME=${arg_NAME} -DBASE=${arg_BASE} "-DFILES=${joined}" -DOUT=${out} -P "${TWEEHANDEN_EMBED_SCRIPT}"
    DEPENDS ${arg_FILES} "${TWEEHANDEN_EMBED_SCRIPT}"
    COMMENT "Embedding ${arg_NAME}" VERBATIM)
  target_sources(${target} PRIVATE "${out}/${arg_NAME}.cpp" "${out}/${arg_NAME}.h")
  target_include_directories(${target} PRIVATE "${out}")
endfunction()
