// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

/// What the benchmarks promise. A file of benchmarks declares its own list here, and bench_main.cpp prints them all.
namespace tweehanden::bench {

/// Two benchmarks of one run, and how many times as quick as the baseline ours has to be.
struct Ratio {
  std::string name;
  std::string ours;
  std::string baseline;
  std::string baselineName;
  double target = 1;
};

/// Something measured once, and the most or least it may be.
struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  double limit = 0;
  bool atMost = true;
};

[[nodiscard]] std::vector<Ratio> visitRatios();
[[nodiscard]] std::vector<Ratio> scoringRatios();
[[nodiscard]] std::vector<Figure> scoringFigures();
[[nodiscard]] std::vector<Ratio> caseloadRatios();
[[nodiscard]] std::vector<Figure> caseloadFigures();
[[nodiscard]] std::vector<Figure> planFigures();
[[nodiscard]] std::vector<Ratio> allocationRatios();
[[nodiscard]] std::vector<Figure> allocationFigures();

}  // namespace tweehanden::bench
