// SPDX-License-Identifier: EUPL-1.2
#include "app/log.h"

#include <algorithm>

#include "app/audit.h"
#include "app/lookup.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr long long kMinute = 60'000;
constexpr long long kDay = 24 * 60 * kMinute;

/// The moment a local day begins, with the difference to UTC that the clock has now.
Timestamp startOf(const Session& session, Date day) {
  const DateTime local = session.clock().localNow();
  const long long here = local.date.dayNumber() * kDay + local.minute * kMinute;
  const long long now = session.clock().now().milliseconds / kMinute * kMinute;
  return {day.dayNumber() * kDay - (here - now)};
}

LogEntry entryOf(const store::LogLine& line) {
  return {.id = line.id,
          .at = line.at,
          .event = line.event,
          .user = line.user,
          .role = line.role,
          .onBehalfOf = line.onBehalfOf,
          .purpose = line.purpose,
          .object = line.object,
          .objectId = line.objectId,
          .familyId = line.family,
          .caseNumber = line.caseNumber,
          .ground = line.ground,
          .outcome = line.outcome};
}

}  // namespace

Result<std::vector<LogEntry>> readLog(Session& session, const LogQuery& query) {
  store::LogFilter filter;
  if (!query.family.empty()) {
    const auto family = anyFamilyOf(session, query.family);
    const auto id = domain::FamilyId::fromText(query.family);
    if (!family && !id) return fail(family.error());
    filter.family = family ? *family : *id;
  }
  filter.user = query.user;
  filter.event = query.event;
  if (query.from) filter.from = startOf(session, *query.from);
  if (query.until) filter.until = startOf(session, query.until->plusDays(1));
  filter.after = query.afterId;
  filter.limit = std::clamp(query.limit, 0, 100'000);
  const auto entry = audit("read", "log", 0, filter.family.value_or(domain::FamilyId{}));
  if (const Status logged = session.store().write(entry, [](store::Writer&) -> Status { return {}; }); !logged) {
    return fail(logged.error());
  }
  std::vector<LogEntry> found;
  const Status read = session.store().read([&](store::Reader& reader) -> Status {
    const auto lines = reader.log(filter);
    if (!lines) return fail(lines.error());
    for (const auto& line : *lines) found.push_back(entryOf(line));
    return {};
  });
  if (!read) return fail(read.error());
  return found;
}

}  // namespace tweehanden::app
