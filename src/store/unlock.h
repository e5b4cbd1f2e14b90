// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "store/keyring.h"
#include "support/clock.h"

namespace tweehanden::store {

/// Opens the keyring of a store's folder and tells which key its store.db has, also when a change of the key was
/// interrupted. StoreMissing, KeyringMissing, KeyringDamaged, TooManyAttempts, WrongPassphrase, RecoveryKeyInvalid,
/// StoreDamaged.
[[nodiscard]] Result<Unlocked> unlockFolder(const std::filesystem::path& folder, const Credentials& credentials,
                                            const Clock& clock);

/// Folders are named without a slash behind them.
[[nodiscard]] std::filesystem::path withoutTrailingSlash(const std::filesystem::path& folder);

}  // namespace tweehanden::store
