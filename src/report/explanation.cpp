// SPDX-License-Identifier: EUPL-1.2
#include "report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/sentences.h"

namespace tweehanden::report {
namespace {

// Parts of the score that rest on one observation: a third is felt by anyone, a twelfth by nobody.
constexpr double kHeavyShare = 0.30;
constexpr double kHardlyShare = 0.08;
constexpr double kOldLeft = 0.5;       // one half-life
constexpr double kNoDirection = 0.01;  // a contribution that moves nothing one can see

bool isStrength(const scoring::Factor& factor) { return factor.kind == scoring::FactorKind::Promoter; }

/// Of a barrier "verhoogd"; of a strength "deels", because a raised strength is no concern.
std::string levelWord(const scoring::Factor& factor, scoring::Level level) {
  if (!isStrength(factor)) return word(app::factorLevel(level));
  switch (level) {
    case scoring::Level::Unknown: return "niet bekend";
    case scoring::Level::Low: return "zwak";
    case scoring::Level::Raised: return "deels";
    case scoring::Level::High: return "sterk";
  }
  return {};
}

std::string headingOf(const scoring::Factor& factor, const scoring::FactorScore& score) {
  const std::string number = factor.number > 0 ? fmt::format("{}  ", factor.number) : std::string();
  const bool little = score.level == scoring::Level::Unknown && score.mass > 0;
  return fmt::format("{} {}{}: {}", mark(score.level), number, factor.shortName,
                     little ? std::string("te weinig bekend") : levelWord(factor, score.level));
}

std::string direction(const scoring::Factor& factor, double contribution) {
  if (std::abs(contribution) < kNoDirection) return "verandert er bijna niets aan";
  if (isStrength(factor)) return contribution > 0 ? "laat deze kracht zien" : "laat deze kracht minder zien";
  return contribution > 0 ? "maakt deze drempel hoger" : "maakt deze drempel lager";
}

std::string foundWords(const scoring::Model& model, const app::CaseView& view, long long id, bool serviceFact) {
  const auto found = finding(model, view.file, id, serviceFact, view.on);
  return found ? findingWords(*found, view.on) : std::string("een waarneming die er niet meer is");
}

std::string because(const scoring::Model& model, const app::CaseView& view, const scoring::Factor& factor,
                    const scoring::ExplainedEvidence& one) {
  const std::string side = one.serviceFact ? std::string() : word(one.perspective) + ", ";
  return fmt::format("{}: {}{}. Dit {} en {}.", foundWords(model, view, one.evidence, one.serviceFact), side,
                     word(one.certainty), weightWords(one), direction(factor, one.contribution));
}

std::string withoutSentence(const scoring::Model& model, const app::CaseView& view, const scoring::Factor& factor,
                            const scoring::Removal& one) {
  return fmt::format("Zonder ‘{}’ zou het ‘{}’ zijn.", foundWords(model, view, one.evidence, one.serviceFact),
                     levelWord(factor, one.level));
}

std::string answerWords(const scoring::Model& model, const app::CaseView& view, const scoring::NewAnswer& answer) {
  const auto& indicator = model.indicators[static_cast<std::size_t>(answer.indicator)];
  const auto* given = indicator.answer(answer.answer);
  const std::string& text = given == nullptr || given->text.empty() ? answer.answer : given->text;
  return fmt::format("{} op ‘{}’: ‘{}’", answererWords(view, answer), indicator.question(answer.perspective), text);
}

std::string changeSentence(const scoring::Model& model, const app::CaseView& view, const scoring::Factor& factor,
                           const scoring::Change& change) {
  std::string answers;
  for (const auto& one : change.answers) {
    answers += (answers.empty() ? "" : ", en ") + answerWords(model, view, one);
  }
  return fmt::format("Antwoordt {}, dan wordt het ‘{}’.", answers, levelWord(factor, change.level));
}

/// The voice behind a speaker's key, as far as the case knows it.
std::string speakerWords(const app::CaseView& view, const std::string& key) {
  for (const auto& observation : view.file.observations) {
    if (observation.speaker.key() == key) return voiceWords(observation.speaker, view.file, view.on);
  }
  return {};
}

std::string otherVoice(domain::Perspective perspective) {
  switch (perspective) {
    case domain::Perspective::Family: return "iemand anders uit het gezin";
    case domain::Perspective::YouthService: return "een collega (jeugdvoorziening)";
    case domain::Perspective::MigrantOrganisation: return "iemand van de migrantenorganisatie";
  }
  return {};
}

/// Why the computation now says something else than the worker did.
std::string since(const app::ConfirmedNow& confirmed) {
  const std::string now = word(confirmed.computedNow);
  if (confirmed.newEvidence) {
    return confirmed.equal() ? "Sinds die dag is er nieuws; de berekening zegt nog hetzelfde."
                             : fmt::format("Sinds die dag is er nieuws: de berekening komt nu op ‘{}’.", now);
  }
  if (confirmed.equal()) return "De berekening zegt hetzelfde.";
  if (confirmed.computedThen == confirmed.computedNow) return fmt::format("De berekening kwam en komt op ‘{}’.", now);
  const char* why = confirmed.otherModel ? "omdat het model is vernieuwd" : "omdat waarnemingen ouder worden";
  return fmt::format("Er is geen nieuws, maar de berekening komt nu op ‘{}’, {}.", now, why);
}

}  // namespace

std::string word(domain::FactorLevel level) {
  switch (level) {
    case domain::FactorLevel::NotJudged: return "niet beoordeeld";
    case domain::FactorLevel::Low: return "laag";
    case domain::FactorLevel::Raised: return "verhoogd";
    case domain::FactorLevel::High: return "hoog";
  }
  return {};
}

Weight weightOf(const scoring::ExplainedEvidence& evidence) {
  if (evidence.share >= kHeavyShare) return Weight::Heavy;
  return evidence.share >= kHardlyShare ? Weight::Plain : Weight::Hardly;
}

std::string weightWords(const scoring::ExplainedEvidence& evidence) {
  const bool old = evidence.left < kOldLeft;
  switch (weightOf(evidence)) {
    case Weight::Heavy: return old ? "weegt zwaar mee, al is het oud" : "weegt zwaar mee";
    case Weight::Plain: return old ? "weegt mee, maar is al oud" : "weegt mee";
    case Weight::Hardly: return old ? "telt nauwelijks mee, is oud" : "telt nauwelijks mee";
  }
  return {};
}

std::string answererWords(const app::CaseView& view, const scoring::NewAnswer& answer) {
  if (answer.speaker == scoring::kOtherVoice) return otherVoice(answer.perspective);
  const std::string who = speakerWords(view, answer.speaker);
  if (who.empty()) return otherVoice(answer.perspective);
  return answer.perspective == domain::Perspective::Family ? who
                                                           : fmt::format("{} ({})", who, word(answer.perspective));
}

std::string confirmedSentence(const app::ConfirmedNow& confirmed, const std::string& user, Date today) {
  const std::string who = confirmed.by == user ? "U" : confirmed.by.empty() ? "Iemand" : confirmed.by;
  const std::string reason = confirmed.reason.empty() ? std::string() : fmt::format(" Reden: {}", confirmed.reason);
  return fmt::format("{} bevestigde ‘{}’ op {}. {}{}", who, word(confirmed.confirmed), shortDay(confirmed.on, today),
                     since(confirmed), reason);
}

ExplanationText explanationText(const scoring::Model& model, const app::CaseView& view,
                                const app::FactorExplanation& explanation, const std::string& user) {
  const auto& computed = explanation.computed;
  const auto& factor = model.factors[static_cast<std::size_t>(computed.factor)];
  ExplanationText text;
  text.heading = headingOf(factor, computed.score);
  if (explanation.confirmed) text.confirmed = confirmedSentence(*explanation.confirmed, user, view.on);
  for (const auto& one : computed.evidence) text.because.push_back(because(model, view, factor, one));
  for (const auto& one : computed.removals) text.without.push_back(withoutSentence(model, view, factor, one));
  for (const auto& one : computed.changes) text.withAnswers.push_back(changeSentence(model, view, factor, one));
  return text;
}

}  // namespace tweehanden::report
