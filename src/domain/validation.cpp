// SPDX-License-Identifier: EUPL-1.2
#include "domain/validation.h"

#include <utility>

#include "domain/checks.h"

namespace tweehanden::domain {
namespace {

using Seen = std::unordered_set<long long>;

template <class Record>
void collect(const std::vector<Record>& records, Seen& known) {
  for (const auto& record : records) known.insert(record.id.value);
}

KnownIds knownIds(const Case& file) {
  KnownIds known;
  collect(file.persons, known.persons);
  collect(file.organisations, known.organisations);
  collect(file.intermediaries, known.intermediaries);
  collect(file.contacts, known.contacts);
  for (const auto& contact : file.contacts) collect(contact.agreements, known.agreements);
  return known;
}

/// The records of one section: identity, stamp and the rules of its kind.
template <class Record>
void checkSection(Checks& checks, const Place& at, const std::vector<Record>& records, const KnownIds& known) {
  Seen seen;
  for (std::size_t i = 0; i < records.size() && !checks.failed(); ++i) {
    const Place record = at / i;
    checks.identity(record / "id", records[i].id, seen);
    check(checks, record, records[i], known);
    checks.stamp(record, records[i].stamp);
  }
}

/// Agreements stand in contacts, but their ids are of one kind throughout the file.
void checkAgreementIds(Checks& checks, const Place& root, const Case& file) {
  Seen seen;
  for (std::size_t i = 0; i < file.contacts.size(); ++i) {
    const auto& agreements = file.contacts[i].agreements;
    for (std::size_t j = 0; j < agreements.size(); ++j) {
      checks.identity(root / "contacts" / i / "agreements" / j / "id", agreements[j].id, seen);
    }
  }
}

/// An id that the visit brings along: none yet (0), or new to the case and to the visit.
template <class Tag>
void checkNewIdentity(Checks& checks, const Place& at, Id<Tag> id, Seen& seen) {
  if (id.value != 0) checks.identity(at, id, seen);
}

/// Records of a visit may be unstamped still; then they have no day of their own either.
void checkStampOfVisit(Checks& checks, const Place& at, const Stamp& stamp) {
  if (stamp != Stamp{}) checks.stamp(at, stamp);
}

template <class Record>
Seen idsOf(const std::vector<Record>& records) {
  Seen seen;
  collect(records, seen);
  return seen;
}

void checkContactOfVisit(Checks& checks, const Place& root, const Visit& visit, const Case& file,
                         const KnownIds& known) {
  const Place at = root / "contact";
  Seen contacts = known.contacts;
  checkNewIdentity(checks, at / "id", visit.contact.id, contacts);
  check(checks, at, visit.contact, known);
  checkStampOfVisit(checks, at, visit.contact.stamp);
  Seen agreements = known.agreements;
  for (std::size_t i = 0; i < visit.contact.agreements.size(); ++i) {
    checkNewIdentity(checks, at / "agreements" / i / "id", visit.contact.agreements[i].id, agreements);
  }
  if (visit.family.valid() && visit.family != file.family.id) {
    checks.fault(root / "family", ErrorCode::DanglingReference, visit.family.text());
  }
}

/// What the visit's own records may refer to: the case, and the visit itself.
KnownIds knownIds(const Visit& visit, const Case& file) {
  KnownIds known = knownIds(file);
  known.contacts = {visit.contact.id.value};  // an observation of a visit belongs to that visit
  collect(visit.contact.agreements, known.agreements);
  return known;
}

}  // namespace

Status validate(const Case& file, Date today) {
  Checks checks(today);
  const Place root;
  const KnownIds known = knownIds(file);
  checks.value(root / "family" / "id", file.family.id.valid(), "id");
  check(checks, root / "family", file.family, known);
  checks.stamp(root / "family", file.family.stamp);
  checkSection(checks, root / "persons", file.persons, known);
  checkSection(checks, root / "custody", file.custody, known);
  checkSection(checks, root / "relations", file.relations, known);
  checkSection(checks, root / "network", file.network, known);
  checkSection(checks, root / "help_requests", file.helpRequests, known);
  checkSection(checks, root / "organisations", file.organisations, known);
  checkSection(checks, root / "intermediaries", file.intermediaries, known);
  checkSection(checks, root / "service_facts", file.serviceFacts, known);
  checkSection(checks, root / "contacts", file.contacts, known);
  checkAgreementIds(checks, root, file);
  checkSection(checks, root / "observations", file.observations, known);
  checkSection(checks, root / "consents", file.consents, known);
  checkSection(checks, root / "referrals", file.referrals, known);
  checkSection(checks, root / "safety_concerns", file.safetyConcerns, known);
  checkSection(checks, root / "tasks", file.tasks, known);
  checkSection(checks, root / "confirmations", file.confirmations, known);
  return std::move(checks).result();
}

Status validate(const ProfileConfirmation& confirmation, Date today) {
  Checks checks(today);
  check(checks, Place(), confirmation, {});
  return std::move(checks).result();
}

Status validate(const Visit& visit, const Case& file, Date today) {
  Checks checks(today);
  const Place root;
  checkContactOfVisit(checks, root, visit, file, knownIds(file));
  const KnownIds known = knownIds(visit, file);
  Seen observations = idsOf(file.observations);
  for (std::size_t i = 0; i < visit.observations.size(); ++i) {
    checkNewIdentity(checks, root / "observations" / i / "id", visit.observations[i].id, observations);
    check(checks, root / "observations" / i, visit.observations[i], known);
    checkStampOfVisit(checks, root / "observations" / i, visit.observations[i].stamp);
  }
  Seen requests = idsOf(file.helpRequests);
  for (std::size_t i = 0; i < visit.helpRequests.size(); ++i) {
    checkNewIdentity(checks, root / "help_requests" / i / "id", visit.helpRequests[i].id, requests);
    check(checks, root / "help_requests" / i, visit.helpRequests[i], known);
    checkStampOfVisit(checks, root / "help_requests" / i, visit.helpRequests[i].stamp);
  }
  Seen tasks = idsOf(file.tasks);
  for (std::size_t i = 0; i < visit.tasks.size(); ++i) {
    checkNewIdentity(checks, root / "tasks" / i / "id", visit.tasks[i].id, tasks);
    check(checks, root / "tasks" / i, visit.tasks[i], known);
  }
  return std::move(checks).result();
}

}  // namespace tweehanden::domain
