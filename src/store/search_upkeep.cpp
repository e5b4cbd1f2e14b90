// SPDX-License-Identifier: EUPL-1.2
#include <spdlog/spdlog.h>

#include <algorithm>

#include "store/encrypted_store.h"
#include "store/failure.h"
#include "store/search_rebuild.h"

/// What EncryptedStore does for its search index, apart from what users do.
namespace tweehanden::store {
namespace {

/// Few enough to stay under some twenty milliseconds.
constexpr int kRecordsAnIdleStep = 100;
/// Many, because each transaction leaves a part of the index to be merged.
constexpr int kRecordsARebuildStep = 4000;
constexpr long long kRecordsAtOpening = 8000;

/// A damaged index shows as a damaged store: the engine has one number for both.
bool indexDamaged(const Status& status) { return !status && status.error().code == ErrorCode::StoreDamaged; }

}  // namespace

Status EncryptedStore::upkeep(const char* where, const std::function<void(Connection&)>& work) {
  return m_writer.run([&]() -> Status {
    Status done = guarded(where, [&]() -> Status {
      m_writing.run("store/begin_write");
      return {};
    });
    if (!done) return done;
    done = guarded(where, [&]() -> Status {
      work(m_writing);
      m_writing.run("store/commit");
      return {};
    });
    if (!done) rollBack(m_writing);
    return done;
  });
}

Result<bool> EncryptedStore::tidySearchIndex() {
  bool more = false;
  const Status done = upkeep("tidy search index", [&](Connection& connection) {
    if (!searchIndexComplete(connection)) {
      static_cast<void>(fillSearchIndex(connection, m_words, kRecordsAnIdleStep));
      more = true;
    } else {
      more = mergeSearchIndex(connection);
    }
  });
  if (done) return more;
  if (!indexDamaged(done)) return fail(done.error());
  // From here only the index is at stake: if its tables cannot be emptied either, the file itself is damaged.
  spdlog::warn("store: search index is damaged, filled again");
  const Status emptied = upkeep("empty search index", emptySearchIndex);
  if (!emptied) return fail(emptied.error());
  return true;
}

Status EncryptedStore::fillIndex(const Progress& progress) {
  long long done = 0;
  long long total = 0;
  bool complete = false;
  while (!complete) {
    const Status step = upkeep("fill search index", [&](Connection& connection) {
      complete = searchIndexComplete(connection);
      if (total == 0) total = recordsToIndex(connection);
      if (!complete) done += fillSearchIndex(connection, m_words, kRecordsARebuildStep);
    });
    if (!step) return step;
    if (progress && !progress(std::min(done, total), total)) return fail(ErrorCode::Cancelled);
  }
  return {};
}

void EncryptedStore::startIndex() {
  const Status done = fillIndex([](long long records, long long) { return records < kRecordsAtOpening; });
  // What cannot be filled now is filled by a later step; the records themselves are whole.
  if (!done) spdlog::debug("store: search index not complete ({})", name(done.error().code));
}

Status EncryptedStore::rebuildSearchIndex(const Progress& progress) {
  if (const Status emptied = upkeep("empty search index", emptySearchIndex); !emptied) return emptied;
  return fillIndex(progress);
}

}  // namespace tweehanden::store
