# SPDX-License-Identifier: EUPL-1.2
# tweehanden_test(scoring SOURCES … LINK …): one fat test executable a module, `test_scoring`, one CTest entry.
# Its main() stands in tests/support; a logged error that was not announced fails the test.
function(tweehanden_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE tweehanden_settings tweehanden_test_support ${arg_LINK})
  # What is tested is optimised; the tests themselves only have to compile soon.
  target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(test_${name} PRIVATE TWEEHANDEN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()
