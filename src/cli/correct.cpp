// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/corrections.h"
#include "cli/command.h"
#include "cli/records_json.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

constexpr const char* kNoRecord = "Bij --record hoort een nummer, zoals in `history --json`. Er is niets gedaan.";

std::optional<std::string> given(const Arguments& arguments, const std::string& name) {
  return arguments.has(name) ? std::optional(arguments.text(name)) : std::nullopt;
}

int correct(const Arguments& arguments, const Context& context) {
  const auto record = idGiven(arguments, "record");
  if (!record) return context.usage(kNoRecord);
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  app::Correction correction;
  correction.record = *record;
  correction.revision = static_cast<int>(arguments.number("revision", 0));
  correction.reason = arguments.text("reason");
  correction.note = given(arguments, "note");
  correction.place = given(arguments, "place");
  correction.answer = given(arguments, "answer");
  correction.quote = given(arguments, "quote");
  const auto revision = app::correct(**session, arguments.text("family"), correction);
  if (!revision) return context.refuse(revision.error());
  if (arguments.has("json")) {
    context.out << nlohmann::json{{"id", std::to_string(*record)}, {"revision", *revision}}.dump(2) << '\n';
  } else {
    context.out << "Verbeterd. Dit is nu versie " << *revision << "; wat er stond, blijft bewaard.\n";
  }
  return kDone;
}

}  // namespace

Command correctCommand() {
  return {"correct", "verbetert een contact of een waarneming; wat er stond blijft bewaard",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
                     {"record", OptionKind::Text, "nummer van het contact of de waarneming", Need::Required},
                     {"reason", OptionKind::Text, "waarom het verbeterd wordt", Need::Required},
                     {"note", OptionKind::Text, "de nieuwe notitie van een contact"},
                     {"place", OptionKind::Text, "de nieuwe plaats van een contact"},
                     {"answer", OptionKind::Text, "het nieuwe antwoord van een waarneming"},
                     {"quote", OptionKind::Text, "het nieuwe citaat van een waarneming"},
                     {"revision", OptionKind::Number, "de versie die u gezien hebt; anders de laatste"},
                     jsonOption()}),
          correct};
}

}  // namespace tweehanden::cli
