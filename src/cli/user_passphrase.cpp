// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int change(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  auto passphrase = newPassphrase(arguments, context);
  if (!passphrase) return passphrase.error();
  const std::string name = arguments.has("name") ? arguments.text("name") : (*session)->user();
  // Opening the store has just asked for the old passphrase, or for the recovery key.
  if (const Status changed = app::resetPassphrase(**session, name, std::move(*passphrase)); !changed) {
    return context.refuse(changed.error());
  }
  context.out << "De wachtwoordzin van " << name << " is veranderd. Reservekopieën van eerder houden de oude zin.\n";
  return kDone;
}

}  // namespace

Command userPassphraseCommand() {
  return {"user passphrase", "geeft u of een andere gebruiker een nieuwe wachtwoordzin",
          withStore({{"name", OptionKind::Text, "de andere gebruiker"}, newPassphraseOption(), keyStrengthOption()}),
          change};
}

}  // namespace tweehanden::cli
