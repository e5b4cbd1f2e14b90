// SPDX-License-Identifier: EUPL-1.2
#include "app/tasks.h"

#include <algorithm>

#include "app/cases.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

using tweehanden::test::caseIds;
using tweehanden::test::kToday;

constexpr const char* kBoy = "2026-0173";

void importBoy(AppFixture& fixture) {
  (void)valueOf(
      importCases(fixture.session(), {tweehanden::test::sourceFile("resources/examples/jongen-van-elf.json")}));
}

domain::Task ownTask(domain::Party owner) {
  domain::Task task;
  task.text = "Samen naar school";
  task.owner = owner;
  return task;
}

domain::SafetyConcern openConcern() {
  domain::SafetyConcern concern;
  concern.id.value = 990'001;
  concern.openedOn = kToday.plusDays(-2);
  concern.facts = "Blauwe plek, geen uitleg.";
  concern.stamp = tweehanden::test::aStamp();
  return concern;
}

std::optional<scoring::Suggestion> firstOf(const CaseView& view, scoring::Side side) {
  const auto& list = view.plan.suggestions;
  const auto at = std::ranges::find_if(
      list, [&](const auto& each) { return each.side == side && each.part == domain::TaskPart::Family; });
  return at == list.end() ? std::nullopt : std::optional(*at);
}

bool blockedBy(const CaseView& view, const std::string& guard) {
  return std::ranges::any_of(view.plan.blocked, [&](const auto& each) { return each.guard == guard; });
}

}  // namespace

TEST_CASE("A suggestion taken on becomes a task with its owner, and is not suggested again") {
  AppFixture fixture;
  importBoy(fixture);
  const auto view = fixture.view(kBoy);
  const auto suggestion = firstOf(view, scoring::Side::YouthService);
  REQUIRE(suggestion);
  const auto task = valueOf(acceptTask(fixture.session(), kBoy, taskFrom(fixture.model(), view, *suggestion)));
  CHECK(task.id.valid());
  CHECK(task.modelTask == suggestion->task);
  CHECK(task.owner == domain::Party::YouthService);
  CHECK(task.stamp.recordedBy == kUser);
  const auto after = fixture.view(kBoy);
  CHECK(std::ranges::find(after.file.tasks, task) != after.file.tasks.end());
  CHECK(std::ranges::none_of(after.plan.suggestions, [&](const auto& each) {
    return each.task == suggestion->task && each.part == suggestion->part;
  }));
}

TEST_CASE("A suggestion declined with a reason is kept and not suggested again; without a reason it is refused") {
  AppFixture fixture;
  importBoy(fixture);
  const auto suggestion = firstOf(fixture.view(kBoy), scoring::Side::YouthService);
  REQUIRE(suggestion);
  const Error refused = errorOf(declineSuggestion(fixture.session(), kBoy, *suggestion, "  \n"));
  CHECK(refused.code == ErrorCode::InvalidValue);
  CHECK(refused.pointer == "/reason");
  const auto task = valueOf(declineSuggestion(fixture.session(), kBoy, *suggestion, "te veel tegelijk"));
  CHECK(task.status == domain::TaskStatus::Declined);
  CHECK(task.reason == "te veel tegelijk");
  const auto after = fixture.view(kBoy);
  CHECK(std::ranges::none_of(after.plan.suggestions, [&](const auto& each) {
    return each.task == suggestion->task && each.part == suggestion->part;
  }));
}

TEST_CASE("A card carries the family's language, or no gap when it has none") {
  AppFixture fixture;
  importBoy(fixture);
  auto view = fixture.view(kBoy);
  const scoring::Suggestion interpreter{
      .task = "VER-J4", .counterpart = {}, .caseAction = true, .factors = {}, .evidence = {}, .supports = {}};
  CHECK(cardText(fixture.model(), view.file, interpreter) == "Regel een beroepstolk Tarifit");
  view.file.family.needs.contactLanguage.clear();
  CHECK(cardText(fixture.model(), view.file, interpreter) == "Regel een beroepstolk");
  const scoring::Suggestion telling{
      .task = "BEK-M2", .counterpart = {}, .caseAction = true, .factors = {}, .evidence = {}, .supports = {}};
  CHECK(cardText(fixture.model(), view.file, telling) == "Vertel het gezin wat de voorziening doet en niet doet");
}

TEST_CASE("Without consent no case-bound task goes to or is done with the migrant organisation") {
  AppFixture fixture;
  auto file = openCase();
  file.consents.clear();
  fixture.import(file);
  for (const auto owner : {domain::Party::MigrantOrganisation, domain::Party::Together}) {
    const Error refused = errorOf(acceptTask(fixture.session(), "2026-0001", ownTask(owner)));
    CHECK(refused.code == ErrorCode::GuardRefused);
    CHECK(refused.arguments == std::vector<std::string>{"consent"});
  }
  CHECK(acceptTask(fixture.session(), "2026-0001", ownTask(domain::Party::YouthService)).has_value());
}

TEST_CASE("With consent a shared task is taken on and names the partner of the case") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto task = valueOf(acceptTask(fixture.session(), "2026-0001", ownTask(domain::Party::Together)));
  CHECK(task.organisation == caseIds().partner);
}

TEST_CASE("While a safety concern is open the plan and the desk both refuse shared work, until it is lifted") {
  AppFixture fixture;
  importBoy(fixture);
  auto file = fixture.view(kBoy).file;
  file.family.caseNumber = "2026-0900";
  file.safetyConcerns.push_back(openConcern());
  const auto guarded = valueOf(viewOf(fixture.model(), file, kToday));
  CHECK(blockedBy(guarded, "safety_first"));
  REQUIRE_FALSE(guarded.plan.firstSteps.empty());
  CHECK(guarded.plan.firstSteps.front() == scoring::FirstStep::MeldcodeSteps);
  CHECK_FALSE(firstOf(guarded, scoring::Side::MigrantOrganisation));
  CHECK_FALSE(firstOf(guarded, scoring::Side::Together));
  file.safetyConcerns[0].liftedOn = kToday;
  file.safetyConcerns[0].liftedBy = kUser;
  file.safetyConcerns[0].liftedReason = "gesproken, andere verklaring";
  CHECK_FALSE(blockedBy(valueOf(viewOf(fixture.model(), file, kToday)), "safety_first"));

  auto concerned = openCase();
  concerned.safetyConcerns.push_back(openConcern());
  fixture.import(concerned);
  const Error refused = errorOf(acceptTask(fixture.session(), "2026-0001", ownTask(domain::Party::Together)));
  CHECK(refused.arguments == std::vector<std::string>{"safety_first"});
}

TEST_CASE("Meldcode steps and care decisions are refused to anyone but the youth service") {
  AppFixture fixture;
  fixture.import(openCase());
  auto task = ownTask(domain::Party::MigrantOrganisation);
  task.kind = domain::TaskKind::Meldcode;
  CHECK(errorOf(acceptTask(fixture.session(), "2026-0001", task)).arguments ==
        std::vector<std::string>{"responsibility"});
}

TEST_CASE("A changed task is a new revision, and a change to an older one is refused") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto task = valueOf(acceptTask(fixture.session(), "2026-0001", ownTask(domain::Party::YouthService)));
  auto running = task;
  running.status = domain::TaskStatus::Running;
  running = valueOf(changeTask(fixture.session(), "2026-0001", running));
  CHECK(running.stamp.revision == 2);
  running.until = kToday.plusDays(9);
  CHECK(valueOf(changeTask(fixture.session(), "2026-0001", running)).stamp.revision == 3);
  auto late = task;
  late.text = "Iets anders";
  CHECK(errorOf(changeTask(fixture.session(), "2026-0001", late)).code == ErrorCode::RevisionConflict);
  const auto tasks = fixture.view("2026-0001").file.tasks;
  const auto now = std::ranges::find_if(tasks, [&](const auto& each) { return each.id == task.id; });
  REQUIRE(now != tasks.end());
  CHECK(now->status == domain::TaskStatus::Running);
  CHECK(now->text == "Samen naar school");
}

TEST_CASE("Changing a task into one that breaks a guard is refused, but ending it never is") {
  AppFixture fixture;
  auto file = openCase();
  file.consents.clear();
  file.tasks[0].part = domain::TaskPart::Family;
  file.tasks[0].status = domain::TaskStatus::Running;
  file.tasks[0].endedOn.reset();
  fixture.import(file);
  auto shared = file.tasks[0];
  CHECK(errorOf(changeTask(fixture.session(), "2026-0001", shared)).code == ErrorCode::GuardRefused);
  shared.status = domain::TaskStatus::Cancelled;
  CHECK(valueOf(changeTask(fixture.session(), "2026-0001", shared)).endedOn == kToday);
}

TEST_CASE("A task that ends before it starts, has no text or names an unknown model task is refused") {
  AppFixture fixture;
  fixture.import(openCase());
  auto task = ownTask(domain::Party::YouthService);
  task.from = kToday;
  task.until = kToday.plusDays(-1);
  CHECK(errorOf(acceptTask(fixture.session(), "2026-0001", task)).code == ErrorCode::EndBeforeStart);
  task.until.reset();
  task.text.clear();
  CHECK(errorOf(acceptTask(fixture.session(), "2026-0001", task)).pointer == "/text");
  task.text = "x";
  task.kind = domain::TaskKind::ModelTask;
  task.modelTask = "VER-J99";
  CHECK(errorOf(acceptTask(fixture.session(), "2026-0001", task)).code == ErrorCode::NotFound);
}

}  // namespace tweehanden::app::test
