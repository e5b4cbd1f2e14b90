// SPDX-License-Identifier: EUPL-1.2
#include "app/rescore.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/caseload.h"
#include "app/cases.h"
#include "app/demo.h"
#include "app/profile_store.h"
#include "app/verify.h"
#include "app/visits.h"
#include "app_fixture.h"
#include "store/store.h"

namespace tweehanden::app::test {
namespace {

using tweehanden::test::kToday;

std::vector<CaseloadRow> allRows(AppFixture& fixture) {
  return valueOf(listCaseload(fixture.session(), {.text = {}, .includeClosed = true, .limit = 1000, .after = {}})).rows;
}

std::map<long long, store::StoredProfile> stored(AppFixture& fixture) {
  std::vector<domain::FamilyId> ids;
  for (const auto& row : allRows(fixture)) ids.push_back(row.id);
  std::map<long long, store::StoredProfile> found;
  REQUIRE(fixture.session().store().read([&](store::Reader& reader) -> Status {
    for (auto& profile : valueOf(reader.storedProfiles(ids))) {
      const long long family = profile.family.value;
      found.emplace(family, std::move(profile));
    }
    return {};
  }));
  return found;
}

bool sameText(const std::map<long long, store::StoredProfile>& a, const std::map<long long, store::StoredProfile>& b) {
  return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
    return one.first == other.first && one.second.levels == other.second.levels &&
           one.second.scores == other.second.scores && one.second.masses == other.second.masses &&
           one.second.on == other.second.on && one.second.modelHash == other.second.modelHash;
  });
}

}  // namespace

TEST_CASE("A stored profile says what computing it anew says, of every open family") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 60, 21));
  const auto done = valueOf(rescoreAll(fixture.session()));
  const auto profiles = stored(fixture);
  CHECK(done.stored == static_cast<long long>(profiles.size()));
  CHECK(done.stale == done.stored);
  CHECK(done.unfit == 0);
  int open = 0;
  for (const auto& row : allRows(fixture)) {
    if (row.status == domain::FamilyStatus::Closed) continue;
    ++open;
    INFO(row.caseNumber);
    REQUIRE(profiles.contains(row.id.value));
    const auto& profile = profiles.at(row.id.value);
    const auto fresh = fixture.view(row.caseNumber).profile;
    const auto levels = unpackLevels(fixture.model(), profile, kToday);
    REQUIRE(levels.has_value());
    const auto factors = unpackFactors(fixture.model(), profile);
    REQUIRE(factors.size() == fresh.factors.size());
    for (std::size_t i = 0; i < factors.size(); ++i) {
      CHECK((*levels)[i] == fresh.factors[i].level);
      CHECK(std::abs(factors[i].score - fresh.factors[i].score) <= 0.5001e-4);
      CHECK(std::abs(factors[i].mass - std::min(fresh.factors[i].mass, 99.99)) <= 0.5001e-2);
    }
  }
  CHECK(open > 50);
  CHECK(open == static_cast<int>(profiles.size()));
}

TEST_CASE("The caseload shows the stored levels while they hold, and others as soon as a visit was logged") {
  AppFixture fixture;
  fixture.import(openCase());
  CHECK(valueOf(rescoreAll(fixture.session())).stored == 1);
  // What is stored is read, not computed: levels that no computation gives show in the list.
  auto profile = stored(fixture).begin()->second;
  const auto real = allRows(fixture).at(0).levels;
  profile.levels.assign(profile.levels.size(), 'h');
  REQUIRE(fixture.session().store().keep([&](store::Writer& writer) { return writer.storeProfiles({profile}); }));
  CHECK(allRows(fixture).at(0).levels == std::vector<scoring::Level>(real.size(), scoring::Level::High));
  auto visit = freshVisit();
  visit.observations = {freshObservation("taal.zonder_hulp", "all_self")};
  (void)valueOf(logVisit(fixture.session(), "2026-0001", visit));
  const auto shown = allRows(fixture).at(0).levels;
  CHECK(shown != std::vector<scoring::Level>(real.size(), scoring::Level::High));
  const auto fresh = fixture.view("2026-0001").profile;
  for (std::size_t i = 0; i < shown.size(); ++i) CHECK(shown[i] == fresh.factors[i].level);
  CHECK(valueOf(rescoreAll(fixture.session())).stored == 1);
  fixture.clock().advance(86'400'000);
  CHECK(valueOf(rescoreAll(fixture.session())).stale == 1);
  CHECK(valueOf(rescoreAll(fixture.session())).stale == 0);
}

TEST_CASE("Rescoring that was stopped goes on where it was, and ends with the same profiles as in one go") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 900, 8));
  int calls = 0;
  const auto stopped = valueOf(rescoreAll(fixture.session(), [&](long long, long long) { return ++calls < 3; }));
  CHECK(stopped.stopped);
  CHECK(stopped.stored > 0);
  CHECK(stopped.stored < stopped.stale);
  const auto half = stored(fixture);
  CHECK(static_cast<long long>(half.size()) == stopped.stored);
  const auto rest = valueOf(rescoreAll(fixture.session()));
  CHECK_FALSE(rest.stopped);
  CHECK(rest.stored == stopped.stale - stopped.stored);
  const auto resumed = stored(fixture);
  fixture.clock().advance(86'400'000);
  (void)valueOf(rescoreAll(fixture.session()));
  fixture.clock().advance(-86'400'000);
  CHECK(valueOf(rescoreAll(fixture.session())).stored == stopped.stale);
  CHECK(sameText(stored(fixture), resumed));
}

TEST_CASE("A demo that is stopped midway is a sound store with a line in the audit trail for each family") {
  AppFixture fixture(true);
  const long long before = fixture.auditLines();
  const auto stop = [](long long done, long long) { return done < 200; };
  CHECK(valueOf(makeDemo(fixture.session(), 500, 1, stop)) == 200);
  CHECK(fixture.auditLines() == before + 200);
  for (const auto& item : valueOf(verifyStore(fixture.session()))) CHECK(item.ok);
  CHECK(valueOf(listCaseload(fixture.session(), {})).total == 200);
}

TEST_CASE("An import of several files writes a line in the audit trail for each family, or nothing at all") {
  AppFixture fixture;
  const long long before = fixture.auditLines();
  const auto first = fixture.fileOf(openCase(1), "een.json");
  const auto second = fixture.fileOf(openCase(2), "twee.json");
  const auto stop = [](long long done, long long total) { return done < total; };
  CHECK(errorOf(importCases(fixture.session(), {first, second}, stop)).code == ErrorCode::Cancelled);
  CHECK(fixture.auditLines() == before);
  CHECK(valueOf(listCaseload(fixture.session(), {})).total == 0);
  CHECK(valueOf(importCases(fixture.session(), {first, second})).size() == 2);
  CHECK(fixture.auditLines() == before + 2);
}

}  // namespace tweehanden::app::test
