// SPDX-License-Identifier: EUPL-1.2
// One change to a valid case at a time, each refused with code and place.
#include <catch2/catch.hpp>

#include <functional>
#include <limits>

#include "domain/validation.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

struct Fault {
  std::function<void(Case&)> change;
  ErrorCode code;
  std::string pointer;
};

void checkFaults(const std::vector<Fault>& faults) {
  for (const auto& fault : faults) {
    Case file = aCase();
    fault.change(file);
    const auto status = validate(file, kToday);
    INFO(fault.pointer);
    REQUIRE_FALSE(status.has_value());
    CHECK(name(status.error().code) == name(fault.code));
    CHECK(status.error().pointer == fault.pointer);
  }
}

const Date kTomorrow = kToday.plusDays(1);
const auto kDangling = ErrorCode::DanglingReference;
const auto kFuture = ErrorCode::FutureDate;
const auto kOrder = ErrorCode::EndBeforeStart;
const auto kValue = ErrorCode::InvalidValue;
const auto kText = ErrorCode::InvalidText;

}  // namespace

TEST_CASE("the built cases are valid, and are not on a day before they happened") {
  CHECK(validate(aCase(), kToday).has_value());
  CHECK(validate(aCase(2), kToday).has_value());
  CHECK(validate(aBareCase(), kToday).has_value());
  CHECK(validate(aCase(), Date(2026, 11, 1)).error().code == ErrorCode::FutureDate);
}

TEST_CASE("every reference in a case must lead to a record of the case") {
  checkFaults({
      {[](Case& c) { c.family.servedBy = OrganisationId{5}; }, kDangling, "/family/served_by"},
      {[](Case& c) { c.family.partner = OrganisationId{5}; }, kDangling, "/family/partner"},
      {[](Case& c) { c.family.intermediary = IntermediaryId{5}; }, kDangling, "/family/intermediary"},
      {[](Case& c) { c.custody[0].child = PersonId{5}; }, kDangling, "/custody/0/child"},
      {[](Case& c) { c.custody[0].holder = PersonId{5}; }, kDangling, "/custody/0/holder"},
      {[](Case& c) { c.relations[1].from = PersonId{5}; }, kDangling, "/relations/1/from"},
      {[](Case& c) { c.relations[1].to = PersonId{5}; }, kDangling, "/relations/1/to"},
      {[](Case& c) { c.network[0].organisation = OrganisationId{5}; }, kDangling, "/network/0/organisation"},
      {[](Case& c) { c.network[0].of = PersonId{5}; }, kDangling, "/network/0/of"},
      {[](Case& c) { c.helpRequests[0].askedBy = PersonId{5}; }, kDangling, "/help_requests/0/asked_by"},
      {[](Case& c) { c.intermediaries[0].organisation = OrganisationId{5}; }, kDangling,
       "/intermediaries/0/organisation"},
      {[](Case& c) { c.serviceFacts[0].organisation = OrganisationId{5}; }, kDangling, "/service_facts/0/organisation"},
      {[](Case& c) { c.contacts[0].participants[0].person = PersonId{5}; }, kDangling,
       "/contacts/0/participants/0/person"},
      {[](Case& c) { c.contacts[0].participants[1].intermediary = IntermediaryId{5}; }, kDangling,
       "/contacts/0/participants/1/intermediary"},
      {[](Case& c) { c.observations[0].speaker = {PersonId{5}, {}, {}}; }, kDangling, "/observations/0/speaker/person"},
      {[](Case& c) { c.observations[0].subject = OrganisationId{5}; }, kDangling, "/observations/0/subject"},
      {[](Case& c) { c.observations[0].contact = ContactId{5}; }, kDangling, "/observations/0/contact"},
      {[](Case& c) { c.consents[0].about = PersonId{5}; }, kDangling, "/consents/0/about"},
      {[](Case& c) { c.consents[0].givenBy = PersonId{5}; }, kDangling, "/consents/0/given_by"},
      {[](Case& c) { c.consents[0].recipient = OrganisationId{5}; }, kDangling, "/consents/0/recipient"},
      {[](Case& c) { c.referrals[0].partner = OrganisationId{5}; }, kDangling, "/referrals/0/partner"},
      {[](Case& c) { c.referrals[0].intermediary = IntermediaryId{5}; }, kDangling, "/referrals/0/intermediary"},
      {[](Case& c) { c.tasks[0].organisation = OrganisationId{5}; }, kDangling, "/tasks/0/organisation"},
      {[](Case& c) { c.tasks[0].intermediary = IntermediaryId{5}; }, kDangling, "/tasks/0/intermediary"},
      {[](Case& c) { c.tasks[0].agreement = AgreementId{5}; }, kDangling, "/tasks/0/agreement"},
  });
}

TEST_CASE("what has happened cannot lie after today") {
  checkFaults({
      {[](Case& c) { c.family.openedOn = kTomorrow; }, kFuture, "/family/opened_on"},
      {[](Case& c) { c.family.closedOn = kTomorrow; }, kFuture, "/family/closed_on"},
      {[](Case& c) { c.family.stamp.recordedAt.milliseconds += 30 * 86400000LL; }, kFuture, "/family/recorded_at"},
      {[](Case& c) { c.persons[0].birthDate = {2027, {}, {}}; }, kFuture, "/persons/0/birth_date"},
      {[](Case& c) { c.persons[1].deathDate = {2026, 12, {}}; }, kFuture, "/persons/1/death_date"},
      {[](Case& c) { c.custody[0].on = kTomorrow; }, kFuture, "/custody/0/on"},
      {[](Case& c) { c.helpRequests[0].endedOn = kTomorrow; }, kFuture, "/help_requests/0/ended_on"},
      {[](Case& c) { c.helpRequests[0].askedOn = kTomorrow; }, kFuture, "/help_requests/0/asked_on"},
      {[](Case& c) { c.serviceFacts[0].on = kTomorrow; }, kFuture, "/service_facts/0/on"},
      {[](Case& c) { c.contacts[0].start.date = kTomorrow; }, kFuture, "/contacts/0/start"},
      {[](Case& c) { c.contacts[0].end->date = kTomorrow; }, kFuture, "/contacts/0/end"},
      {[](Case& c) { c.observations[1].on = kTomorrow; }, kFuture, "/observations/1/on"},
      {[](Case& c) { c.consents[0].givenOn = kTomorrow; }, kFuture, "/consents/0/given_on"},
      {[](Case& c) { c.consents[1].withdrawnOn = kTomorrow; }, kFuture, "/consents/1/withdrawn_on"},
      {[](Case& c) { c.referrals[0].createdOn = kTomorrow; }, kFuture, "/referrals/0/created_on"},
      {[](Case& c) { c.referrals[0].statusSince = kTomorrow; }, kFuture, "/referrals/0/status_since"},
      {[](Case& c) { c.referrals[0].fedBackOn = kTomorrow; }, kFuture, "/referrals/0/fed_back_on"},
      {[](Case& c) { c.safetyConcerns[0].openedOn = kTomorrow; }, kFuture, "/safety_concerns/0/opened_on"},
      {[](Case& c) { c.safetyConcerns[0].liftedOn = kTomorrow; }, kFuture, "/safety_concerns/0/lifted_on"},
      {[](Case& c) { c.safetyConcerns[0].steps[0].on = kTomorrow; }, kFuture, "/safety_concerns/0/steps/0/on"},
      {[](Case& c) { c.tasks[0].createdOn = kTomorrow; }, kFuture, "/tasks/0/created_on"},
      {[](Case& c) { c.tasks[0].endedOn = kTomorrow; }, kFuture, "/tasks/0/ended_on"},
  });
}

TEST_CASE("windows and terms may lie after today") {
  Case file = aCase();
  file.tasks[0].until = kToday.plusDays(400);
  file.tasks[0].from = kTomorrow;
  file.contacts[0].agreements[0].until = kToday.plusDays(400);
  file.consents[0].validUntil = kToday.plusDays(400);
  file.custody[0].until = kToday.plusDays(4000);
  CHECK(validate(file, kToday).has_value());
}

TEST_CASE("nothing ends before it starts") {
  checkFaults({
      {[](Case& c) { c.family.closedOn = c.family.openedOn.plusDays(-1); }, kOrder, "/family/closed_on"},
      {[](Case& c) { c.persons[1].deathDate = {1983, {}, {}}; }, kOrder, "/persons/1/death_date"},
      {[](Case& c) { c.custody[0].until = c.custody[0].on.plusDays(-1); }, kOrder, "/custody/0/until"},
      {[](Case& c) { c.helpRequests[0].endedOn = c.helpRequests[0].askedOn.plusDays(-1); }, kOrder,
       "/help_requests/0/ended_on"},
      {[](Case& c) { c.contacts[0].end->minute = c.contacts[0].start.minute - 1; }, kOrder, "/contacts/0/end"},
      {[](Case& c) { c.contacts[0].agreements[0].until = c.contacts[0].agreements[0].from->plusDays(-1); }, kOrder,
       "/contacts/0/agreements/0/until"},
      {[](Case& c) { c.consents[0].validUntil = c.consents[0].givenOn.plusDays(-1); }, kOrder,
       "/consents/0/valid_until"},
      {[](Case& c) { c.consents[1].withdrawnOn = c.consents[1].givenOn.plusDays(-1); }, kOrder,
       "/consents/1/withdrawn_on"},
      {[](Case& c) { c.referrals[0].statusSince = c.referrals[0].createdOn.plusDays(-1); }, kOrder,
       "/referrals/0/status_since"},
      {[](Case& c) { c.referrals[0].fedBackOn = c.referrals[0].createdOn.plusDays(-1); }, kOrder,
       "/referrals/0/fed_back_on"},
      {[](Case& c) { c.safetyConcerns[0].liftedOn = c.safetyConcerns[0].openedOn.plusDays(-1); }, kOrder,
       "/safety_concerns/0/lifted_on"},
      {[](Case& c) { c.tasks[0].until = c.tasks[0].from->plusDays(-1); }, kOrder, "/tasks/0/until"},
      {[](Case& c) { c.tasks[0].endedOn = c.tasks[0].createdOn.plusDays(-1); }, kOrder, "/tasks/0/ended_on"},
  });
}

TEST_CASE("what ends on the day or minute it starts is accepted") {
  Case file = aCase();
  file.contacts[0].end = file.contacts[0].start;
  file.helpRequests[0].endedOn = file.helpRequests[0].askedOn;
  file.tasks[0].endedOn = file.tasks[0].createdOn;
  CHECK(validate(file, kToday).has_value());
}

TEST_CASE("years that are slips of the keyboard are refused") {
  const auto invalid = ErrorCode::InvalidDate;
  checkFaults({
      {[](Case& c) { c.family.openedOn = Date(26, 9, 1); }, invalid, "/family/opened_on"},
      {[](Case& c) { c.observations[0].on = Date(1899, 12, 31); }, invalid, "/observations/0/on"},
      {[](Case& c) { c.tasks[0].until = Date(9999, 1, 1); }, invalid, "/tasks/0/until"},
      {[](Case& c) { c.consents[0].validUntil = Date(2200, 1, 1); }, invalid, "/consents/0/valid_until"},
      {[](Case& c) { c.persons[0].birthDate = {1, {}, {}}; }, invalid, "/persons/0/birth_date"},
      {[](Case& c) { c.persons[0].birthDate = {2014, {}, 3}; }, invalid, "/persons/0/birth_date"},
      {[](Case& c) { c.persons[0].birthDate = {2014, 2, 30}; }, invalid, "/persons/0/birth_date"},
  });
}

TEST_CASE("an id occurs once in its kind, agreements once in the whole file") {
  const auto twice = ErrorCode::DuplicateId;
  checkFaults({
      {[](Case& c) { c.persons[2].id = c.persons[0].id; }, twice, "/persons/2/id"},
      {[](Case& c) { c.custody[1].id = c.custody[0].id; }, twice, "/custody/1/id"},
      {[](Case& c) { c.relations[1].id = c.relations[0].id; }, twice, "/relations/1/id"},
      {[](Case& c) { c.organisations.push_back(c.organisations[0]); }, twice, "/organisations/2/id"},
      {[](Case& c) { c.observations[1].id = c.observations[0].id; }, twice, "/observations/1/id"},
      {[](Case& c) { c.consents[1].id = c.consents[0].id; }, twice, "/consents/1/id"},
      {[](Case& c) {
         c.contacts.push_back(c.contacts[0]);
         c.contacts[1].id = ContactId{5};
       },
       twice, "/contacts/1/agreements/0/id"},
  });
}

TEST_CASE("every record of a case has an id") {
  checkFaults({
      {[](Case& c) { c.family.id = {}; }, kValue, "/family/id"},
      {[](Case& c) { c.network[0].id = {}; }, kValue, "/network/0/id"},
      {[](Case& c) {
         c.contacts[0].agreements[0].id = {};
         c.tasks[0].agreement.reset();
       },
       kValue, "/contacts/0/agreements/0/id"},
      {[](Case& c) { c.safetyConcerns[0].id = SafetyConcernId{-4}; }, kValue, "/safety_concerns/0/id"},
  });
}

TEST_CASE("values outside their form or range are refused") {
  checkFaults({
      {[](Case& c) { c.family.caseNumber.clear(); }, kValue, "/family/case_number"},
      {[](Case& c) { c.family.address.postcode = "1234AB"; }, kValue, "/family/address/postcode"},
      {[](Case& c) { c.family.rhythmDays = 0; }, kValue, "/family/rhythm_days"},
      {[](Case& c) { c.family.stamp.revision = 0; }, kValue, "/family/revision"},
      {[](Case& c) { c.persons[0].phone = "06-54322345"; }, kValue, "/persons/0/phone"},
      {[](Case& c) { c.persons[0].bsn = "123456789"; }, kValue, "/persons/0/bsn"},
      {[](Case& c) { c.custody[0].holder = c.custody[0].child; }, kValue, "/custody/0/holder"},
      {[](Case& c) { c.custody[0].holder.reset(); }, kValue, "/custody/0/holder"},
      {[](Case& c) { c.custody[0].holderName = "iemand anders"; }, kValue, "/custody/0/holder"},
      {[](Case& c) { c.relations[0].to = c.relations[0].from; }, kValue, "/relations/0/to"},
      {[](Case& c) { c.intermediaries[0].hoursPerWeek = -1; }, kValue, "/intermediaries/0/hours_per_week"},
      {[](Case& c) { c.serviceFacts[0].value = std::numeric_limits<double>::quiet_NaN(); }, kValue,
       "/service_facts/0/value"},
      {[](Case& c) { c.serviceFacts[0].value = std::numeric_limits<double>::infinity(); }, kValue,
       "/service_facts/0/value"},
      {[](Case& c) { c.contacts[0].start.minute = 1440; }, kValue, "/contacts/0/start"},
      {[](Case& c) { c.contacts[0].marks[2].paragraph = 3; }, kValue, "/contacts/0/marks/2/paragraph"},
      {[](Case& c) { c.contacts[0].marks[0].paragraph = -1; }, kValue, "/contacts/0/marks/0/paragraph"},
      {[](Case& c) { c.contacts[0].participants[2] = {}; }, kValue, "/contacts/0/participants/2"},
      {[](Case& c) { c.observations[0].speaker.name = "ook nog"; }, kValue, "/observations/0/speaker"},
      {[](Case& c) { c.observations[0].answer.clear(); }, kValue, "/observations/0/answer"},
      {[](Case& c) { c.consents[0].dataKinds.clear(); }, kValue, "/consents/0/data_kinds"},
      {[](Case& c) { c.safetyConcerns[0].steps[0].step = 6; }, kValue, "/safety_concerns/0/steps/0/step"},
      {[](Case& c) { c.tasks[0].hours = -0.5; }, kValue, "/tasks/0/hours"},
      {[](Case& c) { c.tasks[0].modelTask.clear(); }, kValue, "/tasks/0/model_task"},
  });
}

TEST_CASE("a safety concern is lifted only by someone and for a reason") {
  checkFaults({
      {[](Case& c) { c.safetyConcerns[0].liftedBy.clear(); }, kValue, "/safety_concerns/0/lifted_by"},
      {[](Case& c) { c.safetyConcerns[0].liftedReason.clear(); }, kValue, "/safety_concerns/0/lifted_reason"},
  });
}

TEST_CASE("text that is not UTF-8 or holds a NUL is refused wherever it stands") {
  const std::string nul("a\0b", 3);
  checkFaults({
      {[&](Case& c) { c.family.displayName = nul; }, kText, "/family/display_name"},
      {[&](Case& c) { c.family.wishes[1].text = nul; }, kText, "/family/wishes/1/text"},
      {[&](Case& c) { c.family.stamp.recordedBy = nul; }, kText, "/family/recorded_by"},
      {[&](Case& c) { c.persons[3].name.prefix = "\xff"; }, kText, "/persons/3/name/prefix"},
      {[&](Case& c) { c.persons[0].languages[1].language = nul; }, kText, "/persons/0/languages/1/language"},
      {[&](Case& c) { c.organisations[0].places[0] = nul; }, kText, "/organisations/0/places/0"},
      {[&](Case& c) { c.contacts[0].note += nul; }, kText, "/contacts/0/note"},
      {[&](Case& c) { c.contacts[0].agreements[0].who = nul; }, kText, "/contacts/0/agreements/0/who"},
      {[&](Case& c) { c.contacts[0].quickWins[0] = nul; }, kText, "/contacts/0/quick_wins/0"},
      {[&](Case& c) { c.observations[1].quote = "\xc3("; }, kText, "/observations/1/quote"},
      {[&](Case& c) { c.referrals[0].outcome = nul; }, kText, "/referrals/0/outcome"},
      {[&](Case& c) { c.safetyConcerns[0].steps[0].note = nul; }, kText, "/safety_concerns/0/steps/0/note"},
      {[&](Case& c) { c.tasks[0].reason = nul; }, kText, "/tasks/0/reason"},
  });
}

TEST_CASE("the first of two faults in the order of the file is the one told") {
  Case file = aCase();
  file.tasks[0].hours = -1;
  file.persons[2].phone = "x";
  CHECK(validate(file, kToday).error().pointer == "/persons/2/phone");
}

TEST_CASE("a record stamped while it is tomorrow in UTC is accepted, a day later it is not") {
  Case file = aBareCase();
  file.family.stamp.recordedAt = {kTomorrow.dayNumber() * 86400000LL + 3600000};
  CHECK(validate(file, kToday).has_value());
  CHECK_FALSE(validate(file, kToday.plusDays(-1)).has_value());
}
