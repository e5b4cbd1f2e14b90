// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/records.h"
#include "support/error.h"

namespace tweehanden::domain {

/// The longest note or other free text that is accepted: 20 MiB.
inline constexpr std::size_t kLongestText = std::size_t{20} * 1024 * 1024;

/// Checks what no schema can: references that exist, ids that occur once, dates that are possible and not after `today`
/// (windows of tasks and agreements and `validUntil` may be), ends not before starts, text that is UTF-8 without NUL.
/// The error's `pointer` is the JSON pointer of the offending value in a case file, such as `/contacts/3/start`;
/// `arguments`: FutureDate and InvalidDate the date, EndBeforeStart the end and the start, DanglingReference and
/// DuplicateId the id, InvalidValue a reason such as `phone`, `postcode`, `bsn`, `itself`, `paragraph`, `negative`,
/// `missing`, `range`, `twice`.
[[nodiscard]] Status validate(const Case& file, Date today);

/// The rules of one confirmation that need no other record: its day, its factors (at least one, none twice), a reason
/// wherever the worker departs from what was computed. Pointers are those of a confirmation, such as
/// `/factors/0/reason`.
[[nodiscard]] Status validate(const ProfileConfirmation& confirmation, Date today);

/// The same for what one visit adds to `file`; pointers are those of a visit file.
[[nodiscard]] Status validate(const Visit& visit, const Case& file, Date today);

/// Where text stops being UTF-8 without NUL: the first byte at fault.
struct TextFault {
  std::size_t at = 0;
  bool nul = false;  ///< a NUL; otherwise not UTF-8
};
[[nodiscard]] std::optional<TextFault> findTextFault(std::string_view text);

/// UTF-8, without NUL, not longer than kLongestText. InvalidText's arguments: `nul` or `utf8`, and the byte.
[[nodiscard]] Status validateText(std::string_view text);

/// Whether nine digits pass the "elfproef" (field.md, Formats).
[[nodiscard]] bool isBsn(std::string_view digits);
/// `1234 AB` for `1234ab`; nothing when it is no Dutch postcode (SA, SD and SS are not given out).
[[nodiscard]] std::optional<std::string> normalPostcode(std::string_view text);
/// E.164 for a Dutch or international number typed in the usual ways; nothing otherwise.
[[nodiscard]] std::optional<std::string> normalPhone(std::string_view text);

}  // namespace tweehanden::domain
