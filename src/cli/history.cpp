// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/layout.h"
#include "cli/records_json.h"
#include "cli/sessions.h"
#include "report/record_words.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

constexpr const char* kNoRecord = "Bij --record hoort een nummer, zoals in `history --json`. Er is niets gedaan.";

std::string textOf(const std::vector<app::RecordHistory>& found, int offset) {
  if (found.empty()) return "In dit dossier is niets verbeterd.\n";
  std::string text;
  for (const auto& record : found) {
    text += report::word(record.kind) + " " + std::to_string(record.id) + "\n";
    for (const auto& entry : record.entries) {
      const std::string why = entry.reason.empty() ? "" : " – " + entry.reason;
      text += wrapped(
          std::to_string(entry.revision) + ". " + report::momentWords(entry.at, offset) + ", " + entry.by + why, 2, 3);
      for (const auto& change : entry.changes) {
        text += wrapped(report::fieldWord(change.field) + ": " + report::valueWords(change.before) + " → " +
                            report::valueWords(change.after),
                        5, 2);
      }
    }
  }
  return text;
}

int history(const Arguments& arguments, const Context& context) {
  const auto record = idGiven(arguments, "record");
  if (arguments.has("record") && !record) return context.usage(kNoRecord);
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto found = app::history(**session, arguments.text("family"), record);
  if (!found) return context.refuse(found.error());
  if (!arguments.has("json")) {
    context.out << textOf(*found, offsetMinutes(context.clock));
    return kDone;
  }
  json records = json::array();
  for (const auto& each : *found) records.push_back(toJson(each));
  context.out << json{{"records", records}}.dump(2) << '\n';
  return kDone;
}

}  // namespace

Command historyCommand() {
  return {"history", "toont wat er verbeterd is, door wie, wanneer en waarom",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
                     {"record", OptionKind::Text, "nummer van een contact, waarneming of taak"},
                     jsonOption()}),
          history};
}

}  // namespace tweehanden::cli
