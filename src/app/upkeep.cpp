// SPDX-License-Identifier: EUPL-1.2
#include "app/upkeep.h"

#include <spdlog/spdlog.h>

#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr long long kHour = 3'600'000;
/// In a round that finds nothing to do, the next one comes this many rests later.
constexpr int kQuietRests = 60;
/// Opening and the first work come first.
constexpr int kFirstRests = 30;

}  // namespace

Result<bool> backupDue(Session& session) {
  const auto hours = readSetting(session, kBackupHours);
  if (!hours) return fail(hours.error());
  // A copy of a day to come (made while the clock was ahead) says nothing of today.
  const Timestamp now = session.clock().now();
  for (const Backup& backup : listBackups(session.folder())) {
    if (backup.madeAt <= now) return now.milliseconds - backup.madeAt.milliseconds >= *hours * kHour;
  }
  return true;
}

namespace {

/// At most so many short steps of the search index.
Status tidy(Session& session, int mostSteps, const Progress& progress, UpkeepRound& round) {
  session.store().settle();
  for (round.finished = false; !round.finished && round.steps < mostSteps;) {
    const auto more = session.store().tidySearchIndex();
    if (!more) return fail(more.error());
    round.finished = !*more;
    ++round.steps;
    if (progress && !progress(round.steps, mostSteps)) return fail(ErrorCode::Cancelled);
  }
  return {};
}

Status backUpWhenDue(Session& session, const Progress& progress, UpkeepRound& round) {
  const auto due = backupDue(session);
  if (!due) return fail(due.error());
  if (!*due) return {};
  auto made = backUp(session, progress);
  if (!made) return fail(made.error());
  round.backup = std::move(*made);
  return {};
}

}  // namespace

Result<UpkeepRound> keepUp(Session& session, int mostSteps, const Progress& progress) {
  UpkeepRound round;
  // A backup that fails, for want of room perhaps, must not keep the rest from being done.
  const Status backedUp = backUpWhenDue(session, progress, round);
  if (Status tidied = tidy(session, mostSteps, progress, round); !tidied) return fail(tidied.error());
  return backedUp ? Result<UpkeepRound>(std::move(round)) : fail(backedUp.error());
}

Upkeep::Upkeep(Session& session, std::chrono::milliseconds rest)
    : m_session(session), m_thread([this, rest] { loop(rest); }) {}

Upkeep::~Upkeep() {
  {
    const std::scoped_lock lock(m_mutex);
    m_closing = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

bool Upkeep::closing() {
  const std::scoped_lock lock(m_mutex);
  return m_closing;
}

void Upkeep::loop(std::chrono::milliseconds rest) {
  auto wait = rest * kFirstRests;
  while (true) {
    {
      std::unique_lock lock(m_mutex);
      if (m_wake.wait_for(lock, wait, [this] { return m_closing; })) return;
    }
    // Closing does not wait for a backup to end: it is made again another time.
    const auto round = keepUp(m_session, 1, [this](long long, long long) { return !closing(); });
    if (!round) spdlog::warn("upkeep: {}", name(round.error().code));
    wait = round && !round->finished ? rest : rest * kQuietRests;
  }
}

}  // namespace tweehanden::app
