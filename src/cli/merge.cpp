// SPDX-License-Identifier: EUPL-1.2
#include "app/merge.h"

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

std::vector<Option> families() {
  return {{"keep", OptionKind::Text, "zaaknummer van het gezin dat blijft", Need::Required},
          {"absorb", OptionKind::Text, "zaaknummer van het gezin dat erin opgaat", Need::Required}};
}

std::vector<Option> with(std::vector<Option> options, Option more) {
  options.push_back(std::move(more));
  return withStore(std::move(options));
}

std::string textOf(const app::MergePreview& preview) {
  std::vector<std::vector<std::string>> moving;
  for (const auto& each : preview.moving) {
    moving.push_back({report::fieldWord(each.section), std::to_string(each.records)});
  }
  std::string text = "Dit verhuist\n" + columns(moving, 2);
  if (!preview.samePersons.empty()) text += "Misschien dezelfde mensen\n";
  for (const auto& each : preview.samePersons) text += "  " + each.name + "\n";
  if (preview.conflicts.empty()) return text;
  std::vector<std::vector<std::string>> rows{{"", "blijft", "vervalt"}};
  for (const auto& each : preview.conflicts) rows.push_back({report::fieldWord(each.field), each.kept, each.absorbed});
  return text + "Verschillen\n" + columns(rows, 2);
}

int preview(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto found = app::previewMerge(**session, arguments.text("keep"), arguments.text("absorb"));
  if (!found) return context.refuse(found.error());
  context.out << (arguments.has("json") ? toJson(*found).dump(2) + "\n" : textOf(*found));
  return kDone;
}

int merge(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto made =
      app::mergeFamilies(**session, arguments.text("keep"), arguments.text("absorb"), arguments.text("reason"));
  if (!made) return context.refuse(made.error());
  if (arguments.has("json")) {
    context.out << json{{"merge", std::to_string(*made)}}.dump(2) << '\n';
  } else {
    context.out << "Samengevoegd. Ongedaan maken kan met `merge undo --merge " << *made << "`.\n";
  }
  return kDone;
}

int undo(const Arguments& arguments, const Context& context) {
  const auto id = idGiven(arguments, "merge");
  if (!id) return context.usage("Bij --merge hoort een nummer, zoals in `merge list`. Er is niets gedaan.");
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto done = app::undoMerge(**session, *id);
  if (!done) return context.refuse(done.error());
  context.out << "Het samenvoegen is ongedaan gemaakt.\n";
  return kDone;
}

int list(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto merges = app::listMerges(**session);
  if (!merges) return context.refuse(merges.error());
  json all = json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : *merges) {
    all.push_back({{"id", std::to_string(each.id)},
                   {"kept", each.kept},
                   {"absorbed", each.absorbed},
                   {"by", each.by},
                   {"at", each.at.iso()},
                   {"reason", each.reason}});
    rows.push_back({std::to_string(each.id), each.absorbed + " → " + each.kept,
                    report::momentWords(each.at, offsetMinutes(context.clock)), each.by, each.reason});
  }
  context.out << (arguments.has("json") ? json{{"merges", all}}.dump(2) + "\n" : columns(rows));
  return kDone;
}

}  // namespace

Command mergePreviewCommand() {
  return {"merge preview", "toont wat er zou gebeuren, zonder iets te veranderen", with(families(), jsonOption()),
          preview};
}

Command mergeDoCommand() {
  auto options = families();
  options.push_back({"reason", OptionKind::Text, "waarom het hetzelfde gezin is", Need::Required});
  return {"merge do", "voegt ze samen; dat is terug te draaien", with(std::move(options), jsonOption()), merge};
}

Command mergeUndoCommand() {
  return {"merge undo", "maakt het ongedaan",
          withStore({{"merge", OptionKind::Text, "nummer, zoals in `merge list`", Need::Required}}), undo};
}

Command mergeListCommand() { return {"merge list", "toont wat er samengevoegd is", withStore({jsonOption()}), list}; }

}  // namespace tweehanden::cli
