// SPDX-License-Identifier: EUPL-1.2
#include "app/evidence_check.h"
#include "app/lookup.h"
#include "app/visits.h"
#include "casefile/case_file.h"

namespace tweehanden::app {

Result<domain::Visit> readVisitFile(Session& session, const std::string& caseNumber,
                                    const std::filesystem::path& file) {
  const auto family = familyOf(session, caseNumber);
  if (!family) return fail(family.error());
  const auto text = readTextFile(file);
  if (!text) return fail(text.error());
  const std::string name = file.filename().string();
  auto visit = casefile::readVisit(*text, name);
  if (!visit) return fail(visit.error());
  if (visit->family.valid() && visit->family != *family) {
    return fail(Error{
        .code = ErrorCode::DanglingReference, .detail = "visit of another family", .file = name, .pointer = "/family"});
  }
  if (const Status fits = checkAnswers(session.model(), visit->observations, name); !fits) return fail(fits.error());
  visit->family = *family;
  return visit;
}

}  // namespace tweehanden::app
