// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_diff.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "app/compare_models.h"
#include "cli/codes.h"
#include "cli/layout.h"
#include "cli/model_output.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::ordered_json;
using scoring::DifferenceKind;
using scoring::ModelDifference;

struct Models {
  scoring::Model before;
  scoring::Model after;
};

/// A and B; without A the shipped model, without B the same as A. The overlay is laid over the second.
Result<Models> modelsFrom(const Arguments& arguments, const Context& context) {
  const std::string first = arguments.text("A");
  auto before = scoring::modelFromFiles(first, {}, context.clock.today());
  if (!before) return fail(std::move(before.error()));
  auto after = modelFrom(arguments.has("B") ? arguments.text("B") : first, arguments, context);
  if (!after) return fail(std::move(after.error()));
  return Models{std::move(*before), std::move(*after)};
}

/// Nothing when no cases were asked for.
OrExit<std::optional<app::ModelComparison>> casesFrom(const Models& models, const Arguments& arguments,
                                                      const Context& context) {
  if (!arguments.has("store") && !arguments.has("case")) return std::nullopt;
  if (arguments.has("case")) {
    const auto given = arguments.texts("case");
    auto compared =
        app::compareOnFiles(models.before, models.after, {given.begin(), given.end()}, context.clock.today());
    if (!compared) return std::unexpected(context.refuse(compared.error()));
    return std::move(*compared);
  }
  Arguments opening = arguments;
  opening.set("STORE", {arguments.text("store")});
  const auto session = openStore(opening, context);
  if (!session) return std::unexpected(session.error());
  auto compared = app::compareOnStore(**session, models.before, models.after);
  if (!compared) return std::unexpected(context.refuse(compared.error()));
  return std::move(*compared);
}

std::string kindCode(DifferenceKind kind) {
  return kind == DifferenceKind::Added ? "added" : kind == DifferenceKind::Removed ? "removed" : "changed";
}

ordered_json levelJson(const std::optional<scoring::Level>& level) {
  return level ? ordered_json(codeOf(*level)) : ordered_json();
}

ordered_json differencesJson(const std::vector<ModelDifference>& differences) {
  ordered_json out = ordered_json::array();
  for (const ModelDifference& each : differences) {
    out.push_back({{"kind", kindCode(each.kind)},
                   {"item", codeOf(each.item)},
                   {"id", each.id},
                   {"name", each.name},
                   {"path", each.path.empty() ? ordered_json() : ordered_json(each.path)},
                   {"before", each.before ? valueJson(*each.before) : ordered_json()},
                   {"after", each.after ? valueJson(*each.after) : ordered_json()}});
  }
  return out;
}

ordered_json misfitJson(const app::ComparedCase& each) {
  if (!each.misfit) return {};
  return {{"model", each.misfitAfter ? "after" : "before"},
          {"code", name(each.misfit->code)},
          {"pointer", each.misfit->pointer}};
}

ordered_json casesJson(const std::optional<app::ModelComparison>& cases) {
  if (!cases) return {};
  ordered_json found = ordered_json::array();
  for (const app::ComparedCase& each : cases->found) {
    ordered_json changes = ordered_json::array();
    for (const app::LevelChange& change : each.changes) {
      changes.push_back({{"factor", change.factor}, {"from", levelJson(change.from)}, {"to", levelJson(change.to)}});
    }
    found.push_back({{"case_number", each.caseNumber}, {"changes", changes}, {"misfit", misfitJson(each)}});
  }
  return {{"looked_at", cases->cases}, {"found", found}};
}

std::string valueOr(const std::optional<scoring::ModelValue>& value) { return value ? valueText(*value) : "(niets)"; }

std::string differenceText(const ModelDifference& each) {
  const std::string what = wordOf(each.item) + " " + each.id + (each.name.empty() ? "" : " (" + each.name + ")");
  switch (each.kind) {
    case DifferenceKind::Added: return wrapped("Nieuw: " + what, 2, 4);
    case DifferenceKind::Removed: return wrapped("Weg: " + what, 2, 4);
    case DifferenceKind::Changed: break;
  }
  return wrapped("Anders: " + what + ", " + each.path + ": " + valueOr(each.before) + " → " + valueOr(each.after), 2,
                 4);
}

std::string levelText(const std::optional<scoring::Level>& level) {
  return level ? report::word(*level) : "bestaat niet";
}

std::string caseText(const app::ComparedCase& each) {
  if (each.misfit) {
    return wrapped(each.caseNumber + ": past niet bij het " + (each.misfitAfter ? "tweede" : "eerste") + " model (" +
                       each.misfit->pointer + ")",
                   2, 4);
  }
  std::string text;
  for (const app::LevelChange& change : each.changes) {
    text += wrapped(
        each.caseNumber + ": " + change.factor + " van " + levelText(change.from) + " naar " + levelText(change.to), 2,
        4);
  }
  return text;
}

std::string diffText(const Models& models, const std::vector<ModelDifference>& differences,
                     const std::optional<app::ModelComparison>& cases) {
  std::string text = headText(models.before) + headText(models.after) + "\n";
  if (differences.empty()) text += "De modellen zeggen hetzelfde.\n";
  for (const ModelDifference& each : differences) text += differenceText(each);
  if (!cases) return text;
  text += "\nBekeken: " + std::to_string(cases->cases) + (cases->cases == 1 ? " gezin." : " gezinnen.");
  text += cases->found.empty() ? " Bij geen gezin verandert een niveau.\n" : " Dit verandert:\n";
  for (const app::ComparedCase& each : cases->found) text += caseText(each);
  return text;
}

int diff(const Arguments& arguments, const Context& context) {
  if (!arguments.has("B") && !arguments.has("overlay") && !arguments.has("A")) {
    return context.usage("Kies wat u wilt vergelijken: A en B, of --overlay BESTAND. Er is niets gedaan.");
  }
  if (arguments.has("store") && arguments.has("case")) {
    return context.usage("Kies --store of --case, niet allebei. Er is niets gedaan.");
  }
  // One model file alone is compared with the shipped model.
  Arguments chosen = arguments;
  if (!arguments.has("B") && !arguments.has("overlay")) {
    chosen.set("A", {""});
    chosen.set("B", {arguments.text("A")});
  }
  const auto models = modelsFrom(chosen, context);
  if (!models) return context.refuse(models.error());
  const auto cases = casesFrom(*models, arguments, context);
  if (!cases) return cases.error();
  const auto found = scoring::differences(models->before, models->after);
  if (arguments.has("json")) {
    const ordered_json out{{"before", headJson(models->before)},
                           {"after", headJson(models->after)},
                           {"differences", differencesJson(found)},
                           {"cases", casesJson(*cases)}};
    context.out << out.dump(2) << '\n';
  } else {
    context.out << diffText(*models, found, *cases);
  }
  return kDone;
}

}  // namespace

Command modelDiffCommand() {
  return {"model diff",
          "vergelijkt twee modellen, en wat dat voor gezinnen verandert",
          {{"A", OptionKind::Positional, "een modelbestand; alleen A: het meegeleverde model tegen A"},
           {"B", OptionKind::Positional, "een tweede modelbestand"},
           {"overlay", OptionKind::Text, "een aanpassing, over het tweede model gelegd"},
           {"case", OptionKind::List, "casusbestanden om op te proberen"},
           {"store", OptionKind::Text, "map met gegevens om op te proberen"},
           {"passphrase-file", OptionKind::Text,
            "bestand met de wachtwoordzin op de eerste regel; anders wordt erom gevraagd"},
           {"user", OptionKind::Text, "gebruikersnaam"},
           jsonOption()},
          diff};
}

}  // namespace tweehanden::cli
