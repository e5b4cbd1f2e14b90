// SPDX-License-Identifier: EUPL-1.2
#include "app/cases.h"
#include "app/lookup.h"
#include "casefile/case_file.h"

namespace tweehanden::app {

Result<std::string> exportCase(Session& session, const std::string& caseNumber) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  if (const Status logged = logEvent(session, "export", file->family.id); !logged) return fail(logged.error());
  return casefile::write(*file);
}

}  // namespace tweehanden::app
