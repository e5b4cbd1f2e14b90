// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/tasks.h"
#include "app/what_if.h"
#include "cli/codes.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/plan_json.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

constexpr const char* kCaution = "Een verwachting van het model, geen voorspelling over dit gezin.";

/// INDICATOR=CODE or INDICATOR=CODE:perspective.
std::optional<app::SupposedAnswer> answerFrom(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) return std::nullopt;
  app::SupposedAnswer answer{text.substr(0, equals), text.substr(equals + 1), std::nullopt};
  const auto colon = answer.answer.find(':');
  if (colon == std::string::npos) return answer;
  answer.perspective = domain::fromCode<domain::Perspective>(answer.answer.substr(colon + 1));
  answer.answer.resize(colon);
  return answer.perspective && colon > 0 ? std::optional(answer) : std::nullopt;
}

std::optional<long long> idFrom(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::optional(std::stoll(text)) : std::nullopt;
}

OrExit<app::Supposition> supposed(const Arguments& arguments, const Context& context) {
  app::Supposition suppose;
  suppose.tasks = arguments.texts("task");
  for (const std::string& text : arguments.texts("answer")) {
    const auto answer = answerFrom(text);
    if (!answer) {
      return std::unexpected(
          context.usage("Bij --answer hoort VRAAG=ANTWOORD, met daarachter zo nodig :family, :youth_service of "
                        ":migrant_organisation. Er is niets gedaan."));
    }
    suppose.answers.push_back(*answer);
  }
  for (const std::string& text : arguments.texts("without")) {
    const auto id = idFrom(text);
    if (!id) {
      return std::unexpected(
          context.usage("Bij --without hoort het nummer van een waarneming. Er is niets gedaan. De nummers staan in "
                        "de uitvoer van score --json."));
    }
    suppose.without.push_back(*id);
  }
  return suppose;
}

json suggestionsJson(const scoring::Model& model, const app::CaseView& view,
                     const std::vector<scoring::Suggestion>& suggestions) {
  json list = json::array();
  for (const auto& each : suggestions) {
    list.push_back({{"id", each.task},
                    {"owner", codeOf(each.side)},
                    {"part", codeOf(each.part)},
                    {"text", app::cardText(model, view.file, each)},
                    {"factors", factorIds(model, each.factors)}});
  }
  return list;
}

json whatIfJson(const scoring::Model& model, const app::CaseView& view, const app::WhatIfView& what) {
  json result = headJson(view);
  result["caution"] = kCaution;
  result["tasks"] = json::array();
  for (const auto& task : what.tasks) {
    result["tasks"].push_back(
        {{"id", task.id}, {"part", codeOf(task.part)}, {"guard", task.guard.empty() ? json() : json(task.guard)}});
  }
  result["changes"] = json::array();
  for (const auto& each : what.result.changes) {
    result["changes"].push_back({{"id", model.factors[static_cast<std::size_t>(each.factor)].id},
                                 {"score_before", each.before},
                                 {"score_after", each.after},
                                 {"level_before", codeOf(each.levelBefore)},
                                 {"level_after", codeOf(each.levelAfter)}});
  }
  result["entering"] = suggestionsJson(model, view, what.result.entering);
  result["leaving"] = suggestionsJson(model, view, what.result.leaving);
  result["plan_value"] = {{"before", view.plan.value}, {"after", what.result.plan.value}};
  return result;
}

std::string levelWords(scoring::Level level) { return report::mark(level) + " " + report::word(level); }

std::string cards(const scoring::Model& model, const app::CaseView& view, const char* heading,
                  const std::vector<scoring::Suggestion>& suggestions) {
  std::string text;
  for (const auto& each : suggestions) {
    text +=
        wrapped("- " + dotted({app::cardText(model, view.file, each), report::word(each.side),
                               each.part == domain::TaskPart::Organisation ? "voor de organisatie" : "", each.task}),
                2, 2);
  }
  return text.empty() ? text : std::string(heading) + "\n" + text + "\n";
}

std::string whatIfText(const scoring::Model& model, const app::CaseView& view, const app::WhatIfView& what) {
  std::string text = std::string(kCaution) + "\n\n";
  for (const auto& task : what.tasks) {
    text += wrapped("Stel dat dit gedaan is: " + model.task(task.id)->shortText + " (" + task.id + ").", 0, 2);
    if (!task.guard.empty()) text += wrapped(report::guardSentence(model, task.guard), 2, 2);
  }
  if (!what.tasks.empty()) text += "\n";
  std::string levels;
  std::string closer;
  for (const auto& each : what.result.changes) {
    const auto& name = model.factors[static_cast<std::size_t>(each.factor)].shortName;
    if (each.levelBefore != each.levelAfter) {
      levels += wrapped(name + ": van " + levelWords(each.levelBefore) + " naar " + levelWords(each.levelAfter), 2, 2);
    } else {
      closer += wrapped(
          name + ": " + (each.after < each.before ? "lager" : "hoger") + ", blijft " + levelWords(each.levelAfter), 2,
          2);
    }
  }
  if (!levels.empty()) text += "Dan verandert\n" + levels + "\n";
  if (!closer.empty()) text += "Dan verschuift\n" + closer + "\n";
  if (what.result.changes.empty()) text += "Dan verandert er niets in het profiel.\n\n";
  text += cards(model, view, "Dan komt erbij als voorstel", what.result.entering);
  text += cards(model, view, "Dan valt weg als voorstel", what.result.leaving);
  return text;
}

int whatIf(const Arguments& arguments, const Context& context) {
  const auto suppose = supposed(arguments, context);
  if (!suppose) return suppose.error();
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  const auto result = app::whatIf(opened->model(), opened->view, *suppose);
  if (!result) return context.refuse(result.error());
  if (arguments.has("json")) {
    context.out << whatIfJson(opened->model(), opened->view, *result).dump(2) << '\n';
  } else {
    context.out << familyHeading(opened->view.file.family) << '\n'
                << whatIfText(opened->model(), opened->view, *result);
  }
  return kDone;
}

}  // namespace

Command whatifCommand() {
  auto options = caseOptions();
  options.push_back({"task", OptionKind::Texts, "stel dat deze taak gedaan is; anders wat is aangenomen of loopt"});
  options.push_back({"answer", OptionKind::Texts, "stel dit antwoord: VRAAG=ANTWOORD[:wie]"});
  options.push_back({"without", OptionKind::Texts, "laat deze waarneming weg"});
  return {"whatif", "laat zien wat er zou veranderen", std::move(options), whatIf};
}

}  // namespace tweehanden::cli
