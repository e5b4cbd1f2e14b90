// SPDX-License-Identifier: EUPL-1.2
#include "app/caseload.h"

#include <algorithm>

#include "app/demo.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

std::vector<scoring::Level> levelsOf(const scoring::Model& model, const scoring::Profile& profile) {
  std::vector<scoring::Level> levels(17);
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (model.factors[i].number > 0)
      levels[static_cast<std::size_t>(model.factors[i].number - 1)] = profile.factors[i].level;
  }
  return levels;
}

}  // namespace

TEST_CASE("The marks of a line in the caseload are the levels of that family's own profile") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 25, 11));
  const auto page = valueOf(listCaseload(fixture.session(), {.text = {}, .includeClosed = true, .after = {}}));
  REQUIRE(page.rows.size() == 25);
  for (const auto& row : page.rows) {
    INFO(row.caseNumber);
    CHECK(row.levels == levelsOf(fixture.model(), fixture.view(row.caseNumber).profile));
  }
}

TEST_CASE("Pages of the caseload follow each other without a gap or a repeat") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 30, 4));
  CaseloadQuery query{.text = {}, .sort = CaseloadSort::Name, .includeClosed = true, .limit = 200, .after = {}};
  std::vector<std::string> all;
  for (const auto& row : valueOf(listCaseload(fixture.session(), query)).rows) all.push_back(row.caseNumber);
  query.limit = 7;
  std::vector<std::string> paged;
  for (auto page = valueOf(listCaseload(fixture.session(), query)); !page.rows.empty();
       page = valueOf(listCaseload(fixture.session(), query))) {
    for (const auto& row : page.rows) paged.push_back(row.caseNumber);
    query.after = page.rows.back();
  }
  CHECK(paged == all);
  CHECK(all.size() == 30);
}

TEST_CASE("Closed families are listed only when asked for") {
  AppFixture fixture;
  auto closed = openCase(2);
  closed.family.status = domain::FamilyStatus::Closed;
  closed.family.closedOn = tweehanden::test::kToday;
  fixture.import(openCase(1));
  fixture.import(closed);
  CHECK(valueOf(listCaseload(fixture.session(), {})).rows.size() == 1);
  CHECK(valueOf(listCaseload(fixture.session(), {.text = {}, .includeClosed = true, .after = {}})).rows.size() == 2);
}

}  // namespace tweehanden::app::test
