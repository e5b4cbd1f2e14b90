// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

namespace tweehanden::app {

/// Which lines of the log, newest first. Empty and absent: any.
struct LogQuery {
  std::string family;  ///< case number, also of a family in the bin; of one that was destroyed its id
  std::string user;
  std::string event;
  std::optional<Date> from;
  std::optional<Date> until;  ///< that day included
  int limit = 200;
  std::optional<long long> afterId;  ///< the last line of the page before (keyset)
};

/// A line in the terms of NEN 7513. Codes, no content.
struct LogEntry {
  long long id = 0;
  Timestamp at;
  std::string event;
  std::string user;
  std::string role;
  std::string onBehalfOf;
  std::string purpose;
  std::string object;
  std::optional<long long> objectId;
  std::optional<long long> familyId;
  std::string caseNumber;  ///< empty without a family, and of one that was destroyed
  std::string ground;
  std::string outcome;  ///< "done", "refused"
};

/// Reading the log is logged itself, before anything is shown. NotFound for an unknown family.
[[nodiscard]] Result<std::vector<LogEntry>> readLog(Session& session, const LogQuery& query);

}  // namespace tweehanden::app
