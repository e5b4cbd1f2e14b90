// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/family_draft.h"
#include "domain/rules.h"

namespace tweehanden::app::demo {

void addSafetyConcern(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  if (!dice.percent(4) || draft.file.contacts.empty()) return;
  const Words& words = draft.setting.words;
  const auto& contact = draft.file.contacts.back();
  domain::SafetyConcern concern;
  concern.id = draft.ids.next<domain::SafetyConcernTag>();
  concern.openedOn = contact.start.date;
  concern.openedBy = draft.worker.user;
  concern.facts = draft.filled(dice.pick(words.safetyFacts), draft.person(draft.adults.front()));
  const int steps = dice.between(1, 3);
  for (int step = 1; step <= steps; ++step) {
    concern.steps.push_back({.step = step, .on = concern.openedOn, .by = draft.worker.user, .note = {}});
  }
  if (dice.percent(50)) {
    concern.liftedOn = std::min(draft.setting.today, concern.openedOn.plusDays(dice.between(3, 20)));
    concern.liftedBy = draft.worker.user;
    concern.liftedReason = dice.pick(words.safetyLifts);
  }
  concern.stamp = draft.stamp(concern.openedOn);
  draft.file.safetyConcerns.push_back(std::move(concern));
}

void addTask(FamilyDraft& draft, domain::Task task) {
  if (domain::guardBrokenBy(task, draft.file, draft.setting.today)) return;
  if (domain::guardBrokenBy(task, draft.file, task.createdOn)) return;
  draft.file.tasks.push_back(std::move(task));
}

namespace {

bool forOneFamily(const scoring::TaskTemplate& task) {
  return task.offered && (task.horizon == scoring::Horizon::Family || !task.caseAction.empty());
}

domain::Task taskOf(FamilyDraft& draft, const scoring::TaskTemplate& model) {
  Dice& dice = draft.dice;
  domain::Task task;
  task.id = draft.ids.next<domain::TaskTag>();
  task.kind = domain::TaskKind::ModelTask;
  task.modelTask = model.id;
  const std::string& text = model.horizon == scoring::Horizon::Family ? model.shortText : model.caseAction;
  task.text = draft.filled(text, draft.person(draft.adults.front()));
  const bool youth = model.owner == scoring::Owner::YouthService;
  task.owner = !youth              ? domain::Party::MigrantOrganisation
               : model.withPartner ? domain::Party::Together
                                   : domain::Party::YouthService;
  if (youth) task.assignee = draft.worker.name;
  if (task.owner != domain::Party::YouthService) {
    task.organisation = draft.file.family.partner;
    task.intermediary = draft.file.family.intermediary;
  }
  task.hours = model.horizon == scoring::Horizon::Family ? model.hours : model.caseHours;
  task.createdOn = draft.file.contacts.back().start.date;
  task.from = task.createdOn;
  task.until = task.createdOn.plusDays(dice.between(10, 40));
  const int draw = dice.below(10);
  task.status = draw < 4   ? domain::TaskStatus::Accepted
                : draw < 7 ? domain::TaskStatus::Running
                : draw < 9 ? domain::TaskStatus::Done
                           : domain::TaskStatus::Declined;
  if (task.status == domain::TaskStatus::Declined) task.reason = dice.pick(draft.setting.words.declineReasons);
  if (draw >= 7) task.endedOn = std::min(draft.setting.today, task.createdOn.plusDays(dice.between(0, 10)));
  task.stamp = draft.stamp(task.createdOn);
  return task;
}

}  // namespace

void addModelTasks(FamilyDraft& draft) {
  if (draft.file.contacts.empty()) return;
  std::vector<const scoring::TaskTemplate*> possible;
  for (const auto& task : draft.setting.model.tasks) {
    if (forOneFamily(task)) possible.push_back(&task);
  }
  if (possible.empty()) return;
  std::vector<const scoring::TaskTemplate*> taken;
  for (int i = draft.dice.below(4); i > 0; --i) {
    const auto* model = draft.dice.pick(possible);
    if (std::ranges::find(taken, model) != taken.end()) continue;
    taken.push_back(model);
    addTask(draft, taskOf(draft, *model));
  }
}

}  // namespace tweehanden::app::demo
