// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int exportIt(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto key = app::exportKey(**session, arguments.text("reason"));
  if (!key) return context.refuse(key.error());
  context.out << key->view() << '\n';
  context.err << "Wie deze sleutel heeft, kan alle gegevens lezen. Dat u hem opvroeg, staat met de reden in het "
                 "logboek.\n";
  return kDone;
}

}  // namespace

Command keyExportCommand() {
  return {"key export", "toont de sleutel van de gegevens, voor het programma sqlcipher",
          withStore({{"reason", OptionKind::Text, "waarom de sleutel nodig is; komt in het logboek", Need::Required}}),
          exportIt};
}

}  // namespace tweehanden::cli
