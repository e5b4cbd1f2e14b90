// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "store/keyring.h"
#include "store/store.h"

namespace tweehanden::store {

/// Gives a closed store another key, by writing all of it anew; every user keeps their passphrase and the recovery key
/// its words. Interrupted at any moment, the passphrase opens the old file or the new one, and what was half made is
/// removed at the next opening. Copies made before keep the old key.
/// As unlockFolder(); StoreBusy when anyone has the store open, NotEnoughSpace, DiskFull, Cancelled.
[[nodiscard]] Status rekeyStore(const std::filesystem::path& folder, const Credentials& credentials, const Clock& clock,
                                const StoreOptions& options, const Progress& progress);

/// Ends an interrupted change of the key, when no other program is in the folder; otherwise that is left to them.
[[nodiscard]] Status settleRekey(const std::filesystem::path& folder, const Unlocked& unlocked);

}  // namespace tweehanden::store
