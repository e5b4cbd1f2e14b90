// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/key_slot.h"

namespace tweehanden::store {

/// x'<64 hex key><32 hex salt>', as SQLCipher takes it, in locked memory and without an end mark.
[[nodiscard]] SecureBytes rawKeyText(const StoreKey& key);

}  // namespace tweehanden::store
