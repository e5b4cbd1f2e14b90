# SPDX-License-Identifier: EUPL-1.2
# Every outside library, found once. Why each is there: docs/DEPENDENCIES.md.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Boost REQUIRED)
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
add_library(tweehanden_stemmer INTERFACE)
target_include_directories(tweehanden_stemmer SYSTEM INTERFACE "${STEMMER_INCLUDE_DIR}")
target_link_libraries(tweehanden_stemmer INTERFACE "${STEMMER_LIBRARY}")

# SOCI: the static archives, because its shared SQLite backend would bring plain libsqlite3 into the process.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_ARCHIVE libsoci_core.a REQUIRED)
find_library(SOCI_SQLITE_ARCHIVE libsoci_sqlite3.a REQUIRED)
find_library(SOCI_POSTGRESQL_ARCHIVE libsoci_postgresql.a REQUIRED)
add_library(tweehanden_soci INTERFACE)
target_include_directories(tweehanden_soci SYSTEM INTERFACE "${SOCI_INCLUDE_DIR}" "${SOCI_INCLUDE_DIR}/soci" ${SQLCIPHER_INCLUDE_DIRS})
target_compile_definitions(tweehanden_soci INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(tweehanden_soci INTERFACE "${SOCI_SQLITE_ARCHIVE}" "${SOCI_POSTGRESQL_ARCHIVE}" "${SOCI_CORE_ARCHIVE}"
  PkgConfig::SQLCIPHER PkgConfig::PQ Threads::Threads ${CMAKE_DL_LIBS})

# LEMON: the static archive, so that the program needs one library less beside it.
find_path(LEMON_INCLUDE_DIR lemon/network_simplex.h REQUIRED)
find_library(LEMON_ARCHIVE liblemon.a REQUIRED)
add_library(tweehanden_lemon INTERFACE)
target_include_directories(tweehanden_lemon SYSTEM INTERFACE "${LEMON_INCLUDE_DIR}")
target_link_libraries(tweehanden_lemon INTERFACE "${LEMON_ARCHIVE}")

if(TWEEHANDEN_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg Test)
endif()
