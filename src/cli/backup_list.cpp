// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/layout.h"
#include "cli/store_output.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

std::string textOf(const std::vector<app::Backup>& backups, Date today) {
  if (backups.empty()) return "Er zijn nog geen reservekopieën. Maak er een met `backup make`.\n";
  std::vector<std::vector<std::string>> rows;
  for (const auto& backup : backups) {
    rows.push_back({momentText(backup.madeAt), fmt::format("{} kB", backup.bytes / 1024),
                    "te bewaren tot " + report::dayWords(backup.expiresOn, today), backup.folder.string()});
  }
  return columns(rows);
}

int list(const Arguments& arguments, const Context& context) {
  const auto backups = app::listBackups(arguments.text("STORE"));
  if (!arguments.has("json")) {
    context.out << textOf(backups, context.clock.today());
    return kDone;
  }
  nlohmann::json items = nlohmann::json::array();
  for (const auto& backup : backups) items.push_back(jsonOf(backup));
  context.out << nlohmann::json{{"backups", items}}.dump(2) << '\n';
  return kDone;
}

}  // namespace

Command backupListCommand() {
  return {"backup list",
          "toont de reservekopieën en tot wanneer ze blijven",
          {{"STORE", OptionKind::Positional, "map met de gegevens, zoals wijkteam.tweehanden", Need::Required},
           jsonOption()},
          list};
}

}  // namespace tweehanden::cli
