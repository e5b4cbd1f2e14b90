// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "scoring/engine.h"

/// How much of a profile rests on the model's own numbers (scoring.md, "Robustness shown to the user").
namespace tweehanden::scoring {

/// A number from 0 up to 1 that follows from its three counters alone: the same counters, the same number, in any
/// order and on any machine.
[[nodiscard]] double uniformAt(std::uint64_t seed, std::uint64_t draw, std::uint64_t key);

/// How a risk factor fares when weights and severities are drawn anew.
struct Stability {
  int factor = 0;
  bool amongHighest = false;     ///< of the undisturbed profile: one of the `top` highest known scores
  double shareAmongHighest = 0;  ///< of the draws, 0..1
  double shareSameLevel = 0;     ///< of the draws in which it keeps its level
};

struct Sensitivity {
  std::uint64_t seed = 0;
  int draws = 0;
  int top = 0;
  double spread = 0;
  std::vector<Stability> factors;  ///< the known risk factors, highest score first
};

/// Draws every weight of a link and every severity of an answer times a number from [1 − spread, 1 + spread], within
/// (0, 1] and [0, 1], as often as the model says. An answer given twice is one number of the model: it is drawn once.
[[nodiscard]] Sensitivity sensitivityOf(const Model& model, const std::vector<Evidence>& evidence, Date asOf,
                                        std::uint64_t seed = 1);

}  // namespace tweehanden::scoring
