// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_head.h"

#include <sys/wait.h>
#include <unistd.h>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::writeFile;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSlot = 512;
constexpr std::size_t kRecord = 88;

fs::path headOf(const StoreFixture& fixture) { return fixture.folder() / "audit.head"; }

void addLine(Store& store) {
  REQUIRE(store.write(entry("read"), [](Writer&) -> Status { return {}; }));
}

void keepDraft(Store& store, long long id) {
  REQUIRE(store.keep([&](Writer& writer) { return writer.saveDraft({id, {}, "visit", "tekst", kUser, {}}); }));
}

/// Runs `work` on the closed store in a process that ends without closing it: the engine's log stays.
template <class Work>
void inOneThatDies(const StoreFixture& fixture, const Work& work) {
  const pid_t child = fork();
  if (child == 0) {
    const FixedClock clock(Date(2026, 11, 24));
    auto store = Store::open(fixture.folder(), credentials(), clock);
    if (!store) _exit(3);
    work(**store);
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes.at(at) = static_cast<char>(bytes.at(at) ^ 0x10);
  return bytes;
}

long long lines(StoreFixture& fixture, const std::string& event) {
  return fixture.number("SELECT count(*) FROM audit_line WHERE event = '" + event + "'");
}

}  // namespace

TEST_CASE("A log of the engine that was cut off or damaged shows: acknowledged work is missing") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  fixture.close();
  inOneThatDies(fixture, [&](Store& store) {
    for (long long i = 1; i <= 3; ++i) {
      const domain::Visit visit = visitTo(file, 1000 * i, Date(2026, 11, 20));
      if (!store.write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); })) _exit(4);
    }
  });
  const fs::path log = fixture.folder() / "store.db-wal";
  const std::string whole = readFile(log);
  REQUIRE(whole.size() > 3 * 4096);
  for (const std::string& broken : {whole.substr(0, whole.size() / 2), std::string(), flipped(whole, whole.size() / 3),
                                    flipped(whole, whole.size() - 2000), flipped(whole, 5)}) {
    CAPTURE(broken.size());
    writeFile(log, broken);
    fs::remove(fixture.folder() / "store.db-shm");
    CHECK(fixture.openingError() == ErrorCode::StoreRolledBack);
    writeFile(log, broken);  // the engine takes an unusable log away when it closes
  }
  writeFile(log, whole);
  fs::remove(fixture.folder() / "store.db-shm");
  fixture.open();
  CHECK(fixture.load(file.family.id).contacts.size() == 3);
  CHECK(fixture.holds(VerifyCheck::AuditHead));
}

TEST_CASE("A saved draft that is gone with the end of the engine's log is missed as well") {
  StoreFixture fixture;
  fixture.close();
  inOneThatDies(fixture, [](Store& store) {
    addLine(store);
    keepDraft(store, 7);
    keepDraft(store, 8);
  });
  const fs::path log = fixture.folder() / "store.db-wal";
  const std::string whole = readFile(log);
  writeFile(log, flipped(whole, whole.size() - 100));
  fs::remove(fixture.folder() / "store.db-shm");
  CHECK(fixture.openingError() == ErrorCode::StoreRolledBack);
}

TEST_CASE("An older database beside a newer head is refused, and one that went another way as well") {
  StoreFixture fixture;
  addLine(fixture.store());
  fixture.close();
  const std::string early = readFile(fixture.database());
  fixture.open();
  addLine(fixture.store());
  fixture.close();
  const std::string head = readFile(headOf(fixture));
  writeFile(fixture.database(), early);
  CHECK(fixture.openingError() == ErrorCode::StoreRolledBack);
  CHECK(readFile(fixture.database()) == early);
  CHECK(readFile(headOf(fixture)) == head);
  fs::remove(headOf(fixture));
  fixture.clock().advance(1000);
  fixture.open();  // writes "head_missing" where "read" was line 2
  fixture.close();
  writeFile(headOf(fixture), head);
  CHECK(fixture.openingError() == ErrorCode::StoreRolledBack);
}

TEST_CASE("Verifying names acknowledged work that is missing, though the file itself is whole") {
  StoreFixture fixture;
  addLine(fixture.store());
  fixture.close();
  const std::string early = readFile(fixture.database());
  const std::string earlyHead = readFile(headOf(fixture));
  fixture.open();
  addLine(fixture.store());
  fixture.close();
  const std::string head = readFile(headOf(fixture));
  writeFile(fixture.database(), early);
  writeFile(headOf(fixture), earlyHead);
  fixture.open();
  CHECK(fixture.holds(VerifyCheck::AuditHead));
  writeFile(headOf(fixture), head);
  CHECK_FALSE(fixture.holds(VerifyCheck::AuditHead));
  CHECK(fixture.holds(VerifyCheck::AuditChain));
  CHECK(fixture.holds(VerifyCheck::Integrity));
  fs::remove(headOf(fixture));
  CHECK_FALSE(fixture.holds(VerifyCheck::AuditHead));
}

TEST_CASE("A head that is missing or broken is made anew, and the audit trail says so") {
  StoreFixture fixture;
  addLine(fixture.store());
  fixture.close();
  const std::string whole = readFile(headOf(fixture));
  SECTION("missing") {
    fs::remove(headOf(fixture));
    fixture.open();
    CHECK(lines(fixture, "head_missing") == 1);
  }
  SECTION("both slots broken, cut off or empty") {
    writeFile(headOf(fixture), GENERATE_COPY(flipped(flipped(whole, 20), kSlot + 20), whole.substr(0, kRecord - 1),
                                             std::string(), std::string(whole.size(), 'x')));
    fixture.open();
    CHECK(lines(fixture, "head_damaged") == 1);
  }
  SECTION("of another store") {
    StoreFixture other;
    addLine(other.store());
    other.close();
    writeFile(headOf(fixture), readFile(headOf(other)));
    fixture.open();
    CHECK(lines(fixture, "head_damaged") == 1);
  }
  CHECK(fixture.holds(VerifyCheck::AuditHead));
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 2);
  fixture.close();
  fixture.open();
  CHECK(fixture.number("SELECT count(*) FROM audit_line") == 2);
}

TEST_CASE("One slot of the head may be torn, and the file may lag: neither is a fault") {
  StoreFixture fixture;
  addLine(fixture.store());
  addLine(fixture.store());
  fixture.close();
  const std::string early = readFile(headOf(fixture));
  fixture.open();
  addLine(fixture.store());
  fixture.close();
  const std::string whole = readFile(headOf(fixture));
  for (const std::string& bytes : {flipped(whole, 60), flipped(whole, kSlot + 60), early}) {
    writeFile(headOf(fixture), bytes);
    fixture.open();
    CHECK(fixture.number("SELECT count(*) FROM audit_line") == 3);
    CHECK(fixture.holds(VerifyCheck::AuditHead));
    fixture.close();
  }
}

TEST_CASE("Of two slots the further one counts, and within one program the head never goes back") {
  const tweehanden::test::TemporaryDirectory temporary;
  const StoreKey key = randomStoreKey();
  const auto at = [](long long count, char digit) { return AuditHead{count, std::string(64, digit), 0}; };
  {
    AuditHeadFile file(temporary / "audit.head", key);
    CHECK(file.state() == AuditHeadFile::State::Missing);
    REQUIRE(file.start({}));
    for (const long long count : {5LL, 6LL, 4LL}) file.note(at(count, static_cast<char>('0' + count)));
    CHECK(file.newest().lines == 6);
  }
  const AuditHeadFile again(temporary / "audit.head", key);
  CHECK(again.state() == AuditHeadFile::State::Whole);
  CHECK(again.newest().lines == 6);
  CHECK(again.newest().hash == std::string(64, '6'));
  writeFile(temporary / "audit.head", flipped(readFile(temporary / "audit.head"), 30));
  CHECK(AuditHeadFile(temporary / "audit.head", key).newest().lines == 5);
  CHECK(AuditHeadFile(temporary / "audit.head", randomStoreKey()).state() == AuditHeadFile::State::Damaged);
}
