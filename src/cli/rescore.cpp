// SPDX-License-Identifier: EUPL-1.2
#include "app/rescore.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

std::string textOf(const app::Rescored& done) {
  std::string text = std::to_string(done.stored) + " gezinnen opnieuw beoordeeld en bewaard.\n";
  if (done.stale == 0) text = "Alle drempelprofielen zijn van vandaag. Er is niets gedaan.\n";
  if (done.unfit > 0) {
    text += std::to_string(done.unfit) + " gezinnen passen niet bij dit model. Daarvan is niets bewaard.\n";
  }
  return text;
}

int rescore(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto done = app::rescoreAll(**session, terminalProgress("Beoordeeld"));
  if (!done) return context.refuse(done.error());
  if (arguments.has("json")) {
    context.out << nlohmann::json{{"stale", done->stale},
                                  {"stored", done->stored},
                                  {"unfit", done->unfit},
                                  {"stopped", done->stopped}}
                       .dump(2)
                << '\n';
  } else {
    context.out << textOf(*done);
  }
  if (done->stopped) return context.refuse({ErrorCode::Cancelled, "rescore"});
  return kDone;
}

}  // namespace

Command rescoreCommand() {
  return {"rescore", "berekent en bewaart het drempelprofiel van elk gezin waarvan dat niet van vandaag is",
          withStore({jsonOption()}), rescore};
}

}  // namespace tweehanden::cli
