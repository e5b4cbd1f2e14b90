// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/case_view.h"
#include "app/verify.h"
#include "domain/terms.h"
#include "scoring/history.h"
#include "scoring/planner.h"
#include "support/error.h"

/// Dutch sentences and words, made from codes: the same words in the window, on the command line and on paper.
namespace tweehanden::report {

/// What happened, what is safe, what to do.
[[nodiscard]] std::string sentence(const Error& error);

[[nodiscard]] std::string word(scoring::Level level);  ///< "niet beoordeeld", "laag", "verhoogd", "hoog"
[[nodiscard]] std::string word(scoring::MismatchWord word);
[[nodiscard]] std::string word(scoring::Trend trend);  ///< empty when it cannot be told
[[nodiscard]] std::string word(scoring::Cluster cluster);
[[nodiscard]] std::string word(domain::Perspective perspective);
[[nodiscard]] std::string word(domain::Certainty certainty);
[[nodiscard]] std::string word(domain::ContactKind kind);
[[nodiscard]] std::string word(domain::InterpreterKind kind);
[[nodiscard]] std::string word(domain::Party party);
[[nodiscard]] std::string word(domain::Frame frame);
[[nodiscard]] std::string word(domain::TaskStatus status);
[[nodiscard]] std::string word(domain::PersonRole role);
[[nodiscard]] std::string word(domain::FamilyStatus status);
[[nodiscard]] std::string word(scoring::Side side);
[[nodiscard]] std::string word(scoring::SystemLevel level);
[[nodiscard]] std::string word(domain::InterpreterNeed need);
[[nodiscard]] std::string word(domain::TaskPart part);
[[nodiscard]] std::string word(domain::HelpSubject subject);
[[nodiscard]] std::string word(domain::HelpStatus status);
[[nodiscard]] std::string word(domain::ReferralStatus status);
[[nodiscard]] std::string word(app::VerifyCheck check);

/// ◌ ○ ◐ ●: the fuller, the higher.
[[nodiscard]] std::string mark(scoring::Level level);

/// What one observation or service fact says, for people.
struct Finding {
  std::string statement;  ///< "Alles ging via een ander"
  std::string who;        ///< "vader"; the perspective's word when nobody is named
  Date on;
  std::string quote;  ///< literal words, without quotation marks; may be empty
};

/// The finding behind a piece of evidence; nothing when the case does not hold it.
[[nodiscard]] std::optional<Finding> finding(const scoring::Model& model, const domain::Case& file, long long evidence,
                                             bool serviceFact, Date on);
/// "Alles ging via een ander (vader, 3 nov)"
[[nodiscard]] std::string findingWords(const Finding& finding, Date today);

/// One sentence why: the strongest observations behind it, in their own words ("Drie keer via een ander gesproken.").
[[nodiscard]] std::string reason(const scoring::Model& model, const app::CaseView& view,
                                 const scoring::Suggestion& suggestion);
/// "Gaat over: …": the barriers a suggestion is for, in words.
[[nodiscard]] std::string goal(const scoring::Model& model, const scoring::Suggestion& suggestion);
/// "Bouw voort op: …. Houd rekening met: …."; empty when nothing of the 36 is known around it.
[[nodiscard]] std::string surroundings(const scoring::Model& model, const scoring::Suggestion& suggestion);
/// What it is about, why, and what to build on: some short sentences, without a number.
[[nodiscard]] std::string reasonInFull(const scoring::Model& model, const app::CaseView& view,
                                       const scoring::Suggestion& suggestion);
/// Which side alone has a task for this barrier.
[[nodiscard]] std::string oneSided(const scoring::Model& model, int factor);
/// What to do about the hours of the intermediary; empty when there is room.
[[nodiscard]] std::string loadSentence(domain::LoadLevel level);
/// "Vraag het gezin: ‘…’": whom to ask what, in the wording for that side.
[[nodiscard]] std::string questionWords(const scoring::Model& model, const scoring::NextQuestion& question);
/// "Kan nu niet: …" and what would lift it.
[[nodiscard]] std::string guardSentence(const scoring::Model& model, const std::string& guard);
[[nodiscard]] std::string guardLift(const scoring::Model& model, const std::string& guard);
[[nodiscard]] std::string firstStep(scoring::FirstStep step);

/// "24 nov", with the year when it is not the one of `today`.
[[nodiscard]] std::string shortDay(Date day, Date today);
/// "di 24 nov", with the year when it is not the one of `today`.
[[nodiscard]] std::string dayWords(Date day, Date today);
/// "vandaag", "gisteren", "5 dagen", "3 weken", "4 maanden", "2 jaar": since `day`. Of a day to come: "morgen", "over 3
/// dagen".
[[nodiscard]] std::string sinceWords(Date day, Date today);
/// 0,68
[[nodiscard]] std::string decimal(double value, int digits = 2);
/// "vader", "Salma (14)", "H. Amrani": who a voice is in this case.
[[nodiscard]] std::string voiceWords(const domain::Voice& voice, const domain::Case& file, Date on);

}  // namespace tweehanden::report
