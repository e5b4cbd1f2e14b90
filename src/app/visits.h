// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/case_view.h"

namespace tweehanden::app {

struct VisitOutcome {
  domain::Visit visit;  ///< as stored, with ids and stamps
  scoring::Profile before;
  scoring::Profile after;
};

/// Logs a visit in one transaction: contact, observations, help requests, a task for every agreement, search index,
/// audit line. Ids that are 0 are given; stamps are set; every observation is tied to the contact and its day. Nothing
/// is written on an error.
[[nodiscard]] Result<VisitOutcome> logVisit(Session& session, const std::string& caseNumber, domain::Visit visit);

/// Reads a visit file (docs/formats/tweehanden-visit.md), checked against its schema and the case it is for.
[[nodiscard]] Result<domain::Visit> readVisitFile(Session& session, const std::string& caseNumber,
                                                  const std::filesystem::path& file);

/// A visit being written. Kept in the encrypted store until it is logged or thrown away.
struct VisitDraft {
  long long id = 0;  ///< 0: not kept yet
  std::string caseNumber;
  domain::Visit visit;
  int cursor = 0;     ///< position in the note
  std::string focus;  ///< objectName of the field last in use
  Timestamp savedAt;
};

/// Keeps the draft and returns it with id and time.
[[nodiscard]] Result<VisitDraft> keepDraft(Session& session, VisitDraft draft);
/// This user's drafts, newest first.
[[nodiscard]] Result<std::vector<VisitDraft>> drafts(Session& session);
[[nodiscard]] Status discardDraft(Session& session, long long id);

}  // namespace tweehanden::app
