// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/plan_json.h"
#include "cli/plan_text.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

constexpr long long kMost = 100;

int questions(const Arguments& arguments, const Context& context) {
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  const scoring::Model& model = opened->model();
  const auto limit = static_cast<int>(std::min(kMost, arguments.number("limit", model.plan.questionLimit)));
  const auto list = app::nextQuestions(model, opened->view, limit);
  if (arguments.has("json")) {
    nlohmann::json json = headJson(opened->view);
    json["questions"] = questionsJson(model, list);
    context.out << json.dump(2) << '\n';
    return kDone;
  }
  const std::string text = questionsText(model, list);
  context.out << familyHeading(opened->view.file.family) << '\n'
              << (text.empty() ? "Er is nu geen vraag die meer zou vertellen.\n" : text);
  return kDone;
}

}  // namespace

Command questionsCommand() {
  auto options = caseOptions();
  options.push_back({"limit", OptionKind::Number, "ten hoogste zoveel vragen"});
  return {"questions", "noemt wat het beste als volgende te vragen is", std::move(options), questions};
}

}  // namespace tweehanden::cli
