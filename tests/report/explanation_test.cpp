// SPDX-License-Identifier: EUPL-1.2
#include "report/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/builders.h"
#include "support/files.h"

namespace tweehanden::report {
namespace {

using domain::FactorLevel;
using tweehanden::test::kToday;

const scoring::Model& model() {
  static const scoring::Model shipped = scoring::shippedModel().value();
  return shipped;
}

app::CaseView boy() {
  return app::viewCaseFile(model(), tweehanden::test::sourceFile("resources/examples/jongen-van-elf.json"), kToday)
      .value();
}

ExplanationText textOf(const app::CaseView& view, const std::string& factor) {
  return explanationText(model(), view, app::explain(model(), view, factor).value().at(0), "s.devries");
}

app::ConfirmedNow confirmedNow() {
  app::ConfirmedNow confirmed;
  confirmed.on = Date(2026, 11, 12);
  confirmed.by = "s.devries";
  confirmed.confirmed = FactorLevel::Raised;
  confirmed.computedThen = FactorLevel::High;
  confirmed.computedNow = FactorLevel::High;
  confirmed.reason = "moeder verstaat veel";
  return confirmed;
}

scoring::ExplainedEvidence weighing(double share, double left) {
  scoring::ExplainedEvidence evidence;
  evidence.share = share;
  evidence.left = left;
  return evidence;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("How much an observation counts is told in words, and that it is old when half of its weight is gone") {
  CHECK(weightWords(weighing(0.4, 0.9)) == "weegt zwaar mee");
  CHECK(weightWords(weighing(0.4, 0.4)) == "weegt zwaar mee, al is het oud");
  CHECK(weightWords(weighing(0.2, 0.9)) == "weegt mee");
  CHECK(weightWords(weighing(0.2, 0.3)) == "weegt mee, maar is al oud");
  CHECK(weightWords(weighing(0.01, 0.1)) == "telt nauwelijks mee, is oud");
  CHECK(weightWords(weighing(0.01, 1.0)) == "telt nauwelijks mee");
}

TEST_CASE("Every observation behind a factor is told with who said it and how it weighs, without scores") {
  const auto view = boy();
  for (const char* factor : {"risk.7", "risk.9", "promoter.vertrouwensband"}) {
    const auto text = textOf(view, factor);
    INFO(text.heading);
    const auto explained = app::explain(model(), view, factor).value().at(0);
    REQUIRE_FALSE(text.because.empty());
    CHECK(text.because.size() == explained.computed.evidence.size());
    for (const auto& sentence : text.because) {
      INFO(sentence);
      CHECK((holds(sentence, "weegt") || holds(sentence, "telt")));
      CHECK_FALSE(holds(sentence, "0,"));
      CHECK_FALSE(holds(sentence, "%"));
      CHECK(sentence.back() == '.');
    }
    CHECK(text.without.size() == explained.computed.removals.size());
    CHECK(text.withAnswers.size() == explained.computed.changes.size());
    for (const auto& sentence : text.withAnswers) CHECK(holds(sentence, "dan wordt het ‘"));
  }
}

TEST_CASE("An answer that would change a level names the question, the answer and whose voice it is") {
  const auto view = boy();
  const auto explained = app::explain(model(), view, "risk.9").value().at(0);
  REQUIRE_FALSE(explained.computed.changes.empty());
  const auto text = textOf(view, "risk.9");
  for (std::size_t i = 0; i < text.withAnswers.size(); ++i) {
    for (const auto& answer : explained.computed.changes[i].answers) {
      INFO(text.withAnswers[i]);
      const auto& indicator = model().indicators[static_cast<std::size_t>(answer.indicator)];
      CHECK(holds(text.withAnswers[i], indicator.question(answer.perspective)));
      CHECK(holds(text.withAnswers[i], indicator.answer(answer.answer)->text));
      CHECK(holds(text.withAnswers[i], answererWords(view, answer)));
    }
  }
  scoring::NewAnswer answer;
  answer.speaker = scoring::kOtherVoice;
  CHECK(answererWords(view, answer) == "iemand anders uit het gezin");
  answer.speaker = "person:110003";
  CHECK(answererWords(view, answer) == "moeder");
  answer.perspective = domain::Perspective::YouthService;
  answer.speaker = scoring::kOtherVoice;
  CHECK(answererWords(view, answer) == "een collega (jeugdvoorziening)");
}

TEST_CASE("A worker's word is told with its day, and whether there is news since or the computation moved by itself") {
  auto confirmed = confirmedNow();
  CHECK(confirmedSentence(confirmed, "s.devries", kToday) ==
        "U bevestigde ‘verhoogd’ op 12 nov. De berekening kwam en komt op ‘hoog’. Reden: moeder verstaat veel");
  confirmed.newEvidence = true;
  CHECK(confirmedSentence(confirmed, "j.dekker", kToday) ==
        "s.devries bevestigde ‘verhoogd’ op 12 nov. Sinds die dag is er nieuws: de berekening komt nu op ‘hoog’. "
        "Reden: moeder verstaat veel");
  confirmed.reason.clear();
  confirmed.computedNow = FactorLevel::Raised;
  CHECK(
      holds(confirmedSentence(confirmed, "", kToday), "Sinds die dag is er nieuws; de berekening zegt nog hetzelfde."));
  confirmed.newEvidence = false;
  CHECK(holds(confirmedSentence(confirmed, "", kToday), "De berekening zegt hetzelfde."));
  confirmed.computedNow = FactorLevel::Low;
  CHECK(holds(confirmedSentence(confirmed, "", kToday),
              "Er is geen nieuws, maar de berekening komt nu op ‘laag’, omdat waarnemingen ouder worden."));
  confirmed.otherModel = true;
  CHECK(holds(confirmedSentence(confirmed, "", kToday), "omdat het model is vernieuwd"));
}

TEST_CASE("A factor with too little said of it is headed so, and one with nothing as not judged") {
  const auto view = boy();
  const auto all = app::explain(model(), view).value();
  bool nothing = false;
  for (const auto& each : all) {
    if (each.computed.score.level != scoring::Level::Unknown) continue;
    const auto text = explanationText(model(), view, each, {});
    const bool little = each.computed.score.mass > 0;
    const bool strength =
        model().factors[static_cast<std::size_t>(each.computed.factor)].kind == scoring::FactorKind::Promoter;
    CHECK(holds(text.heading, little ? "te weinig bekend" : strength ? "niet bekend" : "niet beoordeeld"));
    nothing = nothing || !little;
  }
  CHECK(nothing);
}

}  // namespace tweehanden::report
