// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

constexpr std::array<const char*, 7> kDays{"zo", "ma", "di", "wo", "do", "vr", "za"};
constexpr std::array<const char*, 12> kMonths{"jan", "feb", "mrt", "apr", "mei", "jun",
                                              "jul", "aug", "sep", "okt", "nov", "dec"};

std::string span(long long days) {
  // Days as long as people count them, then weeks, months and years: never more exact than it is heard.
  if (days < 14) return days == 1 ? "1 dag" : fmt::format("{} dagen", days);
  if (days < 61) return fmt::format("{} weken", days / 7);
  if (days < 730) return fmt::format("{} maanden", days * 12 / 365);
  return fmt::format("{} jaar", days / 365);
}

}  // namespace

std::string shortDay(Date day, Date today) {
  const auto civil = day.civil();
  const auto month = static_cast<unsigned>(civil.month()) - 1;
  const std::string text = fmt::format("{} {}", static_cast<unsigned>(civil.day()), kMonths[month]);
  if (civil.year() == today.civil().year()) return text;
  return fmt::format("{} {}", text, static_cast<int>(civil.year()));
}

std::string dayWords(Date day, Date today) {
  return fmt::format("{} {}", kDays[std::chrono::weekday(day.days()).c_encoding()], shortDay(day, today));
}

std::string sinceWords(Date day, Date today) {
  const long long days = daysBetween(day, today);
  if (days == 0) return "vandaag";
  if (days == 1) return "gisteren";
  if (days == -1) return "morgen";
  return days > 0 ? span(days) : "over " + span(-days);
}

std::string decimal(double value, int digits) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  std::ranges::replace(text, '.', ',');
  const bool zero = text.find_first_of("123456789") == std::string::npos;
  return zero && text.front() == '-' ? text.substr(1) : text;
}

}  // namespace tweehanden::report
