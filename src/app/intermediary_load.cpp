// SPDX-License-Identifier: EUPL-1.2
#include "app/intermediary_load.h"

#include <algorithm>

#include "scoring/planner.h"
#include "store/store.h"

namespace tweehanden::app {

Result<std::optional<domain::Load>> loadOf(Session& session, const domain::Case& file,
                                           std::optional<domain::IntermediaryId> intermediary, Date on) {
  if (!intermediary) return std::nullopt;
  const auto known = std::ranges::find(file.intermediaries, *intermediary, &domain::Intermediary::id);
  if (known == file.intermediaries.end()) return std::nullopt;
  std::vector<domain::LoadTask> tasks;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    auto found = reader.loadTasks(*intermediary);
    if (!found) return fail(found.error());
    tasks = std::move(*found);
    return {};
  });
  if (!status) return fail(status.error());
  return domain::loadOf(tasks, *intermediary, known->hoursPerWeek, on, scoring::loadLimits(session.model()));
}

}  // namespace tweehanden::app
