// SPDX-License-Identifier: EUPL-1.2
#include "scoring/sensitivity.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/codes.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

nlohmann::json sensitivityJson(const scoring::Model& model, const app::CaseView& view,
                               const scoring::Sensitivity& result) {
  nlohmann::json factors = nlohmann::json::array();
  for (const auto& one : result.factors) {
    const auto index = static_cast<std::size_t>(one.factor);
    factors.push_back({{"id", model.factors[index].id},
                       {"name", model.factors[index].shortName},
                       {"score", view.profile.factors[index].score},
                       {"level", codeOf(view.profile.factors[index].level)},
                       {"among_highest", one.amongHighest},
                       {"share_among_highest", one.shareAmongHighest},
                       {"share_same_level", one.shareSameLevel}});
  }
  return {{"case_number", view.file.family.caseNumber},
          {"model", {{"version", view.profile.modelVersion}, {"hash", view.profile.modelHash}}},
          {"as_of", view.on.iso()},
          {"seed", result.seed},
          {"draws", result.draws},
          {"top", result.top},
          {"spread", result.spread},
          {"factors", factors}};
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string sensitivityText(const scoring::Model& model, const app::CaseView& view,
                            const scoring::Sensitivity& result) {
  if (result.factors.empty()) {
    return "Van dit gezin is nog geen van de 17 drempels beoordeeld. Er valt nog niets na te rekenen.\n";
  }
  const std::string top = std::to_string(result.top);
  std::string text = wrapped("Hoe stevig is dit beeld? Het programma rekende " + std::to_string(result.draws) +
                                 " keer opnieuw, met gewichten en ernst tot " + percent(result.spread) +
                                 " hoger of lager. Wat vaak bij de " + top +
                                 " hoogste blijft, hangt weinig af van de getallen in het model.",
                             0);
  std::vector<std::vector<std::string>> rows{{"", "", "drempel", "bij de " + top + " hoogste", "zelfde niveau"}};
  for (const auto& one : result.factors) {
    const auto index = static_cast<std::size_t>(one.factor);
    rows.push_back({report::mark(view.profile.factors[index].level), std::to_string(model.factors[index].number),
                    model.factors[index].shortName, percent(one.shareAmongHighest), percent(one.shareSameLevel)});
  }
  return text + "\n" + columns(rows, 2);
}

int sensitivity(const Arguments& arguments, const Context& context) {
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  const auto& view = opened->view;
  const auto seed = static_cast<std::uint64_t>(arguments.number("seed", 1));
  const auto result = scoring::sensitivityOf(opened->model(), view.evidence, view.on, seed);
  if (arguments.has("json")) {
    context.out << sensitivityJson(opened->model(), view, result).dump(2) << '\n';
  } else {
    context.out << familyHeading(view.file.family) << '\n' << sensitivityText(opened->model(), view, result);
  }
  return kDone;
}

}  // namespace

Command sensitivityCommand() {
  auto options = caseOptions();
  options.push_back({"seed", OptionKind::Number, "beginwaarde van het toeval; dezelfde geeft hetzelfde antwoord"});
  return {"sensitivity", "laat zien hoe vast het drempelprofiel ligt", options, sensitivity};
}

}  // namespace tweehanden::cli
