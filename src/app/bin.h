// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/record_kind.h"
#include "support/progress.h"

/// The bin, and destruction of what was there long enough.
namespace tweehanden::app {

struct BinItem {
  domain::RecordKind kind = domain::RecordKind::Family;
  long long id = 0;
  std::string caseNumber;
  std::string displayName;
  Timestamp binnedAt;
  std::string binnedBy;
  std::string reason;
  Date destroyedFrom;      ///< the day from which emptying the bin destroys it
  std::string holdReason;  ///< why nothing of the family may be destroyed; empty when it may
  std::string mergedInto;  ///< case number of the family it was merged into; empty when it was not
};

/// What is in the bin, the longest there first. Logged.
[[nodiscard]] Result<std::vector<BinItem>> listBin(Session& session);

/// Puts a family in the bin, or of it the contact, observation or help request with that id; a contact takes along
/// what was observed and agreed there. ReasonMissing, NotFound. Logged as "delete".
[[nodiscard]] Status putInBin(Session& session, const std::string& caseNumber, std::optional<long long> record,
                              const std::string& reason);
/// Puts it back whole. NotFound; GuardRefused `contact_in_bin`, `merged`. Logged as "restore".
[[nodiscard]] Status restoreFromBin(Session& session, const std::string& caseNumber, std::optional<long long> record);

/// Nothing of the family is destroyed until the hold is lifted. ReasonMissing. Logged as "hold" and "release".
[[nodiscard]] Status holdFamily(Session& session, const std::string& caseNumber, const std::string& reason);
[[nodiscard]] Status releaseFamily(Session& session, const std::string& caseNumber);

/// A backup that is there: when it was made, and on which day it is removed.
struct BackupMoment {
  Timestamp madeAt;
  Date expiresOn;
};

struct TableCount {
  std::string table;
  long long rows = 0;
};

/// Says that something was destroyed, and nothing of what it was.
struct Certificate {
  long long id = 0;
  domain::RecordKind kind = domain::RecordKind::Family;
  long long recordId = 0;
  long long familyId = 0;
  Timestamp binnedAt;
  Timestamp destroyedAt;
  std::string destroyedBy;
  std::vector<TableCount> counts;
  std::optional<Date> backupsUntil;  ///< the day the last backup that still holds it goes; nothing when none does
};

enum class EmptyWhat { Expired, Everything };

struct Emptied {
  std::vector<Certificate> destroyed;
  std::vector<BinItem> held;  ///< due, but on hold
  bool scrubbed = true;       ///< no copy is left in the file; otherwise that is done by the next call
};

/// Destroys what has been in the bin for as long as the setting kBinDays says, or all of it, and leaves no copy in the
/// file (backups apart). Everything asks a reason. Each destruction is a transaction with its line in the log
/// ("destroy"); stopped by `progress`, those done stay done. ReasonMissing, Cancelled, NotEnoughSpace.
[[nodiscard]] Result<Emptied> emptyBin(Session& session, EmptyWhat what, const std::string& reason,
                                       const std::vector<BackupMoment>& backups, const Progress& progress = {});

/// Every certificate, in order. `backups` are those there now.
[[nodiscard]] Result<std::vector<Certificate>> certificates(Session& session, const std::vector<BackupMoment>& backups);

}  // namespace tweehanden::app
