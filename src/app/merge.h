// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

/// Two families that are found to be one.
namespace tweehanden::app {

/// So many records of a section of the case file.
struct SectionCount {
  std::string section;
  long long records = 0;
};

/// A person of each family that may be the same one: same folded name, same birth date.
struct SamePerson {
  long long kept = 0;
  long long absorbed = 0;
  std::string name;
};

/// What the families say differently of themselves; what the kept one says holds.
struct MergeConflict {
  std::string field;  ///< as in a case file: "partner", "legal_ground"
  std::string kept;   ///< name or code; may be empty
  std::string absorbed;
};

struct MergePreview {
  std::vector<SectionCount> moving;  ///< only what there is
  std::vector<SamePerson> samePersons;
  std::vector<MergeConflict> conflicts;
};

/// What merging would do; changes nothing. Logged as reading both. NotFound; InvalidValue `itself`.
[[nodiscard]] Result<MergePreview> previewMerge(Session& session, const std::string& keep, const std::string& absorb);

/// Moves every record of `absorb` to `keep` in one transaction; what is left of it goes to the bin. The merge's id, for
/// undoing. ReasonMissing; NotFound; InvalidValue `itself`; GuardRefused `legal_hold`. Logged for both as "merge".
[[nodiscard]] Result<long long> mergeFamilies(Session& session, const std::string& keep, const std::string& absorb,
                                              const std::string& reason);

/// Puts back exactly what moved. NotFound; GuardRefused `merge_undone`, `merge_gone`, `merge_later`, `merge_used`.
[[nodiscard]] Status undoMerge(Session& session, long long merge);

struct MergeRecord {
  long long id = 0;
  std::string kept;  ///< case numbers; empty when destroyed
  std::string absorbed;
  std::string by;
  Timestamp at;
  std::string reason;
};
/// The merges that were not undone.
[[nodiscard]] Result<std::vector<MergeRecord>> listMerges(Session& session);

}  // namespace tweehanden::app
