// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_options.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tweehanden::scoring {
namespace {

using Members = std::vector<const TaskTemplate*>;

template <class Rule>
bool anyMember(const Members& members, Rule rule) {
  return std::any_of(members.begin(), members.end(), [&rule](const TaskTemplate* one) { return rule(*one); });
}

/// Tasks that are joint or the same, directly or through each other, together; by id.
std::vector<Members> groupsOf(const Model& model) {
  std::map<std::string, const TaskTemplate*> open;
  for (const TaskTemplate& task : model.tasks) open.emplace(task.id, &task);
  std::vector<Members> groups;
  while (!open.empty()) {
    std::set<std::string> reached = {open.begin()->first};
    Members group;
    while (!reached.empty()) {
      const auto at = open.find(*reached.begin());
      reached.erase(reached.begin());
      if (at == open.end()) continue;
      group.push_back(at->second);
      for (const std::string& next : {at->second->jointWith, at->second->sameAs}) {
        if (!next.empty()) reached.insert(next);
      }
      open.erase(at);
    }
    std::sort(group.begin(), group.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<int> factorsOf(const Members& members, Owner owner) {
  std::set<int> factors;
  for (const TaskTemplate* one : members) {
    if (one->owner == owner) factors.insert(one->factors.begin(), one->factors.end());
  }
  return {factors.begin(), factors.end()};
}

/// What a task takes off the need for each of its factors: less for each the more it touches.
std::vector<Touch> touchesOf(const PlanParameters& plan, const std::vector<int>& factors) {
  std::vector<Touch> touches;
  touches.reserve(factors.size());
  const double keep = 1 - plan.effect / std::pow(static_cast<double>(factors.size()), plan.breadthExponent);
  for (const int factor : factors) touches.push_back({factor, keep});
  return touches;
}

void nameOption(PlanOption& option) {
  const auto joint = std::find_if(option.members.begin(), option.members.end(), [](const TaskTemplate* one) {
    return one->owner == Owner::YouthService && !one->jointWith.empty();
  });
  if (option.side == Side::Together && joint != option.members.end()) {
    option.task = (*joint)->id;
    option.counterpart = (*joint)->jointWith;
    return;
  }
  option.task = option.members.front()->id;
  if (option.members.size() > 1) option.counterpart = option.members[1]->id;
}

PlanOption optionFrom(const Model& model, Members members, domain::TaskPart part) {
  PlanOption option;
  option.members = std::move(members);
  option.part = part;
  const bool youth = anyMember(option.members, [](const auto& one) { return one.owner == Owner::YouthService; });
  const bool migrant =
      anyMember(option.members, [](const auto& one) { return one.owner == Owner::MigrantOrganisation; });
  option.side = youth && migrant ? Side::Together : youth ? Side::YouthService : Side::MigrantOrganisation;
  const bool familyTask = anyMember(option.members, [](const auto& one) { return one.horizon == Horizon::Family; });
  option.caseAction = part == domain::TaskPart::Family && !familyTask;
  option.youthFactors = factorsOf(option.members, Owner::YouthService);
  option.migrantFactors = factorsOf(option.members, Owner::MigrantOrganisation);
  option.youth = touchesOf(model.plan, option.youthFactors);
  option.migrant = touchesOf(model.plan, option.migrantFactors);
  for (const TaskTemplate* one : option.members) {
    option.hours = std::max(option.hours, option.caseAction ? one->caseHours : one->hours);
  }
  nameOption(option);
  return option;
}

bool belongsTo(const Members& members, domain::TaskPart part) {
  return anyMember(members, [part](const TaskTemplate& one) {
    if (part == domain::TaskPart::Organisation) return one.horizon == Horizon::Standing;
    return one.horizon == Horizon::Family || !one.caseAction.empty();
  });
}

/// The intermediary rests, has no hours, or would be over the limit with this task.
bool overloaded(const Model& model, const PlanOption& option, const PlanContext& context) {
  if (!context.load) return false;
  const domain::LoadLimits limits = loadLimits(model);
  const double extra = option.hours / std::max(1, limits.planningWeeks);
  const domain::LoadLevel level = domain::loadLevel(*context.load, limits, extra);
  return context.load->restUntil || level == domain::LoadLevel::Over || level == domain::LoadLevel::NoCapacity;
}

}  // namespace

domain::LoadLimits loadLimits(const Model& model) {
  return {model.load.warnFrom, model.load.limit, model.load.restDays, model.load.heavyHours, model.load.planningWeeks};
}

bool PlanOption::isAnyOf(const std::vector<std::string>& ids) const {
  return anyMember(members,
                   [&ids](const TaskTemplate& one) { return std::find(ids.begin(), ids.end(), one.id) != ids.end(); });
}

std::vector<PlanOption> optionsOf(const Model& model, domain::TaskPart part) {
  std::vector<PlanOption> options;
  for (Members& group : groupsOf(model)) {
    if (belongsTo(group, part)) options.push_back(optionFrom(model, std::move(group), part));
  }
  std::sort(options.begin(), options.end(), [](const PlanOption& a, const PlanOption& b) { return a.task < b.task; });
  return options;
}

std::optional<PlanOption> withoutPartner(const Model& model, const PlanOption& option) {
  if (option.side != Side::Together) return std::nullopt;
  Members alone;
  for (const TaskTemplate* one : option.members) {
    if (one->owner == Owner::YouthService && one->jointWith.empty()) alone.push_back(one);
  }
  if (alone.empty() || !belongsTo(alone, option.part)) return std::nullopt;
  return optionFrom(model, std::move(alone), option.part);
}

std::optional<std::string> guardAgainst(const Model& model, const PlanOption& option, const PlanContext& context) {
  const bool caseBound = option.part == domain::TaskPart::Family;
  const bool withMigrant =
      option.side != Side::YouthService || anyMember(option.members, [](const auto& one) { return one.withPartner; });
  const bool network = anyMember(option.members, [](const auto& one) { return one.mobilisesNetwork; });
  const bool ownCircle = anyMember(option.members, [](const auto& one) { return one.throughOwnCircle; });
  const bool language = anyMember(option.members, [](const auto& one) { return one.sharedLanguage; });
  if (withMigrant && anyMember(option.members, [](const auto& one) { return one.responsibility; })) {
    return "responsibility";
  }
  if (caseBound && context.safetyConcernOpen && (withMigrant || network)) return "safety_first";
  const bool asksConsent = withMigrant || anyMember(option.members, [](const auto& one) { return one.consent; });
  if (caseBound && !context.consent && asksConsent) return "consent";
  if (context.notOwnCircle && ownCircle) return "own_circle";
  if (caseBound && withMigrant && language && !context.sharedLanguage) return "language";
  if (caseBound && withMigrant && overloaded(model, option, context)) return "overload";
  return std::nullopt;
}

bool notOfferedByItself(const PlanOption& option, const PlanContext& context) {
  return anyMember(option.members, [&context](const TaskTemplate& one) {
    return !one.offered || one.careLike || (one.onlyBeforeContact && context.inContact);
  });
}

}  // namespace tweehanden::scoring
