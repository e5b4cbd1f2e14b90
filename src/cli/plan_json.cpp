// SPDX-License-Identifier: EUPL-1.2
#include "cli/plan_json.h"

#include <nlohmann/json.hpp>

#include "app/tasks.h"
#include "cli/codes.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json tasksJson(const scoring::Model& model, const app::CaseView& view) {
  json tasks = json::array();
  for (const auto& each : view.plan.suggestions) {
    json evidence = json::array();
    for (const long long id : each.evidence) evidence.push_back(std::to_string(id));
    tasks.push_back({{"id", each.task},
                     {"counterpart", each.counterpart.empty() ? json() : json(each.counterpart)},
                     {"owner", codeOf(each.side)},
                     {"part", codeOf(each.part)},
                     {"case_action", each.caseAction},
                     {"factors", factorIds(model, each.factors)},
                     {"supports", factorIds(model, each.supports)},
                     {"gain", each.gain},
                     {"hours", each.hours},
                     {"text", app::cardText(model, view.file, each)},
                     {"reason", report::reason(model, view, each)},
                     {"why", report::reasonInFull(model, view, each)},
                     {"observations", evidence}});
  }
  return tasks;
}

json blockedJson(const scoring::Model& model, const scoring::Plan& plan) {
  json blocked = json::array();
  for (const auto& each : plan.blocked) {
    const auto* guard = model.guard(each.guard);
    blocked.push_back({{"id", each.task},
                       {"guard", each.guard},
                       {"says", guard == nullptr ? std::string() : guard->says},
                       {"lift", report::guardLift(model, each.guard)}});
  }
  return blocked;
}

json notOfferedJson(const scoring::Model& model, const scoring::Plan& plan) {
  json list = json::array();
  for (const auto& each : plan.notOffered) {
    const auto* task = model.task(each.task);
    list.push_back({{"id", each.task}, {"reason", task == nullptr ? std::string() : task->notOfferedReason}});
  }
  return list;
}

}  // namespace

json factorIds(const scoring::Model& model, const std::vector<int>& factors) {
  json ids = json::array();
  for (const int factor : factors) ids.push_back(model.factors[static_cast<std::size_t>(factor)].id);
  return ids;
}

json loadJson(const std::optional<domain::LoadLevel>& level) {
  if (!level) return nullptr;
  switch (*level) {
    case domain::LoadLevel::NoCapacity: return "no_capacity";
    case domain::LoadLevel::Room: return "room";
    case domain::LoadLevel::Warn: return "warn";
    case domain::LoadLevel::Over: return "over";
  }
  return nullptr;
}

json headJson(const app::CaseView& view) {
  return {{"case_number", view.file.family.caseNumber},
          {"model", {{"version", view.profile.modelVersion}, {"hash", view.profile.modelHash}}},
          {"as_of", view.on.iso()}};
}

json questionsJson(const scoring::Model& model, const std::vector<scoring::NextQuestion>& questions) {
  json list = json::array();
  for (const auto& each : questions) {
    const auto& indicator = model.indicators[static_cast<std::size_t>(each.indicator)];
    list.push_back({{"factor", model.factors[static_cast<std::size_t>(each.factor)].id},
                    {"indicator", indicator.id},
                    {"perspective", domain::code(each.perspective)},
                    {"question", indicator.question(each.perspective)},
                    {"value", each.value}});
  }
  return list;
}

json planJson(const scoring::Model& model, const app::CaseView& view) {
  json steps = json::array();
  for (const auto step : view.plan.firstSteps) {
    steps.push_back({{"id", codeOf(step)}, {"text", report::firstStep(step)}});
  }
  json plan = headJson(view);
  plan["first_steps"] = steps;
  plan["load"] = loadJson(view.plan.loadLevel);
  plan["tasks"] = tasksJson(model, view);
  plan["blocked"] = blockedJson(model, view.plan);
  plan["not_offered"] = notOfferedJson(model, view.plan);
  plan["one_sided"] = factorIds(model, view.plan.oneSided);
  plan["questions"] = questionsJson(model, view.plan.questions);
  plan["value"] = view.plan.value;
  plan["gap"] = view.plan.gap;
  return plan;
}

}  // namespace tweehanden::cli
