// SPDX-License-Identifier: EUPL-1.2
#include "app/cases.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "casefile/sealed_file.h"

namespace tweehanden::app {

Result<std::string> exportCase(Session& session, const std::string& caseNumber) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  if (const Status logged = logEvent(session, "export", file->family.id); !logged) return fail(logged.error());
  return casefile::write(*file);
}

Result<std::string> exportSealedCase(Session& session, const std::string& caseNumber, const Secret& passphrase,
                                     KeyStrength strength) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const auto cost = strength == KeyStrength::Lowest ? casefile::lowestSealCost() : casefile::normalSealCost();
  auto sealed = casefile::seal(casefile::write(*file), passphrase, cost);
  if (!sealed) return fail(sealed.error());
  if (const Status logged = logEvent(session, "export", file->family.id); !logged) return fail(logged.error());
  return sealed;
}

}  // namespace tweehanden::app
