// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "domain/records.h"

namespace tweehanden::app {

/// Corrects a contact: a new revision beside the old one, by this user, now. `contact.stamp.revision` is the revision
/// that was looked at. ReasonMissing; NotFound; RevisionConflict when someone was earlier; what domain::validate
/// refuses, with pointers that begin with /contact.
[[nodiscard]] Result<domain::Contact> correctContact(Session& session, const std::string& caseNumber,
                                                     domain::Contact contact, const std::string& reason);

/// The same for an observation, whose answer must be on its indicator's scale; pointers begin with /observation.
[[nodiscard]] Result<domain::Observation> correctObservation(Session& session, const std::string& caseNumber,
                                                             domain::Observation observation,
                                                             const std::string& reason);

/// What a person changes of one record: only what is given. `revision` 0: the one that is stored now.
struct Correction {
  long long record = 0;  ///< of a contact or an observation
  int revision = 0;
  std::string reason;
  std::optional<std::string> note;    ///< of a contact
  std::optional<std::string> place;   ///< of a contact
  std::optional<std::string> answer;  ///< of an observation
  std::optional<std::string> quote;   ///< of an observation
};
/// The revision that it is now. InvalidValue `nothing` when nothing is given that the record has.
[[nodiscard]] Result<int> correct(Session& session, const std::string& caseNumber, const Correction& correction);

}  // namespace tweehanden::app
