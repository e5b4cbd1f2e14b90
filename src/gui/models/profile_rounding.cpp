// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tweehanden::gui {

std::vector<int> shownHundredths(const std::vector<double>& values, double prior, double score) {
  std::vector<int> shown(values.size());
  std::vector<double> remainder(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double floor = std::floor(values[i] * 100);
    shown[i] = static_cast<int>(floor);
    remainder[i] = values[i] * 100 - floor;
  }
  const long total = std::lround(score * 100) - std::lround(prior * 100);
  long missing = total - std::accumulate(shown.begin(), shown.end(), 0L);
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainder[a] > remainder[b]; });
  for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing) ++shown[order[i]];
  return shown;
}

}  // namespace tweehanden::gui
