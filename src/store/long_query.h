// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "support/progress.h"

namespace tweehanden::store {

/// As long as it lives, the queries of a connection ask `progress` now and then whether to go on, and end with
/// Cancelled when it says no. They do not know how far they are: each time it is told `done` of `total`.
class LongQuery {
 public:
  LongQuery(Connection& connection, const Progress& progress, long long done, long long total);
  ~LongQuery();
  LongQuery(const LongQuery&) = delete;
  LongQuery& operator=(const LongQuery&) = delete;

 private:
  static int ask(void* self);
  Connection& m_connection;
  const Progress& m_progress;
  const long long m_done;
  const long long m_total;
};

}  // namespace tweehanden::store
