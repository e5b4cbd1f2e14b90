// SPDX-License-Identifier: EUPL-1.2
#include "store/long_query.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace tweehanden::store {
namespace {

/// Of the engine's own instructions between two questions: some milliseconds.
constexpr int kInstructions = 20'000;

}  // namespace

LongQuery::LongQuery(Connection& connection, const Progress& progress, long long done, long long total)
    : m_connection(connection), m_progress(progress), m_done(done), m_total(total) {
  if (m_progress) sqlite_api::sqlite3_progress_handler(m_connection.handle(), kInstructions, ask, this);
}

LongQuery::~LongQuery() { sqlite_api::sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }

int LongQuery::ask(void* self) {
  const auto& query = *static_cast<LongQuery*>(self);
  return query.m_progress(query.m_done, query.m_total) ? 0 : 1;
}

}  // namespace tweehanden::store
