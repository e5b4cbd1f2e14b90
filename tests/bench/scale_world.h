// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/session.h"
#include "store/store.h"
#include "support/clock.h"

/// What the benchmarks at size share: a store of so many invented families, made once on a machine, and measuring
/// two sides in turns.
namespace tweehanden::bench {

[[nodiscard]] store::Credentials scaleCredentials();
/// The day the stores were made for, so that every run sees the same.
[[nodiscard]] const Clock& scaleClock();

/// <cache>/tweehanden-bench/<families>.tweehanden, made when it is not there; the cache is $XDG_CACHE_HOME or
/// ~/.cache. Never written to by a benchmark, but for stored profiles, which are removed again.
[[nodiscard]] std::filesystem::path scaleStore(long long families);
[[nodiscard]] std::unique_ptr<app::Session> openScaleStore(const std::filesystem::path& folder);

/// A copy that may be changed; removed at the end.
class StoreCopy {
 public:
  explicit StoreCopy(const std::filesystem::path& folder);
  ~StoreCopy();
  StoreCopy(const StoreCopy&) = delete;
  StoreCopy& operator=(const StoreCopy&) = delete;
  [[nodiscard]] std::filesystem::path folder() const { return m_parent / "copy.tweehanden"; }

 private:
  std::filesystem::path m_parent;
};

/// Seconds of each side, one turn after another, and which is the middle one.
struct Turns {
  std::vector<double> ours;
  std::vector<double> bare;
  [[nodiscard]] double oursMedian() const;
  [[nodiscard]] double bareMedian() const;
  /// How many times as long ours took.
  [[nodiscard]] double ratio() const { return oursMedian() / bareMedian(); }
  /// The same of the quickest turns, for work of some milliseconds that never waits: what else the machine does can
  /// only add to a turn.
  [[nodiscard]] double oursBest() const;
  [[nodiscard]] double bareBest() const;
  [[nodiscard]] double bestRatio() const { return oursBest() / bareBest(); }
};
[[nodiscard]] Turns inTurns(int rounds, const std::function<void()>& ours, const std::function<void()>& bare);
[[nodiscard]] double seconds(const std::function<void()>& work);

/// One line of the report; answers whether the limit was kept. `value` at most `limit` unless told otherwise.
struct Line {
  std::string name;
  double value = 0;
  double limit = 0;
  bool atMost = true;
  std::string figures;  ///< absolute, beside the ratio
};
bool report(const Line& line);

}  // namespace tweehanden::bench
