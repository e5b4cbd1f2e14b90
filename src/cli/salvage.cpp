// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "cli/store_output.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json reportJson(const app::SalvageReport& report) {
  json tables = json::array();
  for (const auto& table : report.tables) {
    tables.push_back({{"table", table.name},
                      {"copied", table.copied},
                      {"gaps", table.gaps},
                      {"dropped", table.dropped},
                      {"unlinked", table.unlinked}});
  }
  return {{"holds", jsonOf(report.holds)},   {"tables", tables},
          {"stand_ins", report.standIns},    {"audit_gaps", report.auditGaps},
          {"checks", jsonOf(report.checks)}, {"ok", allGood(report.checks)}};
}

std::string lossesText(const app::SalvageReport& report) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& table : report.tables) {
    if (table.gaps + table.dropped + table.unlinked == 0) continue;
    rows.push_back({table.name, fmt::format("{} gered", table.copied), fmt::format("{} onleesbare plekken", table.gaps),
                    fmt::format("{} weggelaten", table.dropped), fmt::format("{} zonder verwijzing", table.unlinked)});
  }
  std::string text = rows.empty() ? "Er ontbreekt niets.\n" : "Niet alles is gered:\n" + columns(rows);
  if (report.standIns > 0) {
    text += fmt::format("Van {} gezinnen zijn de eigen gegevens weg; wat erbij hoort staat onder ‘salvaged-…’.\n",
                        report.standIns);
  }
  if (report.auditGaps > 0) text += fmt::format("In het logboek ontbreken regels op {} plekken.\n", report.auditGaps);
  return text;
}

int salvage(const Arguments& arguments, const Context& context) {
  auto passphrase = knownPassphrase(arguments, context);
  if (!passphrase) return passphrase.error();
  catchInterrupt();
  const app::ClosedStore damaged{arguments.text("STORE"), arguments.text("user"), std::move(*passphrase)};
  const auto report = app::salvageStore(damaged, arguments.text("TARGET"), context.clock, sessionOptions(arguments),
                                        terminalProgress("Soorten gegevens"));
  if (!report) return context.refuse(report.error());
  if (arguments.has("json")) {
    context.out << reportJson(*report).dump(2) << '\n';
  } else {
    context.out << "Gered in " << arguments.text("TARGET") << ". De beschadigde map is niet veranderd: bewaar hem.\n"
                << textOf(report->holds) << lossesText(*report) << textOf(report->checks);
  }
  return allGood(report->checks) ? kDone : context.refuse({ErrorCode::StoreDamaged, "salvaged store"});
}

}  // namespace

Command salvageCommand() {
  return {"salvage",
          "redt uit beschadigde gegevens wat te lezen is, in een nieuwe map",
          {{"STORE", OptionKind::Positional, "map met de beschadigde gegevens", Need::Required},
           {"TARGET", OptionKind::Positional, "nieuwe map", Need::Required},
           jsonOption(),
           passphraseFileOption(),
           userOption(),
           keyStrengthOption()},
          salvage};
}

}  // namespace tweehanden::cli
