// SPDX-License-Identifier: EUPL-1.2
// The worked example of docs/algoritme.md, read from that page: its tables are the input and the expected output.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "scoring/planner.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;

namespace {

constexpr double kTolerance = 1e-12;
constexpr Date kDay{2026, 11, 22};

using Row = std::vector<std::string>;

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" `");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" `") - first + 1);
}

double number(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return std::stod(text);
}

/// The rows of the table whose head begins with these cells.
std::vector<Row> table(const Row& head) {
  std::ifstream page(test::sourceFile("docs/algoritme.md"));
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    Row cells;
    std::istringstream stream(line.starts_with('|') ? line.substr(1) : "");
    for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
    if (cells.size() >= head.size() && std::equal(head.begin(), head.end(), cells.begin())) {
      inside = true;
    } else if (inside && cells.empty()) {
      return rows;
    } else if (inside && !cells[0].starts_with("---")) {
      rows.push_back(cells);
    }
  }
  return rows;
}

domain::Perspective side(const std::string& word) {
  if (word == "gezin") return domain::Perspective::Family;
  return word == "jeugdvoorziening" ? domain::Perspective::YouthService : domain::Perspective::MigrantOrganisation;
}

domain::Certainty certainty(const std::string& word) {
  if (word == "zeker") return domain::Certainty::Sure;
  return word == "waarschijnlijk" ? domain::Certainty::Likely : domain::Certainty::Unsure;
}

Date day(const std::string& text) {
  return Date(std::stoi(text.substr(6)), static_cast<unsigned>(std::stoi(text.substr(3, 2))),
              static_cast<unsigned>(std::stoi(text.substr(0, 2))));
}

/// The shipped model with only the links that the page names; its weights and half-lives must be those of the page.
Model modelOfPage(std::map<std::string, int>& questions) {
  Model model = shippedModel().value();
  for (Indicator& indicator : model.indicators) indicator.links.clear();
  const Model shipped = shippedModel().value();
  for (const Row& row : table({"vraag", "naam in het model"})) {
    const auto at = shipped.indicatorIndex(row[1]);
    REQUIRE(at);
    questions[row[0]] = *at;
    const Indicator& real = shipped.indicators[static_cast<std::size_t>(*at)];
    CHECK(real.halfLifeDays == number(row[4]));
    const int factor = shipped.factorIndex("risk." + row[2]).value();
    for (const Link& link : real.links) {
      if (link.factor != factor) continue;
      CHECK(link.weight == number(row[3]));
      model.indicators[static_cast<std::size_t>(*at)].links.push_back(link);
    }
  }
  return model;
}

std::vector<Evidence> evidenceOfPage(const std::map<std::string, int>& questions) {
  std::vector<Evidence> evidence;
  for (const Row& row : table({"nr", "dag", "vraag"})) {
    Evidence one;
    one.id = std::stoll(row[0]);
    one.on = day(row[1]);
    one.indicator = questions.at(row[2]);
    if (!row[3].starts_with("geen")) one.severity = number(row[3]);
    one.perspective = side(row[4]);
    one.speaker = row[5];
    one.certainty = certainty(row[6]);
    evidence.push_back(one);
  }
  return evidence;
}

double quantity(const FactorScore& factor, const std::string& name) {
  if (name == "M") return factor.mass;
  if (name == "S") return factor.severityMass;
  if (name == "score") return factor.score;
  if (name == "verschil") return factor.mismatch.value();
  const long long id = std::stoll(name.substr(name.find(' ')));
  for (const Contribution& one : factor.contributions) {
    if (one.evidence == id) return one.value;
  }
  FAIL("no contribution of answer " << id);
  return 0;
}

}  // namespace

TEST_CASE("The engine computes what the worked example of docs/algoritme.md says, to 1e-12") {
  std::map<std::string, int> questions;
  const Model model = modelOfPage(questions);
  REQUIRE(questions.size() == 7);
  const auto evidence = evidenceOfPage(questions);
  REQUIRE(evidence.size() == 13);
  const Profile profile = score(model, evidence, kDay);
  const auto expected = table({"drempel", "grootheid", "waarde"});
  REQUIRE(expected.size() == 19);
  for (const Row& row : expected) {
    INFO(row[0] << " " << row[1]);
    const auto factor = static_cast<std::size_t>(model.factorIndex("risk." + row[0]).value());
    CHECK(std::abs(quantity(profile.factors[factor], row[1]) - number(row[2])) <= kTolerance);
  }
  const auto level = [&](const char* id) {
    return profile.factors[static_cast<std::size_t>(model.factorIndex(id).value())].level;
  };
  CHECK(level("risk.7") == Level::High);
  CHECK(level("risk.9") == Level::Raised);
  const auto need = needs(model, profile);
  CHECK(need[static_cast<std::size_t>(model.factorIndex("risk.7").value())] == Approx(0.719924).margin(1e-6));
  CHECK(need[static_cast<std::size_t>(model.factorIndex("risk.9").value())] == Approx(0.035532).margin(1e-6));
}

TEST_CASE("The parameters on docs/algoritme.md are those of the shipped model") {
  const Model model = shippedModel().value();
  const auto rows = table({"teken", "waarde"});
  REQUIRE(rows.size() == 7);
  CHECK(number(rows[0][1]) == model.parameters.prior);
  CHECK(number(rows[1][1]) == model.parameters.priorMass);
  CHECK(number(rows[2][1]) == model.parameters.cap);
  CHECK(rows[3][1] == "zeker 1,0; waarschijnlijk 0,7; onzeker 0,4");
  CHECK(model.parameters.certaintySure == 1.0);
  CHECK(model.parameters.certaintyLikely == 0.7);
  CHECK(model.parameters.certaintyUnsure == 0.4);
}
