// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cli/command.h"
#include "scoring/model_items.h"

/// What the commands on models share: their options, and a model and its values for people and for programs.
namespace tweehanden::cli {

/// --model and --overlay.
[[nodiscard]] std::vector<Option> modelOptions();
/// The model of `file`, or the shipped one when it is empty, with --overlay.
[[nodiscard]] Result<scoring::Model> modelFrom(const std::string& file, const Arguments& arguments,
                                               const Context& context);

[[nodiscard]] std::string codeOf(scoring::ModelItemKind kind);
/// "factor", "vraag", "taak": for people.
[[nodiscard]] std::string wordOf(scoring::ModelItemKind kind);

/// `version`, `hash`, `overlays`.
[[nodiscard]] nlohmann::ordered_json headJson(const scoring::Model& model);
/// `risk_factors`, `barriers`, `promoters`, `questions`, …
[[nodiscard]] nlohmann::ordered_json countsJson(const scoring::Model& model);
[[nodiscard]] nlohmann::ordered_json valueJson(const scoring::ModelValue& value);
/// Paths as objects in objects.
[[nodiscard]] nlohmann::ordered_json valuesJson(const scoring::ModelValues& values);

/// "Versie 2026.11-1 (0a1b2c3d4e5f)", with a line for each overlay.
[[nodiscard]] std::string headText(const scoring::Model& model);
/// "53 factoren (17 risicofactoren, …)"
[[nodiscard]] std::string countsText(const scoring::Model& model);
/// A number with a comma, "ja" or "nee", a list with commas.
[[nodiscard]] std::string valueText(const scoring::ModelValue& value);

}  // namespace tweehanden::cli
