// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"
#include "cli/store_output.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

int make(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto made = app::backUp(**session, terminalProgress("Gekopieerd"));
  if (!made) return context.refuse(made.error());
  if (arguments.has("json")) {
    context.out << jsonOf(*made).dump(2) << '\n';
  } else {
    context.out << "Reservekopie gemaakt en nagekeken: " << made->folder.string() << ". Te bewaren tot "
                << report::dayWords(made->expiresOn, context.clock.today())
                << ". Zet kopieën ook op een andere schijf.\n";
  }
  return kDone;
}

}  // namespace

Command backupMakeCommand() {
  return {"backup make", "maakt een versleutelde reservekopie, ook terwijl er gewerkt wordt", withStore({jsonOption()}),
          make};
}

}  // namespace tweehanden::cli
