// SPDX-License-Identifier: EUPL-1.2
// The page, the schema and the code say the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "casefile/case_file.h"
#include "casefile/fields_contact.h"
#include "support/builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;
using nlohmann::json;

namespace {

/// The one JSON example on a page of docs/formats.
std::string exampleOf(const std::string& page) {
  const auto text = readFile(sourceFile("docs/formats/" + page));
  const std::string fence = "```json\n";
  const auto from = text.find(fence) + fence.size();
  return text.substr(from, text.find("```", from) - from);
}

json schema(const std::string& format) {
  return json::parse(readFile(sourceFile("resources/schema/" + format + ".schema.json")));
}

template <class E>
void checkCodes(const json& definitions, const std::string& name) {
  INFO(name);
  REQUIRE(definitions.contains(name));
  std::vector<std::string> codes;
  for (const auto& entry : domain::codes<E>()) codes.emplace_back(entry.code);
  CHECK(definitions[name]["enum"].get<std::vector<std::string>>() == codes);
}

}  // namespace

TEST_CASE("the example on the case file's page is valid and canonical") {
  const auto text = exampleOf("tweehanden-case.md");
  const auto file = casefile::read(text, "page", kToday);
  INFO((file ? "" : std::string(name(file.error().code)) + " at " + file.error().pointer));
  REQUIRE(file.has_value());
  CHECK(file->persons.size() == 2);
  CHECK(casefile::write(*file) == text);
}

TEST_CASE("the example on the visit file's page is valid and canonical") {
  const auto text = exampleOf("tweehanden-visit.md");
  const auto visit = casefile::readVisit(text, "page");
  INFO((visit ? "" : std::string(name(visit.error().code)) + " at " + visit.error().pointer));
  REQUIRE(visit.has_value());
  CHECK(visit->observations.size() == 1);
  CHECK(casefile::writeVisit(*visit) == text);
}

TEST_CASE("the case schema knows exactly the codes of the domain") {
  const auto definitions = schema("tweehanden-case")["definitions"];
  checkCodes<domain::Perspective>(definitions, "perspective");
  checkCodes<domain::Certainty>(definitions, "certainty");
  checkCodes<domain::Basis>(definitions, "basis");
  checkCodes<domain::LegalGround>(definitions, "legal_ground");
  checkCodes<domain::Frame>(definitions, "frame");
  checkCodes<domain::FamilyStatus>(definitions, "family_status");
  checkCodes<domain::InterpreterNeed>(definitions, "interpreter_need");
  checkCodes<domain::ReadingLevel>(definitions, "reading_level");
  checkCodes<domain::Channel>(definitions, "channel");
  checkCodes<domain::WishKind>(definitions, "wish_kind");
  checkCodes<domain::PersonRole>(definitions, "person_role");
  checkCodes<domain::Gender>(definitions, "gender");
  checkCodes<domain::LanguageLevel>(definitions, "language_level");
  checkCodes<domain::CustodyKind>(definitions, "custody_kind");
  checkCodes<domain::CustodySource>(definitions, "custody_source");
  checkCodes<domain::RelationKind>(definitions, "relation_kind");
  checkCodes<domain::TieKind>(definitions, "tie_kind");
  checkCodes<domain::TieStrength>(definitions, "tie_strength");
  checkCodes<domain::HelpSubject>(definitions, "help_subject");
  checkCodes<domain::HelpStatus>(definitions, "help_status");
  checkCodes<domain::OrganisationKind>(definitions, "organisation_kind");
  checkCodes<domain::Engagement>(definitions, "engagement");
  checkCodes<domain::Weekday>(definitions, "weekday");
  checkCodes<domain::ContactKind>(definitions, "contact_kind");
  checkCodes<domain::InterpreterKind>(definitions, "interpreter_kind");
  checkCodes<domain::NoteMarkKind>(definitions, "note_mark_kind");
  checkCodes<domain::Party>(definitions, "party");
  checkCodes<domain::DataKind>(definitions, "data_kind");
  checkCodes<domain::ConsentPurpose>(definitions, "consent_purpose");
  checkCodes<domain::ConsentForm>(definitions, "consent_form");
  checkCodes<domain::ReferralDirection>(definitions, "referral_direction");
  checkCodes<domain::ReferralStatus>(definitions, "referral_status");
  checkCodes<domain::TaskKind>(definitions, "task_kind");
  checkCodes<domain::TaskPart>(definitions, "task_part");
  checkCodes<domain::TaskStatus>(definitions, "task_status");
  checkCodes<domain::FactorLevel>(definitions, "factor_level");
}

TEST_CASE("the visit schema describes shared parts as the case schema does") {
  const auto visit = schema("tweehanden-visit")["definitions"];
  const auto cases = schema("tweehanden-case")["definitions"];
  for (const auto& [name, definition] : visit.items()) {
    INFO(name);
    REQUIRE(cases.contains(name));
    CHECK(definition.value("properties", json()) == cases[name].value("properties", json()));
    if (!definition.contains("properties")) CHECK(definition == cases[name]);
  }
}

TEST_CASE("no record of the case schema has a place for origin") {
  const auto text = readFile(sourceFile("resources/schema/tweehanden-case.schema.json"));
  for (const std::string word : {"country", "nationality", "ethnic", "religion", "origin", "descent", "birth_place"}) {
    INFO(word);
    CHECK(text.find(word) == std::string::npos);
  }
}

namespace {

/// Visits every object of the document that the schema describes.
template <class Visitor>
void eachObject(json& node, const std::string& pointer, const Visitor& visitor) {
  if (node.is_object()) {
    visitor(pointer);
    for (auto& [name, member] : node.items()) eachObject(member, pointer + "/" + name, visitor);
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) eachObject(node[i], pointer + "/" + std::to_string(i), visitor);
  }
}

}  // namespace

TEST_CASE("every object of a full case file refuses a property that it does not know, and names it") {
  auto full = aCase();
  full.extras.clear();
  json document = json::parse(casefile::write(full));
  int objects = 0;
  eachObject(document, "", [&](const std::string& pointer) {
    if (pointer.empty()) return;  // the top keeps what it does not know
    json changed = document;
    changed[json::json_pointer(pointer)]["land_van_herkomst"] = "x";
    const auto read = casefile::read(changed.dump(), "case.json", kToday);
    INFO(pointer);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::SchemaViolation);
    CHECK(read.error().pointer == pointer);
    CHECK(read.error().arguments == std::vector<std::string>{"unknown_property", "land_van_herkomst"});
    ++objects;
  });
  CHECK(objects > 30);
}

namespace {

/// What the code says of a record: its properties in the order of writing, and which of them are always written.
struct Description {
  std::vector<std::string> properties, always;
  template <class T>
  void required(const char* name, const T&) {
    properties.emplace_back(name);
    always.emplace_back(name);
  }
  template <class T>
  void field(const char* name, const T&, const T& = {}) {
    properties.emplace_back(name);
  }
  template <class T>
  void inlined(const T& part) {
    casefile::fields(*this, part);
  }
};

template <class Record>
void checkDescription(const std::string& name) {
  INFO(name);
  Description description;
  const Record sample;
  casefile::fields(description, sample);
  const auto text = readFile(sourceFile("resources/schema/tweehanden-case.schema.json"));
  const auto definition = nlohmann::ordered_json::parse(text)["definitions"][name];
  std::vector<std::string> properties;
  for (const auto& [property, form] : definition["properties"].items()) properties.push_back(property);
  CHECK(properties == description.properties);
  CHECK(definition.value("required", std::vector<std::string>()) == description.always);
  CHECK(definition["additionalProperties"] == false);
}

}  // namespace

TEST_CASE(
    "the case schema lists the properties of every record as they are written, and requires those always written") {
  checkDescription<domain::Family>("family");
  checkDescription<domain::Needs>("needs");
  checkDescription<domain::VisitWish>("wish");
  checkDescription<domain::Address>("address");
  checkDescription<domain::Person>("person");
  checkDescription<domain::PersonName>("person_name");
  checkDescription<domain::LanguageSkill>("language_skill");
  checkDescription<domain::Custody>("custody");
  checkDescription<domain::Relation>("relation");
  checkDescription<domain::NetworkTie>("network_tie");
  checkDescription<domain::HelpRequest>("help_request");
  checkDescription<domain::Organisation>("organisation");
  checkDescription<domain::Intermediary>("intermediary");
  checkDescription<domain::ServiceFact>("service_fact");
  checkDescription<domain::Voice>("voice");
  checkDescription<domain::NoteMark>("note_mark");
  checkDescription<domain::Agreement>("agreement");
  checkDescription<domain::Contact>("contact");
  checkDescription<domain::Observation>("observation");
  checkDescription<domain::Consent>("consent");
  checkDescription<domain::Referral>("referral");
  checkDescription<domain::MeldcodeStep>("meldcode_step");
  checkDescription<domain::SafetyConcern>("safety_concern");
  checkDescription<domain::Task>("task");
  checkDescription<domain::ConfirmedFactor>("confirmed_factor");
  checkDescription<domain::ProfileConfirmation>("confirmation");
}

TEST_CASE("a property taken out of a full case file is missed by name or gone from what is read, never made up") {
  auto full = aCase();
  full.extras.clear();
  json document = json::parse(casefile::write(full));
  int missed = 0;
  eachObject(document, "", [&](const std::string& pointer) {
    const json object = document[json::json_pointer(pointer)];
    for (const auto& [property, value] : object.items()) {
      json changed = document;
      changed[json::json_pointer(pointer)].erase(property);
      const auto read = casefile::read(changed.dump(), "case.json", kToday);
      INFO(pointer << " without " << property);
      if (read) {
        CHECK(json::parse(casefile::write(*read)) == changed);
      } else if (read.error().arguments.front() == "missing_property") {
        CHECK(read.error().pointer == pointer);
        CHECK(read.error().arguments.back() == property);
        ++missed;
      }
    }
  });
  CHECK(missed > 60);
}
