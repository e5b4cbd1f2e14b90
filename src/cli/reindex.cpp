// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/search.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int reindex(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const Status done = app::rebuildSearchIndex(**session, terminalProgress("Opnieuw opgenomen"));
  if (!done) return context.refuse(done.error());
  context.out << "Het zoekregister is opnieuw gemaakt.\n";
  return kDone;
}

}  // namespace

Command reindexCommand() {
  return {"reindex", "maakt het zoekregister opnieuw uit de gegevens", withStore({}), reindex};
}

}  // namespace tweehanden::cli
