// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/records.h"
#include "support/error.h"

/// The organisations file of a full export: what the cases of a store share (docs/formats/tweehanden-case.md).
namespace tweehanden::casefile {

struct Organisations {
  std::vector<domain::Organisation> organisations;
  std::vector<domain::Intermediary> intermediaries;
  std::vector<domain::ServiceFact> serviceFacts;
};

/// Canonical text, as of a case file.
[[nodiscard]] std::string writeOrganisations(const Organisations& shared);
/// Whether a text says it is one; it may still be refused.
[[nodiscard]] bool isOrganisations(std::string_view text);
/// Checked as those sections of a case file are, with the same errors.
[[nodiscard]] Result<Organisations> readOrganisations(std::string_view text, const std::string& fileName, Date today);

}  // namespace tweehanden::casefile
