// SPDX-License-Identifier: EUPL-1.2
#include "app/search.h"

#include "app/audit.h"
#include "store/store.h"

namespace tweehanden::app {

Result<domain::SearchPage> search(Session& session, const domain::SearchQuery& query, SearchUse use) {
  // Written down before anything is shown.
  if (use == SearchUse::Settled) {
    const Status logged =
        session.store().write(audit("search", "store", 0, {}), [](store::Writer&) -> Status { return {}; });
    if (!logged) return fail(logged.error());
  }
  domain::SearchPage page;
  const Status done = session.store().read([&](store::Reader& reader) -> Status {
    auto found = reader.search(query);
    if (!found) return fail(found.error());
    page = std::move(*found);
    return {};
  });
  if (!done) return fail(done.error());
  return page;
}

Status rebuildSearchIndex(Session& session, const Progress& progress) {
  const Status logged =
      session.store().write(audit("change", "search_index", 0, {}), [](store::Writer&) -> Status { return {}; });
  if (!logged) return logged;
  return session.store().rebuildSearchIndex(progress);
}

}  // namespace tweehanden::app
