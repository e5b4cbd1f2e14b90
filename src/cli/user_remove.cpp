// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int remove(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const std::string name = arguments.text("name");
  if (const Status removed = app::removeUser(**session, name); !removed) return context.refuse(removed.error());
  context.out << "Verwijderd: " << name << ". Heeft deze persoon misschien nog een kopie van de map? "
              << "Geef de gegevens dan een nieuwe sleutel met `key renew`.\n";
  return kDone;
}

}  // namespace

Command userRemoveCommand() {
  return {"user remove", "neemt een gebruiker de toegang af",
          withStore({{"name", OptionKind::Text, "naam van de gebruiker", Need::Required}}), remove};
}

}  // namespace tweehanden::cli
