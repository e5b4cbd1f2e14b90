// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "support/error.h"
#include "support/secret.h"

/// A key for paper: 128 random bits and a checksum of 16, as nine words of five letters ("lusab-babad-…", the letters
/// of proquints, arXiv:0901.4016: pronounceable, and no two of them look alike).
namespace tweehanden::store {

[[nodiscard]] Secret randomRecoveryKey();

/// Whether a text has the form of one: nine such words, whatever stands between them.
[[nodiscard]] bool looksLikeRecoveryKey(std::string_view typed);
/// The same words as randomRecoveryKey() writes them. RecoveryKeyInvalid when the checksum does not fit.
[[nodiscard]] Result<Secret> readRecoveryKey(std::string_view typed);

}  // namespace tweehanden::store
