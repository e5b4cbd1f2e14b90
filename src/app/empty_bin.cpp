// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/audit.h"
#include "app/bin.h"
#include "app/reasons.h"
#include "app/settings.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr long long kDay = 24LL * 60 * 60 * 1000;

/// Every backup that was made before holds it; it is gone with the last of them.
std::optional<Date> lastBackup(const std::vector<BackupMoment>& backups, Timestamp destroyedAt) {
  std::optional<Date> last;
  for (const auto& backup : backups) {
    if (backup.madeAt < destroyedAt && (!last || *last < backup.expiresOn)) last = backup.expiresOn;
  }
  return last;
}

Certificate certificateOf(const store::Destruction& destroyed, const std::vector<BackupMoment>& backups) {
  Certificate made{.id = destroyed.id,
                   .kind = destroyed.record.kind,
                   .recordId = destroyed.record.id,
                   .familyId = destroyed.record.family.value,
                   .binnedAt = destroyed.binnedAt,
                   .destroyedAt = destroyed.destroyedAt,
                   .destroyedBy = destroyed.destroyedBy,
                   .counts = {},
                   .backupsUntil = lastBackup(backups, destroyed.destroyedAt)};
  for (const auto& count : destroyed.counts) made.counts.push_back({count.table, count.rows});
  return made;
}

/// One destruction. Nothing when its family went just before.
Result<std::optional<store::Destruction>> destroyOne(Session& session, const BinItem& item, domain::FamilyId family,
                                                     const std::string& reason) {
  const long long certificate = session.ids().nextValue();
  store::AuditEntry line = audit("destroy", std::string(domain::code(item.kind)), certificate, family);
  line.purpose = reason;
  auto made = session.store().destroy(line, {item.kind, item.id, family}, certificate);
  if (made) return std::optional(std::move(*made));
  if (made.error().code == ErrorCode::NotFound) return std::nullopt;
  return fail(logRefusal(session, line, made.error()));
}

struct Due {
  BinItem item;
  domain::FamilyId family;
};

Result<std::vector<Due>> dueIn(Session& session, EmptyWhat what) {
  const auto days = readSetting(session, kBinDays);
  if (!days) return fail(days.error());
  const long long before = session.clock().now().milliseconds - *days * kDay;
  std::vector<Due> due;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    const auto bin = reader.bin();
    if (!bin) return fail(bin.error());
    for (const auto& entry : *bin) {
      if (what == EmptyWhat::Expired && entry.binned.at.milliseconds > before) continue;
      BinItem item;
      item.kind = entry.record.kind;
      item.id = entry.record.id;
      item.caseNumber = entry.caseNumber;
      item.displayName = entry.displayName;
      item.binnedAt = entry.binned.at;
      item.holdReason = entry.holdReason;
      due.push_back({std::move(item), entry.record.family});
    }
    return {};
  });
  if (!read) return fail(read.error());
  return due;
}

}  // namespace

Result<Emptied> emptyBin(Session& session, EmptyWhat what, const std::string& reason,
                         const std::vector<BackupMoment>& backups, const Progress& progress) {
  if (what == EmptyWhat::Everything) {
    if (const Status given = checkReason(reason); !given) return fail(given.error());
  }
  const auto due = dueIn(session, what);
  if (!due) return fail(due.error());
  Emptied emptied;
  const auto total = static_cast<long long>(due->size());
  long long done = 0;
  for (const auto& each : *due) {
    if (progress && !progress(done++, total)) return fail(ErrorCode::Cancelled, "empty bin");
    if (!each.item.holdReason.empty()) {
      emptied.held.push_back(each.item);
      continue;
    }
    const auto made = destroyOne(session, each.item, each.family, reason.empty() ? "bin_days" : reason);
    if (!made) return fail(made.error());
    if (*made) emptied.destroyed.push_back(certificateOf(**made, backups));
  }
  const Status scrubbed = session.store().scrub(progress);
  if (!scrubbed && scrubbed.error().code != ErrorCode::StoreBusy) return fail(scrubbed.error());
  emptied.scrubbed = scrubbed.has_value();
  return emptied;
}

Result<std::vector<Certificate>> certificates(Session& session, const std::vector<BackupMoment>& backups) {
  std::vector<Certificate> found;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    const auto destroyed = reader.destructions();
    if (!destroyed) return fail(destroyed.error());
    for (const auto& each : *destroyed) found.push_back(certificateOf(each, backups));
    return {};
  });
  if (!read) return fail(read.error());
  return found;
}

}  // namespace tweehanden::app
