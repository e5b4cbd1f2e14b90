// SPDX-License-Identifier: EUPL-1.2
#include "support/date.h"

#include <fmt/format.h>

#include <charconv>

namespace tweehanden {
namespace {

/// Exactly `text.size()` digits as a number.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<std::chrono::year_month_day> civilDay(int year, int month, int day) {
  const auto date = std::chrono::year{year} / month / day;
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> Date::fromIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto date = civilDay(*year, *month, *day);
  return date ? std::optional(Date(std::chrono::sys_days(*date))) : std::nullopt;
}

std::string Date::iso() const {
  const auto date = civil();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<DateTime> DateTime::fromIso(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto date = Date::fromIso(text.substr(0, 10));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  if (!date || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return DateTime{*date, *hour * 60 + *minute};
}

std::string DateTime::iso() const { return fmt::format("{}T{:02}:{:02}", date.iso(), minute / 60, minute % 60); }

std::optional<PartialDate> PartialDate::fromIso(std::string_view text) {
  if (text.empty()) return PartialDate{};
  if (text.size() == 10) {
    const auto date = Date::fromIso(text);
    if (!date) return std::nullopt;
    const auto civil = date->civil();
    return PartialDate{static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                       static_cast<unsigned>(civil.day())};
  }
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  if (!year || *year < 1) return std::nullopt;
  if (text.size() == 4) return PartialDate{*year, std::nullopt, std::nullopt};
  const auto month = digits(text.substr(5, 2));
  if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
  return PartialDate{*year, static_cast<unsigned>(*month), std::nullopt};
}

std::string PartialDate::iso() const {
  if (!year) return {};
  if (!month) return fmt::format("{:04}", *year);
  if (!day) return fmt::format("{:04}-{:02}", *year, *month);
  return fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
}

std::optional<Date> PartialDate::earliest() const {
  if (!year) return std::nullopt;
  return Date(*year, month.value_or(1), day.value_or(1));
}

std::optional<Date> PartialDate::latest() const {
  if (!year) return std::nullopt;
  if (day) return Date(*year, *month, *day);
  const auto last = std::chrono::year{*year} / std::chrono::month{month.value_or(12)} / std::chrono::last;
  return Date(std::chrono::sys_days(last));
}

}  // namespace tweehanden
