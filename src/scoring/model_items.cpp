// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_items.h"

namespace tweehanden::scoring {
namespace {

using Texts = std::vector<std::string>;

/// Leaves out what is absent.
class Values {
 public:
  Values& text(const std::string& path, const std::string& value) {
    if (!value.empty()) all.emplace_back(path, value);
    return *this;
  }
  Values& texts(const std::string& path, Texts value) {
    if (!value.empty()) all.emplace_back(path, std::move(value));
    return *this;
  }
  Values& number(const std::string& path, double value) {
    all.emplace_back(path, value);
    return *this;
  }
  Values& flag(const std::string& path, bool value, bool otherwise = false) {
    if (value != otherwise) all.emplace_back(path, value);
    return *this;
  }
  Values& source(const std::string& path, const Source& value) {
    return text(path + "/document", value.document).text(path + "/place", value.place);
  }

  ModelValues all;
};

template <class E>
std::string coded(E value, std::initializer_list<const char*> codes) {
  return codes.begin()[static_cast<std::size_t>(value)];
}

std::string codeOf(Cluster cluster) { return coded(cluster, {"", "bekendheid", "vertrouwen", "kwaliteit"}); }

Texts factorIds(const Model& model, const std::vector<int>& factors) {
  Texts ids;
  for (const int factor : factors) ids.push_back(model.factors[static_cast<std::size_t>(factor)].id);
  return ids;
}

ModelItem parametersOf(const Parameters& p) {
  Values values;
  values.number("prior", p.prior).number("prior_mass", p.priorMass).number("cap", p.cap);
  values.number("unknown_below", p.unknownBelow).number("raised_from", p.raisedFrom).number("high_from", p.highFrom);
  values.number("interval_low", p.intervalLow).number("interval_high", p.intervalHigh);
  values.number("mismatch_min_mass", p.mismatchMinMass).number("mismatch_small", p.mismatchSmall);
  values.number("mismatch_moderate", p.mismatchModerate).number("mismatch_large", p.mismatchLarge);
  values.number("trend_days", p.trendDays).number("trend_change", p.trendChange);
  values.number("certainty/sure", p.certaintySure).number("certainty/likely", p.certaintyLikely);
  values.number("certainty/unsure", p.certaintyUnsure);
  return {ModelItemKind::Numbers, "parameters", {}, std::move(values.all)};
}

ModelItem planOf(const PlanParameters& p) {
  Values values;
  values.number("effect", p.effect).number("breadth_exponent", p.breadthExponent).number("task_cost", p.taskCost);
  values.number("weight_exponent", p.weightExponent).number("family_limit", p.familyLimit);
  values.number("organisation_limit", p.organisationLimit).number("question_limit", p.questionLimit);
  return {ModelItemKind::Numbers, "plan", {}, std::move(values.all)};
}

ModelItem sensitivityOf(const SensitivityParameters& p) {
  Values values;
  values.number("spread", p.spread).number("draws", p.draws).number("top", p.top);
  return {ModelItemKind::Numbers, "sensitivity", {}, std::move(values.all)};
}

ModelItem loadOf(const LoadParameters& p) {
  Values values;
  values.number("warn_from", p.warnFrom).number("limit", p.limit).number("rest_days", p.restDays);
  values.number("heavy_hours", p.heavyHours).number("planning_weeks", p.planningWeeks);
  return {ModelItemKind::Numbers, "load", {}, std::move(values.all)};
}

ModelItem itemOf(const Factor& factor) {
  Values values;
  if (factor.kind == FactorKind::Risk) values.number("number", factor.number);
  values.text("kind", coded(factor.kind, {"risk", "barrier", "promoter"}));
  values.text("cluster", codeOf(factor.cluster)).text("level", coded(factor.level, {"", "micro", "meso", "macro"}));
  values.text("about", coded(factor.about, {"family", "service", "both"}));
  values.text("title", factor.title).text("other_title", factor.otherTitle).text("short", factor.shortName);
  values.text("explanation", factor.explanation).texts("named_by", factor.namedBy);
  Texts perspectives;
  for (const auto perspective : factor.scoredPerspectives) perspectives.emplace_back(domain::code(perspective));
  values.texts("scored_perspectives", std::move(perspectives));
  values.number("contacts_above_prior", factor.contactsAbovePrior);
  if (factor.kind == FactorKind::Risk) values.number("weight", factor.weight);
  values.source("source", factor.source);
  return {ModelItemKind::Factor, factor.id, factor.shortName, std::move(values.all)};
}

ModelItem itemOf(const Indicator& indicator, const Model& model) {
  Values values;
  values.text("kind", coded(indicator.kind, {"direct", "question", "rule"})).text("name", indicator.name);
  values.text("questions/family", indicator.questionFamily);
  values.text("questions/youth_service", indicator.questionYouthService);
  values.text("questions/migrant_organisation", indicator.questionMigrantOrganisation);
  for (const Answer& answer : indicator.answers) {
    const std::string path = "answers/" + answer.code + "/";
    values.text(path + "text", answer.text).text(path + "statement", answer.statement);
    if (answer.severity) values.number(path + "severity", *answer.severity);
  }
  values.text("unit", indicator.unit);
  for (std::size_t i = 0; i < indicator.thresholds.size(); ++i) {
    const std::string path = "thresholds/" + std::to_string(i + 1) + "/";
    values.number(path + "from", indicator.thresholds[i].from);
    values.number(path + "severity", indicator.thresholds[i].severity);
  }
  values.number("half_life_days", indicator.halfLifeDays).text("half_life_reason", indicator.halfLifeReason);
  for (std::size_t i = 0; i < indicator.links.size(); ++i) {
    const std::string path = "links/" + model.factors[static_cast<std::size_t>(indicator.links[i].factor)].id;
    values.number(path + "/weight", indicator.links[i].weight);
    if (i < indicator.linkSources.size()) values.source(path + "/source", indicator.linkSources[i]);
  }
  values.flag("language_skill", indicator.languageSkill).texts("keywords", indicator.keywords);
  values.source("source", indicator.source);
  return {ModelItemKind::Indicator, indicator.id, indicator.name, std::move(values.all)};
}

ModelItem itemOf(const TaskTemplate& task, const Model& model) {
  Values values;
  values.text("cluster", codeOf(task.cluster))
      .text("owner", coded(task.owner, {"youth_service", "migrant_organisation"}));
  values.text("text", task.text).text("short", task.shortText).text("how", task.how);
  values.texts("factors", factorIds(model, task.factors));
  values.text("horizon", coded(task.horizon, {"family", "standing"})).text("case_action", task.caseAction);
  values.text("joint_with", task.jointWith)
      .text("same_as", task.sameAs)
      .number("hours", task.hours)
      .number("case_hours", task.caseHours);
  values.flag("with_partner", task.withPartner).flag("mobilises_network", task.mobilisesNetwork);
  values.flag("through_own_circle", task.throughOwnCircle).flag("care_like", task.careLike);
  values.flag("shared_language", task.sharedLanguage).flag("evening", task.evening).flag("consent", task.consent);
  values.flag("responsibility", task.responsibility).flag("only_before_contact", task.onlyBeforeContact);
  values.flag("offered", task.offered, true).text("not_offered_reason", task.notOfferedReason);
  values.source("source", task.source);
  return {ModelItemKind::Task, task.id, task.shortText, std::move(values.all)};
}

ModelItem itemOf(const Guard& guard) {
  Values values;
  values.text("says", guard.says).text("lift", guard.lift).source("source", guard.source);
  return {ModelItemKind::Guard, guard.id, guard.says, std::move(values.all)};
}

ModelItem itemOf(const QuestionSet& set, const Model& model) {
  Values values;
  values.text("name", set.name).text("purpose", set.purpose);
  for (std::size_t i = 0; i < set.questions.size(); ++i) {
    const SetQuestion& question = set.questions[i];
    const std::string path = "questions/" + std::to_string(i + 1) + "/";
    values.text(path + "group", question.group).text(path + "family", question.family);
    values.text(path + "youth_service", question.youthService);
    values.text(path + "migrant_organisation", question.migrantOrganisation);
    Texts indicators;
    for (const int one : question.indicators) indicators.push_back(model.indicators[static_cast<std::size_t>(one)].id);
    values.texts(path + "indicators", std::move(indicators));
  }
  values.source("source", set.source);
  return {ModelItemKind::Set, set.id, set.name, std::move(values.all)};
}

}  // namespace

std::vector<ModelItem> itemsOf(const Model& model) {
  std::vector<ModelItem> items{parametersOf(model.parameters), planOf(model.plan), sensitivityOf(model.sensitivity),
                               loadOf(model.load)};
  for (const Factor& factor : model.factors) items.push_back(itemOf(factor));
  for (const Indicator& indicator : model.indicators) items.push_back(itemOf(indicator, model));
  for (const TaskTemplate& task : model.tasks) items.push_back(itemOf(task, model));
  for (const Guard& guard : model.guards) items.push_back(itemOf(guard));
  for (const QuestionSet& set : model.sets) items.push_back(itemOf(set, model));
  ModelItem sources{ModelItemKind::Sources, "sources", {}, {}};
  for (const auto& [document, title] : model.sources) sources.values.emplace_back(document, title);
  items.push_back(std::move(sources));
  return items;
}

}  // namespace tweehanden::scoring
