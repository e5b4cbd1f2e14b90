// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include <functional>

#include "domain/validation.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

struct Fault {
  std::function<void(Visit&)> change;
  ErrorCode code;
  std::string pointer;
};

const CaseIds kIds = caseIds();

}  // namespace

TEST_CASE("a visit is valid beside its case, with ids and without") {
  Visit visit = aVisit();
  CHECK(validate(visit, aCase(), kToday).has_value());
  visit.family = {};
  visit.contact.id = {};
  visit.contact.stamp = {};
  visit.contact.agreements[0].id = {};
  visit.observations[0].id = {};
  visit.observations[0].stamp = {};
  visit.observations[0].contact.reset();
  visit.observations[0].on = {};
  visit.observations.push_back(visit.observations[0]);
  visit.helpRequests[0].id = {};
  visit.tasks.clear();
  CHECK(validate(visit, aCase(), kToday).has_value());
}

TEST_CASE("a visit that does not fit its case is refused with the place in the visit file") {
  const auto dangling = ErrorCode::DanglingReference;
  const auto twice = ErrorCode::DuplicateId;
  const std::vector<Fault> faults{
      {[](Visit& v) { v.family = FamilyId{5}; }, dangling, "/family"},
      {[](Visit& v) { v.contact.id = kIds.contact; }, twice, "/contact/id"},
      {[](Visit& v) { v.contact.start.date = kToday.plusDays(1); }, ErrorCode::FutureDate, "/contact/start"},
      {[](Visit& v) { v.contact.end->minute = 0; }, ErrorCode::EndBeforeStart, "/contact/end"},
      {[](Visit& v) { v.contact.note = "\xff"; }, ErrorCode::InvalidText, "/contact/note"},
      {[](Visit& v) { v.contact.participants[0].person = PersonId{5}; }, dangling, "/contact/participants/0/person"},
      {[](Visit& v) { v.contact.agreements[0].id = kIds.agreement; }, twice, "/contact/agreements/0/id"},
      {[](Visit& v) { v.observations[0].contact = kIds.contact; }, dangling, "/observations/0/contact"},
      {[](Visit& v) { v.observations[0].subject = OrganisationId{5}; }, dangling, "/observations/0/subject"},
      {[](Visit& v) { v.observations[0].id = aCase().observations[0].id; }, twice, "/observations/0/id"},
      {[](Visit& v) { v.observations.push_back(v.observations[0]); }, twice, "/observations/1/id"},
      {[](Visit& v) { v.observations[0].on = kToday.plusDays(1); }, ErrorCode::FutureDate, "/observations/0/on"},
      {[](Visit& v) { v.observations[0].indicator.clear(); }, ErrorCode::InvalidValue, "/observations/0/indicator"},
      {[](Visit& v) { v.helpRequests[0].askedBy = PersonId{5}; }, dangling, "/help_requests/0/asked_by"},
      {[](Visit& v) { v.helpRequests[0].id = aCase().helpRequests[0].id; }, twice, "/help_requests/0/id"},
      {[](Visit& v) { v.tasks[0].agreement = AgreementId{5}; }, dangling, "/tasks/0/agreement"},
      {[](Visit& v) { v.tasks[0].id = aCase().tasks[0].id; }, twice, "/tasks/0/id"},
  };
  for (const auto& fault : faults) {
    Visit visit = aVisit();
    fault.change(visit);
    const auto status = validate(visit, aCase(), kToday);
    INFO(fault.pointer);
    REQUIRE_FALSE(status.has_value());
    CHECK(name(status.error().code) == name(fault.code));
    CHECK(status.error().pointer == fault.pointer);
  }
}

TEST_CASE("a task of a visit may follow from an agreement of the same visit") {
  Visit visit = aVisit();
  CHECK(visit.tasks[0].agreement == visit.contact.agreements[0].id);
  CHECK(validate(visit, aCase(), kToday).has_value());
  visit.contact.agreements.clear();
  CHECK(validate(visit, aCase(), kToday).error().pointer == "/tasks/0/agreement");
}
