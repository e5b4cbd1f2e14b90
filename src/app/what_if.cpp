// SPDX-License-Identifier: EUPL-1.2
#include "app/what_if.h"

#include <algorithm>
#include <limits>

namespace tweehanden::app {
namespace {

// Above the ids that profileWith() gives to what is being written, and below the planner's own.
constexpr long long kFirstSupposedId = std::numeric_limits<long long>::max() / 4 * 3;

/// The family where its voice counts for something that the question tells of, otherwise the youth service.
domain::Perspective whoseVoice(const scoring::Model& model, const std::string& indicator) {
  const auto index = model.indicatorIndex(indicator);
  if (!index) return domain::Perspective::Family;
  const auto& links = model.indicators[static_cast<std::size_t>(*index)].links;
  const bool family = std::ranges::any_of(links, [&](const scoring::Link& link) {
    const auto& scored = model.factors[static_cast<std::size_t>(link.factor)].scoredPerspectives;
    return scored.empty() || std::ranges::find(scored, domain::Perspective::Family) != scored.end();
  });
  return family ? domain::Perspective::Family : domain::Perspective::YouthService;
}

Result<std::vector<scoring::Evidence>> evidenceFor(const scoring::Model& model, const CaseView& view,
                                                   const std::vector<SupposedAnswer>& answers) {
  std::vector<scoring::Evidence> all;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const SupposedAnswer& one = answers[i];
    const auto index = model.indicatorIndex(one.indicator);
    if (!index)
      return fail(Error{.code = ErrorCode::UnknownIndicator, .detail = "what if", .arguments = {one.indicator}});
    const auto& indicator = model.indicators[static_cast<std::size_t>(*index)];
    const scoring::Answer* answer = indicator.answer(one.answer);
    if (answer == nullptr) {
      return fail(Error{.code = ErrorCode::AnswerOffScale, .detail = "what if", .arguments = {one.answer}});
    }
    scoring::Evidence evidence;
    evidence.id = kFirstSupposedId + static_cast<long long>(i);
    evidence.indicator = *index;
    evidence.severity = answer->severity;
    evidence.perspective = one.perspective.value_or(whoseVoice(model, one.indicator));
    evidence.speaker = "\x01" + std::to_string(i);
    evidence.on = view.on;
    evidence.contact = evidence.id;
    all.push_back(std::move(evidence));
  }
  return all;
}

/// What was taken on in this family and is not done yet.
std::vector<std::string> openTasks(const CaseView& view) {
  std::vector<std::string> ids;
  for (const domain::Task& task : view.file.tasks) {
    const bool open = task.status == domain::TaskStatus::Accepted || task.status == domain::TaskStatus::Running;
    if (!open || task.kind != domain::TaskKind::ModelTask || task.createdOn > view.on) continue;
    if (std::ranges::find(ids, task.modelTask) == ids.end()) ids.push_back(task.modelTask);
  }
  return ids;
}

std::string guardAgainst(const scoring::Model& model, const CaseView& view, const std::string& task) {
  const scoring::TaskTemplate* found = model.task(task);
  for (const scoring::Blocked& one : view.plan.blocked) {
    const bool same =
        one.task == task || (found != nullptr && (one.task == found->jointWith || one.task == found->sameAs));
    if (same) return one.guard;
  }
  return {};
}

Status checkIds(const CaseView& view, const std::vector<long long>& without) {
  for (const long long id : without) {
    if (std::ranges::find(view.evidence, id, &scoring::Evidence::id) == view.evidence.end()) {
      return fail(Error{.code = ErrorCode::NotFound, .detail = "observation", .arguments = {std::to_string(id)}});
    }
  }
  return {};
}

}  // namespace

Result<WhatIfView> whatIf(const scoring::Model& model, const CaseView& view, const Supposition& suppose) {
  const scoring::PlanTables tables(model);
  const bool nothing = suppose.tasks.empty() && suppose.answers.empty() && suppose.without.empty();
  scoring::Hypothesis hypothesis;
  hypothesis.tasks = nothing ? openTasks(view) : suppose.tasks;
  hypothesis.without = suppose.without;
  if (const Status there = checkIds(view, suppose.without); !there) return fail(there.error());
  auto added = evidenceFor(model, view, suppose.answers);
  if (!added) return fail(added.error());
  hypothesis.added = std::move(*added);
  WhatIfView result;
  for (const std::string& task : hypothesis.tasks) {
    const auto part = scoring::partOf(tables, task);
    if (!part && nothing) continue;  // taken on under another model
    if (!part) return fail(Error{.code = ErrorCode::NotFound, .detail = "model task", .arguments = {task}});
    result.tasks.push_back({task, *part, guardAgainst(model, view, task)});
  }
  result.result = scoring::whatIf(tables, view.evidence, view.profile, view.context, view.plan, hypothesis);
  return result;
}

}  // namespace tweehanden::app
