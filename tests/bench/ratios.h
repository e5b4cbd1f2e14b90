// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace tweehanden::bench {

/// Two benchmarks of one run, and how many times as quick as the baseline ours has to be.
struct Ratio {
  std::string name;
  std::string ours;
  std::string baseline;
  std::string baselineName;
  double target = 1;
};

[[nodiscard]] std::vector<Ratio> ratios();

}  // namespace tweehanden::bench
