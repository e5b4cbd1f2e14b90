// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/case_view.h"

namespace tweehanden::app {

/// Takes on a suggestion, as it is or changed by the worker. `task.modelTask` names the suggestion; id and stamp are
/// given here. GuardRefused names the guard that forbids it; `overload` gives way to a reason in `task.reason`.
[[nodiscard]] Result<domain::Task> acceptTask(Session& session, const std::string& caseNumber, domain::Task task);

/// Declines a suggestion; a reason is obligatory. It is not suggested again.
[[nodiscard]] Result<domain::Task> declineSuggestion(Session& session, const std::string& caseNumber,
                                                     const scoring::Suggestion& suggestion, const std::string& reason);

/// Changes a task (text, owner, assignee, window, status) as a new revision.
[[nodiscard]] Result<domain::Task> changeTask(Session& session, const std::string& caseNumber, domain::Task task);

/// The task a suggestion would become, for the worker to accept or edit.
[[nodiscard]] domain::Task taskFrom(const scoring::Model& model, const CaseView& view,
                                    const scoring::Suggestion& suggestion);

/// The words on a suggestion's card: the template's short text, or its case action with the family's language filled
/// in.
[[nodiscard]] std::string cardText(const scoring::Model& model, const domain::Case& file,
                                   const scoring::Suggestion& suggestion);

}  // namespace tweehanden::app
