// SPDX-License-Identifier: EUPL-1.2
#include "store/caseload_rows.h"

#include <algorithm>

#include "store/columns.h"

namespace tweehanden::store {
namespace {

/// Sorts behind every day.
constexpr std::string_view kNoDay = "9999-12-31";

struct LineRow {
  CaseloadRow row;
  std::string contactKey;
};
void columns(auto& visit, Like<LineRow> auto& line) {
  visit("family_id", line.row.id);
  visit("case_number", line.row.caseNumber);
  visit("display_name", line.row.displayName);
  visit("status", line.row.status);
  visit("frame", line.row.frame);
  visit("worker", line.row.worker);
  visit("intermediary", line.row.intermediary);
  visit("contact_key", line.contactKey);
  visit("next_task", line.row.nextTask);
  visit("next_until", line.row.nextUntil);
  visit("open_tasks", line.row.openTasks);
  visit("waiting_referrals", line.row.waitingReferrals);
}

struct Count {
  long long families = 0;
};
void columns(auto& visit, Like<Count> auto& row) { visit("families", row.families); }

/// Where the page before ended; empty keys and id 0 stand before every row.
struct Cursor {
  std::string name;
  std::string due;
  std::string contact;
  domain::FamilyId family;
};

Cursor cursorAfter(Folder& folder, const std::optional<CaseloadRow>& row) {
  if (!row) return {};
  return {folder.sortKey(row->displayName), row->nextUntil ? row->nextUntil->iso() : std::string(kNoDay),
          row->lastContact ? row->lastContact->iso() : std::string(), row->id};
}

/// `more` is nothing, or "words" and the expression that the search_by queries take.
template <class... More>
std::vector<LineRow> page(Connection& connection, const CaseloadQuery& query, const std::string& prefix,
                          const Cursor& cursor, const More&... more) {
  const int closed = query.includeClosed ? 1 : 0;
  const int limit = std::max(query.limit, 0);
  switch (query.sort) {
    case CaseloadSort::Name:
      return connection.rows<LineRow>(prefix + "name", "name_key", cursor.name, "family_id", cursor.family,
                                      "include_closed", closed, "row_limit", limit, more...);
    case CaseloadSort::NextDue:
      return connection.rows<LineRow>(prefix + "due", "due_key", cursor.due, "name_key", cursor.name, "family_id",
                                      cursor.family, "include_closed", closed, "row_limit", limit, more...);
    case CaseloadSort::LastContact:
      return connection.rows<LineRow>(prefix + "contact", "contact_key", cursor.contact, "name_key", cursor.name,
                                      "family_id", cursor.family, "include_closed", closed, "row_limit", limit,
                                      more...);
  }
  return {};
}

long long counted(const std::optional<Count>& count) { return count ? count->families : 0; }

}  // namespace

void addCaseloadLine(Connection& connection, Folder& folder, const domain::Family& family) {
  connection.run("caseload/insert_line", "family_id", family.id, "name_key", folder.sortKey(family.displayName));
}

void noteContact(Connection& connection, domain::FamilyId family, Date day) {
  connection.run("caseload/touch_contact", "day", day, "family_id", family);
}

void refreshLastContact(Connection& connection, domain::FamilyId family) {
  connection.run("caseload/refresh_contact", "family_id", family);
}

void refreshTasks(Connection& connection, domain::FamilyId family) {
  connection.run("caseload/refresh_tasks", "family_id", family);
}

void refreshReferrals(Connection& connection, domain::FamilyId family) {
  connection.run("caseload/refresh_referrals", "family_id", family);
}

CaseloadPage readCaseload(Connection& connection, Folder& folder, const CaseloadQuery& query) {
  CaseloadPage found;
  found.total = counted(connection.first<Count>("caseload/count_families"));
  const Cursor cursor = cursorAfter(folder, query.after);
  const int closed = query.includeClosed ? 1 : 0;
  std::vector<LineRow> lines;
  if (query.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    found.matching = counted(connection.first<Count>("caseload/count_listed", "include_closed", closed));
    lines = page(connection, query, "caseload/list_by_", cursor);
  } else {
    const std::string words = folder.matchExpression(query.text);
    if (words.empty()) return found;
    found.matching = counted(connection.first<Count>("caseload/count_found", "include_closed", closed, "words", words));
    lines = page(connection, query, "caseload/search_by_", cursor, "words", words);
  }
  for (LineRow& line : lines) {
    if (!line.contactKey.empty()) line.row.lastContact = Date::fromIso(line.contactKey);
    found.rows.push_back(std::move(line.row));
  }
  return found;
}

}  // namespace tweehanden::store
