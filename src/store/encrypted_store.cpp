// SPDX-License-Identifier: EUPL-1.2
#include "store/encrypted_store.h"

#include <utility>

#include "store/audit_trail.h"
#include "store/columns.h"
#include "store/failure.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/repository.h"
#include "store/sql_text.h"
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

/// Some failures, such as a full disk, have ended the transaction already; then there is nothing left to undo.
void rollBack(Connection& connection) {
  try {
    connection.run("store/rollback");
  } catch (...) {
    static_cast<void>(currentFailure("rollback"));
  }
}

Status readIn(Connection& connection, const std::function<Status(Connection&)>& work) {
  connection.run("store/begin_read");
  Status done = work(connection);
  connection.run("store/rollback");
  return done;
}

}  // namespace

EncryptedStore::EncryptedStore(std::filesystem::path folder, Unlocked unlocked, const Clock& clock)
    : m_folder(std::move(folder)),
      m_unlocked(std::move(unlocked)),
      m_clock(clock),
      m_readers(m_folder / kDatabaseFile, m_unlocked.key),
      m_writing(m_folder / kDatabaseFile, m_unlocked.key) {}

EncryptedStore::~EncryptedStore() = default;

Status EncryptedStore::load() {
  return guarded("open", [&]() -> Status {
    m_writing.script(maintenanceText("writing_connection"));
    const int schema = schemaOf(m_writing);
    if (Status migrated = migrate(m_writing, schema, m_clock.now()); !migrated) return migrated;
    const auto row = m_writing.first<InfoRow>("store/read_info");
    if (!row) return fail(ErrorCode::StoreDamaged, "store_info is empty");
    m_info = {row->demo, newestSchema(), row->createdAt};
    return {};
  });
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
  if (Status done = work(repository); !done) return done;
  if (repository.failedWrite()) return fail(*repository.failedWrite());
  if (entry != nullptr) appendAuditLine(m_writing, *entry, m_unlocked.user, m_clock.now());
  m_writing.run("store/commit");
  return {};
}

Result<std::vector<VerifyItem>> EncryptedStore::verify(const Progress& progress) {
  return guarded("verify", [&]() -> Result<std::vector<VerifyItem>> {
    std::vector<VerifyItem> items;
    auto lease = m_readers.lease();
    Status done = readIn(*lease, [&](Connection& connection) { return verifyRows(connection, progress, items); });
    if (!done) return fail(done.error());
    const auto text = readWholeFile(m_folder / kKeyringFile);
    items.push_back(verifyKeySlots(text, m_unlocked.key.salt));
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
