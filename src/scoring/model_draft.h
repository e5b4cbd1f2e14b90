// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "scoring/model.h"

/// The inside of the loader: a model being read, with where each part of it stands.
namespace tweehanden::scoring {

/// A place in a model file.
struct Place {
  std::string file;
  std::string pointer;  ///< JSON pointer

  [[nodiscard]] Place at(const std::string& step) const { return {file, pointer + "/" + step}; }
  [[nodiscard]] Place at(std::size_t step) const { return at(std::to_string(step)); }
};

struct Draft {
  Model model;
  Place manifest;
  std::vector<Place> factors;  ///< parallel to Model::factors, and so on
  std::vector<Place> indicators;
  std::vector<Place> tasks;
  std::vector<Place> guards;
  std::vector<Place> sets;
  std::vector<Answer> noEvidence;  ///< the answers every scale gets, in this order
  std::vector<std::string> ranking;
  std::map<std::string, double> weights;
};

/// A refusal: `reason` is a stable code, `value` what it is about (both in Error::arguments), `detail` an English
/// sentence.
[[nodiscard]] Error modelRefusal(const Place& place, const std::string& reason, const std::string& detail,
                                 const std::string& value = {});

/// Everything of the manifest but its sections. The document follows the schema.
void readManifest(const nlohmann::json& document, Draft& draft);

/// One of the arrays `factors`, `guards`, `indicators`, `tasks`, `sets`, in this order, because they refer back to each
/// other.
[[nodiscard]] Status readSection(const std::string& name, const nlohmann::json& items, const Place& place,
                                 Draft& draft);

/// Gives the risk factors their weights, from ranking and overrides.
[[nodiscard]] Status applyWeights(Draft& draft);

/// The rules no schema can say. The error is that of the first rule broken.
[[nodiscard]] Status checkParameters(const Draft& draft);
[[nodiscard]] Status checkFactors(const Draft& draft);
[[nodiscard]] Status checkIndicators(const Draft& draft);
[[nodiscard]] Status checkTasks(const Draft& draft);
[[nodiscard]] Status checkGuards(const Draft& draft);
[[nodiscard]] Status checkSets(const Draft& draft);

}  // namespace tweehanden::scoring
