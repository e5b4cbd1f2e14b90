// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/rules.h"
#include "scoring/planner.h"

namespace tweehanden::scoring {
namespace {

void addOnce(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

void addTask(PlanContext& context, const domain::Task& task) {
  const bool family = task.part == domain::TaskPart::Family;
  switch (task.status) {
    case domain::TaskStatus::Accepted:
      addOnce(family ? context.accepted : context.organisationPresent, task.modelTask);
      break;
    case domain::TaskStatus::Running:
    case domain::TaskStatus::Done: addOnce(family ? context.done : context.organisationPresent, task.modelTask); break;
    case domain::TaskStatus::Declined:
      addOnce(family ? context.declined : context.organisationDeclined, task.modelTask);
      break;
    case domain::TaskStatus::Cancelled: break;  // stopped on the way: may be suggested again
  }
}

}  // namespace

PlanContext contextOf(const domain::Case& file, Date on) {
  PlanContext context;
  context.consent = file.family.partner && domain::familyConsentInForce(file, *file.family.partner, on);
  context.safetyConcernOpen = domain::safetyConcernOpen(file, on);
  context.notOwnCircle = domain::prefersNotOwnCircle(file);
  context.sharedLanguage = domain::intermediarySharesLanguage(file);
  context.safetyTalkToRepeat = domain::safetyTalkToRepeat(file, on);
  context.feedbackOwed = std::any_of(file.referrals.begin(), file.referrals.end(), [on](const domain::Referral& one) {
    return one.statusSince <= on && domain::feedbackOwed(one);
  });
  context.answerOwed = std::any_of(file.referrals.begin(), file.referrals.end(), [on](const domain::Referral& one) {
    return one.statusSince <= on && domain::answerOwed(one);
  });
  context.inContact = std::any_of(file.contacts.begin(), file.contacts.end(), [on](const domain::Contact& contact) {
    return contact.kind != domain::ContactKind::Consultation && contact.start.date <= on;
  });
  for (const domain::Task& task : file.tasks) {
    if (task.kind == domain::TaskKind::ModelTask && task.createdOn <= on) addTask(context, task);
  }
  return context;
}

}  // namespace tweehanden::scoring
