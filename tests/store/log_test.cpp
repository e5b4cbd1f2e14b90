// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <random>

#include "store/sql_text.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

std::vector<LogLine> logOf(StoreFixture& fixture, const LogFilter& filter) {
  std::vector<LogLine> found;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    found = reader.log(filter).value();
    return {};
  }));
  return found;
}

std::vector<long long> idsOf(const std::vector<LogLine>& lines) {
  std::vector<long long> ids;
  for (const auto& line : lines) ids.push_back(line.id);
  return ids;
}

/// 60 lines of two families and none, three events, some with the clock set back.
void addLines(StoreFixture& fixture) {
  std::mt19937 dice(7);  // NOLINT(*-msc51-cpp): the same lines every time
  const std::vector<std::string> events{"read", "change", "export"};
  const std::vector<long long> families{0, 100, 200};
  for (int i = 0; i < 60; ++i) {
    fixture.clock().advance(i % 17 == 16 ? -3'600'000 * 5 : 3'600'000);
    REQUIRE(fixture.store().write({events[dice() % 3], "case", i, families[dice() % 3], "", "done"},
                                  [](Writer&) -> Status { return {}; }));
  }
}

}  // namespace

TEST_CASE("The log gives exactly the lines asked for, newest first, whatever the filter and also in pages") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Appelboom", 100));
  fixture.insert(smallCase("2026-0002", "Berk", 200));
  addLines(fixture);
  const auto all = logOf(fixture, {.family = {}, .user = {}, .event = {}, .from = {}, .until = {}, .after = {}});
  REQUIRE(all.size() == 62);
  CHECK(std::ranges::is_sorted(idsOf(all), std::ranges::greater{}));
  const Timestamp from = all[40].at;
  const Timestamp until = all[10].at;
  for (const long long family : {0LL, 100LL, 200LL, 300LL}) {
    for (const std::string event : {"", "read", "export"}) {
      for (const std::string user : {"", kUser, "niemand"}) {
        for (const bool period : {false, true}) {
          LogFilter filter;
          if (family != 0) filter.family = domain::FamilyId{family};
          filter.event = event;
          filter.user = user;
          if (period) filter.from = from;
          if (period) filter.until = until;
          std::vector<long long> wanted;
          for (const auto& line : all) {
            const bool fits = (family == 0 || line.family == family) && (event.empty() || line.event == event) &&
                              (user.empty() || line.user == user) && (!period || (line.at >= from && line.at < until));
            if (fits) wanted.push_back(line.id);
          }
          CAPTURE(family, event, user, period);
          CHECK(idsOf(logOf(fixture, filter)) == wanted);
          std::vector<long long> paged;
          filter.limit = 7;
          for (auto page = logOf(fixture, filter); !page.empty(); page = logOf(fixture, filter)) {
            for (const auto& line : page) paged.push_back(line.id);
            filter.after = page.back().id;
          }
          CHECK(paged == wanted);
        }
      }
    }
  }
}

TEST_CASE("A line tells role, on behalf of whom and ground; the ground of a file is its law when none is given") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Appelboom", 100));
  AuditEntry first = entry("read");
  first.familyId = 100;
  AuditEntry second = first;
  second.role = "gedragswetenschapper";
  second.onBehalfOf = "wijkteam West";
  second.ground = "objection";
  second.outcome = "refused";
  for (const auto& each : {first, second}) {
    REQUIRE(fixture.store().write(each, [](Writer&) -> Status { return {}; }));
  }
  const auto lines =
      logOf(fixture, {.family = domain::FamilyId{100}, .user = {}, .event = {}, .from = {}, .until = {}, .after = {}});
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].ground == "youth_act");
  CHECK(lines[1].caseNumber == "2026-0001");
  CHECK(lines[0].role == "gedragswetenschapper");
  CHECK(lines[0].onBehalfOf == "wijkteam West");
  CHECK(lines[0].ground == "objection");
  CHECK(lines[0].outcome == "refused");
  CHECK(fixture.holds(VerifyCheck::AuditChain));
  fixture.tamper("DROP TRIGGER audit_line_no_update; UPDATE audit_line SET role = '' WHERE role <> ''");
  CHECK_FALSE(fixture.holds(VerifyCheck::AuditChain));
}

TEST_CASE("No filter of the log reads the whole log: family, user and period are each found by an index") {
  StoreFixture fixture;
  const auto plan = [&](const std::string& name) {
    std::string steps;
    const std::string sql(queryText(Engine::Sqlite, name));
    for (const auto& step : fixture.texts("EXPLAIN QUERY PLAN " + sql, 3)) steps += step + "\n";
    return steps;
  };
  CHECK(plan("audit/list_log_of_family").find("USING INDEX audit_line_family (family_id=?") != std::string::npos);
  CHECK(plan("audit/list_log_of_user").find("USING INDEX audit_line_user (user_name=? AND id>? AND id<?)") !=
        std::string::npos);
  CHECK(plan("audit/list_log").find("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)") != std::string::npos);
  CHECK(plan("audit/find_bounds").find("USING COVERING INDEX audit_line_at (at>? AND at<?)") != std::string::npos);
  for (const std::string name :
       {"audit/list_log_of_family", "audit/list_log_of_user", "audit/list_log", "audit/find_bounds"}) {
    CAPTURE(plan(name));
    CHECK(plan(name).find("SCAN") == std::string::npos);
    CHECK(plan(name).find("TEMP B-TREE") == std::string::npos);
  }
}
