// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "domain/rules.h"
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
