// SPDX-License-Identifier: EUPL-1.2
#include "store/bin_rows.h"
#include "store/columns.h"
#include "store/encrypted_store.h"
#include "store/failure.h"
#include "store/make_backup.h"
#include "store/settings.h"
#include "store/sql_text.h"
#include "store/store_files.h"

namespace tweehanden::store {
namespace {

/// The last certificate of which copies may be left: set in the transaction that destroys, and lifted once none is, so
/// that an interrupted end is taken up again.
constexpr const char* kScrubDue = "scrub_due";
constexpr const char* kNoneDue = "0";
constexpr int kSteps = 3;

struct Checkpoint {
  int busy = 0;
  int log = 0;
  int moved = 0;
};
void columns(auto& visit, Like<Checkpoint> auto& row) {
  visit("busy", row.busy);
  visit("log", row.log);
  visit("checkpointed", row.moved);
}

std::string dueOf(Connection& connection) { return readSetting(connection, kScrubDue).value_or(kNoneDue); }

Status emptyLog(Connection& connection) {
  const auto rows = connection.maintenanceRows<Checkpoint>("empty_wal");
  if (rows.empty() || rows.front().busy != 0) return fail(ErrorCode::StoreBusy, "write-ahead log is being read");
  return {};
}

Status rewriteFile(Connection& connection) {
  const Status done = guarded("rewrite", [&]() -> Status {
    connection.script(maintenanceText("rewrite_file"));
    return {};
  });
  connection.script(maintenanceText("sort_in_memory"));
  return done;
}

/// Unless another program has destroyed something since this began.
void toldDone(Connection& connection, const std::string& due) {
  connection.run("store/begin_write");
  if (dueOf(connection) == due) writeSetting(connection, kScrubDue, kNoneDue);
  connection.run("store/commit");
}

/// Checks references again, whatever happened.
class TrustedReferences {
 public:
  explicit TrustedReferences(Connection& connection) : m_connection(connection) {
    m_connection.script(maintenanceText("trust_references"));
  }
  ~TrustedReferences() {
    static_cast<void>(guarded("references", [this]() -> Status {
      m_connection.script(maintenanceText("check_references"));
      return {};
    }));
  }
  TrustedReferences(const TrustedReferences&) = delete;
  TrustedReferences& operator=(const TrustedReferences&) = delete;

 private:
  Connection& m_connection;
};

}  // namespace

Result<Destruction> EncryptedStore::destroy(const AuditEntry& entry, const RecordName& record, long long certificate) {
  if (m_copy) return fail(ErrorCode::StoreReadOnly);
  Destruction destroyed;
  destroyed.id = certificate;
  destroyed.record = record;
  destroyed.destroyedAt = m_clock.now();
  destroyed.destroyedBy = m_unlocked.user;
  const Status done = m_writer.run([&]() -> Status {
    return guarded("destroy", [&]() -> Status {
      const TrustedReferences trusted(m_writing);
      return transact(&entry, [&](Writer&) -> Status {
        writeSetting(m_writing, kScrubDue, std::to_string(certificate));
        return destroyRows(m_writing, destroyed);
      });
    });
  });
  if (!done) return fail(done.error());
  return destroyed;
}

Status EncryptedStore::scrub(const Progress& progress) {
  if (m_copy) return fail(ErrorCode::StoreReadOnly);
  int taken = 0;
  const auto step = [&](const std::function<Status()>& work) -> Status {
    if (progress && !progress(taken, kSteps)) return fail(ErrorCode::Cancelled, "scrub");
    Status done = m_writer.run([&] { return guarded("scrub", work); });
    ++taken;
    return done;
  };
  std::string due = kNoneDue;
  Status done = m_writer.run([&] {
    return guarded("scrub", [&]() -> Status {
      due = dueOf(m_writing);
      return due != kNoneDue ? requireSpace(m_options, m_folder, 2 * databaseBytes(m_folder)) : Status();
    });
  });
  if (!done || due == kNoneDue) return done;
  done = step([&]() -> Status {
    m_writing.script(maintenanceText("optimize_search_index"));
    return {};
  });
  if (done) done = step([&] { return rewriteFile(m_writing); });
  if (done) {
    done = step([&]() -> Status {
      if (Status emptied = emptyLog(m_writing); !emptied) return emptied;
      toldDone(m_writing, due);
      return {};
    });
  }
  if (done && progress) progress(kSteps, kSteps);
  return done;
}

}  // namespace tweehanden::store
