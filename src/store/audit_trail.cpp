// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_trail.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

#include "store/columns.h"
#include "store/row_rescue.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

constexpr int kLinesAtATime = 2000;

struct Head {
  long long lines = 0;
  std::string hash;
};
void columns(auto& visit, Like<Head> auto& head) {
  visit("line_count", head.lines);
  visit("hash", head.hash);
}

struct Line {
  long long id = 0;
  std::string event;
  Timestamp at;
  std::string user;
  std::string role;
  std::string onBehalfOf;
  std::string purpose;
  std::string object;
  std::optional<long long> objectId;
  std::optional<long long> familyId;
  std::string ground;
  std::string outcome;
  std::string hashBefore;
  std::string hash;
};
void columns(auto& visit, Like<Line> auto& line) {
  visit("id", line.id);
  visit("event", line.event);
  visit("at", line.at);
  visit("user_name", line.user);
  visit("role", line.role);
  visit("on_behalf_of", line.onBehalfOf);
  visit("purpose", line.purpose);
  visit("object", line.object);
  visit("object_id", line.objectId);
  visit("family_id", line.familyId);
  visit("ground", line.ground);
  visit("outcome", line.outcome);
  visit("prev_hash", line.hashBefore);
  visit("hash", line.hash);
}

/// BLAKE2b over fields with their lengths, so that no two lists of fields read the same.
class Hasher {
 public:
  Hasher() { crypto_generichash_init(&m_state, nullptr, 0, kBytes); }
  void add(std::string_view text) {
    const std::string length = fmt::format("{}:", text.size());
    update(length);
    update(text);
  }
  void add(const std::optional<long long>& number) { add(number ? fmt::format("{}", *number) : std::string("-")); }
  std::string hex() {
    std::array<unsigned char, kBytes> bytes{};
    crypto_generichash_final(&m_state, bytes.data(), bytes.size());
    std::string text(2 * kBytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
  }

 private:
  static constexpr std::size_t kBytes = 32;
  void update(std::string_view text) {
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  crypto_generichash_state m_state{};
};

std::string hashOf(const Line& line) {
  Hasher hasher;
  hasher.add(std::string_view(line.hashBefore));
  hasher.add(std::optional(line.id));
  hasher.add(std::string_view(line.event));
  hasher.add(std::string_view(line.at.iso()));
  for (const std::string* text : {&line.user, &line.role, &line.onBehalfOf, &line.purpose, &line.object}) {
    hasher.add(std::string_view(*text));
  }
  hasher.add(line.objectId);
  hasher.add(line.familyId);
  hasher.add(std::string_view(line.ground));
  hasher.add(std::string_view(line.outcome));
  return hasher.hex();
}

/// Numbers and chains a line, and writes it.
void append(Connection& connection, Line& line) {
  auto head = connection.first<Head>("audit/read_head");
  if (!head) throw DamagedValue();
  line.id = head->lines + 1;
  line.hashBefore = std::move(head->hash);
  line.hash = hashOf(line);
  connection.write("audit/insert_line", line);
  connection.run("audit/move_head", "line_count", line.id, "hash", line.hash);
}

struct Ground {
  std::string ground;
};
void columns(auto& visit, Like<Ground> auto& row) { visit("legal_ground", row.ground); }

/// The ground given, else that of the file it is about.
std::string groundOf(Connection& connection, const AuditEntry& entry) {
  if (!entry.ground.empty() || entry.familyId == 0) return entry.ground;
  auto found = connection.first<Ground>("family/read_ground", "id", entry.familyId);
  return found ? std::move(found->ground) : std::string();
}

std::optional<long long> idOrNone(long long id) { return id == 0 ? std::nullopt : std::optional(id); }

}  // namespace

void appendAuditLine(Connection& connection, const AuditEntry& entry, const std::string& user, Timestamp at) {
  Line line;
  line.event = entry.event;
  line.at = at;
  line.user = user;
  line.role = entry.role;
  line.onBehalfOf = entry.onBehalfOf;
  line.purpose = entry.purpose;
  line.object = entry.object;
  line.objectId = idOrNone(entry.objectId);
  line.familyId = idOrNone(entry.familyId);
  line.ground = groundOf(connection, entry);
  line.outcome = entry.outcome;
  append(connection, line);
}

Result<ChainReport> checkAuditChain(Connection& connection, const Progress& progress) {
  const auto head = connection.first<Head>("audit/read_head");
  if (!head) return ChainReport{false, 0, "no head"};
  ChainReport report{true, 0, {}};
  std::string before;
  long long after = 0;
  while (true) {
    const auto lines = connection.rows<Line>("audit/list_lines", "after", after, "row_limit", kLinesAtATime);
    if (lines.empty()) break;
    for (const Line& line : lines) {
      ++report.lines;
      if (line.id != after + 1 || line.hashBefore != before || line.hash != hashOf(line)) {
        return ChainReport{false, report.lines, fmt::format("line {}", after + 1)};
      }
      before = line.hash;
      after = line.id;
    }
    if (progress && !progress(report.lines, head->lines)) return fail(ErrorCode::Cancelled);
  }
  if (head->lines != report.lines || head->hash != before) {
    return ChainReport{false, report.lines, fmt::format("ends at line {} of {}", report.lines, head->lines)};
  }
  return report;
}

long long chainAnew(Connection& damaged, Connection& target) {
  // By way of the target itself, because a damaged table is read around its gaps and not in order.
  target.script(maintenanceText("salvage_audit_begin"));
  TableShape shape = shapeOf(target, "audit_line");
  shape.into = "salvaged_line";
  long long gaps = rescueRows(damaged, target, shape).gaps;
  std::string before;
  long long after = 0;
  while (true) {
    auto lines = target.maintenanceRows<Line>("salvage_audit_lines", "after", after, "row_limit", kLinesAtATime);
    if (lines.empty()) break;
    for (Line& line : lines) {
      if (line.id != after + 1 || line.hashBefore != before || line.hash != hashOf(line)) ++gaps;
      before = line.hash;
      after = line.id;
      append(target, line);
    }
  }
  target.script(maintenanceText("salvage_audit_end"));
  return gaps;
}

}  // namespace tweehanden::store
