// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int create(const Arguments& arguments, const Context& context) {
  const auto session = createStore(arguments, context, false);
  if (!session) return session.error();
  context.out << "Gemaakt: " << (*session)->folder().string() << ", versleuteld, voor gebruiker " << (*session)->user()
              << ".\nBewaar de wachtwoordzin goed: zonder die zin gaan de gegevens niet meer open.\n";
  return kDone;
}

}  // namespace

Command createCommand() {
  return {"create", "maakt nieuwe, versleutelde gegevens", withStore({keyStrengthOption()}), create};
}

}  // namespace tweehanden::cli
