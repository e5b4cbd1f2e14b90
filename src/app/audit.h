// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/ids.h"
#include "store/store.h"

namespace tweehanden::app {

/// The audit line of a use case: what was done to which record of whose file.
[[nodiscard]] inline store::AuditEntry audit(std::string event, std::string object, long long objectId,
                                             domain::FamilyId family) {
  store::AuditEntry entry;
  entry.event = std::move(event);
  entry.object = std::move(object);
  entry.objectId = objectId;
  entry.familyId = family.value;
  return entry;
}

}  // namespace tweehanden::app
