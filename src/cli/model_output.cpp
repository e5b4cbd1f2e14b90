// SPDX-License-Identifier: EUPL-1.2
#include "cli/model_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::ordered_json;
using scoring::FactorKind;
using scoring::IndicatorKind;
using scoring::ModelItemKind;

struct Counts {
  std::size_t risks = 0;
  std::size_t barriers = 0;
  std::size_t promoters = 0;
  std::size_t direct = 0;
  std::size_t questions = 0;
  std::size_t rules = 0;
};

Counts countsOf(const scoring::Model& model) {
  Counts counts;
  for (const auto& factor : model.factors) {
    ++(factor.kind == FactorKind::Risk      ? counts.risks
       : factor.kind == FactorKind::Barrier ? counts.barriers
                                            : counts.promoters);
  }
  for (const auto& indicator : model.indicators) {
    ++(indicator.kind == IndicatorKind::Direct     ? counts.direct
       : indicator.kind == IndicatorKind::Question ? counts.questions
                                                   : counts.rules);
  }
  return counts;
}

std::string counted(std::size_t count, const char* one, const char* more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

/// Puts a value where its path says, making the objects on the way.
void put(ordered_json& into, std::string_view path, const scoring::ModelValue& value) {
  const auto slash = path.find('/');
  ordered_json& place = into[std::string(path.substr(0, slash))];
  if (slash == std::string_view::npos) {
    place = valueJson(value);
  } else {
    put(place, path.substr(slash + 1), value);
  }
}

/// As short as it can be read back, with a comma.
std::string numberText(double value) {
  std::string text = ordered_json(value).dump();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  std::ranges::replace(text, '.', ',');
  return text;
}

}  // namespace

std::vector<Option> modelOptions() {
  return {{"model", OptionKind::Text, "een ander model dan het meegeleverde"},
          {"overlay", OptionKind::Text, "een plaatselijke aanpassing van het model"}};
}

Result<scoring::Model> modelFrom(const std::string& file, const Arguments& arguments, const Context& context) {
  return scoring::modelFromFiles(file, arguments.texts("overlay"), context.clock.today());
}

std::string codeOf(ModelItemKind kind) {
  switch (kind) {
    case ModelItemKind::Numbers: return "numbers";
    case ModelItemKind::Factor: return "factor";
    case ModelItemKind::Indicator: return "indicator";
    case ModelItemKind::Task: return "task";
    case ModelItemKind::Guard: return "guard";
    case ModelItemKind::Set: return "set";
    case ModelItemKind::Sources: return "sources";
  }
  return {};
}

std::string wordOf(ModelItemKind kind) {
  switch (kind) {
    case ModelItemKind::Numbers: return "getallen";
    case ModelItemKind::Factor: return "factor";
    case ModelItemKind::Indicator: return "vraag";
    case ModelItemKind::Task: return "taak";
    case ModelItemKind::Guard: return "afspraak";
    case ModelItemKind::Set: return "vragenlijst";
    case ModelItemKind::Sources: return "bronnen";
  }
  return {};
}

ordered_json headJson(const scoring::Model& model) {
  ordered_json overlays = ordered_json::array();
  for (const auto& overlay : model.overlays) {
    overlays.push_back({{"version", overlay.version},
                        {"approved_by", overlay.approvedBy},
                        {"approved_on", overlay.approvedOn.iso()},
                        {"reason", overlay.reason}});
  }
  return {{"version", model.version}, {"hash", model.hash}, {"overlays", overlays}};
}

ordered_json countsJson(const scoring::Model& model) {
  const Counts counts = countsOf(model);
  return {{"risk_factors", counts.risks},
          {"barriers", counts.barriers},
          {"promoters", counts.promoters},
          {"direct_indicators", counts.direct},
          {"question_indicators", counts.questions},
          {"rule_indicators", counts.rules},
          {"tasks", model.tasks.size()},
          {"guards", model.guards.size()},
          {"sets", model.sets.size()},
          {"sources", model.sources.size()}};
}

ordered_json valueJson(const scoring::ModelValue& value) {
  return std::visit([](const auto& one) { return ordered_json(one); }, value);
}

ordered_json valuesJson(const scoring::ModelValues& values) {
  ordered_json out = ordered_json::object();
  for (const auto& [path, value] : values) put(out, path, value);
  return out;
}

std::string headText(const scoring::Model& model) {
  std::string text = "Model " + model.version + " (" + model.hash.substr(0, 12) + ")\n";
  for (const auto& overlay : model.overlays) {
    text += "Met aanpassing " + overlay.version + ", goedgekeurd door " + overlay.approvedBy + " op " +
            overlay.approvedOn.iso() + ": " + overlay.reason + "\n";
  }
  return text;
}

std::string countsText(const scoring::Model& model) {
  const Counts counts = countsOf(model);
  return counted(model.factors.size(), "factor", "factoren") + " (" +
         counted(counts.risks, "risicofactor", "risicofactoren") + ", " +
         counted(counts.barriers, "belemmering", "belemmeringen") + ", " +
         counted(counts.promoters, "bevorderaar", "bevorderaars") + "), " +
         counted(counts.questions, "vraag", "vragen") + ", " +
         counted(counts.direct, "direct oordeel", "directe oordelen") + ", " +
         counted(counts.rules, "regel", "regels") + ", " + counted(model.tasks.size(), "taak", "taken") + ", " +
         counted(model.guards.size(), "afspraak", "afspraken") + ", " +
         counted(model.sets.size(), "vragenlijst", "vragenlijsten") + ", " +
         counted(model.sources.size(), "bron", "bronnen");
}

std::string valueText(const scoring::ModelValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "ja" : "nee";
  std::string list;
  for (const auto& one : std::get<std::vector<std::string>>(value)) list += (list.empty() ? "" : ", ") + one;
  return list;
}

}  // namespace tweehanden::cli
