// SPDX-License-Identifier: EUPL-1.2
#include "store/database_copy.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>

#include "store/failure.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/store_files.h"
#include "store/verification.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

/// A quarter of a megabyte: large enough to be quick, small enough to stop soon.
constexpr int kPagesAtATime = 64;

/// The engine's copy of one database to another, ended whatever happens.
class PageCopy {
 public:
  PageCopy(Connection& source, Connection& target)
      : m_target(target.handle()), m_copy(sqlite_api::sqlite3_backup_init(m_target, "main", source.handle(), "main")) {
    if (m_copy == nullptr) throw soci::sqlite3_soci_error("copy", sqlite_api::sqlite3_errcode(m_target));
  }
  ~PageCopy() { sqlite_api::sqlite3_backup_finish(m_copy); }
  PageCopy(const PageCopy&) = delete;
  PageCopy& operator=(const PageCopy&) = delete;

  /// False when all pages are there.
  bool step() {
    const int result = sqlite_api::sqlite3_backup_step(m_copy, kPagesAtATime);
    if (result == SQLITE_DONE) return false;
    if (result != SQLITE_OK) throw soci::sqlite3_soci_error("copy", result);
    return true;
  }
  [[nodiscard]] int pages() const { return sqlite_api::sqlite3_backup_pagecount(m_copy); }
  [[nodiscard]] int left() const { return sqlite_api::sqlite3_backup_remaining(m_copy); }

 private:
  sqlite_api::sqlite3* m_target;
  sqlite_api::sqlite3_backup* m_copy;
};

Status copyPages(Connection& source, Connection& target, const Progress& progress) {
  PageCopy copy(source, target);
  while (copy.step()) {
    if (progress && !progress(copy.pages() - copy.left(), copy.pages())) return fail(ErrorCode::Cancelled);
  }
  return {};
}

}  // namespace

Status copyDatabase(Connection& source, const fs::path& file, const StoreKey& key, const Progress& progress) {
  if (Status made = makePrivateFile(file); !made) return made;
  Status copied = guarded("copy", [&]() -> Status {
    Connection target(file, key);
    source.run("store/begin_read");
    const Status done = guarded("copy", [&]() -> Status {
      static_cast<void>(schemaOf(source));  // the snapshot begins at the first read
      return copyPages(source, target, progress);
    });
    source.run("store/rollback");
    return done;
  });
  if (!copied) removeDatabase(file);
  return copied;
}

Result<AuditHead> verifyCopy(const fs::path& file, const StoreKey& key, const Progress& progress) {
  return guarded("verify copy", [&]() -> Result<AuditHead> {
    Connection copy(file, key);
    std::vector<VerifyItem> items;
    if (Status looked = verifyRows(copy, progress, items); !looked) return fail(looked.error());
    const auto wrong = std::ranges::find_if(items, [](const VerifyItem& item) { return !item.ok; });
    if (wrong != items.end()) return fail(ErrorCode::StoreDamaged, "copy: " + wrong->detail);
    return auditHeadOf(copy);
  });
}

}  // namespace tweehanden::store
