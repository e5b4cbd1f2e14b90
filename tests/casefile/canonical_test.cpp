// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "casefile/case_file.h"
#include "support/builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

domain::Case readBack(const std::string& text) {
  auto file = casefile::read(text, "case.json", kToday);
  INFO((file ? "" : std::string(name(file.error().code)) + " at " + file.error().pointer));
  REQUIRE(file.has_value());
  return *std::move(file);
}

}  // namespace

TEST_CASE("a case with every field filled comes back as it was written") {
  const auto file = aCase();
  CHECK(readBack(casefile::write(file)) == file);
}

TEST_CASE("a case with nothing optional comes back as it was written") {
  const auto file = aBareCase();
  CHECK(readBack(casefile::write(file)) == file);
}

TEST_CASE("writing what was read gives the same bytes") {
  const auto text = casefile::write(aCase());
  CHECK(casefile::write(readBack(text)) == text);
}

TEST_CASE("canonical output leaves defaults out and ends with one newline") {
  const auto text = casefile::write(aBareCase());
  CHECK(text ==
        "{\n"
        "  \"format\": \"tweehanden-case\",\n"
        "  \"format_version\": 1,\n"
        "  \"family\": {\n"
        "    \"id\": \"100001\",\n"
        "    \"case_number\": \"2026-0001\",\n"
        "    \"display_name\": \"Kaal\",\n"
        "    \"legal_ground\": \"youth_act\",\n"
        "    \"frame\": \"voluntary\",\n"
        "    \"status\": \"active\",\n"
        "    \"opened_on\": \"2026-09-01\",\n"
        "    \"recorded_by\": \"j.dekker\",\n"
        "    \"recorded_at\": \"2026-11-02T10:01:01.234Z\"\n"
        "  }\n"
        "}\n");
}

TEST_CASE("the same document in another order and layout is brought to the canonical form") {
  const std::string loose =
      R"({"note_of_sender":{"b":[1, 2.50],"a":"\u00e9"},"family":{"recorded_at":"2026-11-02T10:01:01.234Z","recorded_by":"j.dekker",)"
      R"("status":"active","opened_on":"2026-09-01","frame":"voluntary","legal_ground":"youth_act","display_name":"Kaal",)"
      R"("case_number":"2026-0001","id":"100001","wishes":[],"worker":"","needs":{"reading":"not_asked"}},"format_version":1,)"
      R"("format":"tweehanden-case","persons":[]})";
  auto file = aBareCase();
  file.extras = {{"note_of_sender", R"({"b":[1,2.5],"a":"é"})"}};
  CHECK(readBack(loose) == file);
  CHECK(casefile::write(readBack(loose)) == casefile::write(file));
}

TEST_CASE("unknown sections are written back behind the known ones, in their order and with theirs") {
  auto file = aBareCase();
  file.extras = {{"zz/annex", R"({"z":1,"a":{"y":null,"b":[true,-3,0.1]}})"}, {"aa~", R"("los")"}, {"", "[]"}};
  const auto text = casefile::write(file);
  CHECK(readBack(text).extras == file.extras);
  CHECK(
      text.ends_with("  \"zz/annex\": {\n"
                     "    \"z\": 1,\n"
                     "    \"a\": {\n"
                     "      \"y\": null,\n"
                     "      \"b\": [\n"
                     "        true,\n"
                     "        -3,\n"
                     "        0.1\n"
                     "      ]\n"
                     "    }\n"
                     "  },\n"
                     "  \"aa~\": \"los\",\n"
                     "  \"\": []\n"
                     "}\n"));
}

TEST_CASE("an extra section never hides a section of the format") {
  auto file = aCase();
  file.extras = {{"persons", "[]"}};
  CHECK(readBack(casefile::write(file)).persons == aCase().persons);
}

TEST_CASE("text beyond ASCII is written as it is and kept byte for byte") {
  auto file = aCase();
  // Right-to-left with marks, e + combining acute, a character beyond the basic plane, zero width joiner, tab and
  // quotes.
  const std::string note =
      "\u0627\u0644\u0633\u0644\u0627\u0645 \u200Fعليكم\u200E e\u0301 \u00e9 \U0001F469\u200D\U0001F467 \t\"\\ "
      "\u0130\u015f\u0131k";
  file.contacts[0].note = note;
  file.contacts[0].marks.clear();
  const auto text = casefile::write(file);
  CHECK(contains(text, "e\u0301 \u00e9 \U0001F469\u200D\U0001F467 \\t\\\"\\\\ \u0130\u015f\u0131k"));
  CHECK(readBack(text).contacts[0].note == note);
}

TEST_CASE("a note of five megabytes is taken in and kept") {
  auto file = aCase();
  std::string note;
  while (note.size() < 5U * 1024 * 1024) note += "De tolk was er, \u00e9n op tijd. \"Goed zo\".\n";
  file.contacts[0].note = note;
  CHECK(readBack(casefile::write(file)).contacts[0].note == note);
}

TEST_CASE("a note of more than twenty mebibytes is refused with its place") {
  auto file = aCase();
  file.contacts[0].note.assign(20U * 1024 * 1024 + 1, 'a');
  file.contacts[0].marks.clear();
  const auto read = casefile::read(casefile::write(file), "case.json", kToday);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().code == ErrorCode::TextTooLong);
  CHECK(read.error().pointer == "/contacts/0/note");
}

TEST_CASE("numbers come back exactly, and whole ones are written without a point") {
  auto file = aCase();
  for (const double value : {0.1, 1.0 / 3, 42.0, 1e15, 123456.789, 5e-324, 1.7976931348623157e308}) {
    file.serviceFacts[0].value = value;
    CHECK(readBack(casefile::write(file)).serviceFacts[0].value == value);
  }
  file.serviceFacts[0].value = 42;
  CHECK(contains(casefile::write(file), "\"value\": 42,\n"));
}

TEST_CASE("the largest id comes back to the last digit") {
  auto file = aBareCase();
  file.family.id = domain::FamilyId{9223372036854775807LL};
  CHECK(readBack(casefile::write(file)).family.id == file.family.id);
}

TEST_CASE("every example that is shipped is a valid case in canonical form without direct judgements") {
  for (const auto& example : sourceFiles("resources/examples", ".json")) {
    INFO(example.filename().string());
    const auto text = readFile(example);
    const auto file = readBack(text);
    CHECK(casefile::write(file) == text);
    for (const auto& observation : file.observations) CHECK_FALSE(observation.indicator.starts_with("direct."));
  }
}
