// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "store/connection.h"
#include "store/row_rescue.h"
#include "store/salvage.h"

namespace tweehanden::store {

/// Puts right what refers to a row that is lost: a family gets a stand-in, a reference that may be empty is emptied,
/// and a row that cannot do without is dropped. Counted in `tables`; returns the number of stand-ins.
[[nodiscard]] long long mendLostLinks(Connection& connection, std::vector<SalvagedTable>& tables);

}  // namespace tweehanden::store
