// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/record_kind.h"
#include "domain/records.h"
#include "support/clock.h"

/// What the store tells of the life of records: corrections, the bin, destruction, merges, the log.
namespace tweehanden::store {

/// A revision that was replaced: the record as it was, and who replaced it, when and why.
template <class R>
struct Revised {
  R record{};
  std::string changedBy;
  Timestamp changedAt;
  std::string reason;
};

/// Every replaced revision of one family, by record and revision.
struct CaseHistory {
  std::vector<Revised<domain::Contact>> contacts;  ///< with their parts
  std::vector<Revised<domain::Observation>> observations;
  std::vector<Revised<domain::Task>> tasks;
};

/// Which lines of the log. Empty and absent: any.
struct LogFilter {
  std::optional<domain::FamilyId> family;
  std::string user;
  std::string event;
  std::optional<Timestamp> from;
  std::optional<Timestamp> until;  ///< before this moment
  std::optional<long long> after;  ///< the last line of the page before (keyset)
  int limit = 200;
};

struct LogLine {
  long long id = 0;
  std::string event;
  Timestamp at;
  std::string user;
  std::string role;
  std::string onBehalfOf;
  std::string purpose;
  std::string object;
  std::optional<long long> objectId;
  std::optional<long long> family;
  std::string caseNumber;  ///< empty without a family, and of one that was destroyed
  std::string ground;
  std::string outcome;
};

/// Which record, of which family.
struct RecordName {
  domain::RecordKind kind = domain::RecordKind::Family;
  long long id = 0;
  domain::FamilyId family;
};

/// Who did something, when and why.
struct Doing {
  std::string by;
  Timestamp at;
  std::string reason;
};

/// What went into the bin by itself (what went along with it is not listed).
struct BinEntry {
  RecordName record;
  std::string caseNumber;
  std::string displayName;
  Doing binned;
  std::string holdReason;  ///< why the family may not be destroyed; empty when it may
  std::string mergedInto;  ///< case number of the family it was merged into; empty when it was not
};

struct TableCount {
  std::string table;
  long long rows = 0;
};

/// The certificate of a destruction: numbers only.
struct Destruction {
  long long id = 0;
  RecordName record;
  Timestamp binnedAt;
  Timestamp destroyedAt;
  std::string destroyedBy;
  std::vector<TableCount> counts;  ///< rows removed, by table
};

/// Two families that were found to be one: what was of `absorbed` is of `kept`.
struct Merge {
  long long id = 0;
  domain::FamilyId kept;
  domain::FamilyId absorbed;
  Doing merged;
  std::optional<Timestamp> undoneAt;
  std::string undoneBy;
};

}  // namespace tweehanden::store
