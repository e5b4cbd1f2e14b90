// SPDX-License-Identifier: EUPL-1.2
#include "cli/sessions.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/model_output.h"
#include "cli/terminal.h"

namespace tweehanden::cli {
namespace {

constexpr const char* kNoPassphrase =
    "Er is geen wachtwoordzin gegeven. Er is niets gedaan. Gebruik --passphrase-file met een bestand, of start dit in "
    "een "
    "terminal.";

constexpr const char* kReadOnly =
    "Deze gegevens kunnen hier alleen gelezen worden. U bekijkt een kopie; vastleggen kan niet.";

OrExit<Secret> fromFile(const std::filesystem::path& file, const Context& context) {
  std::ifstream in(file, std::ios::binary);
  std::string line;
  if (!in || !std::getline(in, line)) {
    std::error_code error;
    const bool there = std::filesystem::is_regular_file(file, error);
    if (there && in.eof()) return Secret();
    Error refusal{there ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, "passphrase file"};
    refusal.file = file.filename().string();
    return std::unexpected(context.refuse(refusal));
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return Secret(std::move(line));
}

OrExit<Secret> fromTerminal(const char* question, const Context& context) {
  auto typed = askSecret(question);
  if (!typed) return std::unexpected(context.usage(kNoPassphrase));
  return std::move(*typed);
}

OrExit<Secret> fromTerminalTwice(const char* question, const Context& context) {
  auto typed = fromTerminal(question, context);
  if (!typed) return typed;
  const auto again = askSecret("Nog een keer: ");
  if (!again || again->view() != typed->view()) {
    return std::unexpected(
        context.usage("De twee wachtwoordzinnen zijn niet gelijk. Er is niets gemaakt. Probeer het opnieuw."));
  }
  return typed;
}

/// The user who makes a store: as given, else as the machine knows them.
std::string creator(const Arguments& arguments) {
  if (arguments.has("user")) return arguments.text("user");
  for (const char* variable : {"USER", "USERNAME"}) {
    const char* name = std::getenv(variable);
    if (name != nullptr && *name != '\0') return name;
  }
  return "gebruiker";
}

Result<OpenedCase> openFile(const Arguments& arguments, const Context& context) {
  auto model = modelFrom(arguments.text("model"), arguments, context);
  if (!model) return fail(model.error());
  OpenedCase opened;
  opened.ownModel = std::make_unique<scoring::Model>(std::move(*model));
  auto view = app::viewCaseFile(*opened.ownModel, arguments.text("case"), context.clock.today(), arguments.day("on"));
  if (!view) return fail(view.error());
  opened.view = std::move(*view);
  return opened;
}

}  // namespace

OrExit<Secret> knownPassphrase(const Arguments& arguments, const Context& context) {
  if (arguments.has("passphrase-file")) return fromFile(arguments.text("passphrase-file"), context);
  return fromTerminal("Wachtwoordzin: ", context);
}

OrExit<Secret> newPassphrase(const Arguments& arguments, const Context& context) {
  if (arguments.has("new-passphrase-file")) return fromFile(arguments.text("new-passphrase-file"), context);
  return fromTerminalTwice("Nieuwe wachtwoordzin: ", context);
}

app::SessionOptions sessionOptions(const Arguments& arguments) {
  app::SessionOptions options;
  if (arguments.text("key-strength") == "lowest") options.keyStrength = app::KeyStrength::Lowest;
  options.modelFile = arguments.text("model");
  options.overlayFile = arguments.text("overlay");
  return options;
}

OrExit<std::unique_ptr<app::Session>> openStore(const Arguments& arguments, const Context& context) {
  auto secret = knownPassphrase(arguments, context);
  if (!secret) return std::unexpected(secret.error());
  auto session = app::Session::open(arguments.text("STORE"), arguments.text("user"), std::move(*secret), context.clock,
                                    sessionOptions(arguments));
  if (!session) return std::unexpected(context.refuse(session.error()));
  if ((*session)->readOnly()) context.err << kReadOnly << '\n';
  return std::move(*session);
}

OrExit<std::unique_ptr<app::Session>> createStore(const Arguments& arguments, const Context& context, bool demo) {
  auto secret = arguments.has("passphrase-file") ? fromFile(arguments.text("passphrase-file"), context)
                                                 : fromTerminalTwice("Wachtwoordzin: ", context);
  if (!secret) return std::unexpected(secret.error());
  app::SessionOptions options = sessionOptions(arguments);
  options.demo = demo;
  auto session =
      app::Session::create(arguments.text("STORE"), creator(arguments), std::move(*secret), context.clock, options);
  if (!session) return std::unexpected(context.refuse(session.error()));
  return std::move(*session);
}

OrExit<std::optional<Secret>> filePassphrase(const Arguments& arguments, const Context& context, Passphrase kind) {
  if (arguments.has("file-passphrase-file")) {
    auto read = fromFile(arguments.text("file-passphrase-file"), context);
    if (!read) return std::unexpected(read.error());
    return std::optional<Secret>(std::move(*read));
  }
  auto typed = askSecret("Wachtwoordzin van het bestand: ");
  if (!typed) return std::optional<Secret>();
  if (kind == Passphrase::Known) return typed;
  const auto again = askSecret("Nog een keer: ");
  if (!again || again->view() != typed->view()) {
    return std::unexpected(
        context.usage("De twee wachtwoordzinnen zijn niet gelijk. Er is niets gemaakt. Probeer het opnieuw."));
  }
  return typed;
}

OrExit<OpenedCase> openCase(const Arguments& arguments, const Context& context) {
  const bool fromStore = arguments.has("STORE");
  if (fromStore == arguments.has("case") || fromStore != arguments.has("family")) {
    return std::unexpected(
        context.usage("Kies een gezin: STORE met --family ZAAKNUMMER, of --case BESTAND. Er is niets gedaan."));
  }
  if (!fromStore) {
    auto opened = openFile(arguments, context);
    if (!opened) return std::unexpected(context.refuse(opened.error()));
    return std::move(*opened);
  }
  auto session = openStore(arguments, context);
  if (!session) return std::unexpected(session.error());
  auto view = app::viewCase(**session, arguments.text("family"), arguments.day("on"));
  if (!view) return std::unexpected(context.refuse(view.error()));
  return OpenedCase{std::move(*session), nullptr, std::move(*view)};
}

std::vector<Option> caseOptions() {
  return withStore({{"family", OptionKind::Text, "zaaknummer van het gezin in STORE"},
                    {"case", OptionKind::Text, "een casusbestand, zonder STORE"},
                    {"on", OptionKind::Day, "de dag waarvoor het geldt; anders vandaag"},
                    modelOptions()[0],
                    modelOptions()[1],
                    jsonOption()},
                   Need::Optional);
}

}  // namespace tweehanden::cli
