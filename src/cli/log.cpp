// SPDX-License-Identifier: EUPL-1.2
#include "app/log.h"

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

constexpr int kLines = 200;

std::string tableOf(const std::vector<app::LogEntry>& lines, int offset) {
  std::vector<std::vector<std::string>> rows{{"Nr", "Wanneer", "Wie", "Wat", "Waarvan", "Zaak", "Doel", ""}};
  for (const auto& line : lines) {
    rows.push_back({std::to_string(line.id), report::momentWords(line.at, offset), line.user,
                    report::eventWord(line.event), report::objectWord(line.object), line.caseNumber, line.purpose,
                    line.outcome == "refused" ? "geweigerd" : ""});
  }
  return columns(rows);
}

std::string letterOf(const std::vector<app::LogEntry>& lines, int offset) {
  std::string text = "Wie iets met uw dossier deed, het nieuwste eerst.\n\n";
  for (const auto& line : lines) text += wrapped(report::logSentence(line, offset), 0, 2);
  return text;
}

int log(const Arguments& arguments, const Context& context) {
  app::LogQuery query;
  query.family = arguments.text("family");
  query.user = arguments.text("by");
  query.event = arguments.text("event");
  query.from = arguments.day("from");
  query.until = arguments.day("until");
  query.limit = static_cast<int>(std::min<long long>(arguments.number("limit", kLines), 100'000));
  query.afterId = idGiven(arguments, "after");
  const bool letter = arguments.has("for-family");
  if (letter && query.family.empty()) {
    return context.usage("Bij --for-family hoort --family ZAAKNUMMER. Er is niets gedaan.");
  }
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto lines = app::readLog(**session, query);
  if (!lines) return context.refuse(lines.error());
  const int offset = offsetMinutes(context.clock);
  if (!arguments.has("json")) {
    context.out << (letter ? letterOf(*lines, offset) : tableOf(*lines, offset));
    return kDone;
  }
  json all = json::array();
  for (const auto& line : *lines) all.push_back(toJson(line));
  context.out << json{{"lines", all}}.dump(2) << '\n';
  return kDone;
}

}  // namespace

Command logCommand() {
  return {
      "log", "toont wie wat deed, het nieuwste eerst",
      withStore({{"family", OptionKind::Text, "alleen over dit gezin: zaaknummer, of het nummer op een certificaat"},
                 {"by", OptionKind::Text, "alleen van deze gebruiker"},
                 {"event", OptionKind::Text, "alleen dit: read, change, export, destroy, …"},
                 {"from", OptionKind::Day, "vanaf deze dag"},
                 {"until", OptionKind::Day, "tot en met deze dag"},
                 {"limit", OptionKind::Number, "ten hoogste zoveel (200)"},
                 {"after", OptionKind::Text, "verder na de regel met dit nummer"},
                 {"for-family", OptionKind::Flag, "als zinnen, voor het gezin zelf"},
                 jsonOption()}),
      log};
}

}  // namespace tweehanden::cli
