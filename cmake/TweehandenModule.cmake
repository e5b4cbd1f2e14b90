# SPDX-License-Identifier: EUPL-1.2
# One folder = one static target = one namespace:
#   tweehanden_module(scoring SOURCES … HEADERS … LINK Tweehanden::domain …)
# makes tweehanden_scoring with the alias Tweehanden::scoring; includes are written from src/: "scoring/engine.h".
# PRIVATE_LINK names libraries that stay behind the module's headers.
function(tweehanden_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;LINK;PRIVATE_LINK" ${ARGN})
  add_library(tweehanden_${name} STATIC ${arg_SOURCES} ${arg_HEADERS})
  add_library(Tweehanden::${name} ALIAS tweehanden_${name})
  target_include_directories(tweehanden_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(tweehanden_${name} PUBLIC ${arg_LINK} PRIVATE tweehanden_settings ${arg_PRIVATE_LINK})
endfunction()
