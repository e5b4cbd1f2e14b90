// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/duplicates.h"
#include "domain/search.h"

namespace tweehanden::report {

/// "notitie", "afspraak", …
[[nodiscard]] std::string word(domain::SearchKind kind);
/// How a hit differs from what was typed: "andere vorm", "klinkt zo", "bijna zo geschreven"; empty when it does not.
[[nodiscard]] std::string word(domain::MatchQuality quality);
/// "zelfde telefoonnummer", "naam lijkt op Fatma Yıldız", …
[[nodiscard]] std::string words(const domain::DuplicateReason& reason);

}  // namespace tweehanden::report
