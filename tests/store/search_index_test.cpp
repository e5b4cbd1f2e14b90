// SPDX-License-Identifier: EUPL-1.2
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "search_world.h"
#include "store/search_index.h"
#include "store/search_rebuild.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

using HitKeys = std::vector<std::string>;

/// Everything about a page that a rebuilt index must give again.
HitKeys answers(StoreFixture& fixture, const std::string& text, SearchOrder order = SearchOrder::Newest) {
  SearchQuery query;
  query.text = text;
  query.limit = 1000;
  query.order = order;
  HitKeys lines;
  for (const auto& hit : search(fixture, query).hits) {
    lines.push_back(std::to_string(static_cast<int>(hit.kind)) + ' ' + std::to_string(hit.objectId) + ' ' +
                    hit.date.iso() + ' ' + hit.snippet.text);
  }
  std::ranges::sort(lines);
  return lines;
}

/// Words that no rule of language touches: each holds a digit.
const HitKeys kPlainWords = {"ba1", "ba12", "ba123", "c2", "c22", "do3", "do34", "fa5x", "fa5", "g6", "hij7", "hij78"};

std::string plainText(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    text +=
        (i == 0 ? "" : *rc::gen::element<std::string>(" ", ", ", "\n", "-", "' ")) + *rc::gen::elementOf(kPlainWords);
  }
  return text;
}

/// Words as anyone would cut plain text.
HitKeys plainWords(const std::string& text) {
  HitKeys words{""};
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Whether every word of the query begins a word of the text.
bool naiveMatch(const std::string& text, const std::string& query) {
  const HitKeys words = plainWords(text);
  return std::ranges::all_of(plainWords(query), [&](const std::string& wanted) {
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(wanted); });
  });
}

domain::Visit visitWith(const domain::Case& file, long long id, Date day, const std::string& note) {
  domain::Visit visit;
  visit.family = file.family.id;
  visit.contact.id.value = id;
  visit.contact.start.date = day;
  visit.contact.note = note;
  return visit;
}

std::set<long long> foundIds(StoreFixture& fixture, const std::string& text) {
  std::set<long long> ids;
  for (const auto& hit : search(fixture, text).hits) ids.insert(hit.objectId);
  return ids;
}

void tidyToTheEnd(StoreFixture& fixture) {
  for (int step = 0; step < 1000; ++step) {
    const auto more = fixture.store().tidySearchIndex();
    REQUIRE(more.has_value());
    if (!*more) return;
  }
  FAIL("tidying does not end");
}

std::string hostile(int what) {
  switch (what) {
    case 0: return *rc::gen::string<std::string>();
    case 1:
      return *rc::gen::container<std::string>(rc::gen::element('"', '*', '-', '(', ')', ':', 'a', ' ', '\'', '^'));
    case 2:
      return *rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                               "OR", "AND", "NOT", "NEAR", "NEAR/2", "note:", "\"", "*", "gezin", "-", "(", "é", "😀",
                               "\xF0\x9F", "\u202E", "سلام", "字", std::string(1, '\0'))),
                           [](const std::vector<std::string>& parts) {
                             std::string text;
                             for (const auto& part : parts) text += part + ' ';
                             return text;
                           });
    default: return std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 3000)), *rc::gen::arbitrary<char>());
  }
}

}  // namespace

TEST_CASE("Nothing that is typed is an error or an operator, whatever its bytes") {
  SearchWorld world;
  auto& fixture = world.fixture();
  const auto all = search(fixture, "moeder").hits.size();
  REQUIRE(all > 2);
  for (const std::string text : {"\"",
                                 "\"\"",
                                 "\"\"\"",
                                 "*",
                                 "-",
                                 "--",
                                 "moeder OR zzz",
                                 "moeder NEAR vader zzz",
                                 "zzz OR moeder",

                                 "note:zzz",
                                 "\"moeder zzz",
                                 "zzz*",
                                 "';--",
                                 "\xFF\xFE",
                                 "\xC3",
                                 "😀",
                                 "\u202Ezzz",
                                 "%",
                                 "_",
                                 "\\"}) {
    CAPTURE(text);
    CHECK(search(fixture, text).hits.empty());
  }
  for (const std::string text : {"-moeder", "moeder*", "\"moeder\"", "(moeder)", "moeder \"", "^moeder", "moeder 😀",
                                 "moeder\xFF", "\u202Emoeder", "  moeder\n"}) {
    CAPTURE(text);
    CHECK(search(fixture, text).hits.size() == all);
  }
  CHECK(search(fixture, std::string("moeder\0zzz", 10)).hits.empty());
  CHECK(search(fixture, std::string(100'000, 'a')).hits.empty());
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "moeder gezinnen ";
  CHECK(search(fixture, many).hits.empty() == search(fixture, "moeder gezinnen").hits.empty());
  const bool lasting = std::getenv("TWEEHANDEN_LONG_TESTS") != nullptr;
  for (int round = 0; round < (lasting ? 50 : 1); ++round) {
    CHECK(rc::check([&] {
      SearchQuery query;
      query.text = hostile(*rc::gen::inRange(0, 4));
      query.order = *rc::gen::element(SearchOrder::Newest, SearchOrder::Ranked);
      const Status done = fixture.store().read([&](Reader& reader) -> Status {
        const auto page = reader.search(query);
        if (!page) return fail(page.error());
        for (const auto& hit : page->hits) {
          for (const auto& range : hit.snippet.hits) RC_ASSERT(range.begin + range.length <= hit.snippet.text.size());
        }
        return {};
      });
      RC_ASSERT(done.has_value());
    }));
  }
}

TEST_CASE("Plain words find what a search by hand through every text finds") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-9999", "Naamloos", 1000);
  fixture.insert(file);
  std::map<long long, std::string> notes;
  long long next = 10'000;
  CHECK(rc::check([&] {
    const std::string note = plainText(*rc::gen::inRange(1, 12));
    fixture.log(visitWith(file, ++next, Date(2026, 1, 1).plusDays(*rc::gen::inRange(0, 60)), note));
    notes[next] = note;
    std::string query = *rc::gen::elementOf(kPlainWords);
    query = query.substr(0, static_cast<std::size_t>(*rc::gen::inRange(2, 6)));
    if (*rc::gen::arbitrary<bool>()) query += ' ' + *rc::gen::elementOf(kPlainWords);
    std::set<long long> expected;
    for (const auto& [id, text] : notes) {
      if (naiveMatch(text, query)) expected.insert(id);
    }
    RC_ASSERT(foundIds(fixture, query) == expected);
  }));
}

TEST_CASE("After any visits and corrections the index answers as one that is made anew, merged or not") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0173", 1000);
  fixture.insert(file);
  std::vector<domain::Contact> contacts;
  long long next = 50'000;
  for (int step = 0; step < 60; ++step) {
    const std::string note = "woord" + std::to_string(step % 7) + " gezin" + std::string(step % 3 == 0 ? "nen" : "");
    if (step % 4 == 3) {
      domain::Contact& contact = contacts[static_cast<std::size_t>(step) % contacts.size()];
      contact.note = note + " verbeterd";
      contact.start.date = contact.start.date.plusDays(step % 5 - 2);
      ++contact.stamp.revision;
      REQUIRE(fixture.store().write(
          entry(), [&](Writer& writer) { return writer.updateContact(file.family.id, contact, "typefout"); }));
    } else {
      const auto visit = visitWith(file, ++next, Date(2026, 2, 1).plusDays(step * 7 % 50), note);
      fixture.log(visit);
      contacts.push_back(visit.contact);
    }
  }
  const HitKeys texts = {"woord3", "gezinnen", "verbeterd woord2", "zonnebloem", "isik", "\"woord0 gezinnen\""};
  std::vector<HitKeys> before;
  for (const auto& text : texts) before.push_back(answers(fixture, text));
  CHECK(before[0].size() > 4);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
  tidyToTheEnd(fixture);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(answers(fixture, texts[i]) == before[i]);
  const long long words = fixture.number("SELECT sum(uses) * 1000 + count(*) FROM name_word");
  REQUIRE(fixture.store().rebuildSearchIndex({}));
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(answers(fixture, texts[i]) == before[i]);
  CHECK(fixture.number("SELECT sum(uses) * 1000 + count(*) FROM name_word") == words);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("Merging brings the parts of the index together and ends, and finds the same") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Abel", 1000);
  fixture.insert(file);
  for (int i = 0; i < 120; ++i) {
    fixture.log(visitWith(file, 5000 + i, Date(2026, 1, 1).plusDays(i), "zin" + std::to_string(i) + " brief huis"));
  }
  const long long parts = fixture.number("SELECT count(*) FROM search_index_segdir");
  const auto before = answers(fixture, "brief");
  CHECK(before.size() == 120);
  tidyToTheEnd(fixture);
  CHECK(fixture.number("SELECT count(*) FROM search_index_segdir") < parts);
  CHECK(answers(fixture, "brief") == before);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("A damaged index is told from a damaged store, and filled again from the records") {
  SearchWorld world;
  auto& fixture = world.fixture();
  const auto before = answers(fixture, "brief");
  REQUIRE(before.size() > 2);
  fixture.tamper("UPDATE search_index_segdir SET root = x'00FFFFFFFFFFFFFFFF7F0102'");
  for (const auto& item : fixture.verify()) {
    CAPTURE(item.detail);
    CHECK(item.ok == (item.check != VerifyCheck::SearchIndex));
    if (!item.ok) CHECK(item.detail.find("rebuild the search index") != std::string::npos);
  }
  REQUIRE(fixture.store().rebuildSearchIndex({}));
  CHECK(answers(fixture, "brief") == before);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("A merge that meets damage empties the index and lets it fill again") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Abel", 1000);
  fixture.insert(file);
  for (int i = 0; i < 20; ++i) fixture.log(visitWith(file, 5000 + i, Date(2026, 1, 1).plusDays(i), "brief huis"));
  const auto before = answers(fixture, "brief");
  fixture.tamper("UPDATE search_index_segdir SET root = x'00FFFFFFFFFFFFFFFF7F0102' WHERE level = 0");
  tidyToTheEnd(fixture);
  CHECK(answers(fixture, "brief") == before);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("An index that is not full yet is filled step by step, beside new records, and says so until then") {
  SearchWorld world;
  auto& fixture = world.fixture();
  const auto before = answers(fixture, "brief");
  fixture.close();
  {
    Connection connection = connectionTo(fixture);
    connection.run("store/begin_write");
    emptySearchIndex(connection);
    connection.run("store/commit");
    Folder folder;
    connection.run("store/begin_write");
    for (int step = 0; step < 20; ++step) CHECK(fillSearchIndex(connection, folder, 1) == 1);
    CHECK_FALSE(searchIndexComplete(connection));
    connection.run("store/commit");
  }
  fixture.open();
  CHECK(search(fixture, "brief").complete);
  CHECK(answers(fixture, "brief") == before);
  CHECK(fixture.holds(VerifyCheck::SearchIndex));
}

TEST_CASE("Cancelling leaves an index that the next steps fill") {
  SearchWorld world;
  auto& fixture = world.fixture();
  const auto before = answers(fixture, "brief");
  const Status cancelled = fixture.store().rebuildSearchIndex([](long long, long long) { return false; });
  CHECK(outcome(cancelled) == "cancelled");
  tidyToTheEnd(fixture);
  CHECK(search(fixture, "brief").complete);
  CHECK(answers(fixture, "brief") == before);
}

TEST_CASE("A family that is taken out of the index leaves no word of its names there") {
  SearchWorld world;
  auto& fixture = world.fixture();
  const domain::FamilyId family{world.idOf("f2")};
  fixture.close();
  Connection connection = connectionTo(fixture);
  Folder folder;
  connection.run("store/begin_write");
  unindexFamily(connection, family);
  connection.run("store/commit");
  CHECK(fixture.texts("SELECT word FROM name_word WHERE word IN ('ozturk', 'ozgur', 'isik', 'fatma')").empty());
  CHECK(fixture.texts("SELECT form FROM name_form WHERE word = 'ozturk' OR form = 'ozturk'").empty());
  CHECK(fixture.texts("SELECT word FROM name_word WHERE word = 'khattabi'") == HitKeys{"khattabi"});
  CHECK(fixture.number("SELECT count(*) FROM search_entry WHERE family_id = " + family.text()) == 0);
  CHECK(fixture.number("SELECT count(*) FROM name_index WHERE name_index MATCH 'ozturk'") == 0);
  connection.run("store/begin_write");
  reindexFamily(connection, folder, family);
  connection.run("store/commit");
  CHECK(fixture.number("SELECT count(*) FROM search_entry WHERE family_id = " + family.text()) == 4);
  CHECK(fixture.texts("SELECT word FROM name_word WHERE word = 'ozturk'") == HitKeys{"ozturk"});
}

TEST_CASE("Nothing searches through a whole table: every query that finds goes by an index, in the order of its days") {
  StoreFixture fixture;
  for (const char* name :
       {"search/find_texts", "search/find_notes", "search/find_agreements", "search/find_help_requests",
        "search/find_names", "name/find_words", "duplicates/find_by_bsn", "duplicates/find_by_phone",
        "duplicates/find_by_email", "duplicates/find_by_birth_date", "duplicates/find_by_postcode"}) {
    const std::string plan = fixture.planOf(name);
    CAPTURE(name, plan);
    CHECK_FALSE(plan.empty());
    CHECK(plan.find("SCAN TABLE person") == std::string::npos);
    CHECK(plan.find("SCAN TABLE family") == std::string::npos);
    CHECK(plan.find("SCAN TABLE search_entry") == std::string::npos);
    CHECK(plan.find("SCAN TABLE name_word") == std::string::npos);
    CHECK(plan.find("SCAN TABLE name_form") == std::string::npos);
    if (std::string(name).starts_with("search/")) CHECK(plan.find("TEMP B-TREE FOR ORDER BY") == std::string::npos);
  }
}
