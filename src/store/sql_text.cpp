// SPDX-License-Identifier: EUPL-1.2
#include "store/sql_text.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

#include "sqlFiles.h"

namespace tweehanden::store {
namespace {

constexpr std::string_view kSuffix = ".sql";

std::string folderOf(Engine engine) { return engine == Engine::Sqlite ? "sqlite/" : "postgres/"; }

std::string_view textOf(const std::string& path) {
  const auto text = embedded::sqlFiles(path);
  if (!text) throw std::logic_error("no such SQL file: " + path);
  return *text;
}

/// "sqlite/queries/a/b.sql" with "sqlite/queries/" -> "a/b"; empty when it is elsewhere.
std::string_view nameIn(std::string_view folder, std::string_view path) {
  if (!path.starts_with(folder) || !path.ends_with(kSuffix)) return {};
  return path.substr(folder.size(), path.size() - folder.size() - kSuffix.size());
}

/// SOCI's PostgreSQL backend takes a colon in a comment for a parameter.
std::string_view withoutLeadingComments(std::string_view sql) {
  while (sql.starts_with("--")) sql.remove_prefix(std::min(sql.size(), sql.find('\n') + 1));
  return sql;
}

}  // namespace

std::string_view queryText(Engine engine, std::string_view name) {
  const std::string path = "queries/" + std::string(name) + std::string(kSuffix);
  if (const auto own = embedded::sqlFiles(folderOf(engine) + path)) return withoutLeadingComments(*own);
  return withoutLeadingComments(textOf(path));
}

std::string_view maintenanceText(std::string_view name) {
  return textOf("sqlite/maintenance/" + std::string(name) + std::string(kSuffix));
}

std::vector<std::string> queryNames(Engine engine) {
  std::set<std::string> names;
  for (const std::string_view path : embedded::sqlFilesNames()) {
    for (const std::string& folder : {std::string("queries/"), folderOf(engine) + "queries/"}) {
      if (const auto name = nameIn(folder, path); !name.empty()) names.emplace(name);
    }
  }
  return {names.begin(), names.end()};
}

std::vector<Migration> migrations(Engine engine) {
  std::vector<Migration> found;
  const std::string folder = folderOf(engine) + "migrations/";
  for (const std::string_view path : embedded::sqlFilesNames()) {
    const std::string_view name = nameIn(folder, path);
    if (name.empty()) continue;
    Migration migration;
    const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), migration.version);
    if (error != std::errc{} || *rest != '_') throw std::logic_error("migration without number: " + std::string(path));
    migration.name = std::string(rest + 1, name.data() + name.size());
    migration.sql = *embedded::sqlFiles(path);
    found.push_back(std::move(migration));
  }
  return found;
}

}  // namespace tweehanden::store
