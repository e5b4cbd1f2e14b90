// SPDX-License-Identifier: EUPL-1.2
#include "cli/records_json.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json parsed(const std::string& text) { return text.empty() ? json() : json::parse(text, nullptr, false); }

json idOrNull(const std::optional<long long>& id) { return id ? json(std::to_string(*id)) : json(); }

json textOrNull(const std::string& text) { return text.empty() ? json() : json(text); }

}  // namespace

json toJson(const app::RecordHistory& history) {
  json revisions = json::array();
  for (const auto& entry : history.entries) {
    json changes = json::array();
    for (const auto& change : entry.changes) {
      changes.push_back({{"field", change.field}, {"before", parsed(change.before)}, {"after", parsed(change.after)}});
    }
    revisions.push_back({{"revision", entry.revision},
                         {"by", entry.by},
                         {"at", entry.at.iso()},
                         {"reason", textOrNull(entry.reason)},
                         {"changes", changes},
                         {"record", parsed(entry.record)}});
  }
  return {{"kind", domain::code(history.kind)}, {"id", std::to_string(history.id)}, {"revisions", revisions}};
}

json toJson(const app::LogEntry& entry) {
  return {{"id", std::to_string(entry.id)},
          {"at", entry.at.iso()},
          {"event", entry.event},
          {"user", entry.user},
          {"role", textOrNull(entry.role)},
          {"on_behalf_of", textOrNull(entry.onBehalfOf)},
          {"purpose", textOrNull(entry.purpose)},
          {"object", entry.object},
          {"object_id", idOrNull(entry.objectId)},
          {"family_id", idOrNull(entry.familyId)},
          {"case_number", textOrNull(entry.caseNumber)},
          {"ground", textOrNull(entry.ground)},
          {"outcome", entry.outcome}};
}

json toJson(const app::BinItem& item) {
  return {{"kind", domain::code(item.kind)},
          {"id", std::to_string(item.id)},
          {"case_number", item.caseNumber},
          {"display_name", item.displayName},
          {"binned_at", item.binnedAt.iso()},
          {"binned_by", item.binnedBy},
          {"reason", item.reason},
          {"destroyed_from", item.destroyedFrom.iso()},
          {"hold_reason", textOrNull(item.holdReason)},
          {"merged_into", textOrNull(item.mergedInto)}};
}

json toJson(const app::Certificate& certificate) {
  json counts = json::array();
  for (const auto& count : certificate.counts) counts.push_back({{"table", count.table}, {"rows", count.rows}});
  return {{"id", std::to_string(certificate.id)},
          {"kind", domain::code(certificate.kind)},
          {"record_id", std::to_string(certificate.recordId)},
          {"family_id", std::to_string(certificate.familyId)},
          {"binned_at", certificate.binnedAt.iso()},
          {"destroyed_at", certificate.destroyedAt.iso()},
          {"destroyed_by", certificate.destroyedBy},
          {"backups_until", certificate.backupsUntil ? json(certificate.backupsUntil->iso()) : json()},
          {"counts", counts}};
}

json toJson(const app::MergePreview& preview) {
  json moving = json::array();
  for (const auto& each : preview.moving) moving.push_back({{"section", each.section}, {"records", each.records}});
  json same = json::array();
  for (const auto& each : preview.samePersons) {
    same.push_back(
        {{"name", each.name}, {"kept", std::to_string(each.kept)}, {"absorbed", std::to_string(each.absorbed)}});
  }
  json conflicts = json::array();
  for (const auto& each : preview.conflicts) {
    conflicts.push_back({{"field", each.field}, {"kept", each.kept}, {"absorbed", each.absorbed}});
  }
  return {{"moving", moving}, {"same_persons", same}, {"conflicts", conflicts}};
}

std::optional<long long> idGiven(const Arguments& arguments, const std::string& name) {
  const std::string text = arguments.text(name);
  long long id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || id <= 0) return std::nullopt;
  return id;
}

int offsetMinutes(const Clock& clock) {
  const DateTime local = clock.localNow();
  const long long here = local.date.dayNumber() * 24 * 60 + local.minute;
  return static_cast<int>(here - clock.now().milliseconds / 60'000);
}

}  // namespace tweehanden::cli
