// SPDX-License-Identifier: EUPL-1.2
// valijson is heavy to compile: it stays in this file.
#include "scoring/model_schema.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "modelFiles.h"

namespace tweehanden::scoring {
namespace {

/// valijson's path `<root>`, `[factors]`, `[3]` as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step.size() < 2 || step.front() != '[') continue;
    pointer += '/';
    for (const char c : step.substr(1, step.size() - 2)) {
      if (c == '~') {
        pointer += "~0";
      } else if (c == '/') {
        pointer += "~1";
      } else {
        pointer += c;
      }
    }
  }
  return pointer;
}

}  // namespace

struct ModelSchema::Parsed {
  valijson::Schema schema;
};

ModelSchema::ModelSchema() : m_parsed(std::make_unique<Parsed>()) {
  const auto text = embedded::modelFiles("schema/model.schema.json");
  if (!text) throw std::logic_error("the model schema is not embedded");
  const auto document = nlohmann::json::parse(*text);
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), m_parsed->schema);
}

ModelSchema::~ModelSchema() = default;

std::optional<SchemaFinding> ModelSchema::check(const nlohmann::json& document) const {
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(m_parsed->schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) {
    return std::nullopt;
  }
  valijson::ValidationResults::Error first;
  results.popError(first);
  return SchemaFinding{pointerOf(first.context), first.description};
}

}  // namespace tweehanden::scoring
