// SPDX-License-Identifier: EUPL-1.2
#include "store/connection_pool.h"

namespace tweehanden::store {
namespace {

constexpr std::size_t kMostIdle = 4;

}  // namespace

ConnectionPool::Lease ConnectionPool::lease() {
  {
    const std::scoped_lock lock(m_mutex);
    if (!m_idle.empty()) {
      auto connection = std::move(m_idle.back());
      m_idle.pop_back();
      return {*this, std::move(connection)};
    }
  }
  return {*this, std::make_unique<Connection>(m_file, m_key)};
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection) {
  const std::scoped_lock lock(m_mutex);
  if (m_idle.size() < kMostIdle) m_idle.push_back(std::move(connection));
}

}  // namespace tweehanden::store
