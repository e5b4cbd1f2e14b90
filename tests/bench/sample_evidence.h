// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/case_evidence.h"

namespace tweehanden::bench {

/// A made-up case on the shipped model: every observation under another key, by six voices, over four years.
struct Sample {
  explicit Sample(std::size_t observations, unsigned seed = 1);

  const scoring::Model& model;
  const scoring::ScoringTables& tables;
  Date on{2026, 11, 22};
  std::vector<scoring::Evidence> evidence;
  scoring::CaseEvidence packed;
};

[[nodiscard]] const scoring::Model& benchModel();

}  // namespace tweehanden::bench
