// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "scenario.h"
#include "store/store_fixture.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using namespace store::test;

constexpr long long kPerVisit = 1000;
constexpr long long kDraft = 7;

domain::Case family() { return wholeCase("2026-0001", 10); }

/// The numbers of the last draft, visit and correction.
struct Done {
  long long draft = 0;
  long long visit = 0;
  long long correction = 1;  ///< the revision it made; 1 is the contact as it was first written
};

/// Drafts, visits and corrections from `done` on; `tell` is called with what was acknowledged.
template <class Tell>
void workOn(Store& store, Done done, const Tell& tell) {
  const domain::Case file = family();
  while (true) {
    ++done.draft;
    if (!store.keep([&](Writer& writer) {
          return writer.saveDraft({kDraft, {}, "visit", std::to_string(done.draft), kUser, {}});
        }))
      return;
    tell(done);
    ++done.visit;
    const domain::Visit visit = visitTo(file, kPerVisit * done.visit, Date(2026, 11, 20));
    if (!store.write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); })) return;
    tell(done);
    ++done.correction;
    domain::Contact contact = file.contacts[1];
    contact.note = "keer " + std::to_string(done.correction);
    contact.stamp.revision = static_cast<int>(done.correction);
    if (!store.write(entry(),
                     [&](Writer& writer) { return writer.updateContact(file.family.id, contact, "verkeerde dag"); }))
      return;
    tell(done);
  }
}

pid_t startWorking(const fs::path& folder, const Done& done, int pipe) {
  const pid_t child = fork();
  if (child != 0) return child;
  if (auto store = openStore(folder)) {
    workOn(**store, done, [&](const Done& now) {
      if (::write(pipe, &now, sizeof now) != sizeof now) _exit(4);
    });
  }
  _exit(3);
}

/// Kills the process after `enough` acknowledgements and that many microseconds more; what it acknowledged last.
Done killDuring(pid_t child, int pipe, unsigned long enough, unsigned long more, Done last) {
  for (unsigned long i = 0; i < enough && ::read(pipe, &last, sizeof last) == sizeof last; ++i) {
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(more);
  while (std::chrono::steady_clock::now() < until) std::this_thread::yield();
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  while (::read(pipe, &last, sizeof last) == sizeof last) {
  }
  return last;
}

/// What is in the store of the last draft, visit and correction; `whole` becomes false where one is there by half.
Status readDone(Reader& reader, Done& now, bool& whole) {
  const domain::Case start = family();
  const auto file = reader.loadCase(start.family.id);
  if (!file) return fail(file.error());
  const auto drafts = reader.drafts(kUser);
  if (!drafts) return fail(drafts.error());
  now.visit = static_cast<long long>(file->contacts.size() - start.contacts.size());
  whole = file->observations.size() == start.observations.size() + 5 * static_cast<std::size_t>(now.visit);
  for (long long number = 1; number <= now.visit; ++number) {
    const domain::Visit visit = visitTo(start, kPerVisit * number, Date(2026, 11, 20));
    whole = whole && std::ranges::find(file->contacts, visit.contact) != file->contacts.end();
  }
  for (const auto& contact : file->contacts) {
    if (contact.id != start.contacts[1].id) continue;
    now.correction = contact.stamp.revision;
    whole = whole && (now.correction == 1 || contact.note == "keer " + std::to_string(now.correction));
  }
  if (!drafts->empty()) now.draft = std::stoll(drafts->front().body);
  return {};
}

/// What was acknowledged, and at most the one action more that was under way.
bool fits(long long found, long long acknowledged) { return found == acknowledged || found == acknowledged + 1; }

/// Whether nothing is lost and nothing is wrong; `done` becomes what is there.
bool intact(Store& store, const Done& acknowledged, Done& done) {
  bool whole = false;
  done = {};
  const Status read = store.read([&](Reader& reader) { return readDone(reader, done, whole); });
  const auto items = store.verify({});
  return read && whole && items && std::ranges::all_of(*items, &VerifyItem::ok) &&
         fits(done.draft, acknowledged.draft) && fits(done.visit, acknowledged.visit) &&
         fits(done.correction, acknowledged.correction);
}

}  // namespace

TEST_CASE("A process killed at any moment while it keeps drafts, logs visits and corrects loses nothing acknowledged") {
  const int runs = tryAll() ? 500 : 15;
  constexpr int kRunsOfOneStore = 25;
  std::mt19937 random(20261124);
  long long acknowledged = 0;
  std::size_t losses = 0;
  std::unique_ptr<StoreFixture> fixture;
  Done done;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    if (run % kRunsOfOneStore == 0) {
      fixture = std::make_unique<StoreFixture>();
      fixture->insert(family());
      fixture->close();
      done = {};
    }
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = startWorking(fixture->folder(), done, ends[1]);
    ::close(ends[1]);
    const Done last = killDuring(child, ends[0], random() % 9, random() % 8000, done);
    ::close(ends[0]);
    acknowledged += last.visit - done.visit + last.correction - done.correction + last.draft - done.draft;
    auto store = openStore(fixture->folder());
    REQUIRE(store.has_value());
    const bool kept = intact(**store, last, done);
    CHECK(kept);
    if (!kept) ++losses;
  }
  CHECK(acknowledged > runs);
  report("kill -9", std::to_string(runs) + " kills, " + std::to_string(acknowledged) + " acknowledged actions", losses);
}

}  // namespace tweehanden::faults
