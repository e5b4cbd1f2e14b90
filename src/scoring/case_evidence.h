// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scoring/engine.h"
#include "scoring/scoring_tables.h"

namespace tweehanden::scoring {

/// One piece of evidence, packed: 48 bytes. Who spoke is a number that tells nothing of a person.
struct EvidenceRow {
  long long id = 0;
  long long subject = 0;
  long long contact = 0;
  double severity = 0;
  std::int32_t day = 0;
  std::uint32_t speaker = 0;
  std::uint16_t place = 0;
  std::uint8_t perspective = 0;
  std::uint8_t certainty = 0;
  bool serviceFact = false;

  [[nodiscard]] bool sameKey(const EvidenceRow& other) const {
    return place == other.place && perspective == other.perspective && speaker == other.speaker &&
           subject == other.subject;
  }
};

/// The evidence of a case ready to be scored on any day: by key, and within a key what counts first in front
/// (scoring.md, step 1). What was asked without an answer is left out.
class CaseEvidence {
 public:
  CaseEvidence() = default;
  CaseEvidence(const ScoringTables& tables, const std::vector<Evidence>& evidence);

  /// Puts one more where it belongs; answers its place in the tables, or -1 when it is no evidence.
  int add(const ScoringTables& tables, const Evidence& evidence);

  /// Takes out what has this id, if it is there.
  void remove(long long id);

  [[nodiscard]] const std::vector<EvidenceRow>& rows() const { return m_rows; }
  [[nodiscard]] std::vector<EvidenceRow>& rows() { return m_rows; }
  [[nodiscard]] std::size_t speakers() const { return m_speakers.size(); }

 private:
  std::vector<EvidenceRow> m_rows;
  std::vector<std::string> m_speakers;
};

}  // namespace tweehanden::scoring
