// SPDX-License-Identifier: EUPL-1.2
#include "scoring/explanation.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace tweehanden::scoring {
namespace {

constexpr long long kNewId = 1LL << 62;  // above every id the program gives
constexpr std::size_t kChangesPerLevel = 3;
constexpr std::size_t kStrongest = 12;  // answers of which pairs are tried

/// The model cut down to one factor and what links to it, with the evidence that bears on it. The engine gives the same
/// bits for it as for the whole, and is quick enough to be asked hundreds of times.
struct Cut {
  Model model;
  std::vector<int> whole;  ///< index in the cut -> index in the whole model
  std::vector<Evidence> evidence;
};

std::vector<Link> linkTo(const Indicator& indicator, int factor) {
  std::vector<Link> found;
  for (const Link& link : indicator.links) {
    if (link.factor == factor) found.push_back({0, link.weight});
  }
  return found;
}

Cut cutTo(const Model& model, const std::vector<Evidence>& evidence, int factor) {
  Cut cut;
  cut.model.parameters = model.parameters;
  cut.model.factors = {model.factors[static_cast<std::size_t>(factor)]};
  std::vector<int> place(model.indicators.size(), -1);
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    const auto links = linkTo(model.indicators[i], factor);
    if (links.empty()) continue;
    place[i] = static_cast<int>(cut.whole.size());
    cut.whole.push_back(static_cast<int>(i));
    cut.model.indicators.push_back(model.indicators[i]);
    cut.model.indicators.back().links = links;
    cut.model.indicators.back().linkSources.clear();
  }
  cut.model.index();
  for (const Evidence& one : evidence) {
    const int at = place[static_cast<std::size_t>(one.indicator)];
    if (at < 0) continue;
    cut.evidence.push_back(one);
    cut.evidence.back().indicator = at;
  }
  return cut;
}

FactorScore scoreOf(const Cut& cut, const std::vector<Evidence>& evidence, Date asOf) {
  return std::move(score(cut.model, evidence, asOf).factors.front());
}

bool isScored(const Factor& factor, domain::Perspective perspective) {
  const auto& scored = factor.scoredPerspectives;
  return scored.empty() || std::ranges::find(scored, perspective) != scored.end();
}

std::vector<ExplainedEvidence> explained(const Cut& cut, const FactorScore& score, Date asOf) {
  std::vector<ExplainedEvidence> list;
  const double total = cut.model.parameters.priorMass + score.mass;
  for (const Contribution& one : score.contributions) {
    const auto at = std::ranges::find_if(cut.evidence, [&](const Evidence& each) {
      return each.id == one.evidence && each.serviceFact == one.serviceFact && each.indicator == one.indicator;
    });
    if (at == cut.evidence.end()) continue;
    const Indicator& indicator = cut.model.indicators[static_cast<std::size_t>(at->indicator)];
    const long long age = daysBetween(at->on, asOf);
    list.push_back({.evidence = one.evidence,
                    .serviceFact = one.serviceFact,
                    .indicator = cut.whole[static_cast<std::size_t>(at->indicator)],
                    .perspective = one.perspective,
                    .certainty = at->certainty,
                    .speaker = at->speaker,
                    .on = at->on,
                    .ageDays = age,
                    .halfLifeDays = indicator.halfLifeDays,
                    .left = std::exp2(-static_cast<double>(age) / indicator.halfLifeDays),
                    .mass = one.mass,
                    .severity = one.severity,
                    .contribution = one.value,
                    .share = score.perspectives[static_cast<std::size_t>(one.perspective)].k * one.mass / total});
  }
  std::ranges::stable_sort(list, std::ranges::greater{}, &ExplainedEvidence::share);
  return list;
}

std::vector<Removal> removals(const Cut& cut, const FactorScore& now, Date asOf) {
  std::set<std::pair<bool, long long>> pieces;
  for (const Evidence& one : cut.evidence) {
    if (one.severity && one.on <= asOf) pieces.emplace(one.serviceFact, one.id);
  }
  std::vector<Removal> found;
  for (const auto& [serviceFact, id] : pieces) {
    std::vector<Evidence> rest = cut.evidence;
    std::erase_if(rest, [&](const Evidence& one) { return one.serviceFact == serviceFact && one.id == id; });
    const FactorScore without = scoreOf(cut, rest, asOf);
    if (without.level != now.level) found.push_back({id, serviceFact, without.level, without.score});
  }
  return found;
}

/// An answer that could be given, and where the factor would then stand. Its indicator is that of the cut.
struct Candidate {
  NewAnswer answer;
  Level level = Level::Unknown;
  double score = 0;
};

/// The voices of a perspective that were heard in the case, and one that was not.
std::vector<std::string> voices(const std::vector<Evidence>& evidence, domain::Perspective perspective) {
  std::set<std::string> heard;
  for (const Evidence& one : evidence) {
    if (one.perspective == perspective && !one.serviceFact && !one.speaker.empty()) heard.insert(one.speaker);
  }
  std::vector<std::string> list(heard.begin(), heard.end());
  list.emplace_back(kOtherVoice);
  return list;
}

/// What this voice spoke of last with this indicator, so that a new answer takes the place of the old one.
long long subjectOf(const Cut& cut, int indicator, domain::Perspective perspective, const std::string& speaker) {
  const Evidence* newest = nullptr;
  for (const Evidence& one : cut.evidence) {
    const bool same = one.indicator == indicator && one.perspective == perspective && one.speaker == speaker;
    if (same && !one.serviceFact && (newest == nullptr || newest->on < one.on)) newest = &one;
  }
  return newest == nullptr ? 0 : newest->subject;
}

void addAnswers(const Cut& cut, int indicator, domain::Perspective perspective, const std::string& speaker,
                std::vector<Candidate>& list) {
  const long long subject = subjectOf(cut, indicator, perspective, speaker);
  for (const Answer& answer : cut.model.indicators[static_cast<std::size_t>(indicator)].answers) {
    if (!answer.severity) continue;
    list.push_back({{indicator, answer.code, *answer.severity, perspective, speaker, subject}, Level::Unknown, 0});
  }
}

FactorScore with(const Cut& cut, std::initializer_list<const NewAnswer*> answers, Date asOf) {
  std::vector<Evidence> evidence = cut.evidence;
  long long id = kNewId;
  for (const NewAnswer* answer : answers) evidence.push_back(evidenceFrom(*answer, asOf, id++));
  return scoreOf(cut, evidence, asOf);
}

std::vector<Candidate> candidates(const Cut& cut, const std::vector<Evidence>& all, Date asOf) {
  std::vector<Candidate> list;
  for (const auto& [perspective, code] : domain::codes<domain::Perspective>()) {
    if (!isScored(cut.model.factors.front(), perspective)) continue;
    for (const std::string& speaker : voices(all, perspective)) {
      for (std::size_t i = 0; i < cut.model.indicators.size(); ++i) {
        if (cut.model.indicators[i].kind == IndicatorKind::Rule) continue;
        addAnswers(cut, static_cast<int>(i), perspective, speaker, list);
      }
    }
  }
  for (Candidate& one : list) {
    const FactorScore then = with(cut, {&one.answer}, asOf);
    one.level = then.level;
    one.score = then.score;
  }
  return list;
}

bool isDirect(const Cut& cut, const NewAnswer& answer) {
  return cut.model.indicators[static_cast<std::size_t>(answer.indicator)].kind == IndicatorKind::Direct;
}

/// Questions before direct judgements, then the smallest step, then an order that is always the same.
void sortBySize(const Cut& cut, double now, std::vector<Candidate>& list) {
  std::ranges::stable_sort(list, [&](const Candidate& a, const Candidate& b) {
    const auto key = [&](const Candidate& one) {
      return std::tuple(isDirect(cut, one.answer), std::abs(one.score - now),
                        std::string_view(cut.model.indicators[static_cast<std::size_t>(one.answer.indicator)].id),
                        one.answer.perspective, std::string_view(one.answer.speaker));
    };
    return key(a) < key(b);
  });
}

Change changeOf(const Cut& cut, Level level, double score, std::vector<NewAnswer> answers) {
  for (NewAnswer& one : answers) one.indicator = cut.whole[static_cast<std::size_t>(one.indicator)];
  return {level, score, std::move(answers)};
}

void addSingles(const Cut& cut, const std::vector<Candidate>& sorted, Level level, std::vector<Change>& changes) {
  std::set<int> asked;
  for (const Candidate& one : sorted) {
    if (asked.size() == kChangesPerLevel) break;
    if (one.level != level || !asked.insert(one.answer.indicator).second) continue;
    changes.push_back(changeOf(cut, level, one.score, {one.answer}));
  }
}

bool sameQuestion(const NewAnswer& a, const NewAnswer& b) {
  return std::tie(a.indicator, a.perspective, a.speaker) == std::tie(b.indicator, b.perspective, b.speaker);
}

/// The answers that pull most to one side, one a question and voice.
std::vector<Candidate> strongest(std::vector<Candidate> list, bool up) {
  std::ranges::stable_sort(
      list, [up](const Candidate& a, const Candidate& b) { return up ? a.score > b.score : a.score < b.score; });
  std::vector<Candidate> found;
  for (const Candidate& one : list) {
    if (found.size() == kStrongest) break;
    if (std::ranges::none_of(found, [&](const Candidate& each) { return sameQuestion(each.answer, one.answer); })) {
      found.push_back(one);
    }
  }
  return found;
}

/// The pair that reaches a level beyond `now` on that side with the smallest step.
void addPair(const Cut& cut, const std::vector<Candidate>& list, const FactorScore& now, bool up, Date asOf,
             std::vector<Change>& changes) {
  const auto strong = strongest(list, up);
  std::optional<Change> best;
  for (std::size_t i = 0; i < strong.size(); ++i) {
    for (std::size_t j = i + 1; j < strong.size(); ++j) {
      const FactorScore then = with(cut, {&strong[i].answer, &strong[j].answer}, asOf);
      const bool beyond = then.level != Level::Unknown && (up ? then.level > now.level : then.level < now.level);
      if (!beyond || (best && std::abs(best->score - now.score) <= std::abs(then.score - now.score))) continue;
      best = changeOf(cut, then.level, then.score, {strong[i].answer, strong[j].answer});
    }
  }
  if (best) changes.push_back(std::move(*best));
}

std::vector<Change> changes(const Cut& cut, const std::vector<Evidence>& all, const FactorScore& now, Date asOf) {
  std::vector<Candidate> list = candidates(cut, all, asOf);
  sortBySize(cut, now.score, list);
  std::vector<Change> found;
  for (const Level level : {Level::Low, Level::Raised, Level::High}) {
    if (level != now.level) addSingles(cut, list, level, found);
  }
  if (now.level == Level::Unknown) return found;
  const auto reached = [&](auto beyond) {
    return std::ranges::any_of(list, [&](const Candidate& one) { return beyond(one.level); });
  };
  if (now.level < Level::High && !reached([&](Level level) { return level > now.level; })) {
    addPair(cut, list, now, true, asOf, found);
  }
  const auto lower = [&](Level level) { return level != Level::Unknown && level < now.level; };
  if (now.level > Level::Low && !reached(lower)) addPair(cut, list, now, false, asOf, found);
  std::ranges::stable_sort(found, {}, &Change::level);
  return found;
}

}  // namespace

Evidence evidenceFrom(const NewAnswer& answer, Date on, long long id) {
  Evidence evidence;
  evidence.id = id;
  evidence.indicator = answer.indicator;
  evidence.severity = answer.severity;
  evidence.perspective = answer.perspective;
  evidence.speaker = answer.speaker;
  evidence.subject = answer.subject;
  evidence.on = on;
  evidence.contact = id;
  return evidence;
}

Explanation explain(const Model& model, const std::vector<Evidence>& evidence, Date asOf, int factor) {
  const Cut cut = cutTo(model, evidence, factor);
  Explanation explanation;
  explanation.factor = factor;
  explanation.on = asOf;
  explanation.score = scoreOf(cut, cut.evidence, asOf);
  explanation.evidence = explained(cut, explanation.score, asOf);
  explanation.removals = removals(cut, explanation.score, asOf);
  explanation.changes = changes(cut, evidence, explanation.score, asOf);
  for (Contribution& one : explanation.score.contributions) {
    one.indicator = cut.whole[static_cast<std::size_t>(one.indicator)];
  }
  return explanation;
}

}  // namespace tweehanden::scoring
