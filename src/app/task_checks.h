// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "domain/load.h"
#include "domain/records.h"
#include "scoring/model.h"

namespace tweehanden::app {

/// Done by or together with a migrant organisation.
[[nodiscard]] constexpr bool isShared(domain::Party owner) {
  return owner == domain::Party::MigrantOrganisation || owner == domain::Party::Together;
}

/// What the model's task asks beyond the rules of the domain, as the guard's id: a care-like one done by or with an
/// intermediary an end date and the coordinator's approval (exception); one that needs a shared language an
/// intermediary who shares it (language); what mobilises the network no open concern about safety (safety_first); what
/// goes through the own circle a family that does not prefer otherwise (own_circle); what stays with the youth service
/// no partner (responsibility).
[[nodiscard]] std::optional<std::string> templateGuard(const scoring::Model& model, const domain::Task& task,
                                                       const domain::Case& file, Date on);

/// Whether the intermediary has room for a task in a family: not resting, and with it not over its hours. A reason
/// given with the task overrides the guard overload; an unknown load never breaks it.
[[nodiscard]] Status checkLoad(const scoring::Model& model, const domain::Task& task,
                               const std::optional<domain::Load>& load, Date on);

/// Whether the task may stand in this case: no guard broken, a shared task names its organisation, what it refers to is
/// there, it has a text, and its window does not end before it starts. Pointers are those of a task in a case file.
[[nodiscard]] Status checkTask(const scoring::Model& model, const domain::Task& task, const domain::Case& file,
                               Date today);

}  // namespace tweehanden::app
