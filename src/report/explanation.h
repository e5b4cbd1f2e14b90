// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/explain.h"

/// Why a factor stands where it stands, for a worker: in words, without numbers other than dates.
namespace tweehanden::report {

[[nodiscard]] std::string word(domain::FactorLevel level);  ///< "niet beoordeeld", "laag", "verhoogd", "hoog"

/// How much an observation counts: heavily, plainly or hardly.
enum class Weight { Heavy, Plain, Hardly };
[[nodiscard]] Weight weightOf(const scoring::ExplainedEvidence& evidence);
/// "weegt zwaar mee", "weegt mee, maar is al oud", "telt nauwelijks mee, is oud".
[[nodiscard]] std::string weightWords(const scoring::ExplainedEvidence& evidence);

struct ExplanationText {
  std::string heading;                   ///< "● 9  Niet goed begrepen worden qua taal: hoog"
  std::string confirmed;                 ///< what a worker said of it; empty when nobody did
  std::vector<std::string> because;      ///< one sentence an observation, the weightiest first
  std::vector<std::string> without;      ///< single observations without which the level would be another
  std::vector<std::string> withAnswers;  ///< answers that would make it another
};

/// `user` is who reads: their own confirmation is told as "U bevestigde".
[[nodiscard]] ExplanationText explanationText(const scoring::Model& model, const app::CaseView& view,
                                              const app::FactorExplanation& explanation, const std::string& user);

/// "U bevestigde ‘verhoogd’ op 12 nov. Sinds die dag is er nieuws: de berekening komt nu op ‘hoog’."
[[nodiscard]] std::string confirmedSentence(const app::ConfirmedNow& confirmed, const std::string& user, Date today);

/// Who would give an answer: "moeder", "iemand anders uit het gezin", "s.devries (jeugdvoorziening)".
[[nodiscard]] std::string answererWords(const app::CaseView& view, const scoring::NewAnswer& answer);

}  // namespace tweehanden::report
