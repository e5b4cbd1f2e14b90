// SPDX-License-Identifier: EUPL-1.2
// Scoring a whole caseload in memory, and planning invented families.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>

#include "app/demo/family_draft.h"
#include "bench/ratios.h"
#include "bench/sample_evidence.h"
#include "scoring/planner.h"
#include "scoring/score_many.h"

namespace tweehanden::bench {
namespace {

constexpr std::size_t kCases = 100'000;
constexpr std::size_t kObservations = 50;
constexpr std::size_t kDifferent = 200;  // cases made by chance; the others are copies, each in memory of its own

struct Caseload {
  std::vector<scoring::CaseEvidence> cases;
  std::vector<scoring::FactorBrief> results;

  Caseload() {
    for (unsigned seed = 0; seed < kDifferent; ++seed) cases.push_back(Sample(kObservations, seed + 1).packed);
    cases.reserve(kCases);
    while (cases.size() < kCases) cases.push_back(cases[cases.size() % kDifferent]);
  }
};

Caseload& caseload() {
  static Caseload one;
  return one;
}

void scoreCaseload(benchmark::State& state, unsigned threads) {
  Caseload& load = caseload();
  const Sample sample(1);
  load.results.resize(kCases * sample.model.factors.size());
  for (auto _ : state) {
    const bool done = scoring::scoreMany(sample.tables, load.cases, sample.on, threads, load.results);
    benchmark::DoNotOptimize(done);
  }
}

void caseloadOneThread(benchmark::State& state) { scoreCaseload(state, 1); }
void caseloadTwoThreads(benchmark::State& state) { scoreCaseload(state, 2); }

BENCHMARK(caseloadOneThread)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(caseloadTwoThreads)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(3);

/// Resident memory of this process, in bytes.
double residentBytes() {
  std::ifstream statm("/proc/self/statm");
  long long pages = 0;
  statm >> pages >> pages;
  constexpr double kPage = 4096;
  return static_cast<double>(pages) * kPage;
}

/// Resident memory after building and scoring a caseload anew, as a multiple of its packed observations.
double memoryOfCaseload() {
  const Sample sample(1);
  const double before = residentBytes();
  auto load = std::make_unique<Caseload>();
  load->results.resize(kCases * sample.model.factors.size());
  const bool done = scoring::scoreMany(sample.tables, load->cases, sample.on, 2, load->results);
  benchmark::DoNotOptimize(done);
  const double input = static_cast<double>(kCases * kObservations * sizeof(scoring::EvidenceRow));
  return (residentBytes() - before) / input;
}

struct Planned {
  double milliseconds = 0;
  bool proven = false;
};

Planned planOne(const scoring::Model& model, const domain::Case& file, Date on) {
  const auto evidence = scoring::evidenceOf(model, file, on).value();
  const scoring::Profile profile = scoring::score(model, evidence, on);
  const scoring::PlanContext context = scoring::contextOf(file, on);
  const auto begin = std::chrono::steady_clock::now();
  const scoring::Plan plan = scoring::plan(model, profile, context);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  return {spent.count(), plan.gap == 0};
}

}  // namespace

std::vector<Ratio> caseloadRatios() {
  return {{"100,000 cases x 50, two threads", "caseloadTwoThreads", "caseloadOneThread", "one thread", 1.8}};
}

std::vector<Figure> caseloadFigures() {
  return {{"memory of that caseload and its results", memoryOfCaseload(), "x the observations", 2}};
}

std::vector<Figure> planFigures() {
  constexpr int kFamilies = 100;
  constexpr double kLimit = 5;  // milliseconds
  const Date on{2026, 11, 22};
  const auto setting = app::demo::makeSetting(benchModel(), app::demo::loadWords().value(), 7, on);
  int within = 0;
  double slowest = 0;
  for (int i = 1; i <= kFamilies; ++i) {
    const Planned one =
        planOne(benchModel(), app::demo::makeFamily(setting, i, "2026-" + std::to_string(1000 + i)), on);
    if (one.proven && one.milliseconds <= kLimit) ++within;
    slowest = std::max(slowest, one.milliseconds);
  }
  return {{"demo families planned to proof within 5 ms", static_cast<double>(within), "of 100", 95, false},
          {"the slowest of these plans", slowest, "ms", 50}};
}

}  // namespace tweehanden::bench
