// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/model_output.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::ordered_json;

/// What is shown of a file's place: its name, or that it is the shipped one.
std::string nameOf(const std::string& file) {
  return file.empty() ? "het meegeleverde model" : std::filesystem::path(file).filename().string();
}

ordered_json faultJson(const Error& error) {
  const auto argument = [&](std::size_t i) {
    return error.arguments.size() > i ? ordered_json(error.arguments[i]) : ordered_json();
  };
  return {{"code", name(error.code)},
          {"file", error.file},
          {"pointer", error.pointer},
          {"reason", argument(0)},
          {"about", argument(1)},
          {"detail", error.detail},
          {"sentence", report::sentence(error)}};
}

ordered_json resultJson(const std::string& file, const Result<scoring::Model>& model) {
  ordered_json out{{"file", file.empty() ? ordered_json() : ordered_json(file)}, {"ok", model.has_value()}};
  out["model"] = model ? headJson(*model) : ordered_json();
  out["counts"] = model ? countsJson(*model) : ordered_json();
  out["fault"] = model ? ordered_json() : faultJson(model.error());
  return out;
}

int check(const Arguments& arguments, const Context& context) {
  std::vector<std::string> files = arguments.texts("FILE");
  if (files.empty()) files.emplace_back();
  int code = kDone;
  ordered_json results = ordered_json::array();
  for (const std::string& file : files) {
    const auto model = modelFrom(file, arguments, context);
    if (!model) code = context.refuse(model.error());
    if (arguments.has("json")) {
      results.push_back(resultJson(file, model));
    } else if (model) {
      context.out << nameOf(file) << " is in orde. " << headText(*model) << countsText(*model) << ".\n";
    }
  }
  if (arguments.has("json")) context.out << ordered_json{{"models", results}}.dump(2) << '\n';
  return code;
}

}  // namespace

Command modelCheckCommand() {
  return {"model check",
          "kijkt een model na: de vorm en alle regels",
          {{"FILE", OptionKind::Positionals, "modelbestanden; anders het meegeleverde model"},
           modelOptions()[1],
           jsonOption()},
          check};
}

}  // namespace tweehanden::cli
