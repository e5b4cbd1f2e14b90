// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/confirm_profile.h"
#include "cli/command.h"
#include "cli/confirmation_json.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/explanation.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

constexpr const char* kNothingNamed =
    "Er staat niet bij wat u bevestigt. Er is niets vastgelegd. Noem drempels met --factor risk.7=raised, of bevestig "
    "alles wat beoordeeld is met --all.";
constexpr const char* kLevels =
    "Dit niveau is hier niet bekend. Er is niets vastgelegd. Kies not_judged, low, raised of high, zoals --factor "
    "risk.7=raised.";
constexpr const char* kReasons =
    "Er zijn meer of minder redenen dan drempels met een niveau. Er is niets vastgelegd. Geef bij elke --factor met "
    "een niveau één --reason, in dezelfde volgorde.";

/// `risk.7` or `risk.7=raised`; nothing when the level is none.
std::optional<app::FactorWord> wordOf(const std::string& given) {
  app::FactorWord word;
  const auto sign = given.find('=');
  word.factor = given.substr(0, sign);
  if (sign == std::string::npos) return word;
  word.level = domain::fromCode<domain::FactorLevel>(given.substr(sign + 1));
  return word.level ? std::optional(word) : std::nullopt;
}

/// The factors as given, each with its reason; otherwise what is wrong.
std::expected<std::vector<app::FactorWord>, std::string> wordsOf(const Arguments& arguments) {
  std::vector<app::FactorWord> words;
  const auto reasons = arguments.texts("reason");
  std::size_t used = 0;
  for (const auto& given : arguments.texts("factor")) {
    auto word = wordOf(given);
    if (!word) return std::unexpected(kLevels);
    if (word->level && used < reasons.size()) word->reason = reasons[used];
    if (word->level) ++used;
    words.push_back(std::move(*word));
  }
  // Without any reason the use case says which one is missing; with some of them it is not clear whose they are.
  if (!reasons.empty() && reasons.size() != used) return std::unexpected(kReasons);
  return words;
}

std::string told(const scoring::Model& model, const domain::ProfileConfirmation& made, Date today) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : made.factors) {
    const auto index = model.factorIndex(each.factor);
    const std::string name = index ? model.factors[static_cast<std::size_t>(*index)].shortName : each.factor;
    const bool same = each.confirmed == each.computed;
    rows.push_back({name, report::word(each.confirmed),
                    same ? std::string() : "berekend: " + report::word(each.computed), each.reason});
  }
  return "Bevestigd, profiel van " + report::dayWords(made.on, today) + "\n" + columns(rows, 2) +
         "De berekening blijft ernaast staan en wordt niet veranderd.\n";
}

int confirm(const Arguments& arguments, const Context& context) {
  const auto words = wordsOf(arguments);
  if (!words) return context.usage(words.error());
  const bool all = arguments.has("all");
  if (words->empty() && !all) return context.usage(kNothingNamed);
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  app::ConfirmRequest request;
  request.on = arguments.day("on");
  request.factors = *words;
  request.others = all ? app::Others::Confirmed : app::Others::LeftAlone;
  request.note = arguments.text("note");
  const auto made = app::confirmProfile(**session, arguments.text("family"), request);
  if (!made) return context.refuse(made.error());
  if (arguments.has("json")) {
    const nlohmann::json json{{"case_number", arguments.text("family")}, {"confirmation", confirmationJson(*made)}};
    context.out << json.dump(2) << '\n';
  } else {
    context.out << told((*session)->model(), *made, context.clock.today());
  }
  return kDone;
}

}  // namespace

Command confirmCommand() {
  return {"confirm", "legt vast wat u van het berekende profiel vindt, ernaast",
          withStore(
              {{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
               {"factor", OptionKind::Texts, "drempel, zoals risk.7 (eens) of risk.7=raised (anders); vaker te geven"},
               {"reason", OptionKind::Texts, "waarom het niveau anders is; een bij elke --factor met een niveau"},
               {"all", OptionKind::Flag, "bevestigt ook alle andere beoordeelde drempels zoals berekend"},
               {"on", OptionKind::Day, "de dag van het profiel; anders vandaag"},
               {"note", OptionKind::Text, "een notitie bij deze bevestiging"},
               jsonOption()}),
          confirm};
}

}  // namespace tweehanden::cli
