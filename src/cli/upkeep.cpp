// SPDX-License-Identifier: EUPL-1.2
#include "app/upkeep.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"
#include "cli/store_output.h"

namespace tweehanden::cli {
namespace {

constexpr int kMostSteps = 1'000'000;

int upkeep(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto round = app::keepUp(**session, kMostSteps, terminalProgress("Onderhoud"));
  if (!round) return context.refuse(round.error());
  if (arguments.has("json")) {
    const nlohmann::json backup = round->backup ? jsonOf(*round->backup) : nlohmann::json();
    context.out << nlohmann::json{{"backup", backup}, {"search_steps", round->steps}}.dump(2) << '\n';
  } else {
    context.out << (round->backup ? "Reservekopie gemaakt: " + round->backup->folder.string() + ".\n"
                                  : std::string("Een reservekopie is nog niet nodig.\n"))
                << "Het zoekregister is bijgewerkt.\n";
  }
  return kDone;
}

}  // namespace

Command upkeepCommand() {
  return {"upkeep", "doet wat op tijd gedaan moet worden: reservekopie en zoekregister (geschikt voor elke nacht)",
          withStore({jsonOption()}), upkeep};
}

}  // namespace tweehanden::cli
