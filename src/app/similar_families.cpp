// SPDX-License-Identifier: EUPL-1.2
#include "app/audit.h"
#include "app/duplicates.h"
#include "app/lookup.h"
#include "store/store.h"

namespace tweehanden::app {

Result<std::vector<domain::DuplicateMatch>> similarFamilies(Session& session, const domain::Family& family,
                                                            const std::vector<domain::Person>& persons, int limit) {
  std::vector<domain::DuplicateMatch> matches;
  const Status done = session.store().read([&](store::Reader& reader) -> Status {
    auto found = reader.similarFamilies(family, persons, limit);
    if (!found) return fail(found.error());
    matches = std::move(*found);
    return {};
  });
  if (!done) return fail(done.error());
  return matches;
}

Result<std::vector<domain::DuplicateMatch>> duplicatesOf(Session& session, const std::string& caseNumber, int limit) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  if (const Status logged = logEvent(session, "search", file->family.id); !logged) return fail(logged.error());
  return similarFamilies(session, file->family, file->persons, limit);
}

}  // namespace tweehanden::app
