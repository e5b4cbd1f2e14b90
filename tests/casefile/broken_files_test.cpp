// SPDX-License-Identifier: EUPL-1.2
// Broken files by name (tests/data/cases): each is refused whole, with the code, the place and the reason.
#include <catch2/catch.hpp>

#include "casefile/case_file.h"
#include "support/builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

struct Broken {
  std::string file;
  ErrorCode code;
  std::string pointer;
  std::vector<std::string> arguments;
};

Result<domain::Case> readNamed(const std::string& file) {
  return casefile::read(readFile(sourceFile("tests/data/cases/" + file)), file, kToday);
}

const std::vector<Broken> kSyntax{
    {"empty.json", ErrorCode::InvalidJson, "", {"syntax", "1", "1"}},
    {"truncated.json", ErrorCode::InvalidJson, "/custody/0/recorded_by", {"syntax", "70", "26"}},
    {"duplicate_property.json", ErrorCode::InvalidJson, "/family/frame", {"duplicate_property", "frame"}},
    {"number_out_of_range.json", ErrorCode::InvalidJson, "/annex/amount", {"number_range"}},
    {"nul_in_text.json", ErrorCode::InvalidText, "/contacts/0/note", {"nul"}},
    {"nul_byte.json", ErrorCode::InvalidText, "/contacts/0/note", {"nul", "109", "23"}},
    {"nul_behind_the_end.json", ErrorCode::InvalidText, "", {"nul", "152", "1"}},
    {"not_utf8.json", ErrorCode::InvalidText, "/contacts/0/note", {"utf8", "109", "26"}},
};

const std::vector<Broken> kForm{
    {"not_an_object.json", ErrorCode::SchemaViolation, "", {"wrong_type"}},
    {"other_format.json", ErrorCode::SchemaViolation, "/format", {"unknown_code", "genogram"}},
    {"newer_version.json", ErrorCode::UnknownFormatVersion, "/format_version", {"2", "1"}},
    {"wrong_type.json", ErrorCode::SchemaViolation, "/persons/0/birth_date", {"wrong_type"}},
    {"missing_property.json", ErrorCode::SchemaViolation, "/family", {"missing_property", "display_name"}},
    {"unknown_property.json", ErrorCode::SchemaViolation, "/persons/1", {"unknown_property", "nationality"}},
    {"unknown_code.json", ErrorCode::SchemaViolation, "/contacts/0/kind", {"unknown_code", "teleportation"}},
    {"id_too_large.json", ErrorCode::SchemaViolation, "/observations/0/id", {"wrong_form", "9999999999999999999"}},
};

const std::vector<Broken> kRules{
    {"dangling_person.json", ErrorCode::DanglingReference, "/relations/0/from", {"2999"}},
    {"dangling_organisation.json", ErrorCode::DanglingReference, "/family/served_by", {"6002"}},
    {"dangling_contact.json", ErrorCode::DanglingReference, "/observations/0/contact", {"7002"}},
    {"duplicate_id.json", ErrorCode::DuplicateId, "/persons/1/id", {"2001"}},
    {"future_contact.json", ErrorCode::FutureDate, "/contacts/0/start", {"2027-09-08"}},
    {"future_observation.json", ErrorCode::FutureDate, "/observations/0/on", {"2099-11-23"}},
    {"end_before_start.json", ErrorCode::EndBeforeStart, "/contacts/0/end", {"2026-09-08T15:10", "2026-09-08T16:00"}},
    {"day_that_does_not_exist.json", ErrorCode::InvalidDate, "/persons/1/birth_date", {"2015-02-29"}},
    {"year_0026.json", ErrorCode::InvalidDate, "/family/opened_on", {"0026-09-01"}},
    {"year_9999.json", ErrorCode::InvalidDate, "/contacts/0/agreements/0/until", {"9999-09-20"}},
    {"voice_of_two.json", ErrorCode::InvalidValue, "/contacts/0/participants/1", {"one_of"}},
    {"mark_beyond_note.json", ErrorCode::InvalidValue, "/contacts/0/marks/1/paragraph", {"paragraph"}},
    {"relation_with_oneself.json", ErrorCode::InvalidValue, "/relations/0/to", {"itself"}},
};

void checkRefused(const std::vector<Broken>& files) {
  for (const auto& broken : files) {
    INFO(broken.file);
    const auto read = readNamed(broken.file);
    REQUIRE_FALSE(read.has_value());
    CHECK(name(read.error().code) == name(broken.code));
    CHECK(read.error().pointer == broken.pointer);
    CHECK(read.error().arguments == broken.arguments);
    CHECK(read.error().file == broken.file);
  }
}

}  // namespace

TEST_CASE("the file from which the broken ones were made is valid") { CHECK(readNamed("valid.json").has_value()); }

TEST_CASE("a file that is not proper JSON or text is refused with the place reached") { checkRefused(kSyntax); }

TEST_CASE("a file of another form or version is refused with property and reason") { checkRefused(kForm); }

TEST_CASE("a file that breaks a rule of the domain is refused with the value at fault") { checkRefused(kRules); }

TEST_CASE("right-to-left and combining text is accepted and kept byte for byte") {
  const auto text = readFile(sourceFile("tests/data/cases/right_to_left.json"));
  const auto file = casefile::read(text, "right_to_left.json", kToday);
  REQUIRE(file.has_value());
  CHECK(casefile::write(*file) == text);
}

TEST_CASE("nesting is refused at the sixty-fifth level and not before") {
  const auto nested = [](std::size_t levels) {
    auto text = casefile::write(aBareCase());
    text.resize(text.size() - 3);  // "\n}\n"
    return text + ",\n\"annex\": " + std::string(levels, '[') + std::string(levels, ']') + "}";
  };
  CHECK(casefile::read(nested(63), "case.json", kToday).has_value());  // the document itself is the first level
  const auto read = casefile::read(nested(64), "case.json", kToday);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().code == ErrorCode::InvalidJson);
  CHECK(read.error().arguments == std::vector<std::string>{"too_deep", "64"});
}

TEST_CASE("a bomb of a million brackets is refused and not followed") {
  const auto read = casefile::read(std::string(1000000, '['), "bomb.json", kToday);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().arguments == std::vector<std::string>{"too_deep", "64"});
}

TEST_CASE("a million unknown properties are taken in without a search for each") {
  auto text = casefile::write(aBareCase());
  text.resize(text.size() - 3);
  text += ",\"annex\":{";
  for (int i = 0; i < 1000000; ++i) text += (i == 0 ? "\"p" : ",\"p") + std::to_string(i) + "\":1";
  CHECK(casefile::read(text + "}}", "case.json", kToday).has_value());
}

TEST_CASE("a text of megabytes where an id, a date or a code belongs is refused at its place") {
  for (const std::string property : {"id", "opened_on", "recorded_at", "frame"}) {
    auto text = casefile::write(aBareCase());
    const auto from = text.find("\"" + property + "\": \"") + property.size() + 5;
    text.insert(from, std::string(3000000, '1'));
    const auto read = casefile::read(text, "case.json", kToday);
    INFO(property);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::SchemaViolation);
    CHECK(read.error().pointer == "/family/" + property);
  }
}

TEST_CASE("an integer beyond 64 bits in an unknown section is refused rather than rounded") {
  auto text = casefile::write(aBareCase());
  text.resize(text.size() - 3);
  CHECK(casefile::read(text + ",\"annex\":18446744073709551615}", "case.json", kToday).has_value());
  const auto read = casefile::read(text + ",\"annex\":18446744073709551616}", "case.json", kToday);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().arguments == std::vector<std::string>{"number_range"});
  CHECK(read.error().pointer == "/annex");
}

TEST_CASE("no broken file of any length crashes the reader") {
  const auto text = readFile(sourceFile("tests/data/cases/valid.json"));
  const auto whole = text.size() - 1;  // without the last newline it is complete
  for (std::size_t length = 0; length < whole; ++length) {
    const auto read = casefile::read(std::string_view(text).substr(0, length), "case.json", kToday);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::InvalidJson);
  }
}

TEST_CASE("the log's detail of a refused file holds nothing of the case") {
  for (const auto& files : {kSyntax, kForm, kRules}) {
    for (const auto& broken : files) {
      const auto read = readNamed(broken.file);
      REQUIRE_FALSE(read.has_value());
      for (const auto& argument : read.error().arguments) {
        if (argument.size() > 3) CHECK(read.error().detail.find(argument) == std::string::npos);
      }
    }
  }
}
