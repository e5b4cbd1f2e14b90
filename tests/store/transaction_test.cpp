// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/resource.h>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

/// No file of this process may grow beyond its size while this stands: writing to the disk fails.
class NoMoreDisk {
 public:
  explicit NoMoreDisk(rlim_t bytes) {
    m_handler = signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~NoMoreDisk() {
    setrlimit(RLIMIT_FSIZE, &m_before);
    signal(SIGXFSZ, m_handler);
  }
  NoMoreDisk(const NoMoreDisk&) = delete;
  NoMoreDisk& operator=(const NoMoreDisk&) = delete;

 private:
  rlimit m_before{};
  sighandler_t m_handler;
};

Status writeVisit(StoreFixture& fixture, const domain::Visit& visit) {
  return fixture.store().write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); });
}

}  // namespace

TEST_CASE("An error after a write takes all of it back, the audit line too") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 100);
  const Status refused = fixture.store().write(entry(), [&](Writer& writer) -> Status {
    REQUIRE(writer.insertCase(file));
    REQUIRE(writer.loadCase(file.family.id).has_value());
    return fail(ErrorCode::GuardRefused);
  });
  CHECK(outcome(refused) == "guard_refused");
  CHECK(fixture.caseload({}).total == 0);
  CHECK(fixture.number("SELECT count(*) FROM search_entry") == 0);
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 0);
  fixture.insert(file);
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 1);
}

TEST_CASE("A failed write is not committed even when its caller passes over the error") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 100);
  fixture.insert(file);
  domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  visit.observations[4].id = visit.observations[0].id;
  const Status done = fixture.store().write(entry(), [&](Writer& writer) -> Status {
    static_cast<void>(writer.insertVisit(visit));
    return {};
  });
  CHECK(outcome(done) == "duplicate_id");
  CHECK(fixture.load(file.family.id) == file);
}

TEST_CASE("An exception from the work is an error, and takes the write back") {
  StoreFixture fixture;
  const Status done = fixture.store().write(entry(), [&](Writer& writer) -> Status {
    REQUIRE(writer.insertCase(smallCase("2026-0001", "Eik", 100)));
    throw std::runtime_error("unforeseen");
  });
  CHECK(outcome(done) == "internal");
  CHECK(fixture.caseload({}).total == 0);
}

TEST_CASE("A case number or an id that is taken is refused, and nothing of that case is written") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  const auto refused = [&](const domain::Case& other) {
    return outcome(fixture.store().write(entry(), [&](Writer& writer) { return writer.insertCase(other); }));
  };
  CHECK(refused(wholeCase("2026-0001", 2000)) == "duplicate_case_number");
  domain::Case sameFamily = smallCase("2026-0002", "Berk", 3000);
  sameFamily.family.id = file.family.id;
  CHECK(refused(sameFamily) == "duplicate_id");
  domain::Case samePerson = smallCase("2026-0002", "Berk", 3000);
  samePerson.persons[0].id = file.persons[0].id;
  CHECK(refused(samePerson) == "duplicate_id");
  domain::Case sameObservation = smallCase("2026-0002", "Berk", 3000);
  sameObservation.observations = {file.observations[2]};
  sameObservation.observations[0].speaker = {{}, {}, "iemand"};
  CHECK(refused(sameObservation) == "duplicate_id");
  CHECK(fixture.caseload({}).total == 1);
  CHECK(fixture.load(file.family.id) == file);
}

TEST_CASE("A reference to a record that is not there is refused") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 100);
  fixture.insert(file);
  domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  visit.contact.participants[0].person = domain::PersonId{987654};
  CHECK(outcome(writeVisit(fixture, visit)) == "dangling_reference");
  visit = visitTo(file, 200, Date(2026, 11, 20));
  visit.family = {424242};
  CHECK(outcome(writeVisit(fixture, visit)) == "not_found");
  CHECK(fixture.load(file.family.id) == file);
}

TEST_CASE("When the disk takes no more, the visit is refused whole and the store goes on after it") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 100);
  fixture.insert(file);
  domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  visit.contact.note = std::string(3'000'000, 'n');
  {
    const NoMoreDisk full(1'000'000);
    const std::string refused = outcome(writeVisit(fixture, visit));
    CHECK((refused == "disk_full" || refused == "store_failed"));
  }
  CHECK(fixture.load(file.family.id) == file);
  fixture.log(visitTo(file, 300, Date(2026, 11, 21)));
  for (const auto& item : fixture.verify()) CHECK(item.ok);
}

TEST_CASE("A task changes by a new revision, and the old one is kept with who changed it and why") {
  StoreFixture fixture;
  domain::Case file = smallCase("2026-0001", "Eik", 100);
  file.tasks = {task(200)};
  fixture.insert(file);
  domain::Task changed = file.tasks[0];
  changed.text = "langsgaan bij school";
  changed.reason = "bellen lukte niet";
  changed.stamp = {"jdeboer", Timestamp{1'790'000'900'000}, 2};
  const auto update = [&](const domain::Task& next) {
    return outcome(
        fixture.store().write(entry(), [&](Writer& writer) { return writer.updateTask(file.family.id, next); }));
  };
  CHECK(update(changed) == "ok");
  CHECK(fixture.load(file.family.id).tasks.at(0) == changed);
  CHECK(fixture.number(
            "SELECT count(*) FROM task_revision WHERE id = 200 AND revision = 1 AND text = 'bellen met school' "
            "AND recorded_by = 'mvisser' AND changed_by = 'jdeboer' AND change_reason = 'bellen lukte niet'") == 1);
  CHECK(update(changed) == "revision_conflict");
  changed.stamp.revision = 4;
  CHECK(update(changed) == "revision_conflict");
  changed.id = {999};
  CHECK(update(changed) == "not_found");
  CHECK(fixture.number("SELECT count(*) FROM task_revision") == 1);
}

TEST_CASE("A contact is corrected by a new revision, and what it said before is kept with all its parts") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  domain::Contact corrected = file.contacts[1];
  corrected.start.date = Date(2026, 10, 20);
  corrected.note = "verbeterde tekst over de zandbak";
  corrected.participants = {corrected.participants[2], corrected.participants[0]};
  corrected.marks.pop_back();
  corrected.quickWins = {"kaartje"};
  corrected.agreements[0].text = "formulier brengen";
  corrected.agreements.push_back({domain::AgreementId{9000}, "samen bellen", domain::Party::Family, "", {}, {}});
  corrected.stamp.revision = 2;
  const auto update = [&](const domain::Contact& next) {
    return outcome(fixture.store().write(
        entry(), [&](Writer& writer) { return writer.updateContact(file.family.id, next, "verkeerde dag"); }));
  };
  CHECK(update(corrected) == "ok");
  file.contacts[1] = corrected;
  CHECK(fixture.load(file.family.id) == file);
  CHECK(fixture.number("SELECT count(*) FROM contact_revision WHERE revision = 1 AND change_reason = 'verkeerde dag' "
                       "AND start_at = '2026-10-06T16:05'") == 1);
  CHECK(fixture.number("SELECT count(*) FROM contact_participant_revision WHERE revision = 1") == 3);
  CHECK(fixture.number("SELECT count(*) FROM note_mark_revision") == 2);
  CHECK(fixture.number("SELECT count(*) FROM quick_win_revision") == 2);
  CHECK(fixture.number("SELECT count(*) FROM agreement_revision WHERE text = 'formulier meenemen'") == 1);
  CHECK(update(corrected) == "revision_conflict");
  // A task refers to the first agreement, so that it cannot be taken out.
  corrected.agreements.erase(corrected.agreements.begin());
  corrected.stamp.revision = 3;
  CHECK(update(corrected) == "dangling_reference");
  CHECK(fixture.load(file.family.id) == file);
  for (const auto& item : fixture.verify()) CHECK(item.ok);
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.search("zandbak", 10).value().size() == 1);
    return {};
  }));
}
