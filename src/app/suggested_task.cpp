// SPDX-License-Identifier: EUPL-1.2
#include "app/tasks.h"

namespace tweehanden::app {
namespace {

constexpr std::string_view kLanguageMark = "{taal}";
constexpr std::string_view kLeadingIn = " in ";

/// The language filled in; without one, the mark goes together with "in" and the space before it.
std::string withLanguage(std::string text, const std::string& language) {
  for (std::size_t at = text.find(kLanguageMark); at != std::string::npos; at = text.find(kLanguageMark, at)) {
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::size_t lead = !language.empty() ? 0 : before.ends_with(kLeadingIn) ? kLeadingIn.size() : at == 0 ? 0 : 1;
    const std::size_t from = at - lead;
    text.replace(from, at + kLanguageMark.size() - from, language);
    at = from + language.size();
  }
  return text;
}

domain::Party partyOf(scoring::Side side) {
  switch (side) {
    case scoring::Side::YouthService: return domain::Party::YouthService;
    case scoring::Side::Together: return domain::Party::Together;
    case scoring::Side::MigrantOrganisation: return domain::Party::MigrantOrganisation;
  }
  return domain::Party::YouthService;
}

}  // namespace

std::string cardText(const scoring::Model& model, const domain::Case& file, const scoring::Suggestion& suggestion) {
  const scoring::TaskTemplate* task = model.task(suggestion.task);
  if (task == nullptr) return suggestion.task;
  const std::string& text = suggestion.caseAction && !task->caseAction.empty() ? task->caseAction : task->shortText;
  return withLanguage(text, file.family.needs.contactLanguage);
}

domain::Task taskFrom(const scoring::Model& model, const CaseView& view, const scoring::Suggestion& suggestion) {
  domain::Task task;
  task.kind = domain::TaskKind::ModelTask;
  task.modelTask = suggestion.task;
  task.part = suggestion.part;
  task.text = cardText(model, view.file, suggestion);
  task.owner = partyOf(suggestion.side);
  task.hours = suggestion.hours;
  task.createdOn = view.on;
  const auto& family = view.file.family;
  if (suggestion.side != scoring::Side::MigrantOrganisation) task.assignee = family.worker;
  if (suggestion.side != scoring::Side::YouthService) {
    task.organisation = family.partner;
    task.intermediary = family.intermediary;
  }
  return task;
}

}  // namespace tweehanden::app
