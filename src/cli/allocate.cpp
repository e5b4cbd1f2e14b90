// SPDX-License-Identifier: EUPL-1.2
#include "app/allocate.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/allocation_json.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/allocation_words.h"

namespace tweehanden::cli {
namespace {

std::string familyName(const app::AllocationView& view, domain::FamilyId id) {
  const auto& family = view.families.at(id);
  return dotted({family.caseNumber, family.displayName});
}

std::string pairsText(const app::AllocationView& view) {
  std::string text;
  for (const auto& pair : view.result.pairs) {
    const auto& intermediary = view.intermediaries.at(pair.helper);
    text += wrapped(familyName(view, pair.family) + ": " + dotted({intermediary.name, intermediary.organisation}) +
                        ", " + report::hoursWords(pair.hours) + " per week",
                    2, 2);
    std::string why;
    for (const auto& reason : pair.reasons) why += (why.empty() ? "" : " ") + report::pairReason(reason);
    text += wrapped(why, 6);
  }
  return text.empty() ? "Er is geen intermediair om voor te stellen.\n" : "Voorstel\n" + text;
}

std::string leftText(const app::AllocationView& view) {
  std::string text;
  for (const auto& left : view.result.leftOut) {
    text += wrapped(familyName(view, left.family), 2, 2) +
            wrapped(report::leftReason(left, view.on) + " " + report::leftHelp(left), 6);
  }
  return text.empty() ? text : "\nNog zonder voorstel\n" + text;
}

std::string loadsText(const app::AllocationView& view) {
  if (view.result.loads.empty()) return {};
  std::vector<std::vector<std::string>> rows{{"Intermediair", "Uren per week", "Nu", "Dan", "Gezinnen", ""}};
  for (const auto& load : view.result.loads) {
    const auto& intermediary = view.intermediaries.at(load.helper);
    rows.push_back({dotted({intermediary.name, intermediary.organisation}),
                    report::hoursWords(intermediary.hoursPerWeek), report::hoursWords(load.before),
                    report::hoursWords(load.after), std::to_string(load.families),
                    intermediary.restUntil ? report::word(load.level) + ", rust" : report::word(load.level)});
  }
  return "\n" + columns(rows);
}

std::string text(const app::AllocationView& view) {
  const std::size_t all = view.result.pairs.size() + view.result.leftOut.size();
  std::string counted = std::to_string(view.result.pairs.size()) + " van " + std::to_string(all) +
                        " gezinnen hebben een voorstel. Er is niets toegewezen: u beslist samen met de partner.";
  if (!view.result.proven()) counted += " De uren verschillen per gezin; misschien past er nog iets meer.";
  return pairsText(view) + leftText(view) + loadsText(view) + "\n" + wrapped(counted, 0);
}

Result<app::AllocationView> fromFiles(const Arguments& arguments, const Context& context) {
  const auto model = arguments.has("model") ? scoring::modelFromFile(arguments.text("model")) : scoring::shippedModel();
  if (!model) return fail(model.error());
  std::vector<std::filesystem::path> files;
  for (const auto& file : arguments.texts("case")) files.emplace_back(file);
  return app::allocateFiles(*model, files, context.clock.today(), arguments.day("on"), terminalProgress("Gelezen"));
}

OrExit<app::AllocationView> viewFrom(const Arguments& arguments, const Context& context) {
  if (arguments.has("STORE") == arguments.has("case")) {
    return std::unexpected(
        context.usage("Kies gezinnen: STORE, of --case met een of meer bestanden. Er is niets gedaan."));
  }
  catchInterrupt();
  if (arguments.has("case")) {
    auto view = fromFiles(arguments, context);
    if (!view) return std::unexpected(context.refuse(view.error()));
    return std::move(*view);
  }
  const auto session = openStore(arguments, context);
  if (!session) return std::unexpected(session.error());
  auto view = app::allocate(**session, arguments.day("on"), terminalProgress("Stap"));
  if (!view) return std::unexpected(context.refuse(view.error()));
  return std::move(*view);
}

int allocate(const Arguments& arguments, const Context& context) {
  const auto view = viewFrom(arguments, context);
  if (!view) return view.error();
  if (arguments.has("json")) {
    context.out << allocationJson(*view).dump(2) << '\n';
  } else {
    context.out << text(*view);
  }
  return kDone;
}

}  // namespace

Command allocateCommand() {
  return {"allocate", "stelt voor welke intermediair bij welk gezin past",
          withStore({{"case", OptionKind::List, "een of meer casusbestanden, zonder STORE"},
                     {"on", OptionKind::Day, "de dag waarvoor het geldt; anders vandaag"},
                     {"model", OptionKind::Text, "een ander model dan het meegeleverde"},
                     jsonOption()},
                    Need::Optional),
          allocate};
}

}  // namespace tweehanden::cli
