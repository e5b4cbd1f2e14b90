// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int recovery(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto words = app::makeRecoveryKey(**session);
  if (!words) return context.refuse(words.error());
  context.out << words->view() << '\n';
  context.err << "Dit is de herstelsleutel. Schrijf hem op of druk hem af, en bewaar hem achter slot: hij opent de "
                 "gegevens zonder wachtwoordzin. Hij wordt nu één keer getoond. Een eerdere herstelsleutel werkt niet "
                 "meer.\n";
  return kDone;
}

}  // namespace

Command keyRecoveryCommand() {
  return {"key recovery", "maakt een herstelsleutel van negen woorden en toont die één keer",
          withStore({keyStrengthOption()}), recovery};
}

}  // namespace tweehanden::cli
