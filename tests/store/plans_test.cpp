// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "store/sql_text.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

/// Tables with a row or more a family. Walking through one of them takes seconds in a large store.
const std::set<std::string> kLarge = {
    "family",         "person",       "person_role",     "language_skill",      "custody",      "relation",
    "network_tie",    "help_request", "contact",         "contact_participant", "note_mark",    "quick_win",
    "agreement",      "observation",  "consent",         "consent_data_kind",   "referral",     "safety_concern",
    "meldcode_step",  "task",         "visit_wish",      "caseload_line",       "search_entry", "audit_line",
    "stored_profile", "confirmation", "confirmed_factor"};

/// "caseload/list_by_name" -> why it may walk or sort: tests/data/plans/exceptions.txt.
std::map<std::string, std::string> exceptions() {
  std::ifstream in(std::string(TWEEHANDEN_SOURCE_DIR) + "/tests/data/plans/exceptions.txt");
  std::map<std::string, std::string> found;
  for (std::string line; std::getline(in, line);) {
    const auto colon = line.find(": ");
    if (colon != std::string::npos && line[0] != '#') found.emplace(line.substr(0, colon), line.substr(colon + 2));
  }
  return found;
}

/// What is wrong with a plan; empty when it only goes by index.
std::string faultIn(const std::vector<std::string>& plan) {
  for (const std::string& step : plan) {
    if (step.find("TEMP B-TREE") != std::string::npos) return step;
    std::istringstream words(step);
    std::string scan;
    std::string table;
    std::string name;
    words >> scan >> table >> name;
    if (scan == "SCAN" && table == "TABLE" && kLarge.contains(name)) return step;
  }
  return {};
}

/// Puts into a store what ANALYZE measured in a large one.
void giveStatistics(StoreFixture& fixture) {
  std::ifstream in(std::string(TWEEHANDEN_SOURCE_DIR) + "/tests/data/plans/measured.txt");
  std::string sql = "ANALYZE sqlite_master;";
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    const auto first = line.find('|');
    const auto second = line.find('|', first + 1);
    const std::string index = line.substr(first + 1, second - first - 1);
    sql += "INSERT INTO sqlite_stat1 VALUES ('" + line.substr(0, first) + "', " +
           (index.empty() ? "NULL" : "'" + index + "'") + ", '" + line.substr(second + 1) + "');";
  }
  fixture.tamper(sql);
}

}  // namespace

TEST_CASE("Every query goes by an index, but for those that are named with the reason") {
  StoreFixture fixture;
  auto allowed = exceptions();
  CHECK(allowed.size() > 10);
  for (const auto& name : queryNames(Engine::Sqlite)) {
    const std::string fault = faultIn(fixture.plan(queryText(Engine::Sqlite, name)));
    CAPTURE(name, fault);
    if (allowed.contains(name)) {
      CHECK_FALSE(fault.empty());  // an exception that is none any more leaves the list
      CHECK(allowed[name].size() > 10);
    } else {
      CHECK(fault.empty());
    }
  }
}

TEST_CASE("Plans do not hang on statistics: those measured in a large store make no query walk or sort") {
  StoreFixture fixture;
  giveStatistics(fixture);
  REQUIRE(fixture.number("SELECT count(*) FROM sqlite_stat1") > 40);
  const auto allowed = exceptions();
  for (const auto& name : queryNames(Engine::Sqlite)) {
    if (allowed.contains(name)) continue;
    CAPTURE(name);
    CHECK(faultIn(fixture.plan(queryText(Engine::Sqlite, name))).empty());
  }
  REQUIRE(fixture.store().refreshStatistics());
  CHECK(fixture.number("SELECT count(*) FROM sqlite_stat1") == 0);
}

TEST_CASE("A page of the caseload is read from the index of its own order and filter") {
  StoreFixture fixture;
  for (const std::string list : {"list", "worker", "frame", "intermediary"}) {
    for (const std::string sort : {"name", "due", "contact"}) {
      for (const std::string direction : {"", "_down"}) {
        const std::string name = "caseload/" + list + "_by_" + sort + direction;
        CAPTURE(name);
        const std::string index = list == "list" ? "caseload_" + sort : "caseload_" + list + "_" + sort;
        int arms = 0;
        for (const auto& step : fixture.plan(queryText(Engine::Sqlite, name))) {
          if (step.find("TABLE caseload_line") == std::string::npos) continue;
          CHECK(step.find("SEARCH TABLE caseload_line AS c USING INDEX " + index + " (") == 0);
          CHECK(step.find(sort + "_key") != std::string::npos);  // the place in the order is looked up, not walked to
          ++arms;
        }
        CHECK(arms == 4);
      }
    }
  }
}
