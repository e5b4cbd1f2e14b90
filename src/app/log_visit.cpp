// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/audit.h"
#include "app/evidence_check.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "app/visits.h"
#include "domain/rules.h"
#include "domain/validation.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

domain::Task taskOf(const domain::Agreement& agreement, const domain::Case& file, Date day) {
  domain::Task task;
  task.kind = domain::TaskKind::Agreement;
  task.text = agreement.text;
  task.owner = agreement.party;
  task.assignee = agreement.who;
  task.agreement = agreement.id;
  task.from = agreement.from;
  task.until = agreement.until;
  task.createdOn = day;
  if (task.owner == domain::Party::MigrantOrganisation || task.owner == domain::Party::Together) {
    task.organisation = file.family.partner;
  }
  return task;
}

/// One task for every agreement that has none yet.
void addTasks(domain::Visit& visit, const domain::Case& file) {
  for (const auto& agreement : visit.contact.agreements) {
    const bool present =
        std::ranges::any_of(visit.tasks, [&](const auto& task) { return task.agreement == agreement.id; });
    if (!present) visit.tasks.push_back(taskOf(agreement, file, visit.contact.start.date));
  }
}

template <class Tag>
void giveId(Session& session, Id<Tag>& id) {
  if (!id.valid()) id = session.ids().next<Tag>();
}

/// Gives ids and stamps, and ties what was observed to the contact and its day.
void complete(Session& session, const domain::Case& file, domain::Visit& visit) {
  const domain::Stamp stamp = stampNow(session);
  const Date day = visit.contact.start.date;
  visit.family = file.family.id;
  giveId(session, visit.contact.id);
  visit.contact.stamp = stamp;
  for (auto& agreement : visit.contact.agreements) giveId(session, agreement.id);
  for (auto& observation : visit.observations) {
    giveId(session, observation.id);
    observation.contact = visit.contact.id;
    if (observation.on == Date{}) observation.on = day;
    observation.stamp = stamp;
  }
  for (auto& request : visit.helpRequests) {
    giveId(session, request.id);
    if (request.askedOn == Date{}) request.askedOn = day;
    request.stamp = stamp;
  }
  addTasks(visit, file);
  for (auto& task : visit.tasks) {
    giveId(session, task.id);
    if (task.createdOn == Date{}) task.createdOn = day;
    task.stamp = stamp;
  }
}

/// No task may break a guard, not even one that was agreed on at the kitchen table: it is refused where it was written,
/// so that the worker can give it to someone else or ask for consent first.
Status checkGuards(const domain::Visit& visit, const domain::Case& file, Date today) {
  const auto& agreements = visit.contact.agreements;
  for (const auto& task : visit.tasks) {
    const auto guard = domain::guardBrokenBy(task, file, today);
    if (!guard) continue;
    const auto at = std::ranges::find_if(agreements, [&](const auto& each) { return task.agreement == each.id; });
    const std::string pointer =
        at == agreements.end() ? "" : "/contact/agreements/" + std::to_string(at - agreements.begin());
    return fail(
        Error{.code = ErrorCode::GuardRefused, .detail = "agreement", .pointer = pointer, .arguments = {*guard}});
  }
  return {};
}

Status check(const Session& session, const domain::Visit& visit, const domain::Case& file) {
  const Date today = session.clock().today();
  if (const Status valid = domain::validate(visit, file, today); !valid) return valid;
  if (const Status fits = checkAnswers(session.model(), visit.observations, {}); !fits) return fits;
  return checkGuards(visit, file, today);
}

}  // namespace

Result<VisitOutcome> logVisit(Session& session, const std::string& caseNumber, domain::Visit visit) {
  auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  complete(session, *file, visit);
  if (const Status valid = check(session, visit, *file); !valid) {
    return fail(logRefusal(session, audit("create", "visit", 0, file->family.id), valid.error()));
  }

  const scoring::Model& model = session.model();
  const Date today = session.clock().today();
  const auto known = scoring::evidenceOf(model, *file, today);
  if (!known) return fail(known.error());
  const auto fresh = scoring::evidenceOf(model, visit.observations, today);
  if (!fresh) return fail(fresh.error());

  const store::AuditEntry entry = audit("create", "visit", visit.contact.id.value, visit.family);
  const Status written = session.store().write(entry, [&](store::Writer& writer) { return writer.insertVisit(visit); });
  if (!written) return fail(written.error());

  std::vector<scoring::Evidence> all = *known;
  all.insert(all.end(), fresh->begin(), fresh->end());
  std::vector<int> touched;
  for (const auto& each : *fresh) touched.push_back(each.indicator);
  VisitOutcome outcome{.visit = std::move(visit), .before = scoring::score(model, *known, today), .after = {}};
  outcome.after = scoring::rescore(model, all, today, outcome.before, touched);
  return outcome;
}

}  // namespace tweehanden::app
