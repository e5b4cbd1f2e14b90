// SPDX-License-Identifier: EUPL-1.2
#include "app/verify.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"
#include "cli/store_output.h"

namespace tweehanden::cli {
namespace {

int verify(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto items = app::verifyStore(**session, terminalProgress("Bekeken"));
  if (!items) return context.refuse(items.error());
  const bool sound = allGood(*items);
  const nlohmann::json json{{"ok", sound}, {"checks", jsonOf(*items)}};
  context.out << (arguments.has("json") ? json.dump(2) + "\n" : textOf(*items));
  return sound ? kDone : context.refuse({ErrorCode::StoreDamaged, "verify"});
}

}  // namespace

Command verifyCommand() {
  return {"verify", "controleert of de gegevens heel zijn", withStore({jsonOption()}), verify};
}

}  // namespace tweehanden::cli
