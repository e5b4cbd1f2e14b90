// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "app/backups.h"
#include "app/session.h"
#include "app/settings.h"
#include "support/progress.h"

/// Work that nobody waits for: backups on time, and short steps that keep the search index quick.
namespace tweehanden::app {

/// How many hours after a backup the next one is due.
inline constexpr NumberSetting kBackupHours{"backup_hours", 24, 1, 31 * 24};

/// Whether a backup is due: none until now, or the newest of them older than the setting.
[[nodiscard]] Result<bool> backupDue(Session& session);

struct UpkeepRound {
  std::optional<Backup> backup;  ///< when one was due
  int steps = 0;                 ///< of the search index
  bool finished = true;          ///< no further step is of use now
};

/// One round: a backup when it is due, then at most `mostSteps` steps, each a short transaction of its own.
[[nodiscard]] Result<UpkeepRound> keepUp(Session& session, int mostSteps, const Progress& progress = {});

/// Keeps up a session from a thread of its own, a step at a time with rests between, until it goes. A failure is logged
/// and tried again in the next round. Its session must outlive it.
class Upkeep {
 public:
  explicit Upkeep(Session& session, std::chrono::milliseconds rest = std::chrono::seconds(1));
  ~Upkeep();
  Upkeep(const Upkeep&) = delete;
  Upkeep& operator=(const Upkeep&) = delete;

 private:
  void loop(std::chrono::milliseconds rest);
  [[nodiscard]] bool closing();

  Session& m_session;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_closing = false;
  std::thread m_thread;
};

}  // namespace tweehanden::app
