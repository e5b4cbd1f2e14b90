// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_options.h"

#include <algorithm>
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

PlanOption optionFrom(Members members, domain::TaskPart part) {
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
  for (const TaskTemplate* one : option.members) option.hours = std::max(option.hours, one->hours);
  nameOption(option);
  return option;
}

bool belongsTo(const Members& members, domain::TaskPart part) {
  return anyMember(members, [part](const TaskTemplate& one) {
    if (part == domain::TaskPart::Organisation) return one.horizon == Horizon::Standing;
    return one.horizon == Horizon::Family || !one.caseAction.empty();
  });
}

}  // namespace

bool PlanOption::isAnyOf(const std::vector<std::string>& ids) const {
  return anyMember(members,
                   [&ids](const TaskTemplate& one) { return std::find(ids.begin(), ids.end(), one.id) != ids.end(); });
}

std::vector<PlanOption> optionsOf(const Model& model, domain::TaskPart part) {
  std::vector<PlanOption> options;
  for (Members& group : groupsOf(model)) {
    if (belongsTo(group, part)) options.push_back(optionFrom(std::move(group), part));
  }
  std::sort(options.begin(), options.end(), [](const PlanOption& a, const PlanOption& b) { return a.task < b.task; });
  return options;
}

std::optional<PlanOption> withoutPartner(const PlanOption& option) {
  if (option.side != Side::Together) return std::nullopt;
  Members alone;
  for (const TaskTemplate* one : option.members) {
    if (one->owner == Owner::YouthService && one->jointWith.empty()) alone.push_back(one);
  }
  if (alone.empty() || !belongsTo(alone, option.part)) return std::nullopt;
  return optionFrom(std::move(alone), option.part);
}

std::optional<std::string> guardAgainst(const PlanOption& option, const PlanContext& context) {
  const bool caseBound = option.part == domain::TaskPart::Family;
  const bool withMigrant =
      option.side != Side::YouthService || anyMember(option.members, [](const auto& one) { return one.withPartner; });
  const bool network = anyMember(option.members, [](const auto& one) { return one.mobilisesNetwork; });
  const bool ownCircle = anyMember(option.members, [](const auto& one) { return one.throughOwnCircle; });
  if (caseBound && context.safetyConcernOpen && (withMigrant || network)) return "safety_first";
  if (caseBound && !context.consent && withMigrant) return "consent";
  if (context.notOwnCircle && ownCircle) return "own_circle";
  return std::nullopt;
}

bool notOfferedByItself(const PlanOption& option, const PlanContext& context) {
  return anyMember(option.members, [&context](const TaskTemplate& one) {
    return !one.offered || one.careLike || (one.onlyBeforeContact && context.inContact);
  });
}

}  // namespace tweehanden::scoring
