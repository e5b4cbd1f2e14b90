// SPDX-License-Identifier: EUPL-1.2
#include "scoring/scorer.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tweehanden::scoring {
namespace {

constexpr std::size_t kSides = 3;

bool sumsBefore(const Counted& a, const Counted& b) {
  return std::tie(a.perspective, b.mass, b.severity, a.evidence) <
         std::tie(b.perspective, a.mass, a.severity, b.evidence);
}

std::size_t index(int value) { return static_cast<std::size_t>(value); }

/// Puts what counts of one place in the order of sums; there are seldom more than two.
void sortFrom(std::size_t first, std::vector<Counted>& counted) {
  const std::size_t count = counted.size() - first;
  if (count < 2) return;
  if (count == 2) {
    if (sumsBefore(counted[first + 1], counted[first])) std::swap(counted[first], counted[first + 1]);
    return;
  }
  std::sort(counted.begin() + static_cast<std::ptrdiff_t>(first), counted.end(), sumsBefore);
}

/// The first row of a place, among rows by place.
std::size_t firstOf(const std::vector<EvidenceRow>& rows, int place) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), place,
                                   [](const EvidenceRow& row, int wanted) { return row.place < wanted; });
  return static_cast<std::size_t>(at - rows.begin());
}

/// Where the rows of the key at `at` end.
std::size_t endOfKey(const std::vector<EvidenceRow>& rows, std::size_t at) {
  std::size_t end = at + 1;
  while (end < rows.size() && rows[end].sameKey(rows[at])) ++end;
  return end;
}

/// The row of the key at `at` that counts on a day; `end` when all are later.
std::size_t counting(const std::vector<EvidenceRow>& rows, std::size_t at, std::size_t end, std::int32_t day) {
  while (at < end && rows[at].day > day) ++at;
  return at;
}

/// Steps 3 and 7: how much a perspective weighs, and what it says by itself.
void finishPerspective(const Parameters& parameters, PerspectiveScore& one) {
  one.heard = one.mass > 0;
  if (!one.heard) {
    one.k = 1;
    one.score = parameters.prior;
    one.mean = 0;
    return;
  }
  one.k = one.mass > parameters.cap ? parameters.cap / one.mass : 1.0;
  one.score = (parameters.priorMass * parameters.prior + one.severityMass) / (parameters.priorMass + one.mass);
  one.mean = one.severityMass / one.mass;
}

std::optional<double> mismatchOf(const Parameters& parameters, const FactorScore& factor) {
  double lowest = 1;
  double highest = 0;
  int heard = 0;
  for (const PerspectiveScore& one : factor.perspectives) {
    if (!one.heard || one.mass < parameters.mismatchMinMass) continue;
    ++heard;
    lowest = std::min(lowest, one.mean);
    highest = std::max(highest, one.mean);
  }
  if (heard < 2) return std::nullopt;
  return highest - lowest;
}

}  // namespace

Scorer::Scorer(const ScoringTables& tables) : m_tables(tables), m_start(index(tables.places()) + 1, 0) {}

void Scorer::score(const CaseEvidence& evidence, Date asOf, std::vector<FactorScore>& factors) {
  selectAll(evidence, asOf);
  const auto day = static_cast<std::int32_t>(asOf.dayNumber());
  factors.resize(index(m_tables.factorCount()));
  for (int f = 0; f < m_tables.factorCount(); ++f) scoreFactor(f, evidence, day, factors[index(f)]);
}

void Scorer::score(const CaseEvidence& evidence, Date asOf, const std::vector<int>& wanted,
                   std::vector<FactorScore>& factors) {
  selectAll(evidence, asOf);
  const auto day = static_cast<std::int32_t>(asOf.dayNumber());
  factors.resize(index(m_tables.factorCount()));
  for (const int f : wanted) scoreFactor(f, evidence, day, factors[index(f)]);
}

void Scorer::rescore(const CaseEvidence& evidence, Date asOf, int place, std::vector<FactorScore>& factors) {
  const auto day = static_cast<std::int32_t>(asOf.dayNumber());
  reselect(evidence.rows(), day, place);
  for (const int f : m_tables.factorsOf(place)) scoreFactor(f, evidence, day, factors[index(f)]);
}

void Scorer::selectAll(const CaseEvidence& evidence, Date asOf) {
  const std::vector<EvidenceRow>& rows = evidence.rows();
  const auto day = static_cast<std::int32_t>(asOf.dayNumber());
  m_counted.clear();
  m_counted.reserve(rows.size());
  std::size_t next = 0;  // the first place whose beginning is not told yet
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t place = rows[at].place;
    std::fill(m_start.begin() + static_cast<std::ptrdiff_t>(next),
              m_start.begin() + static_cast<std::ptrdiff_t>(place) + 1, static_cast<std::uint32_t>(m_counted.size()));
    next = place + 1;
    at = selectPlace(rows, at, day, m_counted);
  }
  std::fill(m_start.begin() + static_cast<std::ptrdiff_t>(next), m_start.end(),
            static_cast<std::uint32_t>(m_counted.size()));
}

std::size_t Scorer::selectPlace(const std::vector<EvidenceRow>& rows, std::size_t at, std::int32_t day,
                                std::vector<Counted>& counted) const {
  const int place = rows[at].place;
  const double halfLife = m_tables.halfLife(place);
  const std::size_t first = counted.size();
  while (at < rows.size() && rows[at].place == place) {
    const std::size_t end = endOfKey(rows, at);
    at = counting(rows, at, end, day);
    if (at < end) {
      const EvidenceRow& row = rows[at];
      const double age = day - row.day;
      const double mass = m_tables.certainty(row.certainty) * std::exp2(-age / halfLife);
      counted.push_back({mass, row.severity, row.id, row.speaker, row.perspective, row.serviceFact});
    }
    at = end;
  }
  sortFrom(first, counted);
  return at;
}

void Scorer::reselect(const std::vector<EvidenceRow>& rows, std::int32_t day, int place) {
  m_onePlace.clear();
  const std::size_t at = firstOf(rows, place);
  if (at < rows.size() && rows[at].place == place) selectPlace(rows, at, day, m_onePlace);
  const std::uint32_t first = m_start[index(place)];
  const std::uint32_t count = m_start[index(place) + 1] - first;
  const auto begin = m_counted.begin() + first;
  const auto fresh = static_cast<std::uint32_t>(m_onePlace.size());
  const std::uint32_t common = std::min(count, fresh);
  std::copy_n(m_onePlace.begin(), common, begin);
  if (fresh == count) return;
  if (fresh > count) m_counted.insert(begin + common, m_onePlace.begin() + common, m_onePlace.end());
  if (fresh < count) m_counted.erase(begin + common, begin + count);
  for (std::size_t next = index(place) + 1; next < m_start.size(); ++next) m_start[next] += fresh - count;
}

bool Scorer::mayExceedPrior(int factor, const std::vector<EvidenceRow>& rows, std::int32_t day) {
  const FactorTable& table = m_tables.factor(factor);
  if (table.contactsAbovePrior <= 1) return true;
  m_contacts.clear();
  for (const PlaceLink& link : m_tables.linksTo(factor)) {
    std::size_t at = firstOf(rows, link.place);
    while (at < rows.size() && rows[at].place == link.place) {
      const std::size_t end = endOfKey(rows, at);
      at = counting(rows, at, end, day);
      // Everything said of the key on the same day and as surely: no tie may lower a score when a severity is raised.
      for (std::size_t same = at; same < end; ++same) {
        const EvidenceRow& row = rows[same];
        if (row.day != rows[at].day || row.certainty != rows[at].certainty) break;
        const bool scored = (table.scoredMask >> row.perspective & 1) != 0;
        if (scored && row.contact != 0 && row.severity > m_tables.parameters().prior) m_contacts.push_back(row.contact);
      }
      at = end;
    }
  }
  std::sort(m_contacts.begin(), m_contacts.end());
  const auto different = std::unique(m_contacts.begin(), m_contacts.end()) - m_contacts.begin();
  return different >= table.contactsAbovePrior;
}

void Scorer::gather(int factor, double mostSevere, std::size_t speakers, FactorScore& result) {
  const unsigned mask = m_tables.factor(factor).scoredMask;
  if (m_heard.size() < kSides * speakers) m_heard.resize(kSides * speakers, 0);
  ++m_round;
  std::vector<Contribution>& contributions = result.contributions;
  std::size_t used = 0;  // what stood there before is written over: a vector that has its size costs nothing
  double masses[kSides] = {};
  double severities[kSides] = {};
  int sources = 0;
  for (const PlaceLink& link : m_tables.linksTo(factor)) {
    const Counted* const end = m_counted.data() + m_start[index(link.place) + 1];
    for (const Counted* one = m_counted.data() + m_start[index(link.place)]; one != end; ++one) {
      if ((mask >> one->perspective & 1) == 0) continue;
      const double mass = link.weight * one->mass;
      const double severity = std::min(one->severity, mostSevere);
      masses[one->perspective] += mass;
      severities[one->perspective] += mass * severity;
      std::uint32_t& heard = m_heard[one->perspective * speakers + one->speaker];
      sources += heard != m_round ? 1 : 0;
      heard = m_round;
      if (used == contributions.size()) contributions.emplace_back();
      contributions[used++] = {one->evidence,
                               one->serviceFact,
                               link.indicator,
                               static_cast<domain::Perspective>(one->perspective),
                               mass,
                               severity,
                               0};
    }
  }
  contributions.resize(used);
  result.sources = sources;
  for (std::size_t side = 0; side < kSides; ++side) {
    result.perspectives[side].mass = masses[side];
    result.perspectives[side].severityMass = severities[side];
  }
}

void Scorer::scoreFactor(int factor, const CaseEvidence& evidence, std::int32_t day, FactorScore& result) {
  const Parameters& parameters = m_tables.parameters();
  const double mostSevere = mayExceedPrior(factor, evidence.rows(), day) ? 1.0 : parameters.prior;
  gather(factor, mostSevere, evidence.speakers(), result);
  result.mass = 0;
  result.severityMass = 0;
  for (PerspectiveScore& one : result.perspectives) {
    finishPerspective(parameters, one);
    result.mass += one.k * one.mass;
    result.severityMass += one.k * one.severityMass;
  }
  const double total = parameters.priorMass + result.mass;
  const bool silent = result.mass <= 0;
  if (silent) result.sources = 0;
  result.score = silent ? parameters.prior : (parameters.priorMass * parameters.prior + result.severityMass) / total;
  double share[kSides];  // of each side's mass in the score
  for (std::size_t side = 0; side < kSides; ++side) share[side] = result.perspectives[side].k / total;
  for (Contribution& one : result.contributions) {
    one.value = share[static_cast<std::size_t>(one.perspective)] * one.mass * (one.severity - parameters.prior);
  }
  result.level = levelOf(parameters, result.score, result.mass);
  result.mismatch = mismatchOf(parameters, result);
}

}  // namespace tweehanden::scoring
