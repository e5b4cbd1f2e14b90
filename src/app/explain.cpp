// SPDX-License-Identifier: EUPL-1.2
#include "app/explain.h"

namespace tweehanden::app {

Result<std::vector<FactorExplanation>> explain(const scoring::Model& model, const CaseView& view,
                                               const std::string& factor) {
  const auto only = factor.empty() ? std::nullopt : model.factorIndex(factor);
  if (!factor.empty() && !only) {
    return fail(Error{.code = ErrorCode::NotFound, .detail = "factor", .arguments = {factor, "factor"}});
  }
  const auto confirmed = confirmedFactors(model, view);
  std::vector<FactorExplanation> list;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (only && *only != static_cast<int>(i)) continue;
    list.push_back({scoring::explain(model, view.evidence, view.on, static_cast<int>(i)), confirmed[i]});
  }
  return list;
}

}  // namespace tweehanden::app
