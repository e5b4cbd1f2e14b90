// SPDX-License-Identifier: EUPL-1.2
#include "support/id_source.h"

#include <algorithm>

namespace tweehanden {
namespace {
constexpr long long kEpoch2020 = 1577836800000;  // milliseconds, 2020-01-01T00:00Z
constexpr int kNodeBits = 10;
constexpr int kCounterBits = 12;
}  // namespace

IdSource::IdSource(const Clock& clock, int node)
    : m_clock(clock), m_node(std::clamp<long long>(node, 0, (1 << kNodeBits) - 1)) {}

long long IdSource::nextValue() {
  const std::lock_guard lock(m_mutex);
  const long long tick = std::max(m_clock.now().milliseconds - kEpoch2020, m_lastTick);
  m_counter = tick == m_lastTick ? m_counter + 1 : 0;
  m_lastTick = tick;
  if (m_counter >> kCounterBits != 0) {
    ++m_lastTick;  // borrow the next millisecond rather than wait for it
    m_counter = 0;
  }
  return (m_lastTick << (kNodeBits + kCounterBits)) | (m_node << kCounterBits) | m_counter;
}

}  // namespace tweehanden
