// SPDX-License-Identifier: EUPL-1.2
#include "cli/store_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/codes.h"
#include "cli/layout.h"
#include "report/sentences.h"

namespace tweehanden::cli {

using nlohmann::json;

json jsonOf(const app::Backup& backup) {
  return {{"folder", backup.folder.string()},
          {"made_at", backup.madeAt.iso()},
          {"expires_on", backup.expiresOn.iso()},
          {"bytes", backup.bytes}};
}

json jsonOf(const app::StoreContents& holds) {
  return {{"families", holds.families},
          {"persons", holds.persons},
          {"contacts", holds.contacts},
          {"observations", holds.observations},
          {"tasks", holds.tasks},
          {"drafts", holds.drafts},
          {"last_logged", holds.lastLogged ? json(holds.lastLogged->iso()) : json()}};
}

json jsonOf(const std::vector<app::VerifyItem>& checks) {
  json list = json::array();
  for (const auto& item : checks) {
    list.push_back({{"check", codeOf(item.check)}, {"ok", item.ok}, {"count", item.count}, {"detail", item.detail}});
  }
  return list;
}

std::string textOf(const app::StoreContents& holds) {
  return fmt::format("{} gezinnen, {} personen, {} contacten, {} observaties, {} taken, {} concepten{}.\n",
                     holds.families, holds.persons, holds.contacts, holds.observations, holds.tasks, holds.drafts,
                     holds.lastLogged ? "; laatste regel in het logboek: " + momentText(*holds.lastLogged) : "");
}

std::string textOf(const std::vector<app::VerifyItem>& checks) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& item : checks) {
    rows.push_back({item.ok ? "goed" : "FOUT", report::word(item.check), std::to_string(item.count) + " bekeken",
                    item.ok ? "" : item.detail});
  }
  return columns(rows) + (allGood(checks) ? "Alles klopt.\n" : "");
}

bool allGood(const std::vector<app::VerifyItem>& checks) { return std::ranges::all_of(checks, &app::VerifyItem::ok); }

std::string momentText(Timestamp at) {
  const std::string iso = at.iso();
  return fmt::format("{}-{}-{} {} UTC", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4), iso.substr(11, 5));
}

}  // namespace tweehanden::cli
