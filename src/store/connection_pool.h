// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/connection.h"

namespace tweehanden::store {

/// Connections of readers. As many as are in use at once; a few are kept for the next.
class ConnectionPool {
 public:
  ConnectionPool(std::filesystem::path file, const StoreKey& key) : m_file(std::move(file)), m_key(key) {}

  /// A connection, which returns to the pool when the lease ends.
  class Lease {
   public:
    Lease(ConnectionPool& pool, std::unique_ptr<Connection> connection)
        : m_pool(pool), m_connection(std::move(connection)) {}
    ~Lease() {
      if (m_connection) m_pool.giveBack(std::move(m_connection));
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& operator*() { return *m_connection; }
    /// Closes the connection instead: after a failure it is not used again.
    void discard() { m_connection.reset(); }

   private:
    ConnectionPool& m_pool;
    std::unique_ptr<Connection> m_connection;
  };

  /// Throws on failure (failure.h).
  [[nodiscard]] Lease lease();

 private:
  void giveBack(std::unique_ptr<Connection> connection);

  const std::filesystem::path m_file;
  const StoreKey& m_key;
  std::mutex m_mutex;
  std::vector<std::unique_ptr<Connection>> m_idle;
};

}  // namespace tweehanden::store
