// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "domain/records.h"
#include "support/error.h"

/// The case file: a case as JSON (docs/formats/tweehanden-case.md), and the visit file.
namespace tweehanden::casefile {

/// Canonical text: fixed order of keys, two spaces, records in the case's own order, a newline at the end.
/// read(write(file)) is `file`, and write(read(text)) is `text` for every text that write() made.
[[nodiscard]] std::string write(const domain::Case& file);

/// Parses, validates against the schema and the domain's rules; errors carry `fileName`, JSON pointer and reason.
/// `arguments` of InvalidJson: `syntax` line column | `duplicate_property` name | `too_deep` levels | `number_range`;
/// of SchemaViolation: `missing_property` name | `unknown_property` name | `wrong_type` | `unknown_code` value |
/// `wrong_form` value | `out_of_range` | `not_allowed`; of UnknownFormatVersion: version found, version known.
[[nodiscard]] Result<domain::Case> read(std::string_view text, const std::string& fileName, Date today);

/// The visit file: one contact with its observations and help requests. Ids may be absent (0).
[[nodiscard]] std::string writeVisit(const domain::Visit& visit);
/// Schema and text only: references are checked against the case by domain::validate.
[[nodiscard]] Result<domain::Visit> readVisit(std::string_view text, const std::string& fileName);

/// A draft's visit: as a visit file, but half-filled values are allowed.
[[nodiscard]] Result<domain::Visit> readDraft(std::string_view text);

}  // namespace tweehanden::casefile
