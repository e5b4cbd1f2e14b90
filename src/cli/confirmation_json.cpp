// SPDX-License-Identifier: EUPL-1.2
#include "cli/confirmation_json.h"

#include <nlohmann/json.hpp>

namespace tweehanden::cli {

nlohmann::json confirmationJson(const domain::ProfileConfirmation& confirmation) {
  nlohmann::json factors = nlohmann::json::array();
  for (const auto& each : confirmation.factors) {
    factors.push_back({{"factor", each.factor},
                       {"score", each.score},
                       {"mass", each.mass},
                       {"computed", domain::code(each.computed)},
                       {"confirmed", domain::code(each.confirmed)},
                       {"reason", each.reason}});
  }
  return {{"id", confirmation.id.text()},
          {"on", confirmation.on.iso()},
          {"model", {{"version", confirmation.modelVersion}, {"hash", confirmation.modelHash}}},
          {"factors", factors},
          {"note", confirmation.note},
          {"recorded_by", confirmation.stamp.recordedBy},
          {"recorded_at", confirmation.stamp.recordedAt.iso()}};
}

}  // namespace tweehanden::cli
