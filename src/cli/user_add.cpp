// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int add(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  auto passphrase = newPassphrase(arguments, context);
  if (!passphrase) return passphrase.error();
  const std::string name = arguments.text("name");
  if (const Status added = app::addUser(**session, name, std::move(*passphrase)); !added) {
    return context.refuse(added.error());
  }
  context.out << "Toegevoegd: " << name << ", met een eigen wachtwoordzin.\n";
  return kDone;
}

}  // namespace

Command userAddCommand() {
  return {"user add", "voegt een gebruiker toe, met een eigen wachtwoordzin",
          withStore({{"name", OptionKind::Text, "naam van de nieuwe gebruiker", Need::Required},
                     newPassphraseOption(),
                     keyStrengthOption()}),
          add};
}

}  // namespace tweehanden::cli
