// SPDX-License-Identifier: EUPL-1.2
#include "app/compare_models.h"

#include <algorithm>
#include <map>

#include "app/audit.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr int kPage = 200;

std::optional<scoring::Level> levelOf(const scoring::Model& model, const scoring::Profile& profile,
                                      const std::string& factor) {
  const auto index = model.factorIndex(factor);
  if (!index) return std::nullopt;
  return profile.factors[static_cast<std::size_t>(*index)].level;
}

std::vector<LevelChange> levelChanges(const scoring::Model& before, const scoring::Profile& then,
                                      const scoring::Model& after, const scoring::Profile& now) {
  std::vector<LevelChange> changes;
  const auto look = [&](const std::string& factor) {
    LevelChange change{factor, levelOf(before, then, factor), levelOf(after, now, factor)};
    if (change.from != change.to) changes.push_back(std::move(change));
  };
  for (const auto& factor : before.factors) look(factor.id);
  for (const auto& factor : after.factors) {
    if (!before.factorIndex(factor.id)) look(factor.id);
  }
  return changes;
}

ComparedCase compare(const scoring::Model& before, const scoring::Model& after, const domain::Case& file,
                     const std::string& caseNumber, Date today) {
  ComparedCase compared{caseNumber, {}, {}, false};
  const auto then = scoring::evidenceOf(before, file, today);
  const auto now = scoring::evidenceOf(after, file, today);
  if (!then || !now) {
    compared.misfit = then ? now.error() : then.error();
    compared.misfitAfter = then.has_value();
    return compared;
  }
  compared.changes =
      levelChanges(before, scoring::score(before, *then, today), after, scoring::score(after, *now, today));
  return compared;
}

void keep(ComparedCase compared, ModelComparison& comparison) {
  ++comparison.cases;
  if (compared.misfit || !compared.changes.empty()) comparison.found.push_back(std::move(compared));
}

void sortByNumber(ModelComparison& comparison) { std::ranges::sort(comparison.found, {}, &ComparedCase::caseNumber); }

/// A page of families with their evidence; the last row tells where the next page begins.
struct EvidencePage {
  std::vector<store::CaseloadRow> rows;
  std::vector<domain::Case> files;
  long long matching = 0;
};

Status readPage(store::Reader& reader, const std::optional<store::CaseloadRow>& after, EvidencePage& read) {
  store::CaseloadQuery query;
  query.includeClosed = true;
  query.limit = kPage;
  query.after = after;
  auto page = reader.caseload(query);
  if (!page) return fail(page.error());
  std::vector<domain::FamilyId> ids;
  for (const auto& row : page->rows) ids.push_back(row.id);
  auto files = reader.loadEvidence(ids);
  if (!files) return fail(files.error());
  read = {std::move(page->rows), std::move(*files), page->matching};
  return {};
}

/// All pages inside one snapshot: no case is missed or seen twice while others write.
Status compareAll(store::Reader& reader, const scoring::Model& before, const scoring::Model& after, Date today,
                  const Progress& progress, ModelComparison& comparison) {
  EvidencePage page;
  std::optional<store::CaseloadRow> last;
  do {
    if (const Status read = readPage(reader, last, page); !read) return read;
    std::map<domain::FamilyId, const domain::Case*> byFamily;
    for (const auto& file : page.files) byFamily[file.family.id] = &file;
    for (const auto& row : page.rows) {
      const auto file = byFamily.find(row.id);
      const domain::Case none;
      keep(compare(before, after, file == byFamily.end() ? none : *file->second, row.caseNumber, today), comparison);
    }
    if (!page.rows.empty()) last = page.rows.back();
    if (progress && !progress(comparison.cases, page.matching)) return fail(ErrorCode::Cancelled, "compare models");
  } while (page.rows.size() == static_cast<std::size_t>(kPage));
  return {};
}

}  // namespace

Result<ModelComparison> compareOnStore(Session& session, const scoring::Model& before, const scoring::Model& after,
                                       const Progress& progress) {
  // Nothing is shown that could not be logged.
  const Status logged =
      session.store().write(audit("read", "model_diff", 0, {}), [](store::Writer&) -> Status { return {}; });
  if (!logged) return fail(logged.error());
  ModelComparison comparison;
  const Status done = session.store().read([&](store::Reader& reader) {
    return compareAll(reader, before, after, session.clock().today(), progress, comparison);
  });
  if (!done) return fail(done.error());
  sortByNumber(comparison);
  return comparison;
}

Result<ModelComparison> compareOnFiles(const scoring::Model& before, const scoring::Model& after,
                                       const std::vector<std::filesystem::path>& files, Date today) {
  ModelComparison comparison;
  for (const auto& file : files) {
    const auto text = readTextFile(file);
    if (!text) return fail(text.error());
    const auto read = casefile::read(*text, file.filename().string(), today);
    if (!read) return fail(read.error());
    keep(compare(before, after, *read, read->family.caseNumber, today), comparison);
  }
  sortByNumber(comparison);
  return comparison;
}

}  // namespace tweehanden::app
