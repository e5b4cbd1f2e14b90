// SPDX-License-Identifier: EUPL-1.2
#include "app/history.h"

#include <map>
#include <nlohmann/json.hpp>

#include "app/audit.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

using Json = nlohmann::ordered_json;

/// The record as a case file has it.
template <class Record>
Json jsonOf(std::vector<Record> domain::Case::* section, const char* name, const Record& record) {
  domain::Case file;
  (file.*section).push_back(record);
  const Json document = Json::parse(casefile::write(file), nullptr, false);
  return document.contains(name) ? document.at(name).at(0) : Json::object();
}

bool isStamp(const std::string& field) {
  return field == "recorded_by" || field == "recorded_at" || field == "revision";
}

std::string valueIn(const Json& record, const std::string& field) {
  const auto found = record.find(field);
  return found == record.end() ? std::string() : found->dump();
}

std::vector<FieldChange> changesBetween(const Json& before, const Json& after) {
  std::vector<FieldChange> changes;
  const auto compare = [&](const std::string& field) {
    const std::string was = valueIn(before, field);
    const std::string is = valueIn(after, field);
    if (was != is && !isStamp(field)) changes.push_back({field, was, is});
  };
  for (const auto& [field, value] : after.items()) compare(field);
  for (const auto& [field, value] : before.items()) {
    if (!after.contains(field)) compare(field);
  }
  return changes;
}

/// One section of a case: its records as they are, and the revisions they replaced.
template <class Record>
struct Section {
  domain::RecordKind kind;
  std::vector<Record> domain::Case::* member;
  const char* name;
};

template <class Record>
RecordHistory historyOf(const Section<Record>& section, const std::vector<const store::Revised<Record>*>& replaced,
                        const Record& now) {
  RecordHistory made{.kind = section.kind, .id = now.id.value, .entries = {}};
  Json before;
  std::string reason;
  const auto add = [&](const Record& record) {
    const Json json = jsonOf(section.member, section.name, record);
    HistoryEntry entry{.revision = record.stamp.revision,
                       .by = record.stamp.recordedBy,
                       .at = record.stamp.recordedAt,
                       .reason = reason,
                       .record = json.dump(),
                       .changes = {}};
    if (!made.entries.empty()) entry.changes = changesBetween(before, json);
    made.entries.push_back(std::move(entry));
    before = json;
  };
  for (const auto* revision : replaced) {
    add(revision->record);
    reason = revision->reason;
  }
  add(now);
  return made;
}

template <class Record>
void collect(const Section<Record>& section, const domain::Case& file,
             const std::vector<store::Revised<Record>>& replaced, std::optional<long long> wanted,
             std::vector<RecordHistory>& found) {
  std::map<long long, std::vector<const store::Revised<Record>*>> byRecord;
  for (const auto& each : replaced) byRecord[each.record.id.value].push_back(&each);
  for (const Record& now : file.*(section.member)) {
    const auto revisions = byRecord.find(now.id.value);
    const bool changed = revisions != byRecord.end();
    if (wanted ? now.id.value != *wanted : !changed) continue;
    found.push_back(
        historyOf(section, changed ? revisions->second : std::vector<const store::Revised<Record>*>(), now));
  }
}

}  // namespace

Result<std::vector<RecordHistory>> history(Session& session, const std::string& caseNumber,
                                           std::optional<long long> record) {
  const auto family = familyOf(session, caseNumber);
  if (!family) return fail(family.error());
  const auto entry = audit("read", "history", record.value_or(0), *family);
  if (const Status logged = session.store().write(entry, [](store::Writer&) -> Status { return {}; }); !logged) {
    return fail(logged.error());
  }
  std::vector<RecordHistory> found;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    const auto file = reader.loadCase(*family);
    if (!file) return fail(file.error());
    const auto replaced = reader.history(*family);
    if (!replaced) return fail(replaced.error());
    using domain::RecordKind;
    collect<domain::Contact>({RecordKind::Contact, &domain::Case::contacts, "contacts"}, *file, replaced->contacts,
                             record, found);
    collect<domain::Observation>({RecordKind::Observation, &domain::Case::observations, "observations"}, *file,
                                 replaced->observations, record, found);
    collect<domain::Task>({RecordKind::Task, &domain::Case::tasks, "tasks"}, *file, replaced->tasks, record, found);
    return {};
  });
  if (!read) return fail(read.error());
  if (record && found.empty()) {
    return fail(
        Error{.code = ErrorCode::NotFound, .detail = "record", .arguments = {std::to_string(*record), "record"}});
  }
  return found;
}

}  // namespace tweehanden::app
