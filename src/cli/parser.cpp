// SPDX-License-Identifier: EUPL-1.2
#include "cli/parser.h"

#include <CLI/CLI.hpp>
#include <deque>
#include <ostream>

#include "cli/version.h"

namespace tweehanden::cli {
namespace {

constexpr const char* kOptions = "Opties";

/// An option as CLI11 fills it in.
struct Slot {
  const Option* option = nullptr;
  CLI::Option* parsed = nullptr;
  std::string value;
  std::vector<std::string> values;  ///< of an option that takes several
  bool flag = false;
};

bool positional(const Option& option) {
  return option.kind == OptionKind::Positional || option.kind == OptionKind::Positionals;
}

void declare(CLI::App& command, Slot& slot) {
  const Option& option = *slot.option;
  const std::string name = positional(option) ? option.name : "--" + option.name;
  if (option.kind == OptionKind::Flag) {
    slot.parsed = command.add_flag(name, slot.flag, option.help);
  } else {
    const bool several =
        option.kind == OptionKind::Positionals || option.kind == OptionKind::Texts || option.kind == OptionKind::List;
    slot.parsed = several ? command.add_option(name, slot.values, option.help)
                          : command.add_option(name, slot.value, option.help);
    if (option.kind == OptionKind::Texts) slot.parsed->allow_extra_args(false);
    slot.parsed->type_name(option.kind == OptionKind::Number ? "GETAL"
                           : option.kind == OptionKind::Day  ? "DATUM"
                                                             : "TEKST");
    if (positional(option)) slot.parsed->type_name("");
  }
  slot.parsed->required(option.need == Need::Required);
  if (!positional(option)) slot.parsed->group(option.shown == Shown::No ? "" : kOptions);
}

/// What is wrong with the form of a value; empty when nothing is.
std::string fault(const Slot& slot) {
  if (slot.parsed->count() == 0) return {};
  const std::string& value = slot.value;
  const bool digits = !value.empty() && value.size() < 19 && value.find_first_not_of("0123456789") == std::string::npos;
  if (slot.option->kind == OptionKind::Number && !digits) {
    return "Bij --" + slot.option->name + " hoort een geheel getal. Er is niets gedaan. Schrijf bijvoorbeeld --" +
           slot.option->name + " 10.";
  }
  if (slot.option->kind == OptionKind::Day && !Date::fromIso(value)) {
    return "Bij --" + slot.option->name +
           " hoort een datum die bestaat. Er is niets gedaan. Schrijf jaar-maand-dag, bijvoorbeeld --" +
           slot.option->name + " 2026-11-22.";
  }
  return {};
}

void useDutch(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Gebruik");
  formatter->label("REQUIRED", "(verplicht)");
  formatter->label("OPTIONS", "opties");
  formatter->label("SUBCOMMAND", "COMMANDO");
  formatter->label("SUBCOMMANDS", "COMMANDO'S");
  formatter->label("Positionals", "Argumenten");
  formatter->label("TEXT", "TEKST");
  formatter->column_width(36);
  app.formatter(formatter);
  app.set_help_flag("-h,--help", "toont deze uitleg")->group(kOptions);
}

/// Commands that have commands below them.
struct Group {
  const char* name;
  const char* help;
};
constexpr Group kGroups[] = {{"model", "kijkt een model na, toont het of vergelijkt er twee"},
                             {"bin", "de prullenbak: erin, eruit, tonen, legen"},
                             {"merge", "twee gezinnen die hetzelfde gezin blijken te zijn"},
                             {"user", "wie de gegevens kan openen"},
                             {"key", "de sleutel van de gegevens"},
                             {"backup", "reservekopieën"}};

CLI::App& groupNamed(CLI::App& app, const std::string& name) {
  const auto known = app.get_subcommands([&](CLI::App* each) { return each->get_name() == name; });
  if (!known.empty()) return *known.front();
  CLI::App* made = app.add_subcommand(name);
  for (const Group& group : kGroups) {
    if (name == group.name) made->description(group.help);
  }
  made->group("Commando's");
  made->set_help_flag("-h,--help", "toont deze uitleg")->group(kOptions);
  made->require_subcommand(1);
  return *made;
}

/// Where a command stands: "score" in the program, "model check" in its group.
CLI::App* commandNamed(CLI::App& app, const Command& command) {
  const auto space = command.name.find(' ');
  CLI::App& parent = space == std::string::npos ? app : groupNamed(app, command.name.substr(0, space));
  return parent.add_subcommand(space == std::string::npos ? command.name : command.name.substr(space + 1),
                               command.help);
}

/// The command that was named last on the command line; nothing when there was none.
const CLI::App* chosenIn(const CLI::App& app) {
  const CLI::App* chosen = nullptr;
  for (auto named = app.get_subcommands(); !named.empty(); named = chosen->get_subcommands()) chosen = named.front();
  return chosen;
}

/// "model check"
std::string pathOf(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  const bool inGroup = parent != nullptr && parent->get_parent() != nullptr;
  return inGroup ? pathOf(*parent) + " " + command.get_name() : command.get_name();
}

bool isGroup(const CLI::App& app) {
  return !app.get_subcommands([](const CLI::App*) { return true; }).empty();
}

/// CLI11 words its faults in English; the name of the option is all that is taken from them.
std::string usageSentence(const CLI::ParseError& error, const CLI::App& app, const std::string& first) {
  const CLI::App* chosen = chosenIn(app);
  const std::string where = chosen == nullptr ? "" : " " + pathOf(*chosen);
  const std::string help = " Er is niets gedaan. Uitleg: tweehanden-cli" + where + " --help.";
  if (chosen == nullptr && !first.empty()) return "‘" + first + "’ is hier niet bekend." + help;
  if (chosen == nullptr) return "Er staat geen commando bij." + help;
  if (isGroup(*chosen)) return "Bij ‘" + chosen->get_name() + "’ hoort nog een commando." + help;
  const std::string what = error.what();
  const std::string name = what.substr(0, what.find_first_of(" :"));
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError: return "Hier ontbreekt " + name + "." + help;
    case CLI::ExitCodes::ArgumentMismatch: return "Bij " + name + " hoort precies één waarde." + help;
    case CLI::ExitCodes::ExtrasError:
      return "Dit argument is hier niet bekend: " + what.substr(what.find_last_of(' ') + 1) + "." + help;
    default: return "De opdracht is zo niet te begrijpen." + help;
  }
}

int runChosen(const Command& command, std::deque<Slot>& slots, const Context& context) {
  Arguments arguments;
  for (const Slot& slot : slots) {
    if (const std::string wrong = fault(slot); !wrong.empty()) return context.usage(wrong);
    if (slot.parsed->count() == 0) continue;
    arguments.set(slot.option->name, slot.values.empty() ? std::vector{slot.value} : slot.values);
  }
  return command.run(arguments, context);
}

}  // namespace

int run(const std::vector<Command>& commands, int argc, const char* const* argv, const Context& context) {
  CLI::App app("Tweehanden: drempelprofiel en taakverdeling voor wijkteam en migrantenorganisatie.", "tweehanden-cli");
  useDutch(app);
  app.set_version_flag("--version", std::string("tweehanden-cli ") + kVersion, "toont de versie")->group(kOptions);
  app.require_subcommand(1);
  std::map<const CLI::App*, std::pair<const Command*, std::deque<Slot>>> declared;
  for (const Command& command : commands) {
    CLI::App* sub = commandNamed(app, command);
    sub->group("Commando's");
    sub->set_help_flag("-h,--help", "toont deze uitleg")->group(kOptions);
    auto& [known, slots] = declared[sub];
    known = &command;
    for (const Option& option : command.options) {
      slots.push_back({&option, nullptr, {}, {}, false});
      declare(*sub, slots.back());
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& wanted) {
    return app.exit(wanted, context.out, context.err);
  } catch (const CLI::ParseError& error) {
    return context.usage(usageSentence(error, app, argc > 1 ? argv[1] : ""));
  }
  auto& [command, slots] = declared.at(chosenIn(app));
  return runChosen(*command, slots, context);
}

}  // namespace tweehanden::cli
