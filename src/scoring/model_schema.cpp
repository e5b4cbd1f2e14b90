// SPDX-License-Identifier: EUPL-1.2
// valijson is heavy to compile: it stays in this file.
#include "scoring/model_schema.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "modelFiles.h"
#include "scoring/model_json.h"
#include "support/json_pointer.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

std::unique_ptr<const valijson::Schema> compile(const char* name) {
  const auto text = embedded::modelFiles(name);
  if (!text) throw std::logic_error("the model's schemas are not embedded");
  const json document = json::parse(*text);
  auto schema = std::make_unique<valijson::Schema>();
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(NlohmannJsonAdapter(document), *schema);
  return schema;
}

/// Compiled once: a constant of the program, only costly to make.
const valijson::Schema& schemaOf(ModelFileKind kind) {
  static const auto model = compile("schema/model.schema.json");
  static const auto overlay = compile("schema/model-overlay.schema.json");
  return kind == ModelFileKind::Model ? *model : *overlay;
}

/// Cuts long text: no form the schemas ask for is so long, and std::regex, which recurses per character, would exhaust
/// the stack on it.
void shorten(json& value) {
  constexpr std::size_t kLongestForm = 200;
  if (value.is_structured()) {
    for (auto& each : value) shorten(each);
  } else if (value.is_string() && value.get_ref<const std::string&>().size() > kLongestForm) {
    value = std::string(kLongestForm, '?');
  }
}

/// valijson's path `<root>`, `[factors]`, `[3]` as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step.size() < 2 || step.front() != '[') continue;
    pointer += '/' + pointerToken(std::string_view(step).substr(1, step.size() - 2));
  }
  return pointer;
}

/// The text between the last two quotes of the validator's description.
std::string quoted(const std::string& text) {
  const auto last = text.rfind('\'');
  if (last == std::string::npos || last == 0) return {};
  const auto first = text.rfind('\'', last - 1);
  return first == std::string::npos ? std::string() : text.substr(first + 1, last - first - 1);
}

/// The offending value, when it is short enough to be shown.
std::string valueAt(const json& document, const std::string& pointer) {
  constexpr std::size_t kShown = 80;
  const json::json_pointer place(pointer);
  if (!document.contains(place) || document.at(place).is_structured()) return {};
  const json& value = document.at(place);
  const auto text = value.is_string() ? value.get<std::string>() : value.dump();
  return text.size() <= kShown ? text : std::string();
}

/// The validator says what is wrong in English prose only; its phrases are pinned by the tests.
SchemaFinding findingOf(const valijson::ValidationResults::Error& error, const json& document) {
  SchemaFinding finding{pointerOf(error.context), error.description, "not_allowed", {}};
  const auto says = [&](std::string_view part) { return error.description.find(part) != std::string::npos; };
  if (says("Missing required property") || says("Missing dependency")) {
    finding.code = "missing_property";
    finding.value = quoted(error.description);
  } else if (says("could not be validated using 'properties'")) {
    finding.code = "unknown_property";
    finding.value = quoted(error.description);
  } else if (says("'type' constraint")) {
    finding.code = "wrong_type";
  } else if (says("enum values") || says("'const'")) {
    finding.code = "unknown_code";
    finding.value = valueAt(document, finding.pointer);
  } else if (says("'pattern'")) {
    finding.code = "wrong_form";
    finding.value = valueAt(document, finding.pointer);
  } else if (says("Expected number") || says("elements.") || says("properties.") || says("characters")) {
    finding.code = "out_of_range";
    finding.value = valueAt(document, finding.pointer);
  }
  return finding;
}

}  // namespace

Error schemaRefusal(const std::string& file, const SchemaFinding& finding) {
  return {ErrorCode::InvalidModel, finding.reason, file, finding.pointer, {"schema", finding.code, finding.value}};
}

std::optional<SchemaFinding> schemaFinding(const json& document, ModelFileKind kind) {
  json target = document;
  shorten(target);
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(schemaOf(kind), NlohmannJsonAdapter(target), &results)) return std::nullopt;
  valijson::ValidationResults::Error first;
  results.popError(first);
  return findingOf(first, document);
}

}  // namespace tweehanden::scoring
