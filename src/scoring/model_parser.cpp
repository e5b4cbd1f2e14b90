// SPDX-License-Identifier: EUPL-1.2
// From JSON that follows the schema to a model. References by name are resolved here.
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "scoring/model_draft.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;

template <class E>
using Codes = std::initializer_list<std::pair<std::string_view, E>>;

/// The value of a code; the schema allows no other, so the first stands for what cannot happen.
template <class E>
E coded(const json& item, const char* name, Codes<E> codes) {
  const auto text = item.value(name, std::string());
  for (const auto& [code, value] : codes) {
    if (code == text) return value;
  }
  return codes.begin()->second;
}

Cluster clusterOf(const json& item) {
  return coded<Cluster>(item, "cluster",
                        {{"", Cluster::None},
                         {"bekendheid", Cluster::Bekendheid},
                         {"vertrouwen", Cluster::Vertrouwen},
                         {"kwaliteit", Cluster::Kwaliteit}});
}

std::string text(const json& item, const char* name) { return item.value(name, std::string()); }

std::vector<std::string> texts(const json& item, const char* name) {
  return item.value(name, std::vector<std::string>());
}

Source sourceOf(const json& item) {
  const json& source = item.at("source");
  return {text(source, "document"), text(source, "place")};
}

Factor factorFrom(const json& item) {
  Factor factor;
  factor.id = text(item, "id");
  factor.number = item.value("number", 0);
  factor.kind = coded<FactorKind>(
      item, "kind", {{"risk", FactorKind::Risk}, {"barrier", FactorKind::Barrier}, {"promoter", FactorKind::Promoter}});
  factor.cluster = clusterOf(item);
  factor.level = coded<SystemLevel>(item, "level",
                                    {{"", SystemLevel::None},
                                     {"micro", SystemLevel::Micro},
                                     {"meso", SystemLevel::Meso},
                                     {"macro", SystemLevel::Macro}});
  factor.about =
      coded<About>(item, "about", {{"family", About::Family}, {"service", About::Service}, {"both", About::Both}});
  factor.title = text(item, "title");
  factor.otherTitle = text(item, "other_title");
  factor.shortName = text(item, "short");
  factor.explanation = text(item, "explanation");
  factor.namedBy = texts(item, "named_by");
  for (const auto& entry : domain::codes<domain::Perspective>()) {
    const auto scored = texts(item, "scored_perspectives");
    const bool listed = std::find(scored.begin(), scored.end(), entry.code) != scored.end();
    if (scored.empty() || listed) factor.scoredPerspectives.push_back(entry.value);
  }
  factor.contactsAbovePrior = item.value("contacts_above_prior", 1);
  factor.source = sourceOf(item);
  return factor;
}

std::vector<Answer> answersFrom(const json& item, const std::vector<Answer>& noEvidence) {
  std::vector<Answer> answers;
  for (const json& one : item.at("answers")) {
    answers.push_back({text(one, "code"), text(one, "text"), text(one, "statement"), one.at("severity").get<double>()});
  }
  answers.insert(answers.end(), noEvidence.begin(), noEvidence.end());
  return answers;
}

Indicator indicatorFrom(const json& item, const std::vector<Answer>& noEvidence) {
  Indicator indicator;
  indicator.id = text(item, "id");
  indicator.kind = coded<IndicatorKind>(
      item, "kind",
      {{"direct", IndicatorKind::Direct}, {"question", IndicatorKind::Question}, {"rule", IndicatorKind::Rule}});
  indicator.name = text(item, "name");
  const json questions = item.value("questions", json::object());
  indicator.questionFamily = text(questions, "family");
  indicator.questionYouthService = text(questions, "youth_service");
  indicator.questionMigrantOrganisation = text(questions, "migrant_organisation");
  if (indicator.kind != IndicatorKind::Rule) indicator.answers = answersFrom(item, noEvidence);
  indicator.unit = text(item, "unit");
  for (const json& one : item.value("thresholds", json::array())) {
    indicator.thresholds.push_back({one.at("from").get<double>(), one.at("severity").get<double>()});
  }
  indicator.halfLifeDays = item.at("half_life_days").get<double>();
  indicator.halfLifeReason = text(item, "half_life_reason");
  indicator.languageSkill = item.value("language_skill", false);
  indicator.keywords = texts(item, "keywords");
  indicator.source = sourceOf(item);
  return indicator;
}

TaskTemplate taskFrom(const json& item) {
  TaskTemplate task;
  task.id = text(item, "id");
  task.cluster = clusterOf(item);
  task.owner = coded<Owner>(
      item, "owner", {{"youth_service", Owner::YouthService}, {"migrant_organisation", Owner::MigrantOrganisation}});
  task.text = text(item, "text");
  task.shortText = text(item, "short");
  task.how = text(item, "how");
  task.horizon = coded<Horizon>(item, "horizon", {{"family", Horizon::Family}, {"standing", Horizon::Standing}});
  task.caseAction = text(item, "case_action");
  task.jointWith = text(item, "joint_with");
  task.sameAs = text(item, "same_as");
  task.hours = item.at("hours").get<double>();
  task.caseHours = item.value("case_hours", task.hours);
  task.withPartner = item.value("with_partner", false);
  task.mobilisesNetwork = item.value("mobilises_network", false);
  task.throughOwnCircle = item.value("through_own_circle", false);
  task.careLike = item.value("care_like", false);
  task.sharedLanguage = item.value("shared_language", false);
  task.responsibility = item.value("responsibility", false);
  task.evening = item.value("evening", false);
  task.consent = item.value("consent", false);
  task.onlyBeforeContact = item.value("only_before_contact", false);
  task.offered = item.value("offered", true);
  task.notOfferedReason = text(item, "not_offered_reason");
  task.source = sourceOf(item);
  return task;
}

Result<int> factorNamed(const Model& model, const std::string& id, const Place& place) {
  if (const auto index = model.factorIndex(id)) return *index;
  return fail(modelRefusal(place, "unknown_factor", "a factor that the model does not have", id));
}

Status resolveLinks(const json& item, const Place& place, Draft& draft) {
  Indicator& indicator = draft.model.indicators.back();
  const json& links = item.at("links");
  for (std::size_t i = 0; i < links.size(); ++i) {
    const auto factor = factorNamed(draft.model, text(links[i], "factor"), place.at("links").at(i).at("factor"));
    if (!factor) return fail(factor.error());
    indicator.links.push_back({*factor, links[i].at("weight").get<double>()});
    indicator.linkSources.push_back(links[i].contains("source") ? sourceOf(links[i]) : indicator.source);
  }
  return {};
}

Status resolveFactors(const json& item, const Place& place, Draft& draft) {
  const auto ids = texts(item, "factors");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto factor = factorNamed(draft.model, ids[i], place.at("factors").at(i));
    if (!factor) return fail(factor.error());
    draft.model.tasks.back().factors.push_back(*factor);
  }
  return {};
}

SetQuestion setQuestionFrom(const json& item) {
  const json& questions = item.at("questions");
  return {text(item, "group"),
          text(questions, "family"),
          text(questions, "youth_service"),
          text(questions, "migrant_organisation"),
          {}};
}

Status readSet(const json& item, const Place& place, Draft& draft) {
  draft.model.sets.push_back({text(item, "id"), text(item, "name"), text(item, "purpose"), {}, sourceOf(item)});
  draft.sets.push_back(place);
  const json& questions = item.at("questions");
  for (std::size_t i = 0; i < questions.size(); ++i) {
    SetQuestion& question = draft.model.sets.back().questions.emplace_back(setQuestionFrom(questions[i]));
    const auto ids = texts(questions[i], "indicators");
    for (std::size_t k = 0; k < ids.size(); ++k) {
      const auto indicator = draft.model.indicatorIndex(ids[k]);
      if (!indicator) {
        return fail(modelRefusal(place.at("questions").at(i).at("indicators").at(k), "unknown_indicator",
                                 "an indicator that the model does not have", ids[k]));
      }
      question.indicators.push_back(*indicator);
    }
  }
  return {};
}

Status readItem(const std::string& section, const json& item, const Place& place, Draft& draft) {
  if (section == "factors") {
    draft.model.factors.push_back(factorFrom(item));
    draft.factors.push_back(place);
  } else if (section == "indicators") {
    draft.model.indicators.push_back(indicatorFrom(item, draft.noEvidence));
    draft.indicators.push_back(place);
    return resolveLinks(item, place, draft);
  } else if (section == "tasks") {
    draft.model.tasks.push_back(taskFrom(item));
    draft.tasks.push_back(place);
    return resolveFactors(item, place, draft);
  } else if (section == "sets") {
    return readSet(item, place, draft);
  } else {
    draft.model.guards.push_back({text(item, "id"), text(item, "says"), text(item, "lift"), sourceOf(item)});
    draft.guards.push_back(place);
  }
  return {};
}

std::vector<Answer> noEvidenceFrom(const json& words) {
  std::vector<Answer> answers;
  for (const char* code : {"unknown", "not_discussed"}) {
    const json& one = words.at(code);
    answers.push_back({code, text(one, "text"), text(one, "statement"), std::nullopt});
  }
  return answers;
}

Parameters parametersFrom(const json& numbers) {
  Parameters parameters;
  const std::pair<const char*, double*> fields[] = {{"prior", &parameters.prior},
                                                    {"prior_mass", &parameters.priorMass},
                                                    {"cap", &parameters.cap},
                                                    {"unknown_below", &parameters.unknownBelow},
                                                    {"raised_from", &parameters.raisedFrom},
                                                    {"high_from", &parameters.highFrom},
                                                    {"interval_low", &parameters.intervalLow},
                                                    {"interval_high", &parameters.intervalHigh},
                                                    {"mismatch_min_mass", &parameters.mismatchMinMass},
                                                    {"mismatch_small", &parameters.mismatchSmall},
                                                    {"mismatch_moderate", &parameters.mismatchModerate},
                                                    {"mismatch_large", &parameters.mismatchLarge}};
  for (const auto& [name, field] : fields) *field = numbers.at(name).get<double>();
  const json& certainty = numbers.at("certainty");
  parameters.certaintySure = certainty.at("sure").get<double>();
  parameters.certaintyLikely = certainty.at("likely").get<double>();
  parameters.certaintyUnsure = certainty.at("unsure").get<double>();
  parameters.trendDays = numbers.value("trend_days", parameters.trendDays);
  parameters.trendChange = numbers.value("trend_change", parameters.trendChange);
  return parameters;
}

PlanParameters planFrom(const json& plan) {
  return {plan.at("effect").get<double>(),      plan.at("breadth_exponent").get<double>(),
          plan.at("task_cost").get<double>(),   plan.at("weight_exponent").get<double>(),
          plan.at("family_limit").get<int>(),   plan.at("organisation_limit").get<int>(),
          plan.at("question_limit").get<int>(), plan.value("ask_again_days", PlanParameters().askAgainDays)};
}

SensitivityParameters sensitivityFrom(const json& numbers) {
  const SensitivityParameters standard;
  return {numbers.value("spread", standard.spread), numbers.value("draws", standard.draws),
          numbers.value("top", standard.top)};
}

LoadParameters loadFrom(const json& numbers) {
  const LoadParameters standard;
  return {numbers.value("warn_from", standard.warnFrom), numbers.value("limit", standard.limit),
          numbers.value("rest_days", standard.restDays), numbers.value("heavy_hours", standard.heavyHours),
          numbers.value("planning_weeks", standard.planningWeeks)};
}

}  // namespace

Error modelRefusal(const Place& place, const std::string& reason, const std::string& detail, const std::string& value) {
  return Error{ErrorCode::InvalidModel, detail, place.file, place.pointer, {reason, value}};
}

void readManifest(const json& document, Draft& draft) {
  draft.model.version = text(document, "version");
  draft.model.sources = document.at("sources").get<std::map<std::string, std::string>>();
  draft.ranking = texts(document, "ranking");
  draft.weights = document.value("weights", std::map<std::string, double>());
  draft.noEvidence = noEvidenceFrom(document.at("no_evidence_answers"));
  draft.model.parameters = parametersFrom(document.at("parameters"));
  draft.model.plan = planFrom(document.at("plan"));
  draft.model.sensitivity = sensitivityFrom(document.value("sensitivity", json::object()));
  draft.model.load = loadFrom(document.value("load", json::object()));
}

Status readSection(const std::string& name, const json& items, const Place& place, Draft& draft) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto read = readItem(name, items[i], place.at(i), draft);
    if (!read) return read;
  }
  return {};
}

}  // namespace tweehanden::scoring
