// SPDX-License-Identifier: EUPL-1.2
#include "casefile/schema_check.h"

// The library is not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "casefile/parse.h"
#include "schemaFiles.h"
#include "support/json_pointer.h"

namespace tweehanden::casefile {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using valijson::adapters::NlohmannJsonAdapter;

std::unique_ptr<const valijson::Schema> compile(std::string_view name) {
  const json document = json::parse(embedded::schemaFiles(name).value_or("false"));
  auto schema = std::make_unique<valijson::Schema>();
  valijson::SchemaParser parser;
  parser.populateSchema(NlohmannJsonAdapter(document), *schema);
  return schema;
}

/// Compiled once: a constant of the program, only costly to make.
const valijson::Schema& schemaOf(FileKind kind) {
  static const auto caseSchema = compile("tweehanden-case.schema.json");
  static const auto visitSchema = compile("tweehanden-visit.schema.json");
  return kind == FileKind::Case ? *caseSchema : *visitSchema;
}

/// A copy for the validator. Long text is cut: no form that the schema asks for is so long, a note of megabytes need
/// not be copied, and std::regex, which recurses per character, never sees more than a schema could make it take.
json forValidation(const ordered_json& value) {
  constexpr std::size_t kLongestForm = 200;
  if (value.is_object()) {
    json object = json::object();
    for (const auto& [name, member] : value.items()) object.emplace(name, forValidation(member));
    return object;
  }
  if (value.is_array()) {
    json array = json::array();
    for (const auto& element : value) array.push_back(forValidation(element));
    return array;
  }
  if (!value.is_string()) return json(value);
  const auto& text = value.get_ref<const std::string&>();
  return text.size() <= kLongestForm ? text : std::string(kLongestForm, '?');
}

/// `["persons"]` or `[3]`, as the validator names a step, as the token of a pointer.
std::string tokenOf(std::string_view step) {
  step = step.substr(1, step.size() - 2);
  if (step.starts_with('"')) step = step.substr(1, step.size() - 2);
  return '/' + pointerToken(step);
}

/// The text between the first and the last quote of the validator's description.
std::string quoted(const std::string& text) {
  const auto first = text.rfind('\'', text.rfind('\'') - 1);
  return text.substr(first + 1, text.rfind('\'') - first - 1);
}

/// What the offending value is, when it is short enough to be shown.
std::string valueAt(const ordered_json& document, const std::string& pointer) {
  const auto& value = document.at(ordered_json::json_pointer(pointer));
  if (value.is_structured()) return {};
  const auto text = value.is_string() ? value.get<std::string>() : value.dump();
  return text.size() <= 80 ? text : std::string();
}

/// The validator says what is wrong in English prose only; its phrases are pinned by the tests.
std::vector<std::string> reasonOf(const std::string& description, const ordered_json& document,
                                  const std::string& pointer) {
  const auto says = [&](std::string_view part) { return description.find(part) != std::string::npos; };
  if (says("Missing required property")) return {"missing_property", quoted(description)};
  if (says("could not be validated using 'properties'")) return {"unknown_property", quoted(description)};
  if (says("'type' constraint")) return {"wrong_type"};
  if (says("enum values") || says("'const'")) return {"unknown_code", valueAt(document, pointer)};
  if (says("'pattern'")) return {"wrong_form", valueAt(document, pointer)};
  if (says("Expected number") || says("elements.") || says("properties.") || says("characters"))
    return {"out_of_range"};
  return {"not_allowed"};
}

}  // namespace

Status checkSchema(const ordered_json& document, FileKind kind) {
  const json target = forValidation(document);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schemaOf(kind), NlohmannJsonAdapter(target), &results)) return {};
  valijson::ValidationResults::Error first;  // the innermost fault comes first, those that follow from it behind it
  results.popError(first);
  Error error{ErrorCode::SchemaViolation, "schema", {}, {}, {}};
  for (std::size_t i = 1; i < first.context.size(); ++i) error.pointer += tokenOf(first.context[i]);
  error.arguments = reasonOf(first.description, document, error.pointer);
  return fail(std::move(error));
}

}  // namespace tweehanden::casefile
