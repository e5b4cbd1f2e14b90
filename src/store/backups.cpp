// SPDX-License-Identifier: EUPL-1.2
#include "store/backups.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "store/backup_names.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;
using std::chrono::months;

constexpr int kDaysKept = 14;
constexpr int kWeeksKept = 8;
constexpr int kMonthsKept = 12;

Date dayOf(Timestamp at) {
  const auto moment = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.milliseconds));
  return Date(std::chrono::floor<days>(moment));
}

/// The Monday of the week.
Date weekOf(Date day) {
  const std::chrono::weekday weekday(day.days());
  return day.plusDays(-static_cast<int>(weekday.iso_encoding() - 1));
}

Date monthOf(Date day) { return Date(std::chrono::sys_days(day.civil().year() / day.civil().month() / 1)); }

Date monthsLater(Date day, int count) {
  auto later = day.civil() + months(count);
  if (!later.ok()) later = later.year() / later.month() / std::chrono::last;
  return Date(std::chrono::sys_days(later));
}

Date expiryOf(Date made, BackupTerm term) {
  switch (term) {
    case BackupTerm::Days: return made.plusDays(kDaysKept);
    case BackupTerm::Weeks: return made.plusDays(7 * kWeeksKept);
    case BackupTerm::Months: return monthsLater(made, kMonthsKept);
  }
  return made;
}

BackupTerm termOf(Date made, const std::optional<Date>& before) {
  if (!before || monthOf(*before) != monthOf(made)) return BackupTerm::Months;
  return weekOf(*before) != weekOf(made) ? BackupTerm::Weeks : BackupTerm::Days;
}

std::uintmax_t sizeOf(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::uintmax_t size = entry.file_size(ignored);
    if (!ignored) bytes += size;
  }
  return bytes;
}

}  // namespace

std::string backupName(Timestamp at) {
  std::string name = at.iso().substr(0, 19) + "Z";
  std::ranges::replace(name, ':', '-');
  return name;
}

std::optional<Timestamp> backupMoment(std::string_view name) {
  if (name.size() != 20) return std::nullopt;
  std::string text(name.substr(0, 19));
  text[13] = text[16] = ':';
  auto at = Timestamp::fromIso(text + ".000Z");
  return at && backupName(*at) == name ? at : std::nullopt;
}

std::vector<Backup> datedBackups(const std::vector<Timestamp>& madeAt) {
  std::vector<Backup> backups;
  std::optional<Date> before;
  for (const Timestamp at : madeAt) {
    const Date made = dayOf(at);
    const BackupTerm term = termOf(made, before);
    backups.push_back({.folder = {}, .madeAt = at, .term = term, .expiresOn = expiryOf(made, term)});
    before = made;
  }
  return backups;
}

std::vector<Backup> listBackups(const fs::path& storeFolder) {
  std::vector<Timestamp> moments;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(storeFolder / kBackupFolder, ignored)) {
    const auto at = backupMoment(entry.path().filename().string());
    if (at && entry.is_directory(ignored)) moments.push_back(*at);
  }
  std::ranges::sort(moments);
  auto backups = datedBackups(moments);
  std::ranges::reverse(backups);
  for (Backup& backup : backups) {
    backup.folder = storeFolder / kBackupFolder / backupName(backup.madeAt);
    backup.bytes = sizeOf(backup.folder);
  }
  return backups;
}

std::vector<Backup> expiredBackups(const std::vector<Backup>& newestFirst, Date today) {
  std::vector<Backup> expired;
  for (std::size_t i = 1; i < newestFirst.size(); ++i) {
    if (newestFirst[i].expiresOn <= today) expired.push_back(newestFirst[i]);
  }
  return expired;
}

std::uintmax_t freeBytesOf(const fs::path& path) {
  std::error_code error;
  const auto space = fs::space(path, error);
  return error ? std::numeric_limits<std::uintmax_t>::max() : space.available;
}

}  // namespace tweehanden::store
