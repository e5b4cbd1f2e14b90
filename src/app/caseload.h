// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/records.h"
#include "scoring/engine.h"

namespace tweehanden::app {

struct CaseloadRow {
  domain::FamilyId id;
  std::string caseNumber;
  std::string displayName;
  domain::FamilyStatus status = domain::FamilyStatus::Active;
  std::string worker;
  std::string intermediary;
  std::optional<Date> lastContact;
  std::string nextTask;
  std::optional<Date> nextUntil;
  int openTasks = 0;
  int waitingReferrals = 0;
  std::vector<scoring::Level> levels;  ///< of the 17, in order of number; never a sort key
};

enum class CaseloadSort { Name, NextDue, LastContact };

struct CaseloadQuery {
  std::string text;
  CaseloadSort sort = CaseloadSort::NextDue;
  bool includeClosed = false;
  int limit = 200;
  std::optional<CaseloadRow> after;
  /// What the list is narrowed down to; none of these: everything.
  std::vector<domain::FamilyStatus> statuses = {};  ///< overrides includeClosed when not empty
  std::string worker = {};
  std::optional<domain::IntermediaryId> intermediary = {};
  std::optional<domain::Frame> frame = {};
  bool descending = false;
};

struct CaseloadPage {
  std::vector<CaseloadRow> rows;
  long long matching = 0;
  long long total = 0;
  bool atLeast = false;  ///< that many match, or more
};

/// A page of families. Sorted by name, next due or last contact, never by score (field.md, AVG 22).
[[nodiscard]] Result<CaseloadPage> listCaseload(Session& session, const CaseloadQuery& query);

}  // namespace tweehanden::app
