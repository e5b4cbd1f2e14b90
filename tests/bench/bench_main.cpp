// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "bench/ratios.h"

namespace {

using Times = std::map<std::string, std::vector<double>>;

/// Prints as the console reporter does, and keeps the time of every repetition.
class Collector final : public benchmark::ConsoleReporter {
 public:
  explicit Collector(Times& times) : ConsoleReporter(OO_Tabular), m_times(times) {}
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Iteration && !run.error_occurred) {
        m_times[run.run_name.function_name].push_back(run.real_accumulated_time / static_cast<double>(run.iterations));
      }
    }
  }

 private:
  Times& m_times;
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

bool print(const tweehanden::bench::Ratio& ratio, const Times& times) {
  const auto ours = times.find(ratio.ours);
  const auto bare = times.find(ratio.baseline);
  if (ours == times.end() || bare == times.end()) return true;
  const double oursEach = median(ours->second);
  const double bareEach = median(bare->second);
  const double reached = bareEach / oursEach;
  fmt::print(
      "{:<24} {:.2f} x  (at least {:.2f}: {})   ours {:.0f}/s = {:.0f} us, {} {:.0f}/s = {:.0f} us, {} repetitions\n",
      ratio.name, reached, ratio.target, reached >= ratio.target ? "reached" : "MISSED", 1 / oursEach, oursEach * 1e6,
      ratio.baselineName, 1 / bareEach, bareEach * 1e6, ours->second.size());
  return reached >= ratio.target;
}

}  // namespace

int main(int argc, char** argv) {
  // Both sides of a ratio take turns, so that what else the machine does weighs on both.
  std::vector<std::string> words(argv, argv + argc);
  words.insert(words.begin() + 1, {"--benchmark_enable_random_interleaving=true", "--benchmark_repetitions=15",
                                   "--benchmark_min_time=0.2"});
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  Times times;
  Collector collector(times);
  benchmark::RunSpecifiedBenchmarks(&collector);
  bool reached = true;
  for (const auto& ratio : tweehanden::bench::ratios()) reached = print(ratio, times) && reached;
  return reached ? 0 : 1;
}
