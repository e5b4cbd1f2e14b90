// SPDX-License-Identifier: EUPL-1.2
#include "app/case_numbers.h"

#include <fmt/format.h>

#include "store/store.h"

namespace tweehanden::app {

std::string caseNumberText(int year, long long number) { return fmt::format("{:04}-{:04}", year, number); }

Result<long long> nextFreeNumber(store::Reader& reader, int year) {
  const auto taken = [&](long long number) -> Result<bool> {
    return reader.hasCaseNumber(caseNumberText(year, number));
  };
  long long below = 0;  // taken, or 0
  long long above = 1;  // free, once the first loop ends
  for (auto hit = taken(above);; hit = taken(above)) {
    if (!hit) return fail(hit.error());
    if (!*hit) break;
    below = above;
    above *= 2;
  }
  while (above - below > 1) {
    const long long middle = below + (above - below) / 2;
    const auto hit = taken(middle);
    if (!hit) return fail(hit.error());
    (*hit ? below : above) = middle;
  }
  return above;
}

}  // namespace tweehanden::app
