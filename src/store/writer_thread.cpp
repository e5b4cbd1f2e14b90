// SPDX-License-Identifier: EUPL-1.2
#include "store/writer_thread.h"

namespace tweehanden::store {

WriterThread::WriterThread() : m_thread([this] { loop(); }) {}

WriterThread::~WriterThread() {
  {
    const std::scoped_lock lock(m_mutex);
    m_closing = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

Status WriterThread::run(std::function<Status()> work) {
  Job job{std::move(work), {}};
  auto done = job.done.get_future();
  {
    const std::scoped_lock lock(m_mutex);
    m_jobs.push_back(&job);
  }
  m_wake.notify_one();
  return done.get();
}

void WriterThread::loop() {
  while (true) {
    Job* job = nullptr;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
      if (m_jobs.empty()) return;
      job = m_jobs.front();
      m_jobs.pop_front();
    }
    // The promise outlives the waiter's stack frame until set_value returns: move it here first.
    std::promise<Status> done = std::move(job->done);
    done.set_value(job->work());
  }
}

}  // namespace tweehanden::store
