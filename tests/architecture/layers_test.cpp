// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Reads the sources, so that the layer rule of docs/ARCHITECTURE.md is a fact and not a wish.
namespace {

namespace fs = std::filesystem;
const fs::path kRoot = TWEEHANDEN_SOURCE_DIR;

struct SourceFile {
  std::string path;    ///< relative to the project's root
  std::string module;  ///< the folder below src/
  std::string text;
};

std::string readAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<SourceFile> sourcesBelow(const fs::path& folder) {
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".h") continue;
    const fs::path relative = fs::relative(entry.path(), kRoot);
    files.push_back({relative.generic_string(), std::next(relative.begin())->string(), readAll(entry.path())});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

const std::vector<SourceFile>& sources() {
  static const std::vector<SourceFile> kFiles = sourcesBelow("src");
  return kFiles;
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

/// "path: what" for every match of `pattern` in the files that `applies` to.
template <class Applies>
std::vector<std::string> offences(const std::regex& pattern, Applies applies) {
  std::vector<std::string> found;
  for (const auto& file : sources()) {
    if (!applies(file)) continue;
    for (const auto& what : matches(file.text, pattern)) found.push_back(file.path + ": " + what);
  }
  return found;
}

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"support", {}},
    {"domain", {"support"}},
    {"scoring", {"support", "domain"}},
    {"casefile", {"support", "domain"}},
    {"store", {"support", "domain"}},
    {"app", {"support", "domain", "scoring", "casefile", "store"}},
    {"report", {"support", "domain", "scoring", "app"}},
    {"cli", {"support", "domain", "scoring", "app", "report"}},
    {"gui", {"support", "domain", "scoring", "app", "report"}},
};

using Offences = std::vector<std::string>;

}  // namespace

TEST_CASE("every module includes only the modules below it") {
  const std::regex ours(R"re(#include "(\w+)/[^"]+")re");
  Offences found;
  for (const auto& file : sources()) {
    REQUIRE(kMayInclude.contains(file.module));
    for (const auto& module : matches(file.text, ours)) {
      const bool known = kMayInclude.contains(module);
      if (known && module != file.module && !kMayInclude.at(file.module).contains(module)) {
        found.push_back(file.path + " includes " + module);
      }
    }
  }
  CHECK(found == Offences{});
}

TEST_CASE("every module links only the modules below it") {
  const std::regex link(R"(Tweehanden::(\w+))");
  for (const auto& [module, allowed] : kMayInclude) {
    for (const auto& linked : matches(readAll(kRoot / "src" / module / "CMakeLists.txt"), link)) {
      INFO(module << " links " << linked);
      CHECK((linked == module || allowed.contains(linked)));
    }
  }
}

TEST_CASE("only the store includes a database header") {
  const std::regex database(R"(#include *[<"]((?:soci|sqlite3|sqlcipher|libpq|pg_config)[^>"]*))");
  CHECK(offences(database, [](const SourceFile& file) { return file.module != "store"; }) == Offences{});
}

TEST_CASE("the store's contract names no database library") {
  for (const auto& file : sources()) {
    if (file.path != "src/store/store.h") continue;
    CHECK(file.text.find("soci") == std::string::npos);
    CHECK(file.text.find("sqlite") == std::string::npos);
  }
}

TEST_CASE("only the window includes Qt") {
  const std::regex qt(R"(#include *[<"](Q[A-Z][^>"]*))");
  CHECK(offences(qt, [](const SourceFile& file) { return file.module != "gui"; }) == Offences{});
}

TEST_CASE("no SQL stands in C++") {
  const std::regex sql(R"re("([^"\n]*\b(?:select .+ from|insert into|update .+ set|delete from|create table)\b))re",
                       std::regex::icase);
  CHECK(offences(sql, [](const SourceFile&) { return true; }) == Offences{});
}

TEST_CASE("there are no singletons and no Qt database driver") {
  const std::regex singleton(R"(static [\w:]+ *[&*] *((?:instance|self)\())");
  const std::regex driver(R"((QSqlDatabase|Qt6::Sql))");
  CHECK(offences(singleton, [](const SourceFile&) { return true; }) == Offences{});
  CHECK(offences(driver, [](const SourceFile&) { return true; }) == Offences{});
}

TEST_CASE("no record has a field for origin") {
  const std::regex origin(
      R"(\b((?:birth|origin)Country|countryOf\w+|nationalit\w+|ethnic\w*|descent|religion\w*)\b *[;={])",
      std::regex::icase);
  CHECK(offences(origin, [](const SourceFile& file) { return file.module != "gui"; }) == Offences{});
  const std::regex column(R"(\b(birth_country|country_of_birth|nationality|ethnicity|religion|descent|herkomst)\b)");
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "db")) {
    if (entry.path().extension() != ".sql") continue;
    INFO(entry.path().string());
    const std::string statements = std::regex_replace(readAll(entry.path()), std::regex("--[^\n]*"), "");
    CHECK(matches(statements, column) == Offences{});
  }
}

TEST_CASE("every file names its licence, and none is longer than 500 lines") {
  for (const std::string folder : {"src", "tests"}) {
    for (const auto& file : sourcesBelow(folder)) {
      INFO(file.path);
      CHECK(file.text.starts_with("// SPDX-License-Identifier: EUPL-1.2\n"));
      CHECK(std::ranges::count(file.text, '\n') <= 500);
    }
  }
}

TEST_CASE("tests move the clock and never sleep") {
  const std::regex sleeping(R"((sleep_for|\bm?sleep\(|QThread::m?sleep|usleep))");
  for (const auto& file : sourcesBelow("tests")) {
    if (file.path == "tests/architecture/layers_test.cpp") continue;
    INFO(file.path);
    CHECK(matches(file.text, sleeping) == Offences{});
  }
}

TEST_CASE("every decision taken has a number of its own") {
  std::set<std::string> numbers;
  for (const auto& entry : fs::directory_iterator(kRoot / "docs" / "decisions")) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    REQUIRE(std::regex_match(name, std::regex(R"(\d{4}-[a-z0-9-]+\.md)")));
    CHECK(numbers.insert(name.substr(0, 4)).second);
  }
  CHECK(numbers.size() >= 5);
}

TEST_CASE("every promise names a test that exists") {
  std::string tests;
  for (const auto& file : sourcesBelow("tests")) tests += file.text;
  const std::string page = readAll(kRoot / "docs" / "PROMISES.md");
  const std::regex row(R"re(\| `[^`|]+`: "([^"|]+)" \|)re");
  const auto named = matches(page, row);
  CHECK(named.size() >= 60);
  for (const auto& name : named) {
    INFO(name);
    CHECK(tests.find('"' + name + '"') != std::string::npos);
  }
}
