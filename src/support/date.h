// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tweehanden {

/// A calendar day, years 1 to 9999. Written `2026-11-22` in stores and files.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : m_days(days) {}
  constexpr Date(int year, unsigned month, unsigned day)
      : m_days(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  /// Nothing unless the text is exactly `YYYY-MM-DD` and the day exists.
  [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);
  [[nodiscard]] std::string iso() const;

  [[nodiscard]] constexpr std::chrono::year_month_day civil() const { return m_days; }
  [[nodiscard]] constexpr std::chrono::sys_days days() const { return m_days; }
  [[nodiscard]] constexpr long long dayNumber() const { return m_days.time_since_epoch().count(); }
  [[nodiscard]] constexpr Date plusDays(int days) const { return Date(m_days + std::chrono::days{days}); }
  constexpr auto operator<=>(const Date&) const = default;

 private:
  std::chrono::sys_days m_days{};
};

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] constexpr long long daysBetween(Date from, Date to) { return to.dayNumber() - from.dayNumber(); }

/// A wall-clock moment to the minute, as written down: `2026-11-24T16:00`. Has no time zone.
struct DateTime {
  Date date;
  int minute = 0;  ///< of the day, 0..1439

  [[nodiscard]] static std::optional<DateTime> fromIso(std::string_view text);
  [[nodiscard]] std::string iso() const;
  constexpr auto operator<=>(const DateTime&) const = default;
};

/// A birth date of which the day, or the day and month, or all may be unknown: `1984`, `1984-03`, `1984-03-09`, or
/// empty.
struct PartialDate {
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;

  /// Nothing when the text has another form or names a day that does not exist; the empty text is all unknown.
  [[nodiscard]] static std::optional<PartialDate> fromIso(std::string_view text);
  [[nodiscard]] std::string iso() const;
  [[nodiscard]] bool known() const { return year.has_value(); }
  /// The first and the last day it can be; nothing when the year is unknown.
  [[nodiscard]] std::optional<Date> earliest() const;
  [[nodiscard]] std::optional<Date> latest() const;
  auto operator<=>(const PartialDate&) const = default;
};

}  // namespace tweehanden
