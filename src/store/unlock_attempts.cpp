// SPDX-License-Identifier: EUPL-1.2
#include "store/unlock_attempts.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "store/private_files.h"

namespace tweehanden::store {
namespace {

constexpr int kFreeAttempts = 3;
constexpr long long kFirstWait = 2'000;
constexpr long long kLongestWait = 300'000;
constexpr int kMostFailures = 1'000'000;

/// How long the next try has to wait, in milliseconds.
long long waitAfter(int failures) {
  if (failures < kFreeAttempts) return 0;
  const int doublings = std::min(failures - kFreeAttempts, 10);
  return std::min(kFirstWait << doublings, kLongestWait);
}

}  // namespace

UnlockAttempts::UnlockAttempts(std::filesystem::path folder, const Clock& clock)
    : m_file(std::move(folder) / "attempts"), m_clock(clock) {
  const auto text = readWholeFile(m_file);
  std::istringstream in(text.value_or(""));
  if (!(in >> m_failures >> m_last.milliseconds)) m_failures = 0;
  m_failures = std::clamp(m_failures, 0, kMostFailures);
}

Status UnlockAttempts::mayTry() const {
  const long long wait = waitAfter(m_failures);
  // A clock that was set back counts as no time at all; the wait never grows by it.
  const long long passed = std::clamp(m_clock.now().milliseconds - m_last.milliseconds, 0LL, wait);
  if (passed == wait) return {};
  Error error{ErrorCode::TooManyAttempts, {}};
  error.arguments = {fmt::format("{}", (wait - passed + 999) / 1000)};
  return fail(std::move(error));
}

void UnlockAttempts::failed() {
  m_failures = std::min(m_failures + 1, kMostFailures);
  m_last = m_clock.now();
  // Where it cannot be written (a read-only medium) trying goes on without it.
  static_cast<void>(writePrivateFile(m_file, fmt::format("{} {}\n", m_failures, m_last.milliseconds)));
}

void UnlockAttempts::succeeded() {
  std::error_code ignored;
  std::filesystem::remove(m_file, ignored);
}

}  // namespace tweehanden::store
