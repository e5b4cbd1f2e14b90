// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/records.h"
#include "scoring/model.h"

namespace tweehanden::app {

/// Done by or together with a migrant organisation.
[[nodiscard]] constexpr bool isShared(domain::Party owner) {
  return owner == domain::Party::MigrantOrganisation || owner == domain::Party::Together;
}

/// Whether the task may stand in this case: no guard broken, a shared task names its organisation, what it refers to is
/// there, it has a text, and its window does not end before it starts. Pointers are those of a task in a case file.
[[nodiscard]] Status checkTask(const scoring::Model& model, const domain::Task& task, const domain::Case& file,
                               Date today);

}  // namespace tweehanden::app
