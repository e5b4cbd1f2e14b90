// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/profile_json.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int score(const Arguments& arguments, const Context& context) {
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  const auto& view = opened->view;
  const auto histories = scoring::historiesOf(opened->model(), view.evidence, view.on);
  if (arguments.has("json")) {
    nlohmann::json json = profileJson(opened->model(), view.profile, histories);
    json["case_number"] = view.file.family.caseNumber;
    context.out << json.dump(2) << '\n';
    return kDone;
  }
  context.out << familyHeading(view.file.family) << '\n'
              << profileText(opened->model(), view.profile) << '\n'
              << highestText(opened->model(), view, histories) << '\n'
              << aroundText(opened->model(), view.profile) << "\nModel " << view.profile.modelVersion << " ("
              << view.profile.modelHash.substr(0, 12) << ")\n";
  return kDone;
}

}  // namespace

Command scoreCommand() { return {"score", "toont het drempelprofiel van een gezin", caseOptions(), score}; }

}  // namespace tweehanden::cli
