// SPDX-License-Identifier: EUPL-1.2
#include "app/demo.h"

#include <algorithm>
#include <set>

#include "app/caseload.h"
#include "app_fixture.h"
#include "casefile/case_file.h"
#include "domain/rules.h"

namespace tweehanden::app::test {
namespace {

using tweehanden::test::kToday;

std::vector<std::string> numbers(AppFixture& fixture) {
  std::vector<std::string> found;
  const CaseloadQuery query{.text = {}, .sort = CaseloadSort::Name, .includeClosed = true, .limit = 1000, .after = {}};
  for (const auto& row : valueOf(listCaseload(fixture.session(), query)).rows) found.push_back(row.caseNumber);
  return found;
}

std::string everything(AppFixture& fixture) {
  auto list = numbers(fixture);
  std::ranges::sort(list);
  std::string text;
  for (const auto& number : list) text += fixture.exported(number);
  return text;
}

std::string demoText(unsigned long long seed, long long families) {
  AppFixture fixture(true);
  REQUIRE(valueOf(makeDemo(fixture.session(), families, seed)) == families);
  return everything(fixture);
}

}  // namespace

TEST_CASE("The same seed makes the same families to the last byte, another seed others") {
  const std::string first = demoText(7, 12);
  CHECK((demoText(7, 12) == first));
  CHECK((demoText(8, 12) != first));
}

TEST_CASE("More families of a seed begin with the same ones") {
  const std::string few = demoText(3, 5);
  CHECK((demoText(3, 9).substr(0, few.size()) == few));
}

TEST_CASE("Every invented family is a valid case file that fits the model and breaks no guard") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 120, 5));
  int openConcerns = 0;
  int silent = 0;
  int overdue = 0;
  std::set<domain::Perspective> perspectives;
  for (const auto& number : numbers(fixture)) {
    INFO(number);
    const auto file = valueOf(casefile::read(fixture.exported(number), number, kToday));
    CHECK(viewOf(fixture.model(), file, kToday).has_value());
    for (const auto& task : file.tasks) {
      if (task.status != domain::TaskStatus::Accepted && task.status != domain::TaskStatus::Running) continue;
      if (!domain::safetyConcernOpen(file, kToday)) CHECK(domain::guardBrokenBy(task, file, kToday) == std::nullopt);
      if (task.until && *task.until < kToday) ++overdue;
    }
    for (const auto& observation : file.observations) perspectives.insert(observation.perspective);
    if (domain::safetyConcernOpen(file, kToday)) ++openConcerns;
    if (!file.contacts.empty() && daysBetween(file.contacts.back().start.date, kToday) > 30) ++silent;
    CHECK_FALSE(file.persons.empty());
  }
  CHECK(perspectives.size() == 3);
  CHECK(openConcerns > 0);
  CHECK(silent > 5);
  CHECK(overdue > 5);
}

TEST_CASE("The notes of a demo are hundreds of different ones") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 120, 6));
  std::set<std::string> notes;
  std::size_t contacts = 0;
  for (const auto& number : numbers(fixture)) {
    for (const auto& contact : fixture.view(number).file.contacts) {
      notes.insert(contact.note);
      ++contacts;
      CHECK(contact.note.find('{') == std::string::npos);
      CHECK(contact.note.find("[thuis]") == std::string::npos);
    }
  }
  CHECK(notes.size() > 500);
  CHECK(notes.size() * 10 > contacts * 9);
}

TEST_CASE("A demo that is stopped keeps whole families, and says how many") {
  AppFixture fixture(true);
  const auto stop = [](long long done, long long) { return done < 200; };
  const long long written = valueOf(makeDemo(fixture.session(), 500, 1, stop));
  CHECK(written == 200);
  CHECK(numbers(fixture).size() == 200);
}

TEST_CASE("Invented families never go into a store that is not a demo") {
  AppFixture fixture;
  CHECK(errorOf(makeDemo(fixture.session(), 1, 1)).code == ErrorCode::StoreExists);
  CHECK(numbers(fixture).empty());
}

TEST_CASE("A second demo with another seed stands beside the first") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 10, 1));
  (void)valueOf(makeDemo(fixture.session(), 10, 2));
  CHECK(numbers(fixture).size() == 20);
  CHECK(errorOf(makeDemo(fixture.session(), 10, 1)).code == ErrorCode::DuplicateId);
  CHECK(numbers(fixture).size() == 20);
}

}  // namespace tweehanden::app::test
