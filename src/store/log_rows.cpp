// SPDX-License-Identifier: EUPL-1.2
#include "store/log_rows.h"

#include <algorithm>
#include <limits>

#include "store/columns.h"

namespace tweehanden::store {

void columns(auto& visit, Like<LogLine> auto& line) {
  visit("id", line.id);
  visit("event", line.event);
  visit("at", line.at);
  visit("user_name", line.user);
  visit("role", line.role);
  visit("on_behalf_of", line.onBehalfOf);
  visit("purpose", line.purpose);
  visit("object", line.object);
  visit("object_id", line.objectId);
  visit("family_id", line.family);
  visit("case_number", line.caseNumber);
  visit("ground", line.ground);
  visit("outcome", line.outcome);
}

namespace {

struct Bounds {
  long long first = 0;
  long long last = std::numeric_limits<long long>::max();
};
void columns(auto& visit, Like<Bounds> auto& row) {
  visit("first_id", row.first);
  visit("last_id", row.last);
}

/// Sorts behind every moment.
constexpr const char* kNoEnd = "9999-12-31T23:59:59.999Z";

}  // namespace

std::vector<LogLine> readLog(Connection& connection, const LogFilter& filter) {
  const std::string from = filter.from ? filter.from->iso() : std::string();
  const std::string until = filter.until ? filter.until->iso() : std::string(kNoEnd);
  Bounds bounds;
  // By an index on time; the lines themselves are then walked by number, newest first, also after a clock set back.
  if (filter.from || filter.until) {
    bounds = connection.first<Bounds>("audit/find_bounds", "from_at", from, "until_at", until).value_or(Bounds{0, -1});
  }
  if (filter.after) bounds.last = std::min(bounds.last, *filter.after - 1);
  const int limit = std::max(filter.limit, 0);
  if (filter.family) {
    return connection.rows<LogLine>("audit/list_log_of_family", "family_id", *filter.family, "first_id", bounds.first,
                                    "last_id", bounds.last, "from_at", from, "until_at", until, "event", filter.event,
                                    "user_name", filter.user, "row_limit", limit);
  }
  if (!filter.user.empty()) {
    return connection.rows<LogLine>("audit/list_log_of_user", "user_name", filter.user, "first_id", bounds.first,
                                    "last_id", bounds.last, "from_at", from, "until_at", until, "event", filter.event,
                                    "row_limit", limit);
  }
  return connection.rows<LogLine>("audit/list_log", "first_id", bounds.first, "last_id", bounds.last, "from_at", from,
                                  "until_at", until, "event", filter.event, "row_limit", limit);
}

}  // namespace tweehanden::store
