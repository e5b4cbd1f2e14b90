// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <random>

#include "domain/records.h"
#include "scoring/model.h"

namespace tweehanden::test {

/// A seeded source of small choices.
class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }
  bool once(int in) { return below(in) == 0; }
  double fraction() { return below(1001) / 1000.0; }

 private:
  std::mt19937 m_engine;
};

/// A case with every guard's records drawn at random, and answers to some questions of the model.
[[nodiscard]] domain::Case aRandomCase(const scoring::Model& model, Dice& dice);

}  // namespace tweehanden::test
