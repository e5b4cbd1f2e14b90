// SPDX-License-Identifier: EUPL-1.2
#include "app/merge.h"

#include <algorithm>

#include "app/audit.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "domain/records.h"
#include "store/folding.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

std::string fullName(const domain::PersonName& name) {
  return name.givenNames + ' ' + name.prefix + ' ' + name.familyName;
}

template <class Record>
std::string nameIn(const std::vector<Record>& records, const std::optional<decltype(Record::id)>& id) {
  if (!id) return {};
  const auto found = std::ranges::find(records, *id, &Record::id);
  return found == records.end() ? id->text() : found->name;
}

void count(MergePreview& preview, const char* section, std::size_t records) {
  if (records > 0) preview.moving.push_back({section, static_cast<long long>(records)});
}

void countSections(MergePreview& preview, const domain::Case& file) {
  count(preview, "wishes", file.family.wishes.size());
  count(preview, "persons", file.persons.size());
  count(preview, "custody", file.custody.size());
  count(preview, "relations", file.relations.size());
  count(preview, "network", file.network.size());
  count(preview, "help_requests", file.helpRequests.size());
  count(preview, "contacts", file.contacts.size());
  count(preview, "observations", file.observations.size());
  count(preview, "consents", file.consents.size());
  count(preview, "referrals", file.referrals.size());
  count(preview, "safety_concerns", file.safetyConcerns.size());
  count(preview, "tasks", file.tasks.size());
  count(preview, "confirmations", file.confirmations.size());
  count(preview, "extras", file.extras.size());
}

void findSamePersons(MergePreview& preview, const domain::Case& kept, const domain::Case& absorbed) {
  store::Folder folder;
  for (const auto& other : absorbed.persons) {
    const std::string name = folder.fold(fullName(other.name));
    for (const auto& person : kept.persons) {
      if (!other.birthDate.known() || person.birthDate != other.birthDate) continue;
      if (folder.fold(fullName(person.name)) != name) continue;
      preview.samePersons.push_back({person.id.value, other.id.value, fullName(person.name)});
    }
  }
}

void compare(MergePreview& preview, const char* field, std::string kept, std::string absorbed) {
  if (kept != absorbed) preview.conflicts.push_back({field, std::move(kept), std::move(absorbed)});
}

void findConflicts(MergePreview& preview, const domain::Case& kept, const domain::Case& absorbed) {
  const auto& a = kept.family;
  const auto& b = absorbed.family;
  const auto text = [](auto code) { return std::string(domain::code(code)); };
  compare(preview, "legal_ground", text(a.legalGround), text(b.legalGround));
  compare(preview, "frame", text(a.frame), text(b.frame));
  compare(preview, "status", text(a.status), text(b.status));
  compare(preview, "worker", a.worker, b.worker);
  compare(preview, "served_by", nameIn(kept.organisations, a.servedBy), nameIn(absorbed.organisations, b.servedBy));
  compare(preview, "partner", nameIn(kept.organisations, a.partner), nameIn(absorbed.organisations, b.partner));
  compare(preview, "intermediary", nameIn(kept.intermediaries, a.intermediary),
          nameIn(absorbed.intermediaries, b.intermediary));
  compare(preview, "contact_language", a.needs.contactLanguage, b.needs.contactLanguage);
  compare(preview, "postcode", a.address.postcode, b.address.postcode);
}

Error withItself() { return {.code = ErrorCode::InvalidValue, .detail = "merge", .arguments = {"itself"}}; }

}  // namespace

Result<MergePreview> previewMerge(Session& session, const std::string& keep, const std::string& absorb) {
  if (keep == absorb) return fail(withItself());
  const auto kept = loadCase(session, keep);
  if (!kept) return fail(kept.error());
  const auto absorbed = loadCase(session, absorb);
  if (!absorbed) return fail(absorbed.error());
  for (const auto* file : {&*kept, &*absorbed}) {
    if (const Status logged = logEvent(session, "read", file->family.id); !logged) return fail(logged.error());
  }
  MergePreview preview;
  countSections(preview, *absorbed);
  findSamePersons(preview, *kept, *absorbed);
  findConflicts(preview, *kept, *absorbed);
  return preview;
}

Result<long long> mergeFamilies(Session& session, const std::string& keep, const std::string& absorb,
                                const std::string& reason) {
  if (const Status given = checkReason(reason); !given) return fail(given.error());
  if (keep == absorb) return fail(withItself());
  const auto kept = familyOf(session, keep);
  if (!kept) return fail(kept.error());
  const auto absorbed = familyOf(session, absorb);
  if (!absorbed) return fail(absorbed.error());
  store::Merge merge;
  merge.id = session.ids().nextValue();
  merge.kept = *kept;
  merge.absorbed = *absorbed;
  merge.merged = doingNow(session, reason);
  const auto line = audit("merge", "case", merge.id, *kept);
  const Status merged = session.store().write(line, [&](store::Writer& writer) { return writer.mergeFamilies(merge); });
  if (!merged) return fail(logRefusal(session, line, merged.error()));
  // A line of its own, for whoever looks for what happened to the file that is gone.
  const auto gone = audit("merge", "case", merge.id, *absorbed);
  if (const Status logged = session.store().write(gone, [](store::Writer&) -> Status { return {}; }); !logged) {
    return fail(logged.error());
  }
  return merge.id;
}

Status undoMerge(Session& session, long long merge) {
  const auto merges = listMerges(session);
  if (!merges) return fail(merges.error());
  const auto known = std::ranges::find(*merges, merge, &MergeRecord::id);
  domain::FamilyId kept;
  if (known != merges->end() && !known->kept.empty()) {
    if (const auto family = anyFamilyOf(session, known->kept)) kept = *family;
  }
  const auto line = audit("unmerge", "case", merge, kept);
  const Status undone = session.store().write(
      line, [&](store::Writer& writer) { return writer.undoMerge(merge, doingNow(session, {})); });
  if (undone) return {};
  Error error = logRefusal(session, line, undone.error());
  if (error.code == ErrorCode::NotFound) error.arguments = {std::to_string(merge), "merge"};
  return fail(std::move(error));
}

Result<std::vector<MergeRecord>> listMerges(Session& session) {
  std::vector<MergeRecord> found;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    const auto merges = reader.merges();
    if (!merges) return fail(merges.error());
    for (const auto& merge : *merges) {
      const auto kept = reader.caseNumber(merge.kept);
      if (!kept) return fail(kept.error());
      const auto absorbed = reader.caseNumber(merge.absorbed);
      if (!absorbed) return fail(absorbed.error());
      found.push_back({merge.id, kept->value_or(""), absorbed->value_or(""), merge.merged.by, merge.merged.at,
                       merge.merged.reason});
    }
    return {};
  });
  if (!read) return fail(read.error());
  return found;
}

}  // namespace tweehanden::app
