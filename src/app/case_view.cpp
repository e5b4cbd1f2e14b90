// SPDX-License-Identifier: EUPL-1.2
#include "app/case_view.h"

#include <algorithm>

#include "app/evidence_check.h"
#include "app/intermediary_load.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "scoring/questions.h"

namespace tweehanden::app {
namespace {
// Observations that are still being written have no id; these stand above every real one and differ from each other.
constexpr long long kFirstUnsavedId = 1LL << 62;
}  // namespace

Result<CaseView> viewOf(const scoring::Model& model, domain::Case file, Date today, std::optional<Date> on,
                        NextQuestions questions, const std::optional<domain::Load>& load) {
  auto evidence = scoring::evidenceOf(model, file, today);
  if (!evidence) return fail(evidence.error());
  CaseView view{
      .file = std::move(file), .on = on.value_or(today), .evidence = std::move(*evidence), .profile = {}, .plan = {}};
  view.profile = scoring::score(model, view.evidence, view.on);
  view.context = scoring::contextOf(view.file, view.on);
  view.context.load = load;
  const scoring::PlanTables tables(model);
  view.plan = scoring::plan(tables, view.profile, view.context);
  if (questions == NextQuestions::Include) {
    view.plan.questions =
        scoring::questionsFor(tables, view.evidence, view.profile, view.context, model.plan.questionLimit);
  }
  return view;
}

std::vector<scoring::NextQuestion> nextQuestions(const scoring::Model& model, const CaseView& view, int limit) {
  return scoring::questionsFor(scoring::PlanTables(model), view.evidence, view.profile, view.context, limit);
}

Result<CaseView> viewCase(Session& session, const std::string& caseNumber, std::optional<Date> on) {
  auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  // Nothing is shown that could not be logged.
  if (const Status logged = logEvent(session, "read", file->family.id); !logged) return fail(logged.error());
  const Date today = session.clock().today();
  const auto load = loadOf(session, *file, file->family.intermediary, on.value_or(today));
  if (!load) return fail(load.error());
  return viewOf(session.model(), std::move(*file), today, on, NextQuestions::Include, *load);
}

Result<CaseView> viewCaseFile(const scoring::Model& model, const std::filesystem::path& file, Date today,
                              std::optional<Date> on) {
  const auto text = readTextFile(file);
  if (!text) return fail(text.error());
  const std::string name = file.filename().string();
  auto read = casefile::read(*text, name, today);
  if (!read) return fail(read.error());
  if (const Status fits = checkEvidence(model, *read, name); !fits) return fail(fits.error());
  return viewOf(model, std::move(*read), today, on);
}

Result<scoring::Profile> profileWith(const scoring::Model& model, const CaseView& view,
                                     const std::vector<domain::Observation>& added) {
  std::vector<domain::Observation> observations = added;
  for (std::size_t i = 0; i < observations.size(); ++i) {
    auto& observation = observations[i];
    const long long unsaved = kFirstUnsavedId + static_cast<long long>(i);
    if (!observation.id.valid()) observation.id.value = unsaved;
    if (!observation.contact) observation.contact = domain::ContactId{kFirstUnsavedId};
    if (observation.on == Date{}) observation.on = view.on;
  }
  const auto fresh = scoring::evidenceOf(model, observations, view.on);
  if (!fresh) return fail(fresh.error());
  std::vector<scoring::Evidence> evidence = view.evidence;
  evidence.insert(evidence.end(), fresh->begin(), fresh->end());
  std::vector<int> touched;
  for (const auto& each : *fresh) touched.push_back(each.indicator);
  return scoring::rescore(model, evidence, view.on, view.profile, touched);
}

}  // namespace tweehanden::app
