// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/window_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

constexpr int kWeek = 7;
constexpr int kFriday = 4;
constexpr int kMonth = 30;

/// 0 is Monday.
int weekdayOf(Date day) { return static_cast<int>(std::chrono::weekday(day.days()).iso_encoding()) - 1; }

Date friday(Date day) { return day.plusDays(kFriday - weekdayOf(day)); }

std::optional<int> indexOf(const QString& word, const QStringList& full, int shortest) {
  for (int i = 0; i < full.size(); ++i) {
    if (word.size() >= shortest && full[i].startsWith(word)) return i;
  }
  return std::nullopt;
}

std::optional<Date> dayOf(int year, int month, int day) {
  const auto civil = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                     std::chrono::day{static_cast<unsigned>(day)};
  if (!civil.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(civil));
}

/// A day without a year is the next one that comes, unless it was less than half a year ago.
std::optional<Date> nearest(int month, int day, Date today) {
  const int year = static_cast<int>(today.civil().year());
  const auto thisYear = dayOf(year, month, day);
  if (!thisYear || daysBetween(*thisYear, today) < 182) return thisYear;
  return dayOf(year + 1, month, day);
}

std::optional<Date> readWritten(const QString& words, Date today) {
  static const QRegularExpression kNumbers(QStringLiteral(R"(^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?$)"));
  static const QRegularExpression kNamed(QStringLiteral(R"(^(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?$)"));
  static const QStringList kMonths{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                   "juli",    "augustus", "september", "oktober", "november", "december"};
  if (const auto match = kNumbers.match(words); match.hasMatch()) {
    const int day = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    return match.captured(3).isEmpty() ? nearest(month, day, today) : dayOf(match.captured(3).toInt(), month, day);
  }
  if (const auto match = kNamed.match(words); match.hasMatch()) {
    QString name = match.captured(2);
    if (name == QLatin1String("mrt")) name = QStringLiteral("maart");
    const auto month = indexOf(name, kMonths, 3);
    if (!month) return std::nullopt;
    const int day = match.captured(1).toInt();
    return match.captured(3).isEmpty() ? nearest(*month + 1, day, today)
                                       : dayOf(match.captured(3).toInt(), *month + 1, day);
  }
  return std::nullopt;
}

std::optional<Date> readDay(QString words, Date today) {
  static const QStringList kDays{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
  if (words == QLatin1String("vandaag")) return today;
  if (words == QLatin1String("morgen")) return today.plusDays(1);
  if (words == QLatin1String("overmorgen")) return today.plusDays(2);
  // "vr 27 nov": the weekday adds nothing to a written day.
  const qsizetype space = words.indexOf(QLatin1Char(' '));
  if (const auto weekday = indexOf(space < 0 ? words : words.left(space), kDays, 2)) {
    if (space >= 0) return readWritten(words.mid(space + 1), today);
    const int ahead = (*weekday - weekdayOf(today) + kWeek) % kWeek;
    return today.plusDays(ahead == 0 ? kWeek : ahead);
  }
  return readWritten(words, today);
}

}  // namespace

std::optional<DateWindow> readWindow(const QString& typed, Date today) {
  static const QRegularExpression kOver(QStringLiteral(R"(^over\s+(\d{1,2})\s+(dag|dagen|week|weken|maand|maanden)$)"));
  const QString words = typed.simplified().toLower();
  if (words.isEmpty()) return DateWindow{};
  const Date monday = today.plusDays(-weekdayOf(today));
  if (words == QLatin1String("deze week")) {
    const Date end = weekdayOf(today) > kFriday ? monday.plusDays(kWeek - 1) : friday(today);
    return DateWindow{today, end};
  }
  if (words == QLatin1String("volgende week")) {
    return DateWindow{monday.plusDays(kWeek), monday.plusDays(kWeek + kFriday)};
  }
  if (words == QLatin1String("binnen twee weken")) return DateWindow{today, today.plusDays(2 * kWeek)};
  if (words == QLatin1String("deze maand") || words == QLatin1String("binnen een maand")) {
    return DateWindow{today, today.plusDays(kMonth)};
  }
  if (const auto match = kOver.match(words); match.hasMatch()) {
    const int unit = match.captured(2).startsWith('d') ? 1 : match.captured(2).startsWith('w') ? kWeek : kMonth;
    const Date day = today.plusDays(match.captured(1).toInt() * unit);
    return DateWindow{day, day};
  }
  static const QRegularExpression kThrough(QStringLiteral(R"(\s*(?:t/m|tot en met|tot)\s*)"));
  const QStringList ends = words.split(kThrough);
  if (ends.size() > 2) return std::nullopt;
  const std::optional<Date> last = readDay(ends.last(), today);
  if (!last) return std::nullopt;
  if (ends.size() == 1) return DateWindow{last, last};
  if (ends.first().isEmpty()) return DateWindow{std::nullopt, last};
  const std::optional<Date> first = readDay(ends.first(), today);
  if (!first || *first > *last) return std::nullopt;
  return DateWindow{first, last};
}

QString windowWords(const DateWindow& window, Date today) {
  const auto day = [today](Date date) { return text(report::dayWords(date, today)); };
  if (window.from && window.until && *window.from == *window.until) return day(*window.from);
  if (window.from && window.until) return day(*window.from) + QStringLiteral(" t/m ") + day(*window.until);
  if (window.until) return QStringLiteral("t/m ") + day(*window.until);
  return window.from ? day(*window.from) : QString();
}

QStringList windowOffers() {
  return {QStringLiteral("deze week"), QStringLiteral("volgende week"), QStringLiteral("binnen twee weken"),
          QStringLiteral("binnen een maand")};
}

}  // namespace tweehanden::gui
