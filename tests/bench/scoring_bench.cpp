// SPDX-License-Identifier: EUPL-1.2
// The engine against the bare arithmetic of the specification on flat arrays.
#include <benchmark/benchmark.h>

#include <boost/math/distributions/beta.hpp>
#include <cmath>
#include <random>

#include "bench/ratios.h"
#include "bench/sample_evidence.h"
#include "scoring/scorer.h"

namespace tweehanden::bench {
namespace {

constexpr std::size_t kObservations = 60;

/// What the arithmetic needs, gathered beforehand: one entry for each link of each observation that counts.
struct BareFactor {
  std::vector<int> observation;
  std::vector<double> weight;
  std::vector<double> severity;
  std::vector<int> perspective;
};

/// Steps 2 to 7 of the specification on arrays, with nothing to select, sort, count or name: masses, scores, levels,
/// contributions, and of each side score, mean and the largest difference.
class BareScores {
 public:
  explicit BareScores(const Sample& sample) : m_model(sample.model), m_factors(sample.model.factors.size()) {
    scoring::Scorer scorer(sample.tables);
    std::vector<scoring::FactorScore> scored;
    scorer.score(sample.packed, sample.on, scored);
    for (const auto& row : sample.packed.rows()) {
      m_age.push_back(static_cast<double>(sample.on.dayNumber() - row.day));
      m_halfLife.push_back(sample.tables.halfLife(row.place));
      m_certainty.push_back(sample.tables.certainty(row.certainty));
    }
    for (std::size_t f = 0; f < scored.size(); ++f) gather(sample, scored[f], f);
    m_decayed.resize(m_age.size());
    m_score.resize(m_factors.size());
    m_mass.resize(m_factors.size());
    m_mean.resize(3 * m_factors.size());
    m_side.resize(3 * m_factors.size());
    m_mismatch.resize(m_factors.size());
    m_level.resize(m_factors.size());
    m_value.resize(m_factors.size());
    for (std::size_t f = 0; f < m_factors.size(); ++f) m_value[f].resize(m_factors[f].weight.size());
  }

  void compute() {
    for (std::size_t i = 0; i < m_age.size(); ++i) m_decayed[i] = m_certainty[i] * std::exp2(-m_age[i] / m_halfLife[i]);
    for (std::size_t f = 0; f < m_factors.size(); ++f) computeFactor(f);
  }

  [[nodiscard]] const std::vector<double>& scores() const { return m_score; }

 private:
  void gather(const Sample& sample, const scoring::FactorScore& scored, std::size_t f) {
    const auto& rows = sample.packed.rows();
    for (const auto& one : scored.contributions) {
      const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == one.evidence; });
      const auto& links = sample.model.indicators[static_cast<std::size_t>(one.indicator)].links;
      const auto link = std::find_if(links.begin(), links.end(),
                                     [&](const auto& each) { return each.factor == static_cast<int>(f); });
      m_factors[f].observation.push_back(static_cast<int>(at - rows.begin()));
      m_factors[f].weight.push_back(link->weight);
      m_factors[f].severity.push_back(one.severity);
      m_factors[f].perspective.push_back(static_cast<int>(one.perspective));
    }
  }

  void computeFactor(std::size_t f) {
    const scoring::Parameters& p = m_model.parameters;
    const BareFactor& factor = m_factors[f];
    double masses[3] = {};
    double severities[3] = {};
    double k[3] = {1, 1, 1};
    double mass = 0;
    double severity = 0;
    double lowest = 1;
    double highest = 0;
    for (std::size_t i = 0; i < factor.weight.size(); ++i) {
      const double m = factor.weight[i] * m_decayed[static_cast<std::size_t>(factor.observation[i])];
      masses[factor.perspective[i]] += m;
      severities[factor.perspective[i]] += m * factor.severity[i];
      m_value[f][i] = m;
    }
    for (int side = 0; side < 3; ++side) {
      if (masses[side] <= 0) continue;
      k[side] = std::min(1.0, p.cap / masses[side]);
      mass += k[side] * masses[side];
      severity += k[side] * severities[side];
      const std::size_t at = 3 * f + static_cast<std::size_t>(side);
      m_mean[at] = severities[side] / masses[side];
      m_side[at] = (p.priorMass * p.prior + severities[side]) / (p.priorMass + masses[side]);
      if (masses[side] < p.mismatchMinMass) continue;
      lowest = std::min(lowest, m_mean[at]);
      highest = std::max(highest, m_mean[at]);
    }
    m_mass[f] = mass;
    m_mismatch[f] = highest - lowest;
    m_score[f] = (p.priorMass * p.prior + severity) / (p.priorMass + mass);
    m_level[f] = scoring::levelOf(p, m_score[f], mass);
    for (std::size_t i = 0; i < factor.weight.size(); ++i) {
      m_value[f][i] *= k[factor.perspective[i]] * (factor.severity[i] - p.prior) / (p.priorMass + mass);
    }
  }

  const scoring::Model& m_model;
  std::vector<BareFactor> m_factors;
  std::vector<double> m_age, m_halfLife, m_certainty, m_decayed;
  std::vector<double> m_score, m_mass, m_mean, m_side, m_mismatch;
  std::vector<scoring::Level> m_level;
  std::vector<std::vector<double>> m_value;
};

const Sample& sample() {
  static const Sample one(kObservations);
  return one;
}

void scoreOurs(benchmark::State& state) {
  scoring::Scorer scorer(sample().tables);
  std::vector<scoring::FactorScore> factors;
  for (auto _ : state) {
    scorer.score(sample().packed, sample().on, factors);
    benchmark::DoNotOptimize(factors.data());
  }
}

void scoreBare(benchmark::State& state) {
  BareScores bare(sample());
  for (auto _ : state) {
    bare.compute();
    benchmark::DoNotOptimize(bare.scores().data());
  }
}

/// A case of which one observation, linked to one factor, is added again and again.
class Growing {
 public:
  Growing() : m_fresh(sample().evidence.front()) {
    const auto& indicators = sample().model.indicators;
    const auto direct = std::find_if(indicators.begin(), indicators.end(), [](const auto& one) {
      return one.kind == scoring::IndicatorKind::Direct && one.links.size() == 1;
    });
    m_fresh.indicator = static_cast<int>(direct - indicators.begin());
    m_fresh.severity = 0.75;
    m_fresh.on = sample().on;
    m_fresh.id = 1'000'000;
  }
  [[nodiscard]] const scoring::Evidence& fresh() const { return m_fresh; }

 private:
  scoring::Evidence m_fresh;
};

void addOne(benchmark::State& state) {
  const Growing growing;
  scoring::CaseEvidence packed = sample().packed;
  scoring::Scorer scorer(sample().tables);
  std::vector<scoring::FactorScore> factors;
  scorer.score(packed, sample().on, factors);
  for (auto _ : state) {
    const int place = packed.add(sample().tables, growing.fresh());
    scorer.rescore(packed, sample().on, place, factors);
    benchmark::DoNotOptimize(factors.data());
    packed.remove(growing.fresh().id);
  }
}

void addOneRecomputingAll(benchmark::State& state) {
  const Growing growing;
  scoring::CaseEvidence packed = sample().packed;
  scoring::Scorer scorer(sample().tables);
  std::vector<scoring::FactorScore> factors;
  for (auto _ : state) {
    (void)packed.add(sample().tables, growing.fresh());
    scorer.score(packed, sample().on, factors);
    benchmark::DoNotOptimize(factors.data());
    packed.remove(growing.fresh().id);
  }
}

const scoring::Profile& profile() {
  static const scoring::Profile one = scoring::score(sample().model, sample().evidence, sample().on);
  return one;
}

void intervalsOurs(benchmark::State& state) {
  for (auto _ : state) {
    for (const auto& factor : profile().factors) benchmark::DoNotOptimize(scoring::interval(sample().model, factor));
  }
}

void intervalsBare(benchmark::State& state) {
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  const scoring::Parameters& p = sample().model.parameters;
  for (auto _ : state) {
    for (const auto& factor : profile().factors) {
      const boost::math::beta_distribution<double, Policy> beta(
          p.priorMass * p.prior + factor.severityMass, p.priorMass * (1 - p.prior) + factor.mass - factor.severityMass);
      benchmark::DoNotOptimize(boost::math::quantile(beta, p.intervalLow));
      benchmark::DoNotOptimize(boost::math::quantile(beta, p.intervalHigh));
    }
  }
}

BENCHMARK(scoreOurs)->Unit(benchmark::kMicrosecond);
BENCHMARK(scoreBare)->Unit(benchmark::kMicrosecond);
BENCHMARK(addOne)->Unit(benchmark::kMicrosecond);
BENCHMARK(addOneRecomputingAll)->Unit(benchmark::kMicrosecond);
BENCHMARK(intervalsOurs)->Unit(benchmark::kMicrosecond);
BENCHMARK(intervalsBare)->Unit(benchmark::kMicrosecond);

/// The farthest our intervals are from quantiles computed in long double precision.
double intervalError() {
  double farthest = 0;
  const scoring::Parameters& p = sample().model.parameters;
  for (const auto& factor : profile().factors) {
    const auto ours = scoring::interval(sample().model, factor);
    const boost::math::beta_distribution<long double> beta(
        p.priorMass * p.prior + factor.severityMass, p.priorMass * (1 - p.prior) + factor.mass - factor.severityMass);
    farthest = std::max({farthest, std::abs(ours.low - static_cast<double>(boost::math::quantile(beta, p.intervalLow))),
                         std::abs(ours.high - static_cast<double>(boost::math::quantile(beta, p.intervalHigh)))});
  }
  return farthest;
}

}  // namespace

std::vector<Ratio> scoringRatios() {
  return {{"score 60 observations (<= 3 x bare)", "scoreOurs", "scoreBare", "bare arithmetic", 1 / 3.0},
          {"intervals of 53 factors (<= 1.2 x bare)", "intervalsOurs", "intervalsBare", "bare quantiles", 1 / 1.2},
          {"add one observation", "addOne", "addOneRecomputingAll", "recomputing all", 10}};
}

std::vector<Figure> scoringFigures() { return {{"error of an interval", intervalError(), "", 1e-5}}; }

}  // namespace tweehanden::bench
