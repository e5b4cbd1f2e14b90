// SPDX-License-Identifier: EUPL-1.2
#include "store/verification.h"

#include <fmt/format.h>

#include "store/audit_trail.h"
#include "store/columns.h"
#include "store/failure.h"
#include "store/long_query.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

struct IntegrityRow {
  std::string text;
};
void columns(auto& visit, Like<IntegrityRow> auto& row) { visit("integrity_check", row.text); }

struct ForeignKeyRow {
  std::string table;
  std::optional<long long> rowid;
  std::string parent;
  long long key = 0;
};
void columns(auto& visit, Like<ForeignKeyRow> auto& row) {
  visit("table", row.table);
  visit("rowid", row.rowid);
  visit("parent", row.parent);
  visit("fkid", row.key);
}

struct Missing {
  long long missing = 0;
};
void columns(auto& visit, Like<Missing> auto& row) { visit("missing", row.missing); }

struct Wrong {
  long long wrong = 0;
};
void columns(auto& visit, Like<Wrong> auto& row) { visit("wrong", row.wrong); }

struct Entries {
  long long entries = 0;
  long long indexed = 0;
};
void columns(auto& visit, Like<Entries> auto& row) {
  visit("entries", row.entries);
  visit("indexed", row.indexed);
}

VerifyItem integrity(Connection& connection) {
  const auto rows = connection.maintenanceRows<IntegrityRow>("integrity_check");
  const bool ok = rows.size() == 1 && rows.front().text == "ok";
  return {VerifyCheck::Integrity, ok, ok ? "" : fmt::format("{} findings", rows.size()),
          static_cast<long long>(rows.size())};
}

VerifyItem foreignKeys(Connection& connection) {
  const auto rows = connection.maintenanceRows<ForeignKeyRow>("foreign_key_check");
  const std::string detail = rows.empty() ? "" : fmt::format("{} rows, first in {}", rows.size(), rows.front().table);
  return {VerifyCheck::ForeignKeys, rows.empty(), detail, static_cast<long long>(rows.size())};
}

/// Records without entry, entries without record, entries without words, caseload lines; then the index's own check.
VerifyItem lookThroughIndex(Connection& connection) {
  const auto counts = connection.first<Entries>("search/count_entries").value_or(Entries{});
  const auto missing = connection.first<Missing>("search/count_missing").value_or(Missing{});
  const auto stale = connection.first<Missing>("search/count_stale").value_or(Missing{});
  auto wrong = connection.first<Wrong>("caseload/compare_lines").value_or(Wrong{});
  wrong.wrong += connection.first<Wrong>("caseload/compare_counts").value_or(Wrong{}).wrong;
  VerifyItem item{VerifyCheck::SearchIndex, false, "", counts.entries};
  if (missing.missing != 0 || stale.missing != 0 || counts.entries != counts.indexed) {
    item.detail = fmt::format("{} missing, {} without record, {} entries, {} indexed", missing.missing, stale.missing,
                              counts.entries, counts.indexed);
  } else if (wrong.wrong != 0) {
    item.detail = fmt::format("{} caseload lines differ", wrong.wrong);
  } else {
    connection.script(maintenanceText("check_search_index"));
    item.ok = true;
  }
  return item;
}

/// For telling how far it is.
constexpr long long kChecks = 5;

bool askedToStop(const Progress& progress, long long done) { return progress && !progress(done, kChecks); }

}  // namespace

Status verifyRows(Connection& connection, const Progress& progress, std::vector<VerifyItem>& items) {
  {
    const LongQuery asking(connection, progress, 0, kChecks);
    items.push_back(finding(VerifyCheck::Integrity, [&] { return integrity(connection); }));
  }
  if (askedToStop(progress, 1)) return fail(ErrorCode::Cancelled);
  {
    const LongQuery asking(connection, progress, 1, kChecks);
    items.push_back(finding(VerifyCheck::ForeignKeys, [&] { return foreignKeys(connection); }));
  }
  if (askedToStop(progress, 2)) return fail(ErrorCode::Cancelled);
  bool cancelled = false;
  items.push_back(finding(VerifyCheck::AuditChain, [&]() -> VerifyItem {
    const auto chain = checkAuditChain(connection, progress);
    cancelled = !chain;
    if (cancelled) return {};
    return {VerifyCheck::AuditChain, chain->ok, chain->detail, chain->lines};
  }));
  if (cancelled) return fail(ErrorCode::Cancelled);
  return {};
}

VerifyItem verifyKeySlots(const Result<std::string>& keyring, const std::array<unsigned char, kStoreSaltBytes>& salt) {
  if (!keyring) return {VerifyCheck::KeySlots, false, "keyring cannot be read", 0};
  const auto slots = checkKeyring(*keyring, salt);
  if (!slots) return {VerifyCheck::KeySlots, false, slots.error().detail, 0};
  return {VerifyCheck::KeySlots, true, "", *slots};
}

VerifyItem verifySearchIndex(Connection& connection) {
  VerifyItem item = finding(VerifyCheck::SearchIndex, [&] { return lookThroughIndex(connection); });
  if (!item.ok) item.detail += "; rebuild the search index";
  return item;
}

}  // namespace tweehanden::store
