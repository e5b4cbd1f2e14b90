// SPDX-License-Identifier: EUPL-1.2
#include "app/tasks.h"

#include <algorithm>

#include "app/cases.h"
#include "app/task_checks.h"
#include "app/what_if.h"
#include "app_fixture.h"
#include "scoring/generators.h"

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

namespace {

/// openCase() with a model task for its partner.
domain::Task modelTask(const std::string& id, domain::Party owner) {
  domain::Task task = ownTask(owner);
  task.kind = domain::TaskKind::ModelTask;
  task.modelTask = id;
  task.part = domain::TaskPart::Family;
  if (isShared(owner)) task.intermediary = caseIds().intermediary;
  return task;
}

std::string refusedBy(Result<domain::Task> result) {
  if (result) return "";
  return result.error().code == ErrorCode::GuardRefused ? result.error().arguments.at(0) : "other";
}

}  // namespace

TEST_CASE("A care-like task of an intermediary needs an end date and the coordinator's approval") {
  AppFixture fixture;
  fixture.import(openCase());
  auto task = modelTask("BEK-M8", domain::Party::MigrantOrganisation);
  const auto accepted = [&] { return refusedBy(acceptTask(fixture.session(), "2026-0001", task)); };
  CHECK(accepted() == "exception");
  task.until = kToday.plusDays(30);
  CHECK(accepted() == "exception");
  task.approvedBy = "  ";
  CHECK(accepted() == "exception");
  task.approvedBy = "m.postma";
  CHECK(accepted().empty());
  task.until.reset();
  CHECK(accepted() == "exception");
}

TEST_CASE("A task in a shared language is not given to who does not share it, nor to nobody in particular") {
  AppFixture fixture;
  auto file = openCase();
  fixture.import(file);
  auto task = modelTask("VER-M1", domain::Party::MigrantOrganisation);
  CHECK(refusedBy(acceptTask(fixture.session(), "2026-0001", task)).empty());
  task.intermediary.reset();
  CHECK(refusedBy(acceptTask(fixture.session(), "2026-0001", task)) == "language");
  auto other = file;
  other.family.needs.contactLanguage = "Dari";
  auto spoken = modelTask("VER-M1", domain::Party::MigrantOrganisation);
  CHECK(templateGuard(fixture.model(), spoken, other, kToday) == "language");
  spoken.modelTask = "VER-M2";  // needs no shared language
  CHECK_FALSE(templateGuard(fixture.model(), spoken, other, kToday));
}

TEST_CASE("What mobilises the network waits for safety, and what goes through the own circle for the family's wish") {
  AppFixture fixture;
  auto file = openCase();
  const auto task = modelTask("BEK-J5", domain::Party::YouthService);
  CHECK_FALSE(templateGuard(fixture.model(), task, file, kToday));
  file.family.wishes.push_back({domain::WishKind::NotOwnCircle, ""});
  CHECK(templateGuard(fixture.model(), task, file, kToday) == "own_circle");
  file.safetyConcerns.push_back(openConcern());
  CHECK(templateGuard(fixture.model(), task, file, kToday) == "safety_first");
}

TEST_CASE("An intermediary whose hours are full gets no task, in plan nor at the desk, unless with a reason") {
  AppFixture fixture;
  fixture.import(openCase(1));
  auto full = openCase(2);  // another family of the same intermediary
  full.family.partner = caseIds().partner;
  full.family.intermediary = caseIds().intermediary;
  full.organisations = openCase(1).organisations;
  full.organisations.push_back(openCase(2).organisations[0]);
  full.intermediaries = openCase(1).intermediaries;
  full.contacts.clear();
  full.observations.clear();
  full.network.clear();
  full.serviceFacts.clear();
  full.referrals.clear();
  full.consents.clear();
  full.tasks = {modelTask("VER-M2", domain::Party::MigrantOrganisation)};
  full.tasks[0].id.value = 770'001;
  full.tasks[0].hours = 4 * 6.5;  // all of the hours of four weeks
  full.tasks[0].organisation = caseIds().partner;
  full.tasks[0].createdOn = kToday;
  full.tasks[0].stamp = tweehanden::test::aStamp();
  auto task = modelTask("VER-M2", domain::Party::MigrantOrganisation);
  task.hours = 1;
  CHECK(refusedBy(acceptTask(fixture.session(), "2026-0001", task)).empty());
  CHECK(fixture.view("2026-0001").context.load.has_value());
  CHECK(fixture.view("2026-0001").plan.loadLevel == domain::LoadLevel::Room);
  fixture.import(full);
  const auto view = fixture.view("2026-0001");
  CHECK(view.plan.loadLevel == domain::LoadLevel::Over);
  CHECK(refusedBy(acceptTask(fixture.session(), "2026-0001", task)) == "overload");
  task.reason = "zij kent het gezin, de andere casus is bijna klaar";
  CHECK(refusedBy(acceptTask(fixture.session(), "2026-0001", task)).empty());
  CHECK(valueOf(viewOf(fixture.model(), view.file, kToday)).plan.loadLevel == std::nullopt);
}

TEST_CASE(
    "A task that asks more hours than before is held against the intermediary's hours, one that asks less is not") {
  AppFixture fixture;
  fixture.import(openCase());
  auto task = modelTask("VER-M2", domain::Party::MigrantOrganisation);
  task.hours = 4 * 6.5;
  task = valueOf(acceptTask(fixture.session(), "2026-0001", task));
  task.hours += 1;
  CHECK(refusedBy(changeTask(fixture.session(), "2026-0001", task)) == "overload");
  task.hours -= 2;
  CHECK(refusedBy(changeTask(fixture.session(), "2026-0001", task)).empty());
}

TEST_CASE("No random task is taken on that breaks what its template asks") {
  const auto model = valueOf(scoring::shippedModel());
  int kept = 0;
  REQUIRE(tweehanden::test::holds(
      "template guards",
      [&](unsigned which, unsigned char how) {
        const auto& about = model.tasks[which % model.tasks.size()];
        auto file = openCase();
        if ((how & 1) != 0) file.family.needs.contactLanguage = "Dari";
        if ((how & 2) != 0) file.family.wishes.push_back({domain::WishKind::NotOwnCircle, ""});
        if ((how & 4) != 0) file.safetyConcerns.push_back(openConcern());
        auto task =
            modelTask(about.id, (how & 8) != 0 ? domain::Party::MigrantOrganisation : domain::Party::YouthService);
        if ((how & 16) != 0) task.until = kToday.plusDays(9);
        if ((how & 32) != 0) task.approvedBy = "m.postma";
        if (templateGuard(model, task, file, kToday)) return;
        ++kept;
        const bool shared = task.owner == domain::Party::MigrantOrganisation;
        RC_ASSERT(!about.careLike || !shared || (task.until && !task.approvedBy.empty()));
        RC_ASSERT(!about.sharedLanguage || !shared || (how & 1) == 0);
        RC_ASSERT(!about.throughOwnCircle || (how & 2) == 0);
        RC_ASSERT(!about.mobilisesNetwork || (how & 4) == 0);
      },
      1000));
  CHECK(kept > 100);
}

TEST_CASE("What if: the tasks that are open, chosen tasks and answers, without anything being stored") {
  AppFixture fixture;
  importBoy(fixture);
  const auto before = fixture.exported(kBoy);
  auto view = fixture.view(kBoy);
  CHECK(valueOf(whatIf(fixture.model(), view, {})).result.changes.empty());
  const auto suggestion = firstOf(view, scoring::Side::YouthService);
  REQUIRE(suggestion);
  const auto chosen = valueOf(whatIf(fixture.model(), view, {{suggestion->task}, {}, {}}));
  REQUIRE_FALSE(chosen.result.changes.empty());
  for (const auto& change : chosen.result.changes) CHECK(change.after < change.before);
  const auto answered =
      valueOf(whatIf(fixture.model(), view, {{}, {{"direct.risk.9", "0", domain::Perspective::Family}}, {}}));
  REQUIRE(answered.result.changes.size() == 1);
  CHECK(answered.result.changes[0].after < answered.result.changes[0].before);
  CHECK(errorOf(whatIf(fixture.model(), view, {{"VER-J99"}, {}, {}})).code == ErrorCode::NotFound);
  CHECK(errorOf(whatIf(fixture.model(), view, {{}, {}, {7}})).code == ErrorCode::NotFound);
  CHECK(errorOf(whatIf(fixture.model(), view, {{}, {{"x.y", "0", {}}}, {}})).code == ErrorCode::UnknownIndicator);
  CHECK(errorOf(whatIf(fixture.model(), view, {{}, {{"direct.risk.9", "9", {}}}, {}})).code ==
        ErrorCode::AnswerOffScale);
  CHECK((fixture.exported(kBoy) == before));
}

TEST_CASE("What if without a word supposes the tasks that are accepted or running are done") {
  AppFixture fixture;
  importBoy(fixture);
  const auto view = fixture.view(kBoy);
  const auto suggestion = firstOf(view, scoring::Side::YouthService);
  REQUIRE(suggestion);
  (void)valueOf(acceptTask(fixture.session(), kBoy, taskFrom(fixture.model(), view, *suggestion)));
  const auto what = valueOf(whatIf(fixture.model(), fixture.view(kBoy), {}));
  REQUIRE(what.tasks.size() == 1);
  CHECK(what.tasks[0].id == suggestion->task);
  CHECK_FALSE(what.result.changes.empty());
  CHECK(what.result.entering.empty());
}

TEST_CASE("Who leaves the next questions out gets the same plan without them") {
  AppFixture fixture;
  importBoy(fixture);
  const auto view = fixture.view(kBoy);
  CHECK_FALSE(view.plan.questions.empty());
  const auto bare = valueOf(viewOf(fixture.model(), view.file, kToday, {}, NextQuestions::LeaveOut));
  CHECK(bare.plan.questions.empty());
  CHECK(bare.plan.value == view.plan.value);
  CHECK(nextQuestions(fixture.model(), bare, 2).size() == 2);
}

}  // namespace tweehanden::app::test
