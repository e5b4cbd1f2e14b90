// SPDX-License-Identifier: EUPL-1.2
#include "scoring/case_evidence.h"

#include <algorithm>
#include <tuple>

namespace tweehanden::scoring {
namespace {

bool before(const EvidenceRow& a, const EvidenceRow& b) {
  const auto key = [](const EvidenceRow& row) {
    return std::tie(row.place, row.perspective, row.speaker, row.subject);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  if (a.day != b.day) return a.day > b.day;
  if (a.certainty != b.certainty) return a.certainty < b.certainty;
  if (a.severity != b.severity) return a.severity > b.severity;
  return std::tie(a.id, a.contact) < std::tie(b.id, b.contact);
}

EvidenceRow rowOf(const ScoringTables& tables, const Evidence& evidence, std::uint32_t speaker) {
  EvidenceRow row;
  row.id = evidence.id;
  row.subject = evidence.subject;
  row.contact = evidence.contact;
  row.severity = *evidence.severity;
  row.day = static_cast<std::int32_t>(evidence.on.dayNumber());
  row.speaker = speaker;
  row.place = static_cast<std::uint16_t>(tables.placeOf(evidence.indicator));
  row.perspective = static_cast<std::uint8_t>(evidence.perspective);
  row.certainty = static_cast<std::uint8_t>(evidence.certainty);
  row.serviceFact = evidence.serviceFact;
  return row;
}

}  // namespace

CaseEvidence::CaseEvidence(const ScoringTables& tables, const std::vector<Evidence>& evidence) {
  for (const Evidence& one : evidence) {
    if (one.severity) m_speakers.push_back(one.speaker);
  }
  std::sort(m_speakers.begin(), m_speakers.end());
  m_speakers.erase(std::unique(m_speakers.begin(), m_speakers.end()), m_speakers.end());
  m_speakers.shrink_to_fit();
  m_rows.reserve(evidence.size());
  for (const Evidence& one : evidence) {
    if (!one.severity) continue;
    const auto speaker = std::lower_bound(m_speakers.begin(), m_speakers.end(), one.speaker);
    m_rows.push_back(rowOf(tables, one, static_cast<std::uint32_t>(speaker - m_speakers.begin())));
  }
  std::sort(m_rows.begin(), m_rows.end(), before);
}

int CaseEvidence::add(const ScoringTables& tables, const Evidence& evidence) {
  if (!evidence.severity) return -1;
  // A new voice gets the next number, so that nothing scored before has to change.
  const auto speaker = std::find(m_speakers.begin(), m_speakers.end(), evidence.speaker) - m_speakers.begin();
  if (speaker == std::ssize(m_speakers)) m_speakers.push_back(evidence.speaker);
  const EvidenceRow row = rowOf(tables, evidence, static_cast<std::uint32_t>(speaker));
  m_rows.insert(std::upper_bound(m_rows.begin(), m_rows.end(), row, before), row);
  return row.place;
}

void CaseEvidence::remove(long long id) {
  std::erase_if(m_rows, [id](const EvidenceRow& row) { return row.id == id; });
}

}  // namespace tweehanden::scoring
