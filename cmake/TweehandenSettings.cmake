# SPDX-License-Identifier: EUPL-1.2
# Compiler settings of every target of ours.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(tweehanden_settings INTERFACE)
target_compile_options(tweehanden_settings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
# GCC 12 sees overlapping copies in every optimised std::string assignment (its bug 105651).
target_compile_options(tweehanden_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(TWEEHANDEN_SANITIZE)
  # GCC 12 sees uninitialised members in std::regex when it is sanitized (its bug 105562).
  target_compile_options(tweehanden_settings INTERFACE -Wno-maybe-uninitialized)
  target_compile_options(tweehanden_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tweehanden_settings INTERFACE -fsanitize=address,undefined)
endif()
if(TWEEHANDEN_FUZZ)
  # What a header of a library makes another compiler say is no reason not to fuzz.
  target_compile_options(tweehanden_settings INTERFACE -Wno-error -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tweehanden_settings INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
endif()
