// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"
#include "cli/store_output.h"

namespace tweehanden::cli {
namespace {

int restore(const Arguments& arguments, const Context& context) {
  auto passphrase = knownPassphrase(arguments, context);
  if (!passphrase) return passphrase.error();
  catchInterrupt();
  const app::ClosedStore backup{arguments.text("BACKUP"), arguments.text("user"), std::move(*passphrase)};
  const auto report = app::restoreBackup(backup, arguments.text("TARGET"), context.clock, sessionOptions(arguments),
                                         terminalProgress("Bekeken"));
  if (!report) return context.refuse(report.error());
  const nlohmann::json json{
      {"holds", jsonOf(report->holds)}, {"ok", allGood(report->checks)}, {"checks", jsonOf(report->checks)}};
  if (arguments.has("json")) {
    context.out << json.dump(2) << '\n';
  } else {
    context.out << "Teruggezet in " << arguments.text("TARGET") << ".\n"
                << textOf(report->holds) << textOf(report->checks);
  }
  return allGood(report->checks) ? kDone : context.refuse({ErrorCode::StoreDamaged, "restored copy"});
}

}  // namespace

Command backupRestoreCommand() {
  return {"backup restore",
          "zet een reservekopie terug in een nieuwe map, met de wachtwoordzin van toen",
          {{"BACKUP", OptionKind::Positional, "map van de reservekopie", Need::Required},
           {"TARGET", OptionKind::Positional, "nieuwe map", Need::Required},
           jsonOption(),
           passphraseFileOption(),
           userOption(),
           keyStrengthOption()},
          restore};
}

}  // namespace tweehanden::cli
