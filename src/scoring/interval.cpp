// SPDX-License-Identifier: EUPL-1.2
// Boost.Math is heavy to compile: it stays in this file.
#include <boost/math/distributions/beta.hpp>

#include "scoring/engine.h"

namespace tweehanden::scoring {

Interval interval(const Model& model, const FactorScore& factor) {
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  const Parameters& parameters = model.parameters;
  const double alpha = parameters.priorMass * parameters.prior + factor.severityMass;
  const double beta = parameters.priorMass * (1 - parameters.prior) + (factor.mass - factor.severityMass);
  const boost::math::beta_distribution<double, Policy> distribution(alpha, beta);
  return {boost::math::quantile(distribution, parameters.intervalLow),
          boost::math::quantile(distribution, parameters.intervalHigh)};
}

}  // namespace tweehanden::scoring
