// SPDX-License-Identifier: EUPL-1.2
#include "app/task_checks.h"

#include <algorithm>

#include "domain/rules.h"
#include "domain/validation.h"
#include "scoring/planner.h"

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

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

std::unexpected<Error> refuseBy(const std::string& guard) {
  return fail(Error{.code = ErrorCode::GuardRefused, .detail = "task", .arguments = {guard}});
}

/// Who would do it speaks the family's language; nobody named speaks none but Dutch.
bool spoken(const domain::Task& task, const domain::Case& file) {
  if (!task.intermediary) return domain::managesInDutch(file.family);
  const auto found = std::ranges::find(file.intermediaries, *task.intermediary, &domain::Intermediary::id);
  return found != file.intermediaries.end() && domain::sharesLanguage(file.family, *found);
}

/// The templates a task stands for: its own and, of a joint one, the other side's.
struct Templates {
  const scoring::TaskTemplate* own = nullptr;
  const scoring::TaskTemplate* other = nullptr;
  template <class Rule>
  [[nodiscard]] bool any(Rule rule) const {
    return (own != nullptr && rule(*own)) || (other != nullptr && rule(*other));
  }
};

Templates templatesOf(const scoring::Model& model, const domain::Task& task) {
  Templates found{model.task(task.modelTask), nullptr};
  const bool together = task.owner == domain::Party::Together;
  if (found.own != nullptr && together && !found.own->jointWith.empty()) found.other = model.task(found.own->jointWith);
  return found;
}

}  // namespace

std::optional<std::string> templateGuard(const scoring::Model& model, const domain::Task& task,
                                         const domain::Case& file, Date on) {
  if (task.kind != domain::TaskKind::ModelTask) return std::nullopt;
  const Templates of = templatesOf(model, task);
  const bool shared = isShared(task.owner) || task.intermediary.has_value();
  if (shared && of.any([](const auto& one) { return one.responsibility; })) return "responsibility";
  if (task.part != domain::TaskPart::Family) return std::nullopt;
  const bool network = of.any([](const auto& one) { return one.mobilisesNetwork; });
  if (network && domain::safetyConcernOpen(file, on)) return "safety_first";
  const bool circle = of.any([](const auto& one) { return one.throughOwnCircle; });
  if (circle && domain::prefersNotOwnCircle(file)) return "own_circle";
  const bool care = of.any([](const auto& one) { return one.careLike; });
  if (care && shared && (!task.until || blank(task.approvedBy))) return "exception";
  const bool language = of.any([](const auto& one) { return one.sharedLanguage; });
  if (language && shared && !spoken(task, file)) return "language";
  return std::nullopt;
}

Status checkLoad(const scoring::Model& model, const domain::Task& task, const std::optional<domain::Load>& load,
                 Date on) {
  if (!load || task.part != domain::TaskPart::Family || !blank(task.reason)) return {};
  const domain::LoadLimits limits = scoring::loadLimits(model);
  const double extra = domain::weeklyHours(task.hours, task.from, task.until, task.createdOn, on, limits);
  const domain::LoadLevel level = domain::loadLevel(*load, limits, extra);
  const bool full = level == domain::LoadLevel::Over || level == domain::LoadLevel::NoCapacity;
  return full || load->restUntil ? Status(refuseBy("overload")) : Status();
}

Status checkTask(const scoring::Model& model, const domain::Task& task, const domain::Case& file, Date today) {
  if (const auto guard = domain::guardBrokenBy(task, file, today)) return refuseBy(*guard);
  if (const auto guard = templateGuard(model, task, file, today)) return refuseBy(*guard);
  if (task.text.empty()) return refuse(ErrorCode::InvalidValue, "/text", "task without text");
  for (const auto* text : {&task.text, &task.assignee, &task.reason}) {
    if (const Status valid = domain::validateText(*text); !valid) return valid;
  }
  if (task.from && task.until && *task.until < *task.from)
    return refuse(ErrorCode::EndBeforeStart, "/until", "task window");
  return checkReferences(model, task, file);
}

}  // namespace tweehanden::app
