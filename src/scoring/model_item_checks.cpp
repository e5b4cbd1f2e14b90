// SPDX-License-Identifier: EUPL-1.2
// Indicators, tasks and guards: the rules that no schema can say.
#include <cmath>
#include <set>

#include "scoring/model_draft.h"

namespace tweehanden::scoring {
namespace {

/// Poor Dutch alone is not this factor (scoring.md, guard own_words).
constexpr std::string_view kNotUnderstood = "risk.9";
constexpr std::string_view kReservedAnswers[] = {"unknown", "not_discussed"};
constexpr double kDirectHalfLife = 365;

const std::string& factorId(const Model& model, const Link& link) {
  return model.factors[static_cast<std::size_t>(link.factor)].id;
}

Status checkSource(const Draft& draft, const Source& source, const Place& place) {
  if (draft.model.sources.contains(source.document)) return {};
  return fail(modelRefusal(place.at("source").at("document"), "unknown_source",
                           "a source that the manifest does not name", source.document));
}

/// The answers of the file, without the two the loader adds.
std::size_t ownAnswers(const Indicator& indicator) { return indicator.answers.size() - std::size(kReservedAnswers); }

Status checkAnswers(const Indicator& indicator, const Place& place) {
  std::set<std::string> codes;
  for (std::size_t i = 0; i < ownAnswers(indicator); ++i) {
    const std::string& code = indicator.answers[i].code;
    const Place at = place.at("answers").at(i).at("code");
    for (const std::string_view reserved : kReservedAnswers) {
      if (code == reserved)
        return fail(modelRefusal(at, "reserved_answer", "every scale has this answer by itself", code));
    }
    if (!codes.insert(code).second)
      return fail(modelRefusal(at, "duplicate_answer", "two answers with one code", code));
  }
  return {};
}

Status checkThresholds(const Indicator& indicator, const Place& place) {
  for (std::size_t i = 1; i < indicator.thresholds.size(); ++i) {
    if (indicator.thresholds[i - 1].from < indicator.thresholds[i].from) continue;
    return fail(
        modelRefusal(place.at("thresholds").at(i).at("from"), "thresholds", "thresholds must ascend", indicator.id));
  }
  return {};
}

Status checkLinks(const Draft& draft, const Indicator& indicator, const Place& place) {
  std::set<int> linked;
  for (std::size_t i = 0; i < indicator.links.size(); ++i) {
    const Place at = place.at("links").at(i).at("factor");
    const std::string& factor = factorId(draft.model, indicator.links[i]);
    if (!draft.model.sources.contains(indicator.linkSources[i].document)) {
      return fail(modelRefusal(place.at("links").at(i).at("source").at("document"), "unknown_source",
                               "a source that the manifest does not name", indicator.linkSources[i].document));
    }
    if (!linked.insert(indicator.links[i].factor).second) {
      return fail(modelRefusal(at, "duplicate_link", "two links to one factor", factor));
    }
    if (indicator.languageSkill && factor == kNotUnderstood) {
      return fail(modelRefusal(at, "own_words", "command of Dutch alone says nothing of this factor", indicator.id));
    }
  }
  return {};
}

Status checkDirect(const Model& model, const Indicator& indicator, const Place& place) {
  const bool named = indicator.id.starts_with("direct.");
  if (named != (indicator.kind == IndicatorKind::Direct)) {
    return fail(modelRefusal(place.at("id"), "direct_id", "direct indicators, and only these, begin with direct.",
                             indicator.id));
  }
  if (!named) return {};
  const bool linksItself = indicator.links.size() == 1 && indicator.links[0].weight == 1.0 &&
                           indicator.id == "direct." + factorId(model, indicator.links[0]);
  if (!linksItself) {
    return fail(modelRefusal(place.at("links"), "direct_link",
                             "a direct indicator links to its factor alone, with weight 1", indicator.id));
  }
  if (indicator.halfLifeDays != kDirectHalfLife) {
    return fail(modelRefusal(place.at("half_life_days"), "direct_half_life", "a direct judgement halves in 365 days",
                             indicator.id));
  }
  constexpr std::size_t kSteps = 5;
  bool scale = ownAnswers(indicator) == kSteps;
  for (std::size_t i = 0; scale && i < kSteps; ++i) {
    scale =
        indicator.answers[i].code == std::to_string(i) && indicator.answers[i].severity == static_cast<double>(i) / 4;
  }
  if (scale) return {};
  return fail(modelRefusal(place.at("answers"), "direct_scale", "a direct scale is 0 to 4 with severity answer / 4",
                           indicator.id));
}

Status checkIndicator(const Draft& draft, const Indicator& indicator, const Place& place) {
  if (auto checked = checkSource(draft, indicator.source, place); !checked) return checked;
  if (auto checked = checkLinks(draft, indicator, place); !checked) return checked;
  if (indicator.languageSkill && draft.model.guard("own_words") == nullptr) {
    return fail(
        modelRefusal(place, "guard_missing", "the indicator needs a guard that the model does not have", "own_words"));
  }
  if (indicator.kind == IndicatorKind::Rule) return checkThresholds(indicator, place);
  if (auto checked = checkAnswers(indicator, place); !checked) return checked;
  return checkDirect(draft.model, indicator, place);
}

Status checkPartner(const Model& model, const TaskTemplate& task, const Place& place, bool joint) {
  const std::string& name = joint ? task.jointWith : task.sameAs;
  if (name.empty()) return {};
  const Place at = place.at(joint ? "joint_with" : "same_as");
  const TaskTemplate* other = model.task(name);
  if (other == nullptr) return fail(modelRefusal(at, "unknown_task", "a task that the model does not have", name));
  const std::string& back = joint ? other->jointWith : other->sameAs;
  if (back != task.id || other == &task) {
    return fail(modelRefusal(at, joint ? "joint_with" : "same_as", "the other task does not name this one", name));
  }
  if ((task.owner != other->owner) == joint) return {};
  return fail(modelRefusal(at, joint ? "joint_with" : "same_as",
                           joint ? "a joint task has one side each" : "the same task has one owner", name));
}

/// Guards whose words the planner may have to show for this task.
std::vector<std::string> guardsOf(const TaskTemplate& task) {
  std::vector<std::string> guards;
  if (task.owner == Owner::MigrantOrganisation || task.withPartner) guards = {"consent", "safety_first"};
  if (task.mobilisesNetwork) guards.emplace_back("safety_first");
  if (task.throughOwnCircle) guards.emplace_back("own_circle");
  if (task.careLike) guards.emplace_back("exception");
  if (task.sharedLanguage) guards.emplace_back("language");
  if (task.responsibility) guards.emplace_back("responsibility");
  return guards;
}

/// Whether this can be done for one family in which the migrant organisation has a part: it then needs consent.
bool involvesPartner(const TaskTemplate& task) {
  const bool forOneFamily = task.horizon == Horizon::Family || !task.caseAction.empty();
  return forOneFamily && (task.owner == Owner::MigrantOrganisation || task.withPartner || !task.jointWith.empty());
}

Status checkTask(const Draft& draft, const TaskTemplate& task, const Place& place) {
  if (auto checked = checkSource(draft, task.source, place); !checked) return checked;
  if (auto checked = checkPartner(draft.model, task, place, true); !checked) return checked;
  if (auto checked = checkPartner(draft.model, task, place, false); !checked) return checked;
  for (const std::string& guard : guardsOf(task)) {
    if (draft.model.guard(guard) == nullptr) {
      return fail(modelRefusal(place, "guard_missing", "the task needs a guard that the model does not have", guard));
    }
  }
  const bool shared = task.owner == Owner::MigrantOrganisation || task.withPartner || !task.jointWith.empty();
  if (task.responsibility && shared) {
    return fail(modelRefusal(place.at("responsibility"), "responsibility",
                             "a task that stays with the youth service cannot be shared", task.id));
  }
  if (involvesPartner(task) && !task.consent) {
    return fail(modelRefusal(place.at("consent"), "consent", "a task for one family with a partner needs its consent",
                             task.id));
  }
  const bool hidden = !task.offered || task.careLike || task.onlyBeforeContact;
  if (hidden && task.notOfferedReason.empty()) {
    return fail(modelRefusal(place, "not_offered_reason", "a task not offered by itself says why", task.id));
  }
  if (task.horizon == Horizon::Family && !task.caseAction.empty()) {
    return fail(
        modelRefusal(place.at("case_action"), "case_action", "only a standing task has a case action", task.id));
  }
  if (task.caseHours != task.hours && task.caseAction.empty()) {
    return fail(
        modelRefusal(place.at("case_hours"), "case_action", "hours of a case action that is not there", task.id));
  }
  return {};
}

}  // namespace

Status checkIndicators(const Draft& draft) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < draft.model.indicators.size(); ++i) {
    const Indicator& indicator = draft.model.indicators[i];
    if (!ids.insert(indicator.id).second) {
      return fail(
          modelRefusal(draft.indicators[i].at("id"), "duplicate_id", "two indicators with one id", indicator.id));
    }
    if (auto checked = checkIndicator(draft, indicator, draft.indicators[i]); !checked) return checked;
  }
  for (std::size_t f = 0; f < draft.model.factors.size(); ++f) {
    if (ids.contains("direct." + draft.model.factors[f].id)) continue;
    return fail(modelRefusal(draft.factors[f], "direct_missing", "a factor without a direct indicator",
                             draft.model.factors[f].id));
  }
  return {};
}

Status checkTasks(const Draft& draft) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < draft.model.tasks.size(); ++i) {
    const TaskTemplate& task = draft.model.tasks[i];
    if (!ids.insert(task.id).second) {
      return fail(modelRefusal(draft.tasks[i].at("id"), "duplicate_id", "two tasks with one id", task.id));
    }
    if (auto checked = checkTask(draft, task, draft.tasks[i]); !checked) return checked;
  }
  return {};
}

Status checkGuards(const Draft& draft) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < draft.model.guards.size(); ++i) {
    const Guard& guard = draft.model.guards[i];
    if (!ids.insert(guard.id).second) {
      return fail(modelRefusal(draft.guards[i].at("id"), "duplicate_id", "two guards with one id", guard.id));
    }
    if (auto checked = checkSource(draft, guard.source, draft.guards[i]); !checked) return checked;
  }
  return {};
}

Status checkSets(const Draft& draft) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < draft.model.sets.size(); ++i) {
    const QuestionSet& set = draft.model.sets[i];
    const Place& place = draft.sets[i];
    if (auto checked = checkSource(draft, set.source, place); !checked) return checked;
    if (!ids.insert(set.id).second) {
      return fail(modelRefusal(place.at("id"), "duplicate_id", "two sets of questions with one id", set.id));
    }
  }
  return {};
}

}  // namespace tweehanden::scoring
