// SPDX-License-Identifier: EUPL-1.2
#include "store/encrypted_store.h"

#include <fmt/format.h>

#include <utility>

#include "store/audit_trail.h"
#include "store/columns.h"
#include "store/failure.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/repository.h"
#include "store/sql_text.h"
#include "store/store_files.h"
#include "store/verification.h"

namespace tweehanden::store {
namespace {

struct InfoRow {
  bool demo = false;
  Timestamp createdAt;
};
void columns(auto& visit, Like<InfoRow> auto& row) {
  visit("demo", row.demo);
  visit("created_at", row.createdAt);
}

Status readIn(Connection& connection, const std::function<Status(Connection&)>& work) {
  connection.run("store/begin_read");
  Status done = work(connection);
  connection.run("store/rollback");
  return done;
}

}  // namespace

void rollBack(Connection& connection) {
  try {
    connection.run("store/rollback");
  } catch (...) {
    static_cast<void>(currentFailure("rollback"));
  }
}

EncryptedStore::EncryptedStore(std::filesystem::path folder, Unlocked unlocked, const Clock& clock,
                               StoreOptions options, std::unique_ptr<PrivateCopy> copy)
    : m_folder(std::move(folder)),
      m_copy(std::move(copy)),
      m_place(m_copy ? m_copy->folder() : m_folder),
      m_unlocked(std::move(unlocked)),
      m_clock(clock),
      m_options(std::move(options)),
      m_readers(m_place / kDatabaseFile, m_unlocked.key),
      m_writing(m_place / kDatabaseFile, m_unlocked.key, m_options.busyWait),
      m_keys(m_place / kKeyringFile, m_unlocked, m_options.keyCost,
             [this](const AuditEntry& entry, const std::function<Status()>& work) {
               if (m_copy && entry.event != kExportEvent) return Status(fail(ErrorCode::StoreReadOnly));
               return write(entry, [&](Writer&) { return work(); });
             }),
      m_head(m_place / kAuditHeadFile, m_unlocked.key) {}

EncryptedStore::~EncryptedStore() = default;

Status EncryptedStore::load() {
  const Status loaded = guarded("open", [&]() -> Status {
    m_writing.script(maintenanceText("writing_connection"));
    const int schema = schemaOf(m_writing);
    m_writing.reserveLogIndex();
    // Before anything is changed: what is found of a store that lost work stays as it is.
    if (Status whole = schema > newestSchema() ? Status() : compareHead(); !whole) return whole;
    if (Status upToDate = bringUpToDate(schema); !upToDate) return upToDate;
    const auto row = m_writing.first<InfoRow>("store/read_info");
    if (!row) return fail(ErrorCode::StoreDamaged, "store_info is empty");
    m_info = {row->demo, newestSchema(), row->createdAt, m_copy != nullptr};
    return renewHead();
  });
  if (loaded && !m_copy) startIndex();
  return loaded;
}

Status EncryptedStore::bringUpToDate(int schema) {
  if (schema >= newestSchema() || m_copy) return migrate(m_writing, schema, m_clock.now());
  // The migration itself may take as much again as the copy before it.
  if (Status space = requireSpace(m_options, m_folder, 2 * databaseBytes(m_folder)); !space) return space;
  if (const auto backup = makeBackup(m_writing, backupPlace(), m_clock.now(), {}); !backup) {
    return fail(ErrorCode::MigrationFailed, "backup: " + std::string(name(backup.error().code)));
  }
  return migrate(m_writing, schema, m_clock.now());
}

void EncryptedStore::renewKeyring(const Credentials& credentials) {
  if (m_copy) return;
  static_cast<void>(upkeep("renew keyring", [&](Connection&) { static_cast<void>(m_keys.renew(credentials)); }));
}

Result<Backup> EncryptedStore::backUp(const Progress& progress) {
  if (m_copy) return fail(ErrorCode::StoreReadOnly);
  const Timestamp at = m_clock.now();
  auto made = guarded("backup", [&]() -> Result<Backup> {
    auto lease = m_readers.lease();
    return makeBackup(*lease, backupPlace(), at, progress);
  });
  if (!made) return made;
  const AuditEntry entry{.event = "backup", .object = "store", .purpose = {}};
  if (const Status logged = write(entry, [](Writer&) -> Status { return {}; }); !logged) return fail(logged.error());
  removeExpiredBackups(m_folder, m_clock.today());
  return made;
}

Status EncryptedStore::read(const std::function<Status(Reader&)>& work) {
  return guarded("read", [&]() -> Status {
    auto lease = m_readers.lease();
    try {
      return readIn(*lease, [&](Connection& connection) {
        Repository repository(connection, m_words);
        return work(repository);
      });
    } catch (...) {
      lease.discard();
      throw;
    }
  });
}

Status EncryptedStore::write(const AuditEntry& entry, const std::function<Status(Writer&)>& work) {
  return m_writer.run([&] { return transact(&entry, work); });
}

Status EncryptedStore::keep(const std::function<Status(Writer&)>& work) {
  return m_writer.run([&] { return transact(nullptr, work); });
}

Status EncryptedStore::transact(const AuditEntry* entry, const std::function<Status(Writer&)>& work) {
  Status begun = guarded("begin", [&]() -> Status {
    m_writing.run("store/begin_write");
    return {};
  });
  if (!begun) return begun;
  Status done = guarded("write", [&] { return commitAfter(entry, work); });
  if (!done) rollBack(m_writing);
  return done;
}

Status EncryptedStore::commitAfter(const AuditEntry* entry, const std::function<Status(Writer&)>& work) {
  const auto auditor = [&](const AuditEntry& line) {
    appendAuditLine(m_writing, line, m_unlocked.user, m_clock.now());
  };
  Repository repository(m_writing, m_words, auditor);
  const long long before = m_writing.changes();
  if (Status done = work(repository); !done) return done;
  if (repository.failedWrite()) return fail(*repository.failedWrite());
  if (m_copy && m_writing.changes() != before) return fail(ErrorCode::StoreReadOnly);
  if (entry != nullptr) appendAuditLine(m_writing, *entry, m_unlocked.user, m_clock.now());
  if (entry == nullptr) countDraft(m_writing);
  const AuditHead head = auditHeadOf(m_writing);
  m_writing.run("store/commit");
  m_head.note(head);
  return {};
}

/// What was acknowledged once must be there: a damaged or cut-off log takes commits away without any other sign.
Status EncryptedStore::compareHead() {
  if (m_head.state() != AuditHeadFile::State::Whole || stillHolds(m_writing, m_head.newest())) return {};
  return fail(ErrorCode::StoreRolledBack, fmt::format("line {} is gone or another", m_head.newest().lines));
}

/// A head that is missing or damaged is made anew, and that is written down.
Status EncryptedStore::renewHead() {
  if (m_head.state() == AuditHeadFile::State::Whole) return {};
  const bool missing = m_head.state() == AuditHeadFile::State::Missing;
  const AuditEntry entry{missing ? "head_missing" : "head_damaged", "store", 0, 0, {}, "done"};
  return transact(&entry, [](Writer&) -> Status { return {}; });
}

VerifyItem EncryptedStore::verifyHead(Connection& connection, const AuditHeadFile& file) const {
  VerifyItem item{VerifyCheck::AuditHead, false, "", file.newest().lines};
  switch (file.state()) {
    case AuditHeadFile::State::Missing: item.detail = "head missing"; break;
    case AuditHeadFile::State::Damaged: item.detail = "head damaged"; break;
    case AuditHeadFile::State::Whole:
      item.ok = stillHolds(connection, file.newest());
      if (!item.ok) item.detail = fmt::format("line {} is gone or another", file.newest().lines);
      break;
  }
  return item;
}

Result<std::vector<VerifyItem>> EncryptedStore::verify(const Progress& progress) {
  return guarded("verify", [&]() -> Result<std::vector<VerifyItem>> {
    std::vector<VerifyItem> items;
    // Read before the database, which meanwhile may only come to hold more.
    const AuditHeadFile outside(m_place / kAuditHeadFile, m_unlocked.key);
    VerifyItem head;
    auto lease = m_readers.lease();
    Status done = readIn(*lease, [&](Connection& connection) {
      head = finding(VerifyCheck::AuditHead, [&] { return verifyHead(connection, outside); });
      return verifyRows(connection, progress, items);
    });
    if (!done) return fail(done.error());
    const auto text = readWholeFile(m_place / kKeyringFile);
    items.push_back(verifyKeySlots(text, m_unlocked.key.salt));
    // A store that was just brought up to date may not be indexed in full yet: that is no finding.
    static_cast<void>(completeIndex());
    VerifyItem index;
    done = m_writer.run([&] {
      return guarded("verify", [&]() -> Status {
        m_writing.run("store/begin_write");
        index = verifySearchIndex(m_writing);
        rollBack(m_writing);
        return {};
      });
    });
    if (!done) return fail(done.error());
    items.push_back(std::move(index));
    items.push_back(std::move(head));
    return items;
  });
}

Status EncryptedStore::refreshStatistics() {
  return m_writer.run([&] {
    return guarded("refreshStatistics", [&]() -> Status {
      m_writing.script(maintenanceText("statistics"));
      return {};
    });
  });
}

}  // namespace tweehanden::store
