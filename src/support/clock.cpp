// SPDX-License-Identifier: EUPL-1.2
#include "support/clock.h"

#include <fmt/format.h>

#include <ctime>

namespace tweehanden {
namespace {

constexpr long long kMillisecondsPerDay = 24LL * 60 * 60 * 1000;

Date dayOf(Timestamp at) {
  return Date(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds{at.milliseconds})));
}

long long millisecondsIntoDay(Timestamp at) { return at.milliseconds - dayOf(at).dayNumber() * kMillisecondsPerDay; }

DateTime utcDateTime(Timestamp at) { return {dayOf(at), static_cast<int>(millisecondsIntoDay(at) / 60000)}; }

}  // namespace

std::optional<Timestamp> Timestamp::fromIso(std::string_view text) {
  if (text.size() != 24 || text[16] != ':' || text[19] != '.' || text[23] != 'Z') return std::nullopt;
  const auto minute = DateTime::fromIso(text.substr(0, 16));
  int rest = 0;
  for (const std::size_t at : {17U, 18U, 20U, 21U, 22U}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    rest = rest * 10 + (text[at] - '0');
  }
  if (!minute || rest >= 60000) return std::nullopt;
  return Timestamp{minute->date.dayNumber() * kMillisecondsPerDay + minute->minute * 60000LL + rest};
}

std::string Timestamp::iso() const {
  const long long rest = millisecondsIntoDay(*this);
  return fmt::format("{}:{:02}.{:03}Z", utcDateTime(*this).iso(), rest / 1000 % 60, rest % 1000);
}

Timestamp SystemClock::now() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

DateTime SystemClock::localNow() const {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
#ifdef _WIN32
  localtime_s(&local, &seconds);
#else
  localtime_r(&seconds, &local);
#endif
  return {Date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday)),
          local.tm_hour * 60 + local.tm_min};
}

Date SystemClock::today() const { return localNow().date; }

FixedClock::FixedClock(Date day, int minuteOfDay)
    : m_at(day.dayNumber() * kMillisecondsPerDay + minuteOfDay * 60000LL) {}

Date FixedClock::today() const { return dayOf(now()); }

DateTime FixedClock::localNow() const { return utcDateTime(now()); }

}  // namespace tweehanden
