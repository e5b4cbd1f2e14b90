// SPDX-License-Identifier: EUPL-1.2
#include "store/caseload_rows.h"

#include <algorithm>
#include <limits>

#include "store/columns.h"

namespace tweehanden::store {
namespace {

/// Sorts behind every day.
constexpr std::string_view kNoDay = "9999-12-31";

/// Sorts behind every folded name and every day.
constexpr std::string_view kLast = "\xF4\x8F\xBF\xBF";

struct LineRow {
  CaseloadRow row;
  std::string contactKey;
  std::string nameKey;
  std::string dueKey;
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
  visit("name_key", line.nameKey);
  visit("due_key", line.dueKey);
}

struct Count {
  long long families = 0;
};
void columns(auto& visit, Like<Count> auto& row) { visit("families", row.families); }

/// Where the page before ended: the place in the order, given to a query as its parameters.
struct Cursor {
  CaseloadSort sort = CaseloadSort::Name;
  std::string name;
  std::string due;
  std::string contact;
  domain::FamilyId family;
};
void columns(auto& visit, Like<Cursor> auto& cursor) {
  if (cursor.sort == CaseloadSort::NextDue) visit("due_key", cursor.due);
  if (cursor.sort == CaseloadSort::LastContact) visit("contact_key", cursor.contact);
  visit("name_key", cursor.name);
  visit("family_id", cursor.family);
}

/// Which families are asked for, as the parameters of a query: its list's own first.
struct Filter {
  bool intake = false;
  bool active = false;
  bool paused = false;
  bool closed = false;
  std::string worker;
  std::string frame;
  domain::IntermediaryId intermediary;
};
void statusColumns(auto& visit, const Filter& filter) {
  visit("intake", filter.intake);
  visit("active", filter.active);
  visit("paused", filter.paused);
  visit("closed", filter.closed);
}

/// The lists that have an index in each order. The narrowest of what is asked for is walked, the rest is looked at.
enum class List { All, Frame, Worker, Intermediary, Found };

List listOf(const Filter& filter) {
  if (filter.intermediary.valid()) return List::Intermediary;
  if (!filter.worker.empty()) return List::Worker;
  return filter.frame.empty() ? List::All : List::Frame;
}

Filter filterOf(const CaseloadQuery& query) {
  using enum domain::FamilyStatus;
  const auto wants = [&](domain::FamilyStatus status) {
    if (query.statuses.empty()) return status != Closed || query.includeClosed;
    return std::ranges::find(query.statuses, status) != query.statuses.end();
  };
  return {wants(Intake),
          wants(Active),
          wants(Paused),
          wants(Closed),
          query.worker,
          query.frame ? std::string(domain::code(*query.frame)) : std::string(),
          query.intermediary.value_or(domain::IntermediaryId{})};
}

Cursor cursorAfter(Folder& folder, const CaseloadQuery& query) {
  const auto& row = query.after;
  if (row) {
    return {query.sort, folder.sortKey(row->displayName), row->nextUntil ? row->nextUntil->iso() : std::string(kNoDay),
            row->lastContact ? row->lastContact->iso() : std::string(), row->id};
  }
  if (!query.descending) return {query.sort, {}, {}, {}, {}};  // before every row
  const std::string last(kLast);
  return {query.sort, last, last, last, {std::numeric_limits<long long>::max()}};
}

/// What a page is asked of the store with.
struct PageRequest {
  Cursor cursor;
  Filter filter;
  List list = List::All;
  std::string words;
  int limit = 0;
};
void columns(auto& visit, Like<PageRequest> auto& request) {
  columns(visit, request.cursor);
  const Filter& filter = request.filter;
  statusColumns(visit, filter);
  const bool found = request.list == List::Found;
  if (request.list == List::Worker || request.list == List::Intermediary || found) visit("worker", filter.worker);
  if (request.list != List::All) visit("frame", filter.frame);
  if (request.list == List::Intermediary || found) visit("intermediary_id", filter.intermediary);
  if (found) visit("words", request.words);
  visit("row_limit", request.limit);
}

/// What is counted when no count is kept.
struct CountRequest {
  Filter filter;
  List list = List::All;
  std::string words;
  int limit = kMostCounted + 1;
};
void columns(auto& visit, Like<CountRequest> auto& request) {
  const Filter& filter = request.filter;
  statusColumns(visit, filter);
  visit("worker", filter.worker);
  visit("frame", filter.frame);
  if (request.list != List::Worker) visit("intermediary_id", filter.intermediary);
  if (request.list == List::Found) visit("words", request.words);
  visit("row_limit", request.limit);
}

std::string_view prefixOf(List list) {
  switch (list) {
    case List::All: return "caseload/list_by_";
    case List::Frame: return "caseload/frame_by_";
    case List::Worker: return "caseload/worker_by_";
    case List::Intermediary: return "caseload/intermediary_by_";
    case List::Found: return "caseload/search_by_";
  }
  return {};
}

std::string queryName(List list, const CaseloadQuery& query) {
  std::string name(prefixOf(list));
  switch (query.sort) {
    case CaseloadSort::Name: name += "name"; break;
    case CaseloadSort::NextDue: name += "due"; break;
    case CaseloadSort::LastContact: name += "contact"; break;
  }
  return query.descending ? name + "_down" : name;
}

long long counted(const std::optional<Count>& count) { return count ? count->families : 0; }

/// A count that is kept: of everything, or of what one filter leaves.
long long keptCount(Connection& connection, const Filter& filter, std::string_view list, const std::string& value) {
  return counted(connection.first<Count>("caseload/count_list", "list", list, "value", value, "intake", filter.intake,
                                         "active", filter.active, "paused", filter.paused, "closed", filter.closed));
}

void setMatching(Connection& connection, const PageRequest& request, CaseloadPage& page) {
  const Filter& filter = request.filter;
  const int filters =
      (filter.worker.empty() ? 0 : 1) + (filter.frame.empty() ? 0 : 1) + (filter.intermediary.valid() ? 1 : 0);
  if (request.list != List::Found && filters <= 1) {
    if (request.list == List::All) page.matching = keptCount(connection, filter, "all", {});
    if (request.list == List::Worker) page.matching = keptCount(connection, filter, "worker", filter.worker);
    if (request.list == List::Frame) page.matching = keptCount(connection, filter, "frame", filter.frame);
    if (request.list == List::Intermediary) {
      page.matching = keptCount(connection, filter, "intermediary", std::to_string(filter.intermediary.value));
    }
    return;
  }
  const CountRequest count{filter, request.list, request.words};
  const std::string_view query = request.list == List::Found    ? "caseload/count_found"
                                 : request.list == List::Worker ? "caseload/count_worker"
                                                                : "caseload/count_intermediary";
  page.matching = counted(connection.firstOf<Count>(query, count));
  page.atLeast = page.matching > kMostCounted;
  page.matching = std::min<long long>(page.matching, kMostCounted);
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

}  // namespace

void addCaseloadLine(Connection& connection, Folder& folder, const domain::Family& family) {
  const std::string worker = family.worker;
  connection.run("caseload/insert_line", "family_id", family.id, "name_key", folder.sortKey(family.displayName),
                 "status", family.status, "worker", worker, "frame", family.frame, "intermediary_id",
                 family.intermediary);
  const auto count = [&](std::string_view list, const std::string& value) {
    const auto add = [&] {
      return connection.run("caseload/add_count", "list", list, "value", value, "status", family.status);
    };
    if (add() > 0) return;
    connection.run("caseload/start_count", "list", list, "value", value, "status", family.status);
    add();
  };
  count("all", {});
  count("worker", worker);
  count("frame", std::string(domain::code(family.frame)));
  if (family.intermediary) count("intermediary", std::to_string(family.intermediary->value));
}

void noteEvidence(Connection& connection, domain::FamilyId family) {
  connection.run("caseload/move_evidence", "family_id", family);
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
  const Filter everything{true, true, true, true, {}, {}, {}};
  found.total = keptCount(connection, everything, "all", {});
  PageRequest request{cursorAfter(folder, query), filterOf(query), List::All, {}, std::max(query.limit, 0)};
  request.list = listOf(request.filter);
  if (!blank(query.text)) {
    request.list = List::Found;
    request.words = folder.matchExpression(query.text);
    if (request.words.empty()) return found;
  }
  setMatching(connection, request, found);
  for (LineRow& line : connection.rowsFor<LineRow>(queryName(request.list, query), request)) {
    if (!line.contactKey.empty()) line.row.lastContact = Date::fromIso(line.contactKey);
    found.rows.push_back(std::move(line.row));
  }
  return found;
}

}  // namespace tweehanden::store
