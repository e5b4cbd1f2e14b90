// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/plan_json.h"
#include "cli/plan_text.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

int plan(const Arguments& arguments, const Context& context) {
  const auto opened = openCase(arguments, context);
  if (!opened) return opened.error();
  if (arguments.has("json")) {
    context.out << planJson(opened->model(), opened->view).dump(2) << '\n';
  } else {
    context.out << familyHeading(opened->view.file.family) << '\n' << planText(opened->model(), opened->view);
  }
  return kDone;
}

}  // namespace

Command planCommand() { return {"plan", "stelt een verdeling van taken voor", caseOptions(), plan}; }

}  // namespace tweehanden::cli
