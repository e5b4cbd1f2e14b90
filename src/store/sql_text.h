// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The files of db/, which are compiled in.
namespace tweehanden::store {

enum class Engine { Sqlite, Postgres };

struct Migration {
  int version = 0;
  std::string name;  ///< "records"
  std::string_view sql;
};

/// "contact/insert_contact" -> db/<engine>/queries/… if that engine has its own, else db/queries/….
/// Without the comments it begins with. Throws std::logic_error for a name that does not exist.
[[nodiscard]] std::string_view queryText(Engine engine, std::string_view name);
/// db/sqlite/maintenance/<name>.sql: what has no counterpart on another engine.
[[nodiscard]] std::string_view maintenanceText(std::string_view name);
/// Every query of an engine, shared and its own, in byte order.
[[nodiscard]] std::vector<std::string> queryNames(Engine engine);
/// In order of version.
[[nodiscard]] std::vector<Migration> migrations(Engine engine);

}  // namespace tweehanden::store
