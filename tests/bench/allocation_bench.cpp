// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include <chrono>
#include <random>

#include "bench/ratios.h"
#include "scoring/allocation.h"
#include "scoring/allocation_table.h"

// Intermediaries for a caseload of 2,000 families and 200 intermediaries: once with many languages, and once where
// everyone shares one. The baseline is the flow alone, on the same network.

namespace tweehanden::bench {
namespace {

constexpr int kFamilies = 2000;
constexpr int kHelpers = 200;
constexpr int kOrganisations = 10;

enum class Languages { Many, One };
enum class Asked { Equal, Mixed };

scoring::AllocationInput caseload(Languages languages, Asked asked) {
  std::mt19937 dice(7);
  const auto below = [&](int count) { return static_cast<int>(dice() % static_cast<unsigned>(count)); };
  const int spoken = languages == Languages::Many ? 12 : 1;
  const auto language = [&] { return "taal " + std::to_string(below(spoken)); };
  const auto place = [&] { return "plaats " + std::to_string(below(8)); };
  scoring::AllocationInput input;
  for (int i = 1; i <= kHelpers; ++i) {
    scoring::Helper helper;
    helper.id = domain::IntermediaryId{i};
    helper.organisation = domain::OrganisationId{1 + below(kOrganisations)};
    helper.languages = {language()};
    helper.places = {place()};
    helper.evenings = below(2) == 0;
    helper.load.capacity = 4 + below(10);
    helper.load.hours = below(8) * 0.25;
    input.helpers.push_back(helper);
  }
  for (int i = 1; i <= kFamilies; ++i) {
    scoring::FamilyNeed need;
    need.id = domain::FamilyId{i};
    need.language = language();
    need.place = place();
    need.when = below(3) == 0 ? scoring::DayPart::Evening : scoring::DayPart::Any;
    for (int each = 1; each <= kOrganisations; ++each) need.consentFor.push_back(domain::OrganisationId{each});
    need.waitingDays = below(400);
    if (asked == Asked::Mixed) need.hours = (1 + below(8)) * 0.25;
    input.families.push_back(need);
  }
  return input;
}

void ours(benchmark::State& state, Languages languages, Asked asked) {
  const auto input = caseload(languages, asked);
  for (auto _ : state) benchmark::DoNotOptimize(scoring::allocate(input));
}

void bare(benchmark::State& state, Languages languages, Asked asked) {
  const auto input = caseload(languages, asked);
  const auto scaled = scoring::networkOf(scoring::allocationTable(input));
  for (auto _ : state) benchmark::DoNotOptimize(scoring::minCostFlow(scaled.network));
}

void allocateManyLanguages(benchmark::State& state) { ours(state, Languages::Many, Asked::Equal); }
void flowManyLanguages(benchmark::State& state) { bare(state, Languages::Many, Asked::Equal); }
void allocateOneLanguage(benchmark::State& state) { ours(state, Languages::One, Asked::Equal); }
void flowOneLanguage(benchmark::State& state) { bare(state, Languages::One, Asked::Equal); }
void allocateMixedHours(benchmark::State& state) { ours(state, Languages::One, Asked::Mixed); }
void flowMixedHours(benchmark::State& state) { bare(state, Languages::One, Asked::Mixed); }

BENCHMARK(allocateManyLanguages)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(flowManyLanguages)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(allocateOneLanguage)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(flowOneLanguage)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(allocateMixedHours)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(flowMixedHours)->UseRealTime()->Unit(benchmark::kMillisecond);

double secondsOf(Languages languages, Asked asked) {
  const auto input = caseload(languages, asked);
  const auto begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(scoring::allocate(input));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

std::vector<Ratio> allocationRatios() {
  return {{"allocate, 12 languages", "allocateManyLanguages", "flowManyLanguages", "bare LEMON", 0.05},
          {"allocate, one language", "allocateOneLanguage", "flowOneLanguage", "bare LEMON", 0.3},
          {"allocate, mixed hours", "allocateMixedHours", "flowMixedHours", "bare LEMON", 0.3}};
}

std::vector<Figure> allocationFigures() {
  return {{"2,000 x 200, 12 languages", secondsOf(Languages::Many, Asked::Equal), "s", 1},
          {"2,000 x 200, one language", secondsOf(Languages::One, Asked::Equal), "s", 1},
          {"2,000 x 200, mixed hours", secondsOf(Languages::One, Asked::Mixed), "s", 1}};
}

}  // namespace tweehanden::bench
