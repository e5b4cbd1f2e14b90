// SPDX-License-Identifier: EUPL-1.2
#include "app/caseload.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/codes.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json rowJson(const app::CaseloadRow& row) {
  json levels = json::array();
  for (const auto level : row.levels) levels.push_back(codeOf(level));
  return {{"case_number", row.caseNumber},
          {"display_name", row.displayName},
          {"status", domain::code(row.status)},
          {"worker", row.worker},
          {"intermediary", row.intermediary},
          {"last_contact", row.lastContact ? json(row.lastContact->iso()) : json()},
          {"next_task", row.nextTask},
          {"next_until", row.nextUntil ? json(row.nextUntil->iso()) : json()},
          {"open_tasks", row.openTasks},
          {"waiting_referrals", row.waitingReferrals},
          {"levels", levels}};
}

std::string strip(const std::vector<scoring::Level>& levels) {
  std::string marks;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i == 5 || i == 10) marks += ' ';  // the clusters
    marks += report::mark(levels[i]);
  }
  return marks;
}

std::string text(const app::CaseloadPage& page, Date today) {
  std::vector<std::vector<std::string>> rows{
      {"Zaak", "Gezin", "Contact", "Volgende", "Open", "Drempels 1-17", "Medewerker"}};
  for (const auto& row : page.rows) {
    rows.push_back({row.caseNumber, padded(row.displayName, std::min<std::size_t>(24, widthOf(row.displayName))),
                    row.lastContact ? report::sinceWords(*row.lastContact, today) : "nog geen",
                    row.nextUntil ? report::dayWords(*row.nextUntil, today) : "niet gepland",
                    std::to_string(row.openTasks), strip(row.levels), row.worker});
  }
  return columns(rows) + "\n" + std::to_string(page.rows.size()) + " van " + std::to_string(page.matching) +
         (page.atLeast ? " of meer" : "") +
         " gezinnen.  ◌ niet beoordeeld  ○ laag  ◐ verhoogd  ● hoog\n"
         "De drempels zijn een gesprekshulp en bepalen de volgorde niet.\n";
}

int caseload(const Arguments& arguments, const Context& context) {
  app::CaseloadQuery query;
  const std::string sort = arguments.has("sort") ? arguments.text("sort") : "due";
  if (sort != "name" && sort != "due" && sort != "contact") {
    return context.usage("Bij --sort hoort name, due of contact. Er is niets gedaan. Op drempel sorteren kan niet.");
  }
  query.sort = sort == "name"  ? app::CaseloadSort::Name
               : sort == "due" ? app::CaseloadSort::NextDue
                               : app::CaseloadSort::LastContact;
  query.text = arguments.text("text");
  query.includeClosed = arguments.has("closed");
  query.limit = static_cast<int>(std::min<long long>(arguments.number("limit", query.limit), 100'000));
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto page = app::listCaseload(**session, query);
  if (!page) return context.refuse(page.error());
  if (!arguments.has("json")) {
    context.out << text(*page, context.clock.today());
    return kDone;
  }
  json families = json::array();
  for (const auto& row : page->rows) families.push_back(rowJson(row));
  context.out << json{{"families", families},
                      {"matching", page->matching},
                      {"at_least", page->atLeast},
                      {"total", page->total}}
                     .dump(2)
              << '\n';
  return kDone;
}

}  // namespace

Command caseloadCommand() {
  return {"caseload", "toont de gezinnen",
          withStore({{"text", OptionKind::Text, "alleen gezinnen met deze woorden in naam of zaaknummer"},
                     {"sort", OptionKind::Text, "name, due (wat het eerst moet) of contact"},
                     {"limit", OptionKind::Number, "ten hoogste zoveel (200)"},
                     {"closed", OptionKind::Flag, "ook afgesloten gezinnen"},
                     jsonOption()}),
          caseload};
}

}  // namespace tweehanden::cli
