// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cases.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int import(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  std::vector<std::filesystem::path> files;
  for (const auto& file : arguments.texts("FILE")) files.emplace_back(file);
  catchInterrupt();
  const auto numbers = app::importCases(**session, files, terminalProgress("Gecontroleerd"));
  if (!numbers) return context.refuse(numbers.error());
  if (arguments.has("json")) {
    context.out << nlohmann::json{{"imported", *numbers}}.dump(2) << '\n';
    return kDone;
  }
  for (const auto& number : *numbers) context.out << "Ingelezen: " << number << '\n';
  return kDone;
}

}  // namespace

Command importCommand() {
  return {"import", "leest casusbestanden in: alle, of bij een fout geen",
          withStore({{"FILE", OptionKind::Positionals, "casusbestanden", Need::Required}, jsonOption()}), import};
}

}  // namespace tweehanden::cli
