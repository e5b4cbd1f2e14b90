// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "scoring/model.h"

/// The model as flat arrays, for scoring many cases. A `place` is an indicator's rank by id: the canonical order of
/// sums.
namespace tweehanden::scoring {

/// A link as a factor sees it.
struct PlaceLink {
  int place = 0;
  int indicator = 0;  ///< the same, as an index into Model::indicators
  double weight = 1;
};

/// What scoring needs of a factor.
struct FactorTable {
  std::uint8_t scoredMask = 7;  ///< bit p: the perspective p counts
  int contactsAbovePrior = 1;
};

/// Holds nothing of the model it was made from, and stays valid when that goes.
class ScoringTables {
 public:
  explicit ScoringTables(const Model& model);

  [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
  [[nodiscard]] int places() const { return static_cast<int>(m_indicatorAt.size()); }
  [[nodiscard]] int factorCount() const { return static_cast<int>(m_factors.size()); }
  [[nodiscard]] int placeOf(int indicator) const { return m_placeOf[static_cast<std::size_t>(indicator)]; }
  [[nodiscard]] int indicatorAt(int place) const { return m_indicatorAt[static_cast<std::size_t>(place)]; }
  [[nodiscard]] double halfLife(int place) const { return m_halfLife[static_cast<std::size_t>(place)]; }
  [[nodiscard]] double certainty(std::uint8_t certainty) const { return m_certainty[certainty]; }
  [[nodiscard]] const FactorTable& factor(int factor) const { return m_factors[static_cast<std::size_t>(factor)]; }
  /// The links to a factor, by place.
  [[nodiscard]] const std::vector<PlaceLink>& linksTo(int factor) const {
    return m_linksTo[static_cast<std::size_t>(factor)];
  }
  /// The factors an indicator links to, ascending.
  [[nodiscard]] const std::vector<int>& factorsOf(int place) const {
    return m_factorsOf[static_cast<std::size_t>(place)];
  }
  /// Other weights for the links to a factor, in the order of linksTo(): for a sensitivity run.
  void setWeights(int factor, const std::vector<double>& weights);

 private:
  Parameters m_parameters;
  std::vector<double> m_certainty;
  std::vector<int> m_placeOf;
  std::vector<int> m_indicatorAt;
  std::vector<double> m_halfLife;
  std::vector<FactorTable> m_factors;
  std::vector<std::vector<PlaceLink>> m_linksTo;
  std::vector<std::vector<int>> m_factorsOf;
};

}  // namespace tweehanden::scoring
