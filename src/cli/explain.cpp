// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/explain.h"
#include "cli/command.h"
#include "cli/explain_json.h"
#include "cli/layout.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"
#include "report/explanation.h"
#include "report/family_text.h"

namespace tweehanden::cli {
namespace {

std::string listed(const std::string& heading, const std::vector<std::string>& sentences) {
  if (sentences.empty()) return {};
  std::string text = "  " + heading + "\n";
  for (const auto& each : sentences) text += wrapped("- " + each, 4, 2);
  return text;
}

std::string explanation(const report::ExplanationText& text, bool evidence) {
  std::string out = text.heading + "\n";
  if (!text.confirmed.empty()) out += wrapped(text.confirmed, 2);
  out += listed("Waarom", text.because);
  out += listed("Zonder deze ene waarneming zou het anders zijn", text.without);
  if (text.without.empty() && evidence) out += wrapped("Geen enkele waarneming geeft in haar eentje de doorslag.", 2);
  out += listed("Deze antwoorden zouden het veranderen", text.withAnswers);
  return out + "\n";
}

/// Without --factor the text tells of the factors that something is known of; the JSON holds them all.
bool told(const app::FactorExplanation& each) { return !each.computed.evidence.empty() || each.confirmed; }

std::string allText(const scoring::Model& model, const app::CaseView& view,
                    const std::vector<app::FactorExplanation>& list, const std::string& user) {
  std::string text;
  for (const auto& each : list) {
    if (list.size() > 1 && !told(each)) continue;
    text += explanation(report::explanationText(model, view, each, user), !each.computed.evidence.empty());
  }
  if (text.empty()) return "Er is nog niets vastgelegd dat ergens over gaat.\n";
  return text +
         "Dit is een gesprekshulp, geen oordeel. Er is telkens naar één waarneming gekeken, niet naar twee "
         "tegelijk.\n";
}

int explain(const Arguments& arguments, const Context& context) {
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  const auto& view = opened->view;
  const auto& model = opened->model();
  const std::string user = opened->session ? opened->session->user() : std::string();
  const auto list = app::explain(model, view, arguments.text("factor"));
  if (!list) return context.refuse(list.error());
  const bool forFamily = arguments.has("family-text");
  const std::string familyText = forFamily ? report::asText(report::familyText(model, view)) : std::string();
  if (arguments.has("json")) {
    nlohmann::json factors = nlohmann::json::array();
    for (const auto& each : *list) factors.push_back(explanationJson(model, view, each, user));
    const nlohmann::json json{
        {"case_number", view.file.family.caseNumber},
        {"model", {{"version", view.profile.modelVersion}, {"hash", view.profile.modelHash}}},
        {"as_of", view.on.iso()},
        {"factors", factors},
        {"family_text", forFamily ? nlohmann::json(familyText) : nlohmann::json()},
        {"for_worker", forFamily ? nlohmann::json(report::familyTextForWorker(view)) : nlohmann::json()}};
    context.out << json.dump(2) << '\n';
  } else if (forFamily) {
    context.out << familyText << "\n────\n" << wrapped(report::familyTextForWorker(view), 0);
  } else {
    context.out << familyHeading(view.file.family) << '\n' << allText(model, view, *list, user);
  }
  return kDone;
}

std::vector<Option> options() {
  auto list = caseOptions();
  list.push_back({"factor", OptionKind::Text, "alleen deze drempel, zoals risk.7"});
  list.push_back({"family-text", OptionKind::Flag, "een tekst die het gezin mag lezen"});
  return list;
}

}  // namespace

Command explainCommand() {
  return {"explain", "legt uit waarom het profiel zo is, en wat het zou veranderen", options(), explain};
}

}  // namespace tweehanden::cli
