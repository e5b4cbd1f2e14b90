// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "scoring/model_builders.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::kToday;

namespace {

domain::Task aModelTask(const std::string& id, domain::TaskStatus status,
                        domain::TaskPart part = domain::TaskPart::Family) {
  domain::Task task;
  task.kind = domain::TaskKind::ModelTask;
  task.modelTask = id;
  task.status = status;
  task.part = part;
  task.createdOn = kToday;
  return task;
}

domain::Contact aContact(domain::ContactKind kind, Date on) {
  domain::Contact contact;
  contact.kind = kind;
  contact.start.date = on;
  return contact;
}

}  // namespace

TEST_CASE("Tasks of a case count by status and part, and cancelled ones may be suggested again") {
  domain::Case file = test::aBareCase(1);
  using domain::TaskStatus;
  file.tasks = {aModelTask("A", TaskStatus::Accepted),
                aModelTask("R", TaskStatus::Running),
                aModelTask("D", TaskStatus::Done),
                aModelTask("X", TaskStatus::Declined),
                aModelTask("C", TaskStatus::Cancelled),
                aModelTask("A", TaskStatus::Accepted),
                aModelTask("S", TaskStatus::Accepted, domain::TaskPart::Organisation),
                aModelTask("T", TaskStatus::Declined, domain::TaskPart::Organisation)};
  file.tasks.push_back(aModelTask("own", TaskStatus::Accepted));
  file.tasks.back().kind = domain::TaskKind::Own;
  file.tasks.push_back(aModelTask("later", TaskStatus::Accepted));
  file.tasks.back().createdOn = kToday.plusDays(1);
  const PlanContext context = contextOf(file, kToday);
  CHECK(context.accepted == std::vector<std::string>{"A"});
  CHECK(context.done == std::vector<std::string>{"R", "D"});
  CHECK(context.declined == std::vector<std::string>{"X"});
  CHECK(context.organisationPresent == std::vector<std::string>{"S"});
  CHECK(context.organisationDeclined == std::vector<std::string>{"T"});
}

TEST_CASE("A family is in contact from its first contact on; talking about it with others is none") {
  domain::Case file = test::aBareCase(1);
  CHECK_FALSE(contextOf(file, kToday).inContact);
  file.contacts.push_back(aContact(domain::ContactKind::Consultation, kToday));
  CHECK_FALSE(contextOf(file, kToday).inContact);
  file.contacts.push_back(aContact(domain::ContactKind::PhoneCall, kToday));
  CHECK(contextOf(file, kToday).inContact);
  CHECK_FALSE(contextOf(file, kToday.plusDays(-1)).inContact);
}

TEST_CASE("Without a partner there is no consent, whatever is recorded") {
  domain::Case file = test::aCase(1);
  file.family.partner.reset();
  CHECK_FALSE(contextOf(file, kToday).consent);
}

TEST_CASE("An open concern and the wish for help from outside the own circle reach the planner") {
  domain::Case file = test::aBareCase(1);
  CHECK_FALSE(contextOf(file, kToday).safetyConcernOpen);
  CHECK_FALSE(contextOf(file, kToday).notOwnCircle);
  domain::SafetyConcern concern;
  concern.openedOn = kToday;
  file.safetyConcerns.push_back(concern);
  file.family.wishes.push_back({domain::WishKind::NotOwnCircle, ""});
  CHECK(contextOf(file, kToday).safetyConcernOpen);
  CHECK(contextOf(file, kToday).notOwnCircle);
}
