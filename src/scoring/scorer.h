// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "scoring/case_evidence.h"

namespace tweehanden::scoring {

/// Evidence that counts on a day: one a key, with its mass before the link's weight (scoring.md, steps 1 and 2).
struct Counted {
  double mass = 0;
  double severity = 0;
  long long evidence = 0;
  std::uint32_t speaker = 0;
  std::uint8_t perspective = 0;
  bool serviceFact = false;
};

/// Scores cases one after another; its buffers are kept, so that nothing is allocated once they have grown.
/// Within an indicator and perspective sums run by mass and severity: who spoke cannot change a bit of them.
/// One for each thread. The tables must outlive it.
class Scorer {
 public:
  explicit Scorer(const ScoringTables& tables);

  /// Scores every factor into `factors`, one for each of the model.
  void score(const CaseEvidence& evidence, Date asOf, std::vector<FactorScore>& factors);
  /// Scores only these factors; the others are left as they are. The same bits as score().
  void score(const CaseEvidence& evidence, Date asOf, const std::vector<int>& wanted,
             std::vector<FactorScore>& factors);
  /// After score() of the same case and day: what changes now that evidence was added at `place`.
  void rescore(const CaseEvidence& evidence, Date asOf, int place, std::vector<FactorScore>& factors);

 private:
  void selectAll(const CaseEvidence& evidence, Date asOf);
  /// Appends what counts of the rows from `at`, which are all of one place; answers where the next place begins.
  std::size_t selectPlace(const std::vector<EvidenceRow>& rows, std::size_t at, std::int32_t day,
                          std::vector<Counted>& counted) const;
  void reselect(const std::vector<EvidenceRow>& rows, std::int32_t day, int place);
  /// Whether enough different contacts speak of the factor above the prior (docs/decisions/0003).
  [[nodiscard]] bool mayExceedPrior(int factor, const std::vector<EvidenceRow>& rows, std::int32_t day);
  void scoreFactor(int factor, const CaseEvidence& evidence, std::int32_t day, FactorScore& result);
  /// Gathers the contributions of a factor and the masses of each perspective.
  void gather(int factor, double mostSevere, std::size_t speakers, FactorScore& result);

  const ScoringTables& m_tables;
  std::vector<Counted> m_counted;      ///< by place
  std::vector<std::uint32_t> m_start;  ///< place -> first of m_counted; one more at the end
  std::vector<Counted> m_onePlace;     ///< of reselect()
  std::vector<long long> m_contacts;   ///< of mayExceedPrior()
  std::vector<std::uint32_t> m_heard;  ///< (perspective, speaker) -> round in which it was last heard
  std::uint32_t m_round = 0;
};

}  // namespace tweehanden::scoring
