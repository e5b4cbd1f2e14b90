// SPDX-License-Identifier: EUPL-1.2
#include "app/audit.h"
#include "app/case_numbers.h"
#include "app/cases.h"
#include "app/lookup.h"
#include "domain/validation.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

domain::Case newCase(Session& session, domain::Family family, std::vector<domain::Person> persons) {
  const domain::Stamp stamp = stampNow(session);
  if (!family.id.valid()) family.id = session.ids().next<domain::FamilyTag>();
  if (family.openedOn == Date{}) family.openedOn = session.clock().today();
  if (family.worker.empty()) family.worker = session.user();
  family.stamp = stamp;
  for (auto& person : persons) {
    if (!person.id.valid()) person.id = session.ids().next<domain::PersonTag>();
    person.stamp = stamp;
  }
  domain::Case file;
  file.family = std::move(family);
  file.persons = std::move(persons);
  return file;
}

/// A case that refers to organisations already in the store must be checked together with them.
Status addKnownParties(store::Reader& reader, domain::Case& file) {
  auto organisations = reader.organisations();
  if (!organisations) return fail(organisations.error());
  auto intermediaries = reader.intermediaries();
  if (!intermediaries) return fail(intermediaries.error());
  file.organisations = std::move(*organisations);
  file.intermediaries = std::move(*intermediaries);
  return {};
}

}  // namespace

Result<std::string> registerFamily(Session& session, domain::Family family, std::vector<domain::Person> persons) {
  domain::Case file = newCase(session, std::move(family), std::move(persons));
  const long long id = file.family.id.value;
  const bool numbered = !file.family.caseNumber.empty();
  const int year = static_cast<int>(session.clock().today().civil().year());
  const store::AuditEntry entry = audit("create", "case", id, domain::FamilyId{id});
  const Status written = session.store().write(entry, [&](store::Writer& writer) -> Status {
    if (!numbered) {
      const auto number = nextFreeNumber(writer, year);
      if (!number) return fail(number.error());
      file.family.caseNumber = caseNumberText(year, *number);
    }
    if (const Status known = addKnownParties(writer, file); !known) return known;
    if (const Status valid = domain::validate(file, session.clock().today()); !valid) return valid;
    return writer.insertCase(file);
  });
  if (!written) return fail(written.error());
  return file.family.caseNumber;
}

}  // namespace tweehanden::app
