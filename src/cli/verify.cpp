// SPDX-License-Identifier: EUPL-1.2
#include "app/verify.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/codes.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json jsonOf(const std::vector<app::VerifyItem>& items, bool sound) {
  json checks = json::array();
  for (const auto& item : items) {
    checks.push_back({{"check", codeOf(item.check)}, {"ok", item.ok}, {"count", item.count}, {"detail", item.detail}});
  }
  return {{"ok", sound}, {"checks", checks}};
}

std::string textOf(const std::vector<app::VerifyItem>& items, bool sound) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& item : items) {
    rows.push_back({item.ok ? "goed" : "FOUT", report::word(item.check), std::to_string(item.count) + " bekeken",
                    item.ok ? "" : item.detail});
  }
  return columns(rows) + (sound ? "Alles klopt.\n" : "");
}

int verify(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto items = app::verifyStore(**session, terminalProgress("Bekeken"));
  if (!items) return context.refuse(items.error());
  const bool sound = std::ranges::all_of(*items, &app::VerifyItem::ok);
  context.out << (arguments.has("json") ? jsonOf(*items, sound).dump(2) + "\n" : textOf(*items, sound));
  return sound ? kDone : context.refuse({ErrorCode::StoreDamaged, "verify"});
}

}  // namespace

Command verifyCommand() {
  return {"verify", "controleert of de gegevens heel zijn", withStore({jsonOption()}), verify};
}

}  // namespace tweehanden::cli
