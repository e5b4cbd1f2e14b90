// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/case_view.h"

/// A text that the family may read (decision 0015): B1, "u", no numbers, no levels, no names, no blame.
namespace tweehanden::report {

struct TextSection {
  std::string heading;
  std::vector<std::string> lines;
};

/// What this is, what the family told in its own words, what helps, what stands in the way (on the service's side
/// first) and what they can do. Only adults of the household are quoted, only from their own words, and only quotes
/// without numbers, names or words of the trade; nobody at all while a concern about safety is open. Never notes,
/// labels, concerns, or what only a colleague thinks of the family.
[[nodiscard]] std::vector<TextSection> familyText(const scoring::Model& model, const app::CaseView& view);

/// The sections as plain text, headings on lines of their own.
[[nodiscard]] std::string asText(const std::vector<TextSection>& sections);

/// What the worker must know before handing it over. Not for the family.
[[nodiscard]] std::string familyTextForWorker(const app::CaseView& view);

/// What is said of a factor to a family; empty when nothing is.
[[nodiscard]] std::string_view familySentence(std::string_view factor);

/// Whether a quote may stand in the text: no digit, no word of the trade, no name. Names are not looked up but ruled
/// out: within a sentence no capital, save languages of the case; at its start only everyday words.
[[nodiscard]] bool mayBeQuoted(std::string_view quote, const domain::Case& file);

}  // namespace tweehanden::report
