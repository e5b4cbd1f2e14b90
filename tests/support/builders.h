// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/records.h"

/// Records for tests: complete and valid, with no field left at its default, so that a field that is lost shows.
/// All names are invented. Cases with different numbers share no id and no case number.
namespace tweehanden::test {

/// The day on which the built cases are valid.
inline constexpr Date kToday{2026, 11, 22};

/// Number 1 gives case number "2026-0001".
[[nodiscard]] domain::Family aFamily(int number = 1);
/// Two adults and two children, every kind of record, an extra section.
[[nodiscard]] domain::Case aCase(int number = 1);
/// A visit to aCase(number), as it is after ids and stamps were given: valid beside that case.
[[nodiscard]] domain::Visit aVisit(int number = 1);
/// Only what must be there: a family and nothing else.
[[nodiscard]] domain::Case aBareCase(int number = 1);

/// The ids of aCase(number), to change or to remove single records.
struct CaseIds {
  domain::PersonId mother, father, daughter, son;
  domain::OrganisationId team, partner;
  domain::IntermediaryId intermediary;
  domain::ContactId contact;
  domain::AgreementId agreement;
};
[[nodiscard]] CaseIds caseIds(int number = 1);

/// "j.dekker", on 2 November 2026, revision 3.
[[nodiscard]] domain::Stamp aStamp();

}  // namespace tweehanden::test
