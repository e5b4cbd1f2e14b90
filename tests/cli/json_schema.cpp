// SPDX-License-Identifier: EUPL-1.2
#include "json_schema.h"

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

#include "support/files.h"

namespace tweehanden::cli::test {

using valijson::adapters::NlohmannJsonAdapter;

std::string schemaFault(const nlohmann::json& value, const std::string& command) {
  const auto path = tweehanden::test::sourceFile("resources/schema/cli-" + command + ".schema.json");
  const auto document = nlohmann::json::parse(tweehanden::test::readFile(path));
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(document), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, NlohmannJsonAdapter(value), &results)) return {};
  std::string faults;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const auto& step : error.context) faults += step;
    faults += ": " + error.description + "\n";
  }
  return faults.empty() ? "invalid" : faults;
}

}  // namespace tweehanden::cli::test
