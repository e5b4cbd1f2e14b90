// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

#include "support/date.h"

namespace tweehanden {

/// A moment in UTC. Written `2026-11-22T14:58:39.120Z`.
struct Timestamp {
  long long milliseconds = 0;  ///< since 1970-01-01T00:00Z

  [[nodiscard]] static std::optional<Timestamp> fromIso(std::string_view text);
  [[nodiscard]] std::string iso() const;
  constexpr auto operator<=>(const Timestamp&) const = default;
};

/// Where the time comes from. Handed in, so that tests decide what day it is.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Timestamp now() const = 0;
  /// The local calendar day.
  [[nodiscard]] virtual Date today() const = 0;
  /// The local wall-clock time, to the minute.
  [[nodiscard]] virtual DateTime localNow() const = 0;
};

/// The machine's clock and time zone.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Timestamp now() const override;
  [[nodiscard]] Date today() const override;
  [[nodiscard]] DateTime localNow() const override;
};

/// Stands where it is put, in UTC, until it is moved. Thread-safe.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Timestamp at) : m_at(at.milliseconds) {}
  explicit FixedClock(Date day, int minuteOfDay = 12 * 60);
  void advance(long long milliseconds) { m_at += milliseconds; }
  [[nodiscard]] Timestamp now() const override { return {m_at}; }
  [[nodiscard]] Date today() const override;
  [[nodiscard]] DateTime localNow() const override;

 private:
  std::atomic<long long> m_at;
};

}  // namespace tweehanden
