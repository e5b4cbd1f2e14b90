// SPDX-License-Identifier: EUPL-1.2
#include "app/allocate.h"

#include <algorithm>

#include "app/allocation_input.h"
#include "app/audit.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "scoring/planner.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

Status goOn(const Progress& progress, long long done, long long total) {
  if (progress && !progress(done, total)) return fail(ErrorCode::Cancelled, "allocate");
  return {};
}

std::string nameOf(const RecordedCaseload& recorded, const std::optional<domain::IntermediaryId>& id) {
  if (!id) return {};
  const auto found = std::ranges::find(recorded.intermediaries, *id, &domain::Intermediary::id);
  return found == recorded.intermediaries.end() ? std::string() : found->name;
}

void addNames(const RecordedCaseload& recorded, AllocationView& view) {
  for (const auto& file : recorded.cases) {
    const auto& family = file.family;
    view.families[family.id] = {family.caseNumber, family.displayName, nameOf(recorded, family.intermediary)};
  }
  for (const auto& organisation : recorded.organisations) {
    for (const auto& person : recorded.intermediaries) {
      if (person.organisation == organisation.id) view.intermediaries[person.id].organisation = organisation.name;
    }
  }
  for (const auto& person : recorded.intermediaries) {
    view.intermediaries[person.id].name = person.name;
    view.intermediaries[person.id].hoursPerWeek = person.hoursPerWeek;
  }
  for (const auto& helper : view.input.helpers) view.intermediaries[helper.id].restUntil = helper.load.restUntil;
}

AllocationView viewOf(const scoring::Model& model, const RecordedCaseload& recorded, Date on) {
  AllocationView view;
  view.on = on;
  view.input = allocationInput(recorded, on, scoring::loadLimits(model), scoring::AllocationParameters{});
  view.result = scoring::allocate(view.input);
  addNames(recorded, view);
  return view;
}

Result<RecordedCaseload> readStore(Session& session) {
  RecordedCaseload recorded;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    auto open = reader.openCaseload();
    if (!open) return fail(open.error());
    auto organisations = reader.organisations();
    if (!organisations) return fail(organisations.error());
    auto intermediaries = reader.intermediaries();
    if (!intermediaries) return fail(intermediaries.error());
    recorded = {std::move(open->cases), std::move(*organisations), std::move(*intermediaries), std::move(open->given)};
    return {};
  });
  if (!status) return fail(status.error());
  return recorded;
}

/// Adds what is not known yet; of what several files hold, the newest record counts.
template <class Record>
void merge(std::vector<Record>& known, const std::vector<Record>& more) {
  const auto age = [](const Record& each) {
    return std::pair(each.stamp.recordedAt.milliseconds, each.stamp.revision);
  };
  for (const auto& each : more) {
    const auto found = std::ranges::find(known, each.id, &Record::id);
    if (found == known.end()) {
      known.push_back(each);
    } else if (age(*found) < age(each)) {
      *found = each;
    }
  }
}

Status addFile(RecordedCaseload& recorded, const std::filesystem::path& path, Date today) {
  const auto text = readTextFile(path);
  if (!text) return fail(text.error());
  const std::string name = path.filename().string();
  auto file = casefile::read(*text, name, today);
  if (!file) return fail(file.error());
  for (const auto& other : recorded.cases) {
    if (other.family.id != file->family.id) continue;
    return fail(Error{.code = ErrorCode::DuplicateId,
                      .detail = "allocate",
                      .file = name,
                      .pointer = "/family/id",
                      .arguments = {file->family.id.text()}});
  }
  merge(recorded.organisations, file->organisations);
  merge(recorded.intermediaries, file->intermediaries);
  const auto given = domain::loadTasks(*file);
  recorded.given.insert(recorded.given.end(), given.begin(), given.end());
  recorded.cases.push_back(std::move(*file));
  return {};
}

}  // namespace

Result<AllocationView> allocate(Session& session, std::optional<Date> on, const Progress& progress) {
  constexpr long long kSteps = 3;
  if (const Status go = goOn(progress, 0, kSteps); !go) return fail(go.error());
  // Nothing is read that could not be logged.
  const Status logged =
      session.store().write(audit("search", "allocation", 0, {}), [](store::Writer&) -> Status { return {}; });
  if (!logged) return fail(logged.error());
  if (const Status go = goOn(progress, 1, kSteps); !go) return fail(go.error());
  const auto recorded = readStore(session);
  if (!recorded) return fail(recorded.error());
  if (const Status go = goOn(progress, 2, kSteps); !go) return fail(go.error());
  auto view = viewOf(session.model(), *recorded, on.value_or(session.clock().today()));
  if (const Status go = goOn(progress, kSteps, kSteps); !go) return fail(go.error());
  return view;
}

Result<AllocationView> allocateFiles(const scoring::Model& model, const std::vector<std::filesystem::path>& files,
                                     Date today, std::optional<Date> on, const Progress& progress) {
  RecordedCaseload recorded;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Status go = goOn(progress, static_cast<long long>(i), static_cast<long long>(files.size()));
    if (!go) return fail(go.error());
    if (const Status added = addFile(recorded, files[i], today); !added) return fail(added.error());
  }
  return viewOf(model, recorded, on.value_or(today));
}

}  // namespace tweehanden::app
