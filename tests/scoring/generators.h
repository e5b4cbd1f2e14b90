// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <rapidcheck.h>

#include <iosfwd>
#include <string>
#include <vector>

#include "scoring/model_builders.h"

namespace tweehanden::scoring {
/// How rapidcheck shows a counterexample.
std::ostream& operator<<(std::ostream& stream, const Evidence& evidence);
}  // namespace tweehanden::scoring

namespace tweehanden::test {

/// Up to some dozens of pieces of evidence for aSmallModel(), with ids 1, 2, … and keys that meet often. None after
/// kDay.
[[nodiscard]] rc::Gen<std::vector<scoring::Evidence>> someEvidence();
/// One piece of evidence with a severity.
[[nodiscard]] rc::Gen<scoring::Evidence> oneEvidence();
/// A number from 0 to 1 in steps of 1/64.
[[nodiscard]] rc::Gen<double> aFraction();

/// Whether the property holds for `cases` random cases; the seed follows from the description, so every run is the
/// same.
template <class Testable>
bool holds(const std::string& description, Testable&& testable, int cases = 1000) {
  rc::detail::TestMetadata metadata;
  metadata.id = description;
  metadata.description = description;
  rc::detail::TestParams params;
  params.seed = 14695981039346656037ULL;
  for (const char c : description) params.seed = (params.seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  params.maxSuccess = cases;
  const auto result = rc::detail::checkTestable(std::forward<Testable>(testable), metadata, params);
  if (result.template is<rc::detail::SuccessResult>()) return true;
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return false;
}

}  // namespace tweehanden::test
