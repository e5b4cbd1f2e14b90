// SPDX-License-Identifier: EUPL-1.2
#include "app/demo.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

constexpr long long kFamilies = 40;
constexpr long long kMostFamilies = 1'000'000;

bool exists(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "store.db", error) || std::filesystem::exists(folder / "keyring.json", error);
}

int demo(const Arguments& arguments, const Context& context) {
  const long long wanted = arguments.number("families", kFamilies);
  if (wanted < 1 || wanted > kMostFamilies) {
    return context.usage(
        "Het aantal gezinnen ligt tussen 1 en 1000000. Er is niets gedaan. Schrijf bijvoorbeeld --families 40.");
  }
  const auto session =
      exists(arguments.text("STORE")) ? openStore(arguments, context) : createStore(arguments, context, true);
  if (!session) return session.error();
  catchInterrupt();
  const auto seed = static_cast<unsigned long long>(arguments.number("seed", 1));
  const auto written = app::makeDemo(**session, wanted, seed, terminalProgress("Verzonnen gezinnen"));
  if (!written) return context.refuse(written.error());
  const bool stopped = *written < wanted;
  if (arguments.has("json")) {
    context.out << nlohmann::json{{"families", *written}, {"asked", wanted}, {"seed", seed}, {"stopped", stopped}}.dump(
                       2)
                << '\n';
  } else {
    context.out << *written << " verzonnen gezinnen gemaakt, zaad " << seed << ".\n";
  }
  if (stopped) return context.refuse({ErrorCode::Cancelled, "demo"});
  return kDone;
}

}  // namespace

Command demoCommand() {
  return {"demo", "maakt of vult gegevens met verzonnen gezinnen (DEMO)",
          withStore({{"families", OptionKind::Number, "hoeveel gezinnen (40)"},
                     {"seed", OptionKind::Number, "hetzelfde zaad geeft dezelfde gezinnen (1)"},
                     jsonOption(),
                     keyStrengthOption()}),
          demo};
}

}  // namespace tweehanden::cli
