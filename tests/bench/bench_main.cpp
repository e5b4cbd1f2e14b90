// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "bench/ratios.h"
#include "bench/scale_bench.h"

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
      "{:<44} {:.2f} x  (at least {:.2f}: {})   ours {:.3g}/s = {:.4g} us, {} {:.3g}/s = {:.4g} us, {} repetitions\n",
      ratio.name, reached, ratio.target, reached >= ratio.target ? "reached" : "MISSED", 1 / oursEach, oursEach * 1e6,
      ratio.baselineName, 1 / bareEach, bareEach * 1e6, ours->second.size());
  return reached >= ratio.target;
}

bool print(const tweehanden::bench::Figure& figure) {
  const bool reached = figure.atMost ? figure.value <= figure.limit : figure.value >= figure.limit;
  fmt::print("{:<44} {:.4g} {}  ({} {:.4g}: {})\n", figure.name, figure.value, figure.unit,
             figure.atMost ? "at most" : "at least", figure.limit, reached ? "reached" : "MISSED");
  return reached;
}

std::vector<tweehanden::bench::Ratio> allRatios() {
  using namespace tweehanden::bench;
  std::vector<Ratio> all;
  for (const auto& some : {visitRatios(), scoringRatios(), caseloadRatios(), allocationRatios()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

/// Measured one after another, with nothing else going on; left out when only some benchmarks were asked for.
std::vector<tweehanden::bench::Figure> allFigures() {
  using namespace tweehanden::bench;
  std::vector<Figure> all;
  for (const auto measure : {scoringFigures, caseloadFigures, planFigures, allocationFigures}) {
    const auto some = measure();
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

constexpr long long kSmallStore = 1000;  // families, when nothing else was asked for

/// The value behind a flag; empty when it was not given.
std::string valueOf(const std::vector<std::string>& words, std::string_view flag) {
  const auto at = std::ranges::find(words, flag);
  return at == words.end() || at + 1 == words.end() ? std::string() : *(at + 1);
}

/// --families N [--only PART] [--paced SECONDS]: the benchmarks on a store of that size instead of the others.
int atSize(const std::vector<std::string>& words) {
  const long long families = std::stoll(valueOf(words, "--families"));
  const std::string paced = valueOf(words, "--paced");
  if (!paced.empty()) return tweehanden::bench::pacedVisits(families, std::stoi(paced)) ? 0 : 1;
  return tweehanden::bench::everythingAtSize(families, valueOf(words, "--only")) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> given(argv, argv + argc);
  if (!valueOf(given, "--families").empty()) return atSize(given);
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
  for (const auto& ratio : allRatios()) reached = print(ratio, times) && reached;
  const bool everything = argc == 1;
  if (everything) {
    for (const auto& figure : allFigures()) reached = print(figure) && reached;
    reached = tweehanden::bench::everythingAtSize(kSmallStore, {}) && reached;
  }
  return reached ? 0 : 1;
}
