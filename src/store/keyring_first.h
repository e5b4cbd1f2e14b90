// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "store/keyring.h"

/// keyring.json of version 1, which held one user whose passphrase wrapped the store's key itself. Only read: opening
/// a store writes its keyring anew.
namespace tweehanden::store {

inline constexpr std::string_view kKeyringFormat = "tweehanden-keyring";

[[nodiscard]] bool isFirstKeyring(std::string_view text);
/// As unlockKeyring(); the answer is `outdated`.
[[nodiscard]] Result<Unlocked> unlockFirstKeyring(std::string_view text, const Credentials& credentials);

}  // namespace tweehanden::store
