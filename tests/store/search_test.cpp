// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "search_world.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using nlohmann::json;

namespace {

using HitKeys = std::vector<std::string>;

SearchKind kindOf(const std::string& code) {
  static const std::map<std::string, SearchKind> kinds = {{"family", SearchKind::Family},
                                                          {"person", SearchKind::Person},
                                                          {"note", SearchKind::Note},
                                                          {"agreement", SearchKind::Agreement},
                                                          {"help_request", SearchKind::HelpRequest}};
  return kinds.at(code);
}

SearchQuery queryOf(const json& line) {
  SearchQuery query;
  query.text = line.at("q");
  query.worker = line.value("worker", "");
  if (line.contains("from")) query.from = Date::fromIso(line.at("from").get<std::string>());
  if (line.contains("until")) query.until = Date::fromIso(line.at("until").get<std::string>());
  for (const auto& kind : line.value("kinds", json::array())) query.kinds.push_back(kindOf(kind));
  query.includeClosed = line.value("closed", false);
  query.order = line.value("ranked", false) ? SearchOrder::Ranked : SearchOrder::Newest;
  return query;
}

HitKeys keysOf(const SearchWorld& world, const SearchPage& page) {
  HitKeys keys;
  for (const auto& hit : page.hits) keys.push_back(world.keyOf(hit));
  return keys;
}

bool holds(const HitKeys& keys, const std::string& key) { return std::ranges::find(keys, key) != keys.end(); }

/// What is not as the line of the table wants it; empty when all is.
std::string fault(const json& line, const HitKeys& keys) {
  std::string text;
  for (const auto& key : line.at("found")) {
    if (!holds(keys, key)) text += " lacks " + key.get<std::string>();
  }
  for (const auto& key : line.value("never", json::array())) {
    if (holds(keys, key)) text += " has " + key.get<std::string>();
  }
  if (line.value("only", false) && keys.size() > line.at("found").size()) text += " has more";
  if (line.contains("order") && keys != line.at("order").get<HitKeys>()) text += " has another order";
  if (line.contains("first") && (keys.empty() || keys.front() != line.at("first"))) text += " begins otherwise";
  if (!text.empty()) {
    text += " (found:";
    for (const auto& key : keys) text += " " + key;
    text += ")";
  }
  return text;
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> words;
  for (const auto& range : snippet.hits) words.push_back(snippet.text.substr(range.begin, range.length));
  return words;
}

}  // namespace

TEST_CASE("Of the table of searches 95 in a hundred find what they must and nothing they must not") {
  SearchWorld world;
  const auto table =
      json::parse(tweehanden::test::readFile(tweehanden::test::sourceFile("tests/data/search/searches.json")))
          .at("searches");
  REQUIRE(table.size() >= 60);
  std::size_t right = 0;
  for (const auto& line : table) {
    const std::string wrong = fault(line, keysOf(world, search(world.fixture(), queryOf(line))));
    if (wrong.empty()) {
      ++right;
    } else {
      WARN(line.at("q").get<std::string>() << ":" << wrong);
    }
  }
  WARN(right << " of " << table.size() << " searches are right");
  CHECK(static_cast<double>(right) >= 0.95 * static_cast<double>(table.size()));
}

TEST_CASE("A hit tells its record, its family and its day, and marks the words as they were written") {
  SearchWorld world;
  const auto note = search(world.fixture(), "verhuisd brief").hits;
  REQUIRE(note.size() == 1);
  CHECK(note[0].kind == SearchKind::Note);
  CHECK(note[0].objectId == world.idOf("c5"));
  CHECK(note[0].family->value == world.idOf("f3"));
  CHECK(note[0].caseNumber == "2026-0003");
  CHECK(note[0].title == "Van der Meulen");
  CHECK(note[0].date == Date(2026, 6, 1));
  CHECK(marked(note[0].snippet) == HitKeys{"verhuisd", "brief"});
  const auto person = search(world.fixture(), "isik").hits;
  REQUIRE(person.size() == 1);
  CHECK(person[0].kind == SearchKind::Person);
  CHECK(person[0].title == "Yıldız-Öztürk");
  CHECK(person[0].snippet.text == "Emine Işık Öztürk");
  CHECK(marked(person[0].snippet) == HitKeys{"Işık"});
  const auto partner = search(world.fixture(), "gunes").hits;
  REQUIRE(partner.size() == 1);
  CHECK(partner[0].kind == SearchKind::Organisation);
  CHECK_FALSE(partner[0].family.has_value());
  CHECK(partner[0].title == "Vereniging Güneş");
  const auto joined = search(world.fixture(), "elkhattabi mohammed").hits;
  REQUIRE(joined.size() == 1);
  CHECK(marked(joined[0].snippet) == HitKeys{"Mohammed", "El Khattabi"});
  const auto phrase = search(world.fixture(), "\"brief van de gemeente\"").hits;
  REQUIRE(phrase.size() == 1);
  CHECK(phrase[0].kind == SearchKind::Agreement);
  CHECK(phrase[0].objectId == world.idOf("a1"));
  CHECK(marked(phrase[0].snippet) == HitKeys{"brief", "van", "de", "gemeente"});
}

TEST_CASE("A hit says whether it was found as typed, by another form, by its sound or in spite of a typo") {
  SearchWorld world;
  const auto quality = [&](const std::string& text) { return search(world.fixture(), text).hits.at(0).quality; };
  CHECK(quality("mohammed") == MatchQuality::Exact);
  CHECK(quality("moham") == MatchQuality::Exact);
  CHECK(quality("muhammad") == MatchQuality::Sounding);
  CHECK(quality("kattabi") == MatchQuality::Sounding);
  CHECK(quality("wilem") == MatchQuality::Sounding);
  CHECK(quality("mohanmed") == MatchQuality::Typo);
  CHECK(quality("gewandeld") == MatchQuality::Inflected);
}

TEST_CASE("A snippet is a piece of a long text around what was found, cut between words and never in a letter") {
  StoreFixture fixture;
  domain::Case file = smallCase("2026-0001", "Abel", 1000);
  fixture.insert(file);
  domain::Visit visit = visitTo(file, 2000, Date(2026, 3, 3));
  std::string filler;
  for (int i = 0; i < 300; ++i) filler += "één ïs öok ";
  visit.contact.note = filler + "hier staat zandkasteel eindelijk " + filler;
  fixture.log(visit);
  const auto hits = search(fixture, "zandkasteel").hits;
  REQUIRE(hits.size() == 1);
  const Snippet& snippet = hits[0].snippet;
  CHECK(snippet.text.size() < 220);
  CHECK(snippet.cutBefore);
  CHECK(snippet.cutAfter);
  CHECK(marked(snippet) == HitKeys{"zandkasteel"});
  CHECK(visit.contact.note.find(' ' + snippet.text + ' ') != std::string::npos);
}

TEST_CASE("Pages of a search follow on each other without gap or repeat, by day and ranked") {
  SearchWorld world;
  SearchQuery query;
  query.text = "de";
  query.includeClosed = true;
  query.order = GENERATE(SearchOrder::Newest, SearchOrder::Ranked);
  query.limit = 1000;
  const auto whole = keysOf(world, search(world.fixture(), query));
  REQUIRE(whole.size() > 9);
  query.limit = 2;
  HitKeys paged;
  for (int page = 0; page < 50; ++page) {
    const SearchPage found = search(world.fixture(), query);
    for (const auto& hit : found.hits) paged.push_back(world.keyOf(hit));
    if (!found.next) break;
    CHECK(found.hits.size() == 2);
    query.after = found.next;
  }
  CHECK(paged == whole);
}

TEST_CASE("Searching for every sort of name at once goes as it does one by one") {
  SearchWorld world;
  SearchQuery query;
  query.text = "o";
  query.includeClosed = true;
  std::set<std::string> apart;
  for (const SearchKind kind : {SearchKind::Person, SearchKind::Organisation, SearchKind::Intermediary}) {
    query.kinds = {kind};
    for (const auto& hit : search(world.fixture(), query).hits) {
      CHECK(hit.kind == kind);
      apart.insert(world.keyOf(hit));
    }
  }
  CHECK(apart.contains("p4"));
  query.kinds = {SearchKind::Person, SearchKind::Organisation, SearchKind::Intermediary};
  std::set<std::string> together;
  for (const auto& hit : search(world.fixture(), query).hits) together.insert(world.keyOf(hit));
  CHECK(together == apart);
}

TEST_CASE("A phrase never reaches from one part of a record into the next") {
  SearchWorld world;
  CHECK(search(world.fixture(), "\"plezier naar school\"").hits.size() == 1);
  CHECK(search(world.fixture(), "\"school folder\"").hits.empty());
  CHECK(search(world.fixture(), "\"khattabi aicha\"").hits.empty());
  CHECK(search(world.fixture(), "\"mohammed el khattabi\"").hits.size() == 1);
}
