// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int renew(const Arguments& arguments, const Context& context) {
  auto passphrase = knownPassphrase(arguments, context);
  if (!passphrase) return passphrase.error();
  catchInterrupt();
  const Status renewed =
      app::renewKey(arguments.text("STORE"), arguments.text("user"), std::move(*passphrase), context.clock,
                    sessionOptions(arguments), terminalProgress("Opnieuw versleuteld"));
  if (!renewed) return context.refuse(renewed.error());
  context.out << "De gegevens hebben een nieuwe sleutel. Uw wachtwoordzin blijft dezelfde. Reservekopieën van eerder "
                 "houden de oude sleutel.\n";
  return kDone;
}

}  // namespace

Command keyRenewCommand() {
  return {"key renew", "versleutelt alle gegevens opnieuw, met een nieuwe sleutel", withStore({keyStrengthOption()}),
          renew};
}

}  // namespace tweehanden::cli
