// SPDX-License-Identifier: EUPL-1.2
#include "app/profile_store.h"

#include <algorithm>
#include <cmath>

namespace tweehanden::app {
namespace {

constexpr std::string_view kLetters = "ulrh";  // by scoring::Level
constexpr std::size_t kDigits = 4;
constexpr double kMost = 9999;
constexpr double kScoreUnits = 10'000;
constexpr double kMassUnits = 100;

void append(std::string& text, double value, double units) {
  int number = static_cast<int>(std::clamp(std::round(value * units), 0.0, kMost));
  char digits[kDigits];
  for (std::size_t i = kDigits; i-- > 0; number /= 10) digits[i] = static_cast<char>('0' + number % 10);
  text.append(digits, kDigits);
}

double numberAt(const std::string& text, std::size_t index, double units) {
  double number = 0;
  for (std::size_t i = 0; i < kDigits; ++i) number = number * 10 + (text[index * kDigits + i] - '0');
  return number / units;
}

}  // namespace

store::StoredProfile packProfile(const scoring::Model& model, std::span<const scoring::FactorBrief> factors,
                                 const store::StaleProfile& of, Date on) {
  store::StoredProfile profile{of.family, on, model.version, model.hash, of.evidence, of.serviceFacts, {}, {}, {}};
  profile.levels.reserve(factors.size());
  profile.scores.reserve(kDigits * factors.size());
  profile.masses.reserve(kDigits * factors.size());
  for (const auto& factor : factors) {
    const auto level = scoring::levelOf(model.parameters, factor.score, factor.mass);
    profile.levels += kLetters[static_cast<std::size_t>(level)];
    append(profile.scores, factor.score, kScoreUnits);
    append(profile.masses, factor.mass, kMassUnits);
  }
  return profile;
}

std::optional<std::vector<scoring::Level>> unpackLevels(const scoring::Model& model,
                                                        const store::StoredProfile& profile, Date on) {
  if (profile.modelHash != model.hash || profile.on != on || profile.levels.size() != model.factors.size()) return {};
  std::vector<scoring::Level> levels;
  levels.reserve(profile.levels.size());
  for (const char letter : profile.levels) {
    const auto at = kLetters.find(letter);
    if (at == std::string_view::npos) return {};
    levels.push_back(static_cast<scoring::Level>(at));
  }
  return levels;
}

std::vector<scoring::FactorBrief> unpackFactors(const scoring::Model& model, const store::StoredProfile& profile) {
  const std::size_t count = model.factors.size();
  if (profile.modelHash != model.hash || profile.scores.size() != kDigits * count ||
      profile.masses.size() != kDigits * count) {
    return {};
  }
  std::vector<scoring::FactorBrief> factors;
  for (std::size_t i = 0; i < count; ++i) {
    factors.push_back({numberAt(profile.scores, i, kScoreUnits), numberAt(profile.masses, i, kMassUnits)});
  }
  return factors;
}

}  // namespace tweehanden::app
