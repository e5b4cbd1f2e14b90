// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "support/error.h"
#include "support/secret.h"

/// A file closed with a passphrase, to give to someone (docs/formats/tweehanden-case.md, "Sealed").
namespace tweehanden::casefile {

/// Cost of deriving the key (Argon2id).
struct SealCost {
  unsigned long long operations = 0;
  std::size_t memoryBytes = 0;
};
/// libsodium's MODERATE.
[[nodiscard]] SealCost normalSealCost();
/// libsodium's least: for tests only.
[[nodiscard]] SealCost lowestSealCost();

/// Shorter passphrases are refused: the file may be tried for years by whoever has it.
inline constexpr std::size_t kShortestFilePassphrase = 12;

[[nodiscard]] bool isSealed(std::string_view bytes);
/// PassphraseTooShort.
[[nodiscard]] Result<std::string> seal(std::string_view text, const Secret& passphrase, const SealCost& cost);
/// WrongPassphrase; FileUnreadable when it is damaged, cut off or asks more than a machine has. Nothing of a damaged
/// file is given.
[[nodiscard]] Result<std::string> unseal(std::string_view bytes, const Secret& passphrase);

}  // namespace tweehanden::casefile
