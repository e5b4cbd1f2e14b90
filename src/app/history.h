// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/record_kind.h"

namespace tweehanden::app {

/// One member of a record that a revision changed, by its name in a case file. Values are JSON text; empty: not there.
struct FieldChange {
  std::string field;
  std::string before;
  std::string after;
};

/// A record as one revision has it.
struct HistoryEntry {
  int revision = 1;
  std::string by;
  Timestamp at;
  std::string reason;  ///< why it was changed; empty for the first
  std::string record;  ///< as it was, as the JSON object of a case file
  std::vector<FieldChange> changes;
};

struct RecordHistory {
  domain::RecordKind kind = domain::RecordKind::Contact;
  long long id = 0;
  std::vector<HistoryEntry> entries;  ///< oldest first; the last is what holds now
};

/// The contacts, observations and tasks of a family that were changed, or the one named, changed or not. Logged.
/// NotFound.
[[nodiscard]] Result<std::vector<RecordHistory>> history(Session& session, const std::string& caseNumber,
                                                         std::optional<long long> record = {});

}  // namespace tweehanden::app
