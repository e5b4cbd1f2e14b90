// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "domain/rules.h"
#include "scoring/generators.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

const CaseIds kIds = caseIds();

Task task(TaskKind kind, Party owner) {
  Task made;
  made.kind = kind;
  made.owner = owner;
  return made;
}

Case withoutConsent() {
  Case file = aCase();
  file.consents.clear();
  return file;
}

Case withOpenConcern() {
  Case file = aCase();
  file.safetyConcerns[0].liftedOn.reset();
  return file;
}

std::string guard(const Task& made, const Case& file) { return guardBrokenBy(made, file, kToday).value_or(""); }

}  // namespace

TEST_CASE("care decisions and meldcode steps stay with the youth service") {
  for (const auto kind : {TaskKind::CareDecision, TaskKind::Meldcode}) {
    CHECK(guard(task(kind, Party::YouthService), aCase()).empty());
    for (const auto owner : {Party::Family, Party::Network, Party::MigrantOrganisation, Party::Together}) {
      CHECK(guard(task(kind, owner), aCase()) == "responsibility");
    }
    auto handedOn = task(kind, Party::YouthService);
    handedOn.intermediary = kIds.intermediary;
    CHECK(guard(handedOn, aCase()) == "responsibility");
    handedOn.intermediary.reset();
    handedOn.organisation = kIds.partner;
    CHECK(guard(handedOn, aCase()) == "responsibility");
  }
}

TEST_CASE("responsibility holds for standing tasks as well") {
  auto standing = task(TaskKind::CareDecision, Party::Together);
  standing.part = TaskPart::Organisation;
  CHECK(guard(standing, aCase()) == "responsibility");
}

TEST_CASE("with consent in force and no open concern a task may go to the partner") {
  for (const auto owner :
       {Party::MigrantOrganisation, Party::Together, Party::Network, Party::Family, Party::YouthService}) {
    CHECK(guard(task(TaskKind::ModelTask, owner), aCase()).empty());
  }
}

TEST_CASE("without consent no task of this family goes to the partner or is done with it") {
  CHECK(guard(task(TaskKind::ModelTask, Party::MigrantOrganisation), withoutConsent()) == "consent");
  CHECK(guard(task(TaskKind::Own, Party::Together), withoutConsent()) == "consent");
  auto withIntermediary = task(TaskKind::Own, Party::YouthService);
  withIntermediary.intermediary = kIds.intermediary;
  CHECK(guard(withIntermediary, withoutConsent()) == "consent");
  auto withOrganisation = task(TaskKind::Own, Party::Family);
  withOrganisation.organisation = kIds.partner;
  CHECK(guard(withOrganisation, withoutConsent()) == "consent");
  for (const auto owner : {Party::Family, Party::Network, Party::YouthService}) {
    CHECK(guard(task(TaskKind::Own, owner), withoutConsent()).empty());
  }
}

TEST_CASE("consent for one organisation does not cover another") {
  Case file = aCase();
  auto other = file.organisations[1];
  other.id = OrganisationId{77};
  file.organisations.push_back(other);
  auto elsewhere = task(TaskKind::Own, Party::MigrantOrganisation);
  elsewhere.organisation = other.id;
  CHECK(guard(elsewhere, file) == "consent");
  elsewhere.organisation = kIds.partner;
  CHECK(guard(elsewhere, file).empty());
  file.intermediaries[0].organisation = other.id;
  elsewhere.intermediary = kIds.intermediary;
  CHECK(guard(elsewhere, file) == "consent");
}

TEST_CASE("a task for a partner that nobody has named is not covered by any consent") {
  Case file = aCase();
  file.family.partner.reset();
  CHECK(guard(task(TaskKind::Own, Party::MigrantOrganisation), file) == "consent");
}

TEST_CASE("standing tasks are bound to no case and need no consent") {
  auto standing = task(TaskKind::ModelTask, Party::Together);
  standing.part = TaskPart::Organisation;
  CHECK(guard(standing, withoutConsent()).empty());
  CHECK(guard(standing, withOpenConcern()).empty());
}

TEST_CASE("the youth service may always ask for consent") {
  auto ask = task(TaskKind::AskConsent, Party::YouthService);
  ask.organisation = kIds.partner;
  CHECK(guard(ask, withoutConsent()).empty());
  ask.owner = Party::MigrantOrganisation;
  CHECK(guard(ask, withoutConsent()) == "consent");
  ask.owner = Party::YouthService;
  ask.intermediary = kIds.intermediary;
  CHECK(guard(ask, withoutConsent()) == "consent");
}

TEST_CASE("while a safety concern is open no task goes to the partner, nor to the network") {
  for (const auto owner : {Party::MigrantOrganisation, Party::Together, Party::Network}) {
    CHECK(guard(task(TaskKind::ModelTask, owner), withOpenConcern()) == "safety_first");
  }
  for (const auto owner : {Party::Family, Party::YouthService}) {
    CHECK(guard(task(TaskKind::ModelTask, owner), withOpenConcern()).empty());
  }
  CHECK(guard(task(TaskKind::Meldcode, Party::YouthService), withOpenConcern()).empty());
}

TEST_CASE("an open safety concern is named before a missing consent") {
  Case file = withOpenConcern();
  file.consents.clear();
  CHECK(guard(task(TaskKind::Own, Party::MigrantOrganisation), file) == "safety_first");
}

TEST_CASE("guards are judged on the day that is asked for") {
  Case file = aCase();
  const auto made = task(TaskKind::Own, Party::MigrantOrganisation);
  CHECK(guardBrokenBy(made, file, Date(2026, 9, 2)) == "consent");
  CHECK(guardBrokenBy(made, file, Date(2026, 9, 15)) == "safety_first");
  CHECK_FALSE(guardBrokenBy(made, file, Date(2026, 9, 30)).has_value());
}

namespace {

Contact talk(Date on, InterpreterKind interpreter) {
  Contact contact;
  contact.kind = ContactKind::HomeVisit;
  contact.start.date = on;
  contact.interpreter = interpreter;
  contact.participants = {{kIds.mother, {}, {}}};
  return contact;
}

Referral referral(ReferralDirection direction, ReferralStatus status) {
  Referral made = aCase().referrals[0];
  made.direction = direction;
  made.status = status;
  made.fedBackOn.reset();
  made.reason.clear();
  return made;
}

}  // namespace

TEST_CASE("a language is shared with who speaks it, however it is written, and Dutch with everyone") {
  Case file = aCase();
  CHECK(intermediarySharesLanguage(file));
  file.family.needs.contactLanguage = " TARIFIT ";
  CHECK(intermediarySharesLanguage(file));
  file.family.needs.contactLanguage = "Turks";  // of the organisation, not of the person
  CHECK_FALSE(intermediarySharesLanguage(file));
  file.family.needs.contactLanguage.clear();
  CHECK_FALSE(intermediarySharesLanguage(file));
  file.family.needs.contactLanguage = "Nederlands";
  CHECK(intermediarySharesLanguage(file));
  file.family.intermediary.reset();
  CHECK(intermediarySharesLanguage(file));
  file.family.needs.contactLanguage = "Tarifit";
  CHECK_FALSE(intermediarySharesLanguage(file));
  file.family.needs.interpreter = InterpreterNeed::NotNeeded;
  CHECK(intermediarySharesLanguage(file));
}

TEST_CASE(
    "a talk about safety goes with a professional interpreter, never a child, relative, acquaintance or intermediary") {
  const Case file = withOpenConcern();
  const Date day(2026, 10, 1);
  for (const auto kind : {InterpreterKind::ChildOrRelative, InterpreterKind::Acquaintance, InterpreterKind::Missing}) {
    CHECK(guardBrokenBy(talk(day, kind), file) == "language");
  }
  CHECK_FALSE(guardBrokenBy(talk(day, InterpreterKind::Professional), file));
  CHECK_FALSE(guardBrokenBy(talk(day, InterpreterKind::NotNeeded), file));
  Contact helped = talk(day, InterpreterKind::Professional);
  helped.interpreterName = "h. amrani";
  CHECK(guardBrokenBy(helped, file) == "language");
}

TEST_CASE("a talk is about safety only while a concern is open, and only with the family itself") {
  const Case file = aCase();  // open from 10 to 30 September
  const auto child = InterpreterKind::ChildOrRelative;
  CHECK_FALSE(guardBrokenBy(talk(Date(2026, 9, 9), child), file));
  CHECK(guardBrokenBy(talk(Date(2026, 9, 10), child), file) == "language");
  CHECK(guardBrokenBy(talk(Date(2026, 9, 30), child), file) == "language");
  CHECK_FALSE(guardBrokenBy(talk(Date(2026, 10, 1), child), file));
  Contact others = talk(Date(2026, 9, 15), child);
  others.participants = {{{}, {}, "j.dekker"}};
  CHECK_FALSE(guardBrokenBy(others, file));
  others.participants.clear();
  CHECK(guardBrokenBy(others, file) == "language");
  others.kind = ContactKind::Consultation;
  CHECK_FALSE(guardBrokenBy(others, file));
}

TEST_CASE("a talk about safety is to be held again until it was held with a professional interpreter") {
  Case file = withOpenConcern();
  file.contacts = {talk(Date(2026, 10, 1), InterpreterKind::ChildOrRelative)};
  CHECK(safetyTalkToRepeat(file, kToday));
  CHECK_FALSE(safetyTalkToRepeat(file, Date(2026, 9, 30)));
  file.contacts.push_back(talk(Date(2026, 10, 8), InterpreterKind::Professional));
  CHECK_FALSE(safetyTalkToRepeat(file, kToday));
  std::swap(file.contacts[0], file.contacts[1]);
  CHECK_FALSE(safetyTalkToRepeat(file, kToday));
  file.contacts.push_back(talk(Date(2026, 10, 9), InterpreterKind::Missing));
  CHECK(safetyTalkToRepeat(file, kToday));
  file.safetyConcerns[0].liftedOn = kToday;
  CHECK_FALSE(safetyTalkToRepeat(file, kToday));
}

TEST_CASE("a referral is closed only when the organisation has heard how it ended") {
  using enum ReferralStatus;
  const auto toPartner = ReferralDirection::ToPartner;
  for (const auto before : {Accepted, UnderWay, Finished}) {
    for (const auto closing : {FedBack, Withdrawn, Expired, Declined}) {
      auto after = referral(toPartner, closing);
      CHECK(guardBrokenBy(referral(toPartner, before), after) == "equality");
      after.fedBackOn = kToday;
      CHECK_FALSE(guardBrokenBy(referral(toPartner, before), after));
    }
  }
  CHECK_FALSE(guardBrokenBy(referral(toPartner, UnderWay), referral(toPartner, Finished)));
  CHECK_FALSE(guardBrokenBy(referral(toPartner, Sent), referral(toPartner, Withdrawn)));
  CHECK(feedbackOwed(referral(toPartner, Finished)));
  CHECK_FALSE(feedbackOwed(referral(toPartner, UnderWay)));
}

TEST_CASE("a request of the organisation itself gets an answer: no with a reason, or yes") {
  using enum ReferralStatus;
  const auto asked = referral(ReferralDirection::FromPartner, Sent);
  CHECK(answerOwed(asked));
  CHECK_FALSE(answerOwed(referral(ReferralDirection::ToPartner, Sent)));
  auto declined = referral(ReferralDirection::FromPartner, Declined);
  declined.reason = "  ";
  CHECK(guardBrokenBy(asked, declined) == "equality");
  declined.reason = "geen plek tot januari";
  CHECK_FALSE(guardBrokenBy(asked, declined));
  CHECK_FALSE(guardBrokenBy(asked, referral(ReferralDirection::FromPartner, Accepted)));
}

TEST_CASE("a case is not closed while the organisation waits for feedback or an answer") {
  Case file = aCase();
  CHECK_FALSE(guardBrokenByClosing(file));
  file.referrals[0] = referral(ReferralDirection::ToPartner, ReferralStatus::Finished);
  CHECK(guardBrokenByClosing(file) == "equality");
  file.referrals[0] = referral(ReferralDirection::FromPartner, ReferralStatus::Sent);
  CHECK(guardBrokenByClosing(file) == "equality");
  file.referrals.clear();
  CHECK_FALSE(guardBrokenByClosing(file));
}

TEST_CASE("no random change of a referral that is allowed leaves the organisation without word") {
  REQUIRE(holds(
      "equality of referrals",
      [](unsigned char from, unsigned char to, bool own, bool told, bool reasoned) {
        const auto direction = own ? ReferralDirection::FromPartner : ReferralDirection::ToPartner;
        const auto before = referral(direction, static_cast<ReferralStatus>(from % 9));
        auto after = referral(direction, static_cast<ReferralStatus>(to % 9));
        if (told) after.fedBackOn = kToday;
        if (reasoned) after.reason = "uitgelegd";
        if (guardBrokenBy(before, after)) return;
        const bool worked = before.status == ReferralStatus::Accepted || before.status == ReferralStatus::UnderWay ||
                            before.status == ReferralStatus::Finished;
        const bool closed = after.status == ReferralStatus::FedBack || after.status == ReferralStatus::Withdrawn ||
                            after.status == ReferralStatus::Expired || after.status == ReferralStatus::Declined;
        RC_ASSERT(!(worked && closed) || told);
        const bool refusedRequest =
            own && before.status == ReferralStatus::Sent && after.status == ReferralStatus::Declined;
        RC_ASSERT(!refusedRequest || reasoned);
      },
      2000));
}
