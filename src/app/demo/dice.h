// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

namespace tweehanden::app::demo {

/// Counter-based random numbers (splitmix64): the same seed and stream give the same row of numbers on every machine,
/// which the standard library's distributions do not promise.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t stream) : m_key(mix(seed ^ mix(stream + 1))) {}

  [[nodiscard]] std::uint64_t next() { return mix(m_key + kStep * ++m_count); }
  /// 0 … n−1; 0 when n is not positive.
  [[nodiscard]] int below(int n) { return n <= 0 ? 0 : static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  /// From `low` through `high`.
  [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
  [[nodiscard]] bool percent(int chance) { return below(100) < chance; }
  /// In [0, 1).
  [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  /// One of a list that is not empty.
  template <class T>
  [[nodiscard]] const T& pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;
  [[nodiscard]] static constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
  }
  std::uint64_t m_key;
  std::uint64_t m_count = 0;
};

}  // namespace tweehanden::app::demo
