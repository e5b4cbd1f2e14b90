// SPDX-License-Identifier: EUPL-1.2
#include "app/corrections.h"

#include <algorithm>
#include <sstream>

#include "app/audit.h"
#include "app/evidence_check.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "domain/validation.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

Error notFound(long long id, const char* kind) {
  return {.code = ErrorCode::NotFound, .detail = kind, .arguments = {std::to_string(id), kind}};
}

/// "/contacts/3/start" -> "/contact/start", for it is the only one that was handed in.
Error aboutTheRecord(Error error, const std::string& list, std::size_t index, const std::string& record) {
  const std::string at = "/" + list + "/" + std::to_string(index);
  if (error.pointer.starts_with(at)) error.pointer = "/" + record + error.pointer.substr(at.size());
  return error;
}

template <class Record>
typename std::vector<Record>::iterator findIn(std::vector<Record>& records, Record& wanted) {
  return std::ranges::find(records, wanted.id, &Record::id);
}

void setIf(std::string& field, const std::optional<std::string>& given, bool& any) {
  if (!given) return;
  field = *given;
  any = true;
}

std::optional<std::string> paragraphOf(const std::string& note, int paragraph) {
  std::istringstream lines(note);
  std::string line;
  for (int i = 0; std::getline(lines, line); ++i) {
    if (i == paragraph) return line;
  }
  return std::nullopt;
}

/// A mark says what a paragraph is; of other words it says nothing.
bool sameParagraph(const std::string& before, const std::string& after, int paragraph) {
  return before == after || paragraphOf(before, paragraph) == paragraphOf(after, paragraph);
}

Status nothingGiven() {
  return fail(Error{.code = ErrorCode::InvalidValue, .detail = "correction", .arguments = {"nothing"}});
}

}  // namespace

Result<domain::Contact> correctContact(Session& session, const std::string& caseNumber, domain::Contact contact,
                                       const std::string& reason) {
  if (const Status given = checkReason(reason); !given) return fail(given.error());
  auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const auto stored = findIn(file->contacts, contact);
  if (stored == file->contacts.end()) return fail(notFound(contact.id.value, "contact"));
  for (auto& agreement : contact.agreements) {
    if (!agreement.id.valid()) agreement.id = session.ids().next<domain::AgreementTag>();
  }
  contact.stamp = stampNow(session, contact.stamp.revision + 1);
  *stored = contact;
  if (const Status valid = domain::validate(*file, session.clock().today()); !valid) {
    const auto index = static_cast<std::size_t>(stored - file->contacts.begin());
    return fail(aboutTheRecord(valid.error(), "contacts", index, "contact"));
  }
  const auto family = file->family.id;
  const Status written =
      session.store().write(audit("change", "contact", contact.id.value, family),
                            [&](store::Writer& writer) { return writer.updateContact(family, contact, reason); });
  if (!written) return fail(written.error());
  return contact;
}

Result<domain::Observation> correctObservation(Session& session, const std::string& caseNumber,
                                               domain::Observation observation, const std::string& reason) {
  if (const Status given = checkReason(reason); !given) return fail(given.error());
  auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const auto stored = findIn(file->observations, observation);
  if (stored == file->observations.end()) return fail(notFound(observation.id.value, "observation"));
  observation.stamp = stampNow(session, observation.stamp.revision + 1);
  *stored = observation;
  const auto index = static_cast<std::size_t>(stored - file->observations.begin());
  Status valid = domain::validate(*file, session.clock().today());
  if (valid) valid = checkAnswers(session.model(), file->observations, {});
  if (!valid) return fail(aboutTheRecord(valid.error(), "observations", index, "observation"));
  const auto family = file->family.id;
  const Status written = session.store().write(
      audit("change", "observation", observation.id.value, family),
      [&](store::Writer& writer) { return writer.updateObservation(family, observation, reason); });
  if (!written) return fail(written.error());
  return observation;
}

Result<int> correct(Session& session, const std::string& caseNumber, const Correction& correction) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  bool any = false;
  const auto revisionSeen = [&](const domain::Stamp& stamp) {
    return correction.revision > 0 ? correction.revision : stamp.revision;
  };
  for (domain::Contact contact : file->contacts) {
    if (contact.id.value != correction.record) continue;
    const std::string before = contact.note;
    setIf(contact.note, correction.note, any);
    std::erase_if(contact.marks,
                  [&](const auto& mark) { return !sameParagraph(before, contact.note, mark.paragraph); });
    setIf(contact.place, correction.place, any);
    if (!any) return fail(nothingGiven().error());
    contact.stamp.revision = revisionSeen(contact.stamp);
    const auto made = correctContact(session, caseNumber, contact, correction.reason);
    if (!made) return fail(made.error());
    return made->stamp.revision;
  }
  for (domain::Observation observation : file->observations) {
    if (observation.id.value != correction.record) continue;
    setIf(observation.answer, correction.answer, any);
    setIf(observation.quote, correction.quote, any);
    if (!any) return fail(nothingGiven().error());
    observation.stamp.revision = revisionSeen(observation.stamp);
    const auto made = correctObservation(session, caseNumber, observation, correction.reason);
    if (!made) return fail(made.error());
    return made->stamp.revision;
  }
  return fail(notFound(correction.record, "record"));
}

}  // namespace tweehanden::app
