// SPDX-License-Identifier: EUPL-1.2
#include "app/bin.h"

#include <algorithm>

#include "app/audit.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "app/settings.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

using domain::RecordKind;

constexpr long long kDay = 24LL * 60 * 60 * 1000;

Error unknownRecord(long long id) {
  return {.code = ErrorCode::NotFound, .detail = "record", .arguments = {std::to_string(id), "record"}};
}

template <class Record>
bool holds(const std::vector<Record>& records, long long id) {
  return std::ranges::any_of(records, [&](const auto& each) { return each.id.value == id; });
}

std::optional<RecordKind> kindIn(const domain::Case& file, long long id) {
  if (holds(file.contacts, id)) return RecordKind::Contact;
  if (holds(file.observations, id)) return RecordKind::Observation;
  if (holds(file.helpRequests, id)) return RecordKind::HelpRequest;
  return std::nullopt;
}

std::string codeOf(RecordKind kind) { return std::string(domain::code(kind)); }

store::AuditEntry lineFor(const char* event, const store::RecordName& record) {
  return audit(event, codeOf(record.kind), record.id, record.family);
}

BinItem itemOf(const store::BinEntry& entry, int days) {
  const long long due = entry.binned.at.milliseconds + days * kDay;
  return {.kind = entry.record.kind,
          .id = entry.record.id,
          .caseNumber = entry.caseNumber,
          .displayName = entry.displayName,
          .binnedAt = entry.binned.at,
          .binnedBy = entry.binned.by,
          .reason = entry.binned.reason,
          .destroyedFrom = Date(std::chrono::sys_days(std::chrono::days(due / kDay))),
          .holdReason = entry.holdReason,
          .mergedInto = entry.mergedInto};
}

Result<std::vector<store::BinEntry>> entriesIn(Session& session) {
  std::vector<store::BinEntry> found;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    auto bin = reader.bin();
    if (!bin) return fail(bin.error());
    found = std::move(*bin);
    return {};
  });
  if (!read) return fail(read.error());
  return found;
}

Result<store::RecordName> recordIn(Session& session, const std::string& caseNumber, std::optional<long long> record) {
  if (!record) {
    const auto family = familyOf(session, caseNumber);
    if (!family) return fail(family.error());
    return store::RecordName{RecordKind::Family, family->value, *family};
  }
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const auto kind = kindIn(*file, *record);
  if (!kind) return fail(unknownRecord(*record));
  return store::RecordName{*kind, *record, file->family.id};
}

Result<store::RecordName> binnedIn(Session& session, const std::string& caseNumber, std::optional<long long> record) {
  const auto bin = entriesIn(session);
  if (!bin) return fail(bin.error());
  for (const auto& entry : *bin) {
    const bool wanted = record ? entry.record.id == *record && entry.record.kind != RecordKind::Family
                               : entry.record.kind == RecordKind::Family;
    if (wanted && entry.caseNumber == caseNumber) return entry.record;
  }
  if (record) return fail(unknownRecord(*record));
  return fail(Error{.code = ErrorCode::NotFound, .detail = "family", .arguments = {caseNumber}});
}

Status setHold(Session& session, const std::string& caseNumber, const char* event, const std::string& reason) {
  const auto family = anyFamilyOf(session, caseNumber);
  if (!family) return fail(family.error());
  return session.store().write(audit(event, "case", family->value, *family),
                               [&](store::Writer& writer) { return writer.setHold(*family, reason); });
}

}  // namespace

Result<std::vector<BinItem>> listBin(Session& session) {
  const auto days = readSetting(session, kBinDays);
  if (!days) return fail(days.error());
  const Status logged = session.store().write(audit("read", "bin", 0, {}), [](store::Writer&) -> Status { return {}; });
  if (!logged) return fail(logged.error());
  const auto bin = entriesIn(session);
  if (!bin) return fail(bin.error());
  std::vector<BinItem> items;
  for (const auto& entry : *bin) items.push_back(itemOf(entry, *days));
  return items;
}

Status putInBin(Session& session, const std::string& caseNumber, std::optional<long long> record,
                const std::string& reason) {
  if (const Status given = checkReason(reason); !given) return given;
  const auto name = recordIn(session, caseNumber, record);
  if (!name) return fail(name.error());
  return session.store().write(lineFor("delete", *name), [&](store::Writer& writer) {
    return writer.putInBin(*name, doingNow(session, reason));
  });
}

Status restoreFromBin(Session& session, const std::string& caseNumber, std::optional<long long> record) {
  const auto name = binnedIn(session, caseNumber, record);
  if (!name) return fail(name.error());
  const auto line = lineFor("restore", *name);
  const Status restored =
      session.store().write(line, [&](store::Writer& writer) { return writer.restoreFromBin(*name); });
  if (!restored) return fail(logRefusal(session, line, restored.error()));
  return {};
}

Status holdFamily(Session& session, const std::string& caseNumber, const std::string& reason) {
  if (const Status given = checkReason(reason); !given) return given;
  return setHold(session, caseNumber, "hold", reason);
}

Status releaseFamily(Session& session, const std::string& caseNumber) {
  return setHold(session, caseNumber, "release", {});
}

}  // namespace tweehanden::app
