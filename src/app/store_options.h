// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/session.h"
#include "store/store.h"

namespace tweehanden::app {

[[nodiscard]] inline store::StoreOptions storeOptions(const SessionOptions& options) {
  store::StoreOptions made;
  made.keyCost = options.keyStrength == KeyStrength::Lowest ? store::lowestKeyCost() : store::normalKeyCost();
  made.demo = options.demo;
  return made;
}

}  // namespace tweehanden::app
