// SPDX-License-Identifier: EUPL-1.2
// What makes the shipped bank a good one (docs/decisions/0009): in substance, wording and scale.
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "scoring/model.h"
#include "scoring/model_builders.h"
#include "scoring/planner.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using domain::Perspective;
using nlohmann::json;

namespace {

constexpr std::array kSides = {Perspective::Family, Perspective::YouthService, Perspective::MigrantOrganisation};

const Model& shipped() {
  static const Model model = shippedModel().value();
  return model;
}

std::vector<const Indicator*> concrete() {
  std::vector<const Indicator*> found;
  for (const Indicator& one : shipped().indicators) {
    if (one.kind != IndicatorKind::Direct) found.push_back(&one);
  }
  return found;
}

/// The steps of the scale itself, without the two answers that are no evidence.
std::vector<Answer> steps(const Indicator& indicator) {
  std::vector<Answer> found;
  std::copy_if(indicator.answers.begin(), indicator.answers.end(), std::back_inserter(found),
               [](const Answer& one) { return one.severity.has_value(); });
  return found;
}

/// Lower-case words; a byte of a letter beyond ASCII counts as a letter.
std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      found.back() += static_cast<char>(std::tolower(byte));
    } else if (!found.back().empty()) {
      found.emplace_back();
    }
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

/// Words without those that nearly every question has.
std::set<std::string> bag(const std::string& text) {
  static const std::set<std::string> common = {"het",  "de",    "een",         "u",   "uw",   "wij", "we",  "ons",
                                               "onze", "gezin", "voorziening", "dit", "deze", "is",  "in",  "van",
                                               "en",   "of",    "voor",        "wat", "hoe",  "te",  "op",  "om",
                                               "dat",  "er",    "met",         "bij", "zelf", "als", "die", "aan"};
  std::set<std::string> found;
  for (std::string& word : words(text)) {
    if (!common.contains(word)) found.insert(std::move(word));
  }
  return found;
}

/// Shared words over all words: 1 for the same words in any order, 0 for none in common.
double likeness(const std::string& one, const std::string& other) {
  const auto a = bag(one);
  const auto b = bag(other);
  const auto shared = std::count_if(a.begin(), a.end(), [&b](const std::string& word) { return b.contains(word); });
  const auto all = static_cast<std::ptrdiff_t>(a.size() + b.size()) - shared;
  return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

/// From here on two texts ask the same. The closest pair of the bank is at 0.5.
constexpr double kSame = 0.6;

bool holdsAny(const std::string& text, const std::vector<std::string>& fragments) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::any_of(fragments.begin(), fragments.end(),
                     [&low](const std::string& one) { return low.find(one) != std::string::npos; });
}

/// What no question may name: where someone comes from, or what others call a family.
const std::vector<std::string> kNever = {
    "allochto",    "autochto",     "etnic",       "etnisch", "afkomst",  "herkomst",     "nationaliteit",
    "geloof",      "religi",       "moslim",      "islam",   "asiel",    "statushouder", "verblijf",
    "paspoort",    "geboorteland", "land van",    "westers", "ras ",     "zorgmijd",     "probleemgezin",
    "achterstand", "onwillig",     "gemotiveerd", "cliënt",  "doelgroep"};
/// Words of the trade that a family need not know.
const std::vector<std::string> kTrade = {
    "methode",  "methodiek", "interventie", "intake",       "casus",    "indicatie", "procedure",    "intercultur",
    "outreach", "empower",   "traject",     "participatie", "protocol", "signaler",  "problematiek", "zelfredzaam"};

std::map<std::string, std::map<IndicatorKind, int>> countsByFactor() {
  std::map<std::string, std::map<IndicatorKind, int>> counts;
  for (const Indicator* one : concrete()) {
    for (const Link& link : one->links)
      ++counts[shipped().factors[static_cast<std::size_t>(link.factor)].id][one->kind];
  }
  return counts;
}

int sentences(const std::string& text) { return static_cast<int>(std::count(text.begin(), text.end(), '.')); }

bool isQuestion(const std::string& text) {
  return text.size() > 10 && text.back() == '?' && std::count(text.begin(), text.end(), '?') == 1 &&
         std::isupper(static_cast<unsigned char>(text.front())) != 0;
}

}  // namespace

TEST_CASE("Factors and tasks of the shipped model are those that the two source documents print") {
  const json printed = json::parse(test::readFile(test::sourceFile("tests/data/models/catalogue.json")));
  REQUIRE(printed.at("factors").size() == shipped().factors.size());
  REQUIRE(printed.at("tasks").size() == shipped().tasks.size());
  for (const json& one : printed.at("factors")) {
    INFO(one.at("id"));
    const auto index = shipped().factorIndex(one.at("id").get<std::string>());
    REQUIRE(index);
    const Factor& factor = shipped().factors[static_cast<std::size_t>(*index)];
    CHECK(factor.title == one.at("title"));
    const std::string other = one.value("other_title", factor.title);
    CHECK((factor.otherTitle.empty() ? factor.title : factor.otherTitle) == other);
    CHECK(factor.namedBy == one.value("named_by", std::vector<std::string>()));
    CHECK(factor.source.document == (factor.kind == FactorKind::Risk ? "001" : "000"));
  }
  for (const json& one : printed.at("tasks")) {
    INFO(one.at("id"));
    const TaskTemplate* task = shipped().task(one.at("id").get<std::string>());
    REQUIRE(task != nullptr);
    CHECK(task->text == one.at("text"));
    CHECK((task->owner == Owner::YouthService) == (one.at("owner") == "youth_service"));
    std::vector<std::string> factors;
    for (const int f : task->factors) factors.push_back(shipped().factors[static_cast<std::size_t>(f)].id);
    CHECK(factors == one.at("factors").get<std::vector<std::string>>());
  }
}

TEST_CASE("Every factor says in one or two plain sentences what it is, under a name of its own") {
  std::set<std::string> names;
  for (const Factor& factor : shipped().factors) {
    INFO(factor.id);
    CHECK(names.insert(factor.shortName).second);
    CHECK(words(factor.shortName).size() <= 8);
    CHECK(sentences(factor.explanation) >= 1);
    CHECK(sentences(factor.explanation) <= 2);
    CHECK_FALSE(holdsAny(factor.explanation + factor.shortName, {"allochto", "zorgmijd", "cliënt", "etnisch"}));
  }
}

TEST_CASE("A risk factor that a case can show has four questions, a fact of the service two rules") {
  auto counts = countsByFactor();
  for (const char* id : {"risk.1", "risk.2", "risk.3", "risk.4", "risk.6", "risk.7", "risk.8", "risk.9", "risk.10",
                         "risk.14", "risk.15", "risk.16"}) {
    INFO(id);
    CHECK(counts[id][IndicatorKind::Question] >= 4);
  }
  for (const char* id : {"risk.5", "risk.11", "risk.12", "risk.13", "risk.16", "risk.17"}) {
    INFO(id);
    CHECK(counts[id][IndicatorKind::Rule] >= 2);
  }
  CHECK(concrete().size() >= 120);
}

TEST_CASE("Each of the 53 has a concrete indicator that alone can make it known") {
  std::map<int, double> strongest;
  for (const Indicator* one : concrete()) {
    for (const Link& link : one->links) strongest[link.factor] = std::max(strongest[link.factor], link.weight);
  }
  for (std::size_t f = 0; f < shipped().factors.size(); ++f) {
    INFO(shipped().factors[f].id);
    CHECK(strongest[static_cast<int>(f)] >= shipped().parameters.unknownBelow);
  }
}

TEST_CASE("The measure of likeness sees through another order and one word more") {
  CHECK(likeness("Begrepen wij elkaar in dit gesprek?", "In dit gesprek: begrepen wij elkaar?") == 1.0);
  CHECK(likeness("Wie kunt u bellen als er vannacht iets gebeurt?",
                 "Wie kunt u vannacht bellen als er echt iets gebeurt?") >= kSame);
  CHECK(likeness("Begrepen wij elkaar in dit gesprek?", "Hoe bent u bij ons gekomen?") == 0.0);
}

TEST_CASE("No two indicators ask the same, on any side, or carry nearly the same name") {
  const auto all = concrete();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      INFO(all[i]->id << " and " << all[k]->id);
      bool same = likeness(all[i]->name, all[k]->name) >= kSame;
      for (const Perspective side : kSides) {
        same = same || likeness(all[i]->question(side), all[k]->question(side)) >= kSame;
      }
      CHECK_FALSE(same);
    }
  }
}

TEST_CASE("No two indicators have the same links with the same scale") {
  std::map<std::string, std::string> seen;
  for (const Indicator* one : concrete()) {
    std::string pattern = one->unit;
    for (const Link& link : one->links) pattern += fmt::format("|{}*{}", link.factor, link.weight);
    for (const Answer& answer : steps(*one)) pattern += fmt::format("|{}", *answer.severity);
    for (const Threshold& step : one->thresholds) pattern += fmt::format("|{}:{}", step.from, step.severity);
    const auto [at, added] = seen.emplace(pattern, one->id);
    INFO(one->id << " and " << at->second);
    CHECK(added);
  }
}

TEST_CASE("Every question is put in three wordings that differ, each one question") {
  for (const Indicator& one : shipped().indicators) {
    INFO(one.id);
    std::set<std::string> wordings;
    for (const Perspective side : kSides) {
      CHECK(isQuestion(one.question(side)));
      wordings.insert(one.question(side));
    }
    CHECK(wordings.size() == kSides.size());
  }
}

TEST_CASE("No question names origin or a label, and a family's question is short and free of jargon") {
  for (const Indicator& one : shipped().indicators) {
    INFO(one.id);
    for (const Perspective side : kSides) CHECK_FALSE(holdsAny(one.question(side), kNever));
    CHECK_FALSE(holdsAny(one.questionFamily, kTrade));
    CHECK(words(one.questionFamily).size() <= 22);
    if (one.kind != IndicatorKind::Direct)
      CHECK_FALSE(holdsAny(one.questionFamily, {" het gezin", " je ", " jij ", " jouw "}));
  }
  for (const QuestionSet& set : shipped().sets) {
    INFO(set.id);
    for (const SetQuestion& question : set.questions) {
      for (const Perspective side : kSides) CHECK_FALSE(holdsAny(question.text(side), kNever));
    }
  }
}

TEST_CASE("Every scale has three steps or more, ascending from absent to fully, in words that can be seen or heard") {
  for (const Indicator& one : shipped().indicators) {
    if (one.kind == IndicatorKind::Rule) continue;
    INFO(one.id);
    const auto scale = steps(one);
    REQUIRE(scale.size() >= 3);
    CHECK(*scale.front().severity == 0.0);
    CHECK(*scale.back().severity >= 0.8);
    std::set<std::string> statements;
    for (std::size_t i = 0; i < scale.size(); ++i) {
      if (i > 0) CHECK(*scale[i - 1].severity < *scale[i].severity);
      CHECK(statements.insert(scale[i].statement).second);
      CHECK(std::isupper(static_cast<unsigned char>(scale[i].statement.front())) != 0);
      CHECK_FALSE(holdsAny(scale[i].statement, kNever));
      if (one.kind == IndicatorKind::Question) {
        CHECK_FALSE(
            holdsAny(scale[i].text + " " + scale[i].statement, {"beetje", "deels", "best wel", "nogal", "heel erg"}));
      }
    }
  }
}

TEST_CASE("Every rule spans from no barrier to a full one") {
  for (const Indicator* one : concrete()) {
    if (one->kind != IndicatorKind::Rule) continue;
    INFO(one->id);
    REQUIRE(one->thresholds.size() >= 3);
    CHECK(one->thresholds.front().from == 0.0);
    CHECK(std::min(one->thresholds.front().severity, one->thresholds.back().severity) == 0.0);
    CHECK(std::max(one->thresholds.front().severity, one->thresholds.back().severity) == 1.0);
  }
}

TEST_CASE("Every indicator says why it lasts as long as it does, where it comes from and by which words it is found") {
  for (const Indicator& one : shipped().indicators) {
    INFO(one.id);
    CHECK(words(one.halfLifeReason).size() >= 3);
    CHECK(one.halfLifeDays >= 365);
    CHECK(one.halfLifeDays <= 3 * 365);
    CHECK(one.keywords.size() >= 4);
    CHECK(one.linkSources.size() == one.links.size());
    CHECK_FALSE(one.source.place.empty());
  }
}

TEST_CASE(
    "The interview has the study's four expectations, four experiences and two improvements, for all three sides") {
  const QuestionSet* interview = shipped().set("interview");
  REQUIRE(interview != nullptr);
  std::map<std::string, int> groups;
  for (const SetQuestion& question : interview->questions) {
    ++groups[question.group];
    CHECK_FALSE(question.indicators.empty());
    std::set<std::string> wordings;
    for (const Perspective side : kSides) {
      CHECK(isQuestion(question.text(side)));
      wordings.insert(question.text(side));
    }
    CHECK(wordings.size() == kSides.size());
  }
  CHECK(groups == std::map<std::string, int>{{"Verwachtingen", 4}, {"Ervaringen", 4}, {"Verbeteringen", 2}});
}

TEST_CASE("Each side has its own set on the nine factors of the service; the handbook's sets have eight and nine") {
  const std::set<std::string> service = {"risk.5",  "risk.6",  "risk.11", "risk.12", "risk.13",
                                         "risk.14", "risk.15", "risk.16", "risk.17"};
  for (const char* id : {"service_youth", "service_migrant"}) {
    INFO(id);
    const QuestionSet* set = shipped().set(id);
    REQUIRE(set != nullptr);
    const bool youth = set->id == "service_youth";
    std::set<std::string> covered;
    for (const SetQuestion& question : set->questions) {
      CHECK(question.family.empty());
      CHECK(question.youthService.empty() != youth);
      CHECK(question.migrantOrganisation.empty() == youth);
      for (const int i : question.indicators) {
        const Indicator& indicator = shipped().indicators[static_cast<std::size_t>(i)];
        covered.insert(shipped().factors[static_cast<std::size_t>(indicator.links.front().factor)].id);
      }
    }
    CHECK(covered == service);
  }
  REQUIRE(shipped().set("reach") != nullptr);
  REQUIRE(shipped().set("partner") != nullptr);
  CHECK(shipped().set("reach")->questions.size() == 8);
  CHECK(shipped().set("partner")->questions.size() == 9);
}

TEST_CASE("Every task says in one sentence how it is done, and an act in one family is worded as a thing to do") {
  int joint = 0;
  int same = 0;
  for (const TaskTemplate& task : shipped().tasks) {
    INFO(task.id);
    CHECK(task.how.back() == '.');
    CHECK(sentences(task.how) == 1);
    CHECK(task.hours >= 0.5);
    CHECK(task.hours <= 12);
    CHECK(task.shortText.find('{') == std::string::npos);
    CHECK(task.how.find('{') == std::string::npos);
    if (!task.caseAction.empty()) {
      CHECK(task.caseAction != task.shortText);
      CHECK(task.caseHours <= 1.5);
      CHECK(task.caseAction.back() != '.');
      CHECK(words(task.caseAction).size() >= 4);
    }
    joint += task.jointWith.empty() ? 0 : 1;
    same += task.sameAs.empty() ? 0 : 1;
  }
  CHECK(joint == 10);
  CHECK(same == 4);
}

TEST_CASE("What a task for one family needs is told: consent, language, evening, and for the care-like an end") {
  std::set<std::string> careLike;
  std::set<std::string> evening;
  for (const TaskTemplate& task : shipped().tasks) {
    INFO(task.id);
    const bool forOneFamily = task.horizon == Horizon::Family || !task.caseAction.empty();
    if (forOneFamily && task.owner == Owner::MigrantOrganisation) CHECK(task.consent);
    if (task.careLike) careLike.insert(task.id);
    if (task.evening) evening.insert(task.id);
    if (task.caseAction.find("{taal}") != std::string::npos && task.owner == Owner::MigrantOrganisation) {
      CHECK(task.sharedLanguage);
    }
  }
  CHECK(careLike == std::set<std::string>{"BEK-M8"});
  CHECK(evening.contains("BEK-M7"));
  CHECK_FALSE(shipped().task("VER-M5")->offered);
}

TEST_CASE("In a plan a case action takes its own hours, and the standing task those of the policy") {
  const auto profile = test::aProfile(shipped(), {{*shipped().factorIndex("risk.9"), 0.9}});
  const Plan made = plan(shipped(), profile, PlanContext{});
  std::map<domain::TaskPart, double> hours;
  for (const Suggestion& one : made.suggestions) {
    if (one.task == "VER-J4") hours[one.part] = one.hours;
  }
  CHECK(hours ==
        std::map<domain::TaskPart, double>{{domain::TaskPart::Family, 0.5}, {domain::TaskPart::Organisation, 1.0}});
}
