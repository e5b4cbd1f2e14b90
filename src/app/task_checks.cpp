// SPDX-License-Identifier: EUPL-1.2
#include "app/task_checks.h"

#include <algorithm>

#include "domain/rules.h"
#include "domain/validation.h"

namespace tweehanden::app {
namespace {

std::unexpected<Error> refuse(ErrorCode code, const char* pointer, const char* detail) {
  return fail(Error{.code = code, .detail = detail, .pointer = pointer});
}

Status checkReferences(const scoring::Model& model, const domain::Task& task, const domain::Case& file) {
  if (task.kind == domain::TaskKind::ModelTask && model.task(task.modelTask) == nullptr) {
    return fail(Error{.code = ErrorCode::NotFound, .detail = "model task", .arguments = {task.modelTask}});
  }
  if (task.part == domain::TaskPart::Family && isShared(task.owner) && !task.organisation) {
    return refuse(ErrorCode::InvalidValue, "/organisation", "shared task without organisation");
  }
  // An organisation of the store that this case does not name yet is caught by the store's own foreign keys.
  if (task.intermediary &&
      std::ranges::none_of(file.intermediaries, [&](const auto& each) { return each.id == *task.intermediary; })) {
    return refuse(ErrorCode::DanglingReference, "/intermediary", "intermediary");
  }
  return {};
}

}  // namespace

Status checkTask(const scoring::Model& model, const domain::Task& task, const domain::Case& file, Date today) {
  if (const auto guard = domain::guardBrokenBy(task, file, today)) {
    return fail(Error{.code = ErrorCode::GuardRefused, .detail = "task", .arguments = {*guard}});
  }
  if (task.text.empty()) return refuse(ErrorCode::InvalidValue, "/text", "task without text");
  for (const auto* text : {&task.text, &task.assignee, &task.reason}) {
    if (const Status valid = domain::validateText(*text); !valid) return valid;
  }
  if (task.from && task.until && *task.until < *task.from)
    return refuse(ErrorCode::EndBeforeStart, "/until", "task window");
  return checkReferences(model, task, file);
}

}  // namespace tweehanden::app
