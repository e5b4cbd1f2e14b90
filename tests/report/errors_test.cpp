// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <set>

#include "report/error_parts.h"
#include "report/sentences.h"

namespace tweehanden::report {
namespace {

/// Every code there is: the enum has no gaps.
std::vector<ErrorCode> allCodes() {
  std::vector<ErrorCode> codes;
  for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) codes.push_back(static_cast<ErrorCode>(i));
  return codes;
}

bool wholeSentence(const std::string& text) {
  return text.size() > 10 && text.front() >= 'A' && text.front() <= 'Z' && text.back() == '.';
}

}  // namespace

TEST_CASE("Every error says in whole sentences what happened, what is safe and what to do") {
  for (const ErrorCode code : allCodes()) {
    INFO(name(code));
    const ErrorParts parts = partsOf({code, "detail"});
    CHECK(wholeSentence(parts.happened));
    CHECK(wholeSentence(parts.safe));
    CHECK(wholeSentence(parts.todo));
  }
}

TEST_CASE("No two kinds of error say the same, so that the user can tell them apart") {
  std::set<std::string> said;
  for (const ErrorCode code : allCodes()) said.insert(partsOf({code, ""}).happened);
  CHECK(said.size() == allCodes().size());
}

TEST_CASE("An error in a file names the file, the place and the value") {
  const Error error{ErrorCode::AnswerOffScale, "", "casus.json", "/observations/2/answer", {"soms"}};
  CHECK(sentence(error) ==
        "Het antwoord ‘soms’ hoort niet bij deze vraag. Het gaat om /observations/2/answer in het bestand casus.json. "
        "Er is "
        "niets vastgelegd en niets veranderd. Kies een van de antwoorden bij deze vraag.");
}

TEST_CASE("The detail of an error, which is for the log, is never shown") {
  for (const ErrorCode code : allCodes()) {
    CHECK(sentence({code, "sqlite: disk I/O error 10"}).find("sqlite") == std::string::npos);
  }
}

TEST_CASE("A fault of form tells what is wrong with it") {
  const auto said = [](ErrorCode code, std::vector<std::string> arguments) {
    return partsOf({code, "", "", "", std::move(arguments)}).happened;
  };
  CHECK(said(ErrorCode::InvalidJson, {"syntax", "3", "17"}) ==
        "Dit bestand is niet te lezen als JSON: regel 3, teken 17 is niet te lezen.");
  CHECK(said(ErrorCode::SchemaViolation, {"missing_property", "start"}) ==
        "Dit bestand past niet bij de afgesproken vorm: het veld ‘start’ ontbreekt.");
  CHECK(said(ErrorCode::SchemaViolation, {"unknown_code", "{}"}) ==
        "Dit bestand past niet bij de afgesproken vorm: ‘{}’ is geen bekende keuze.");
  CHECK(said(ErrorCode::SchemaViolation, {}) == "Dit bestand past niet bij de afgesproken vorm.");
}

TEST_CASE("A refusal by a guard says which rule, and of consent what to do first") {
  const Error consent{ErrorCode::GuardRefused, "", "", "", {"consent"}};
  CHECK(sentence(consent).find("geen geldige toestemming") != std::string::npos);
  CHECK(sentence(consent).find("Vraag het gezin eerst om toestemming") != std::string::npos);
  const Error safety{ErrorCode::GuardRefused, "", "", "", {"safety_first"}};
  CHECK(sentence(safety).find("zorg over veiligheid") != std::string::npos);
}

}  // namespace tweehanden::report
