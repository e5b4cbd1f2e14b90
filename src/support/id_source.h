// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>

#include "support/clock.h"
#include "support/id.h"

namespace tweehanden {

/// Makes 63-bit ids that sort by time: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of counter.
/// Strictly increasing within one source, also when the clock stands still or steps back. Thread-safe.
class IdSource {
 public:
  /// `node` in [0, 1023] tells stores and machines apart.
  IdSource(const Clock& clock, int node);

  template <class Tag>
  [[nodiscard]] Id<Tag> next() {
    return Id<Tag>{nextValue()};
  }
  [[nodiscard]] long long nextValue();

 private:
  const Clock& m_clock;
  long long m_node;
  std::mutex m_mutex;
  long long m_lastTick =
      0;  ///< milliseconds since 2020 of the last id; never below 0, so a clock before 2020 gives no negative id
  long long m_counter = 0;
};

}  // namespace tweehanden
