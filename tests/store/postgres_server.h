// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace tweehanden::store::test {

/// A real PostgreSQL of one's own: an empty cluster in a temporary folder that listens on a socket there and nowhere
/// else. Throws, which fails the test, when PostgreSQL is not installed or does not start.
class PostgresServer {
 public:
  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  [[nodiscard]] std::string connectText() const;

 private:
  std::filesystem::path m_folder;
  std::filesystem::path m_programs;
};

}  // namespace tweehanden::store::test
