// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "support/error.h"

namespace tweehanden::store {

/// The one thread that writes: jobs run in the order they came. Not to be called from a job itself.
class WriterThread {
 public:
  WriterThread();
  /// Finishes what was queued.
  ~WriterThread();
  WriterThread(const WriterThread&) = delete;
  WriterThread& operator=(const WriterThread&) = delete;

  /// Waits until the job has run. Jobs do not throw.
  [[nodiscard]] Status run(std::function<Status()> job);

 private:
  struct Job {
    std::function<Status()> work;
    std::promise<Status> done;
  };
  void loop();

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Job*> m_jobs;  ///< on the stacks of those who wait for them
  bool m_closing = false;
  std::thread m_thread;
};

}  // namespace tweehanden::store
