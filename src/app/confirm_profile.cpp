// SPDX-License-Identifier: EUPL-1.2
#include "app/confirm_profile.h"

#include <algorithm>
#include <tuple>

#include "app/audit.h"
#include "app/lookup.h"
#include "domain/validation.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

domain::ConfirmedFactor computed(const scoring::Model& model, const scoring::Profile& profile, int index) {
  const auto at = static_cast<std::size_t>(index);
  const scoring::FactorScore& score = profile.factors[at];
  domain::ConfirmedFactor factor;
  factor.factor = model.factors[at].id;
  factor.score = score.score;
  factor.mass = score.mass;
  factor.computed = factorLevel(score.level);
  factor.confirmed = factor.computed;
  return factor;
}

Result<domain::ConfirmedFactor> worded(const scoring::Model& model, const scoring::Profile& profile,
                                       const FactorWord& word, std::size_t position) {
  const std::string pointer = "/factors/" + std::to_string(position);
  const auto index = model.factorIndex(word.factor);
  if (!index) {
    return fail(Error{.code = ErrorCode::NotFound,
                      .detail = "factor",
                      .pointer = pointer + "/factor",
                      .arguments = {word.factor, "factor"}});
  }
  domain::ConfirmedFactor factor = computed(model, profile, *index);
  if (word.seen && *word.seen != factor.computed) {
    return fail(Error{.code = ErrorCode::RevisionConflict, .detail = "profile changed", .pointer = pointer});
  }
  factor.confirmed = word.level.value_or(factor.computed);
  factor.reason = word.reason;
  return factor;
}

/// The factors named, in their order, then the others when they are confirmed as well.
Result<std::vector<domain::ConfirmedFactor>> factorsOf(const scoring::Model& model, const scoring::Profile& profile,
                                                       const ConfirmRequest& request) {
  std::vector<domain::ConfirmedFactor> factors;
  for (std::size_t i = 0; i < request.factors.size(); ++i) {
    auto factor = worded(model, profile, request.factors[i], i);
    if (!factor) return fail(factor.error());
    factors.push_back(std::move(*factor));
  }
  if (request.others == Others::LeftAlone) return factors;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (profile.factors[i].level == scoring::Level::Unknown) continue;
    const bool given = std::any_of(request.factors.begin(), request.factors.end(),
                                   [&](const auto& each) { return each.factor == model.factors[i].id; });
    if (!given) factors.push_back(computed(model, profile, static_cast<int>(i)));
  }
  return factors;
}

Result<domain::ProfileConfirmation> confirmationOf(const Session& session, domain::ProfileConfirmationId id,
                                                   const domain::Case& file, const ConfirmRequest& request) {
  const Date today = session.clock().today();
  const scoring::Model& model = session.model();
  const auto evidence = scoring::evidenceOf(model, file, today);
  if (!evidence) return fail(evidence.error());
  domain::ProfileConfirmation made;
  made.id = id;
  made.on = request.on.value_or(today);
  made.modelVersion = model.version;
  made.modelHash = model.hash;
  auto factors = factorsOf(model, scoring::score(model, *evidence, made.on), request);
  if (!factors) return fail(factors.error());
  made.factors = std::move(*factors);
  made.note = request.note;
  made.stamp = stampNow(session);
  if (const Status valid = domain::validate(made, today); !valid) return fail(valid.error());
  return made;
}

/// When a piece of evidence was recorded.
struct Recorded {
  const domain::Case& file;
  [[nodiscard]] Timestamp at(const scoring::Evidence& evidence) const {
    const auto in = [&](const auto& records) {
      const auto found = std::ranges::find_if(records, [&](const auto& one) { return one.id.value == evidence.id; });
      return found == records.end() ? Timestamp{} : found->stamp.recordedAt;
    };
    return evidence.serviceFact ? in(file.serviceFacts) : in(file.observations);
  }
};

bool bearsOn(const scoring::Model& model, const scoring::Evidence& evidence, std::size_t factor) {
  const auto& scored = model.factors[factor].scoredPerspectives;
  const bool heard = scored.empty() || std::ranges::find(scored, evidence.perspective) != scored.end();
  const auto& links = model.indicators[static_cast<std::size_t>(evidence.indicator)].links;
  return heard && evidence.severity.has_value() &&
         std::ranges::any_of(links, [&](const auto& link) { return static_cast<std::size_t>(link.factor) == factor; });
}

bool hasNews(const scoring::Model& model, const CaseView& view, std::size_t factor,
             const domain::ProfileConfirmation& confirmation) {
  const Recorded recorded{view.file};
  return std::ranges::any_of(view.evidence, [&](const scoring::Evidence& one) {
    if (one.on > view.on || !bearsOn(model, one, factor)) return false;
    return one.on > confirmation.on || recorded.at(one) > confirmation.stamp.recordedAt;
  });
}

/// Those that may hold on the day, the earlier ones first.
std::vector<const domain::ProfileConfirmation*> upTo(const CaseView& view) {
  std::vector<const domain::ProfileConfirmation*> list;
  for (const auto& one : view.file.confirmations) {
    if (one.on <= view.on) list.push_back(&one);
  }
  std::ranges::stable_sort(list, [](const auto* a, const auto* b) {
    return std::tie(a->on, a->stamp.recordedAt, a->id) < std::tie(b->on, b->stamp.recordedAt, b->id);
  });
  return list;
}

}  // namespace

domain::FactorLevel factorLevel(scoring::Level level) {
  switch (level) {
    case scoring::Level::Unknown: return domain::FactorLevel::NotJudged;
    case scoring::Level::Low: return domain::FactorLevel::Low;
    case scoring::Level::Raised: return domain::FactorLevel::Raised;
    case scoring::Level::High: return domain::FactorLevel::High;
  }
  return domain::FactorLevel::NotJudged;
}

Result<domain::ProfileConfirmation> confirmProfile(Session& session, const std::string& caseNumber,
                                                   const ConfirmRequest& request) {
  const Date today = session.clock().today();
  const Date on = request.on.value_or(today);
  if (on > today) {
    return fail(
        Error{.code = ErrorCode::FutureDate, .detail = "confirmation", .pointer = "/on", .arguments = {on.iso()}});
  }
  if (!request.modelHash.empty() && request.modelHash != session.model().hash) {
    return fail(Error{.code = ErrorCode::InvalidModel,
                      .detail = "profile of another model",
                      .pointer = "/model_hash",
                      .arguments = {"other_model"}});
  }
  const auto family = familyOf(session, caseNumber);
  if (!family) return fail(family.error());
  const auto id = session.ids().next<domain::ProfileConfirmationTag>();
  domain::ProfileConfirmation made;
  // Computed inside the transaction: what is stored beside the worker's word is the profile of that very moment.
  const Status written =
      session.store().write(audit("confirm", "profile", id.value, *family), [&](store::Writer& writer) -> Status {
        const auto file = writer.loadCase(*family);
        if (!file) return fail(file.error());
        auto confirmation = confirmationOf(session, id, *file, request);
        if (!confirmation) return fail(confirmation.error());
        made = std::move(*confirmation);
        return writer.insertConfirmation(*family, made);
      });
  if (!written) return fail(written.error());
  return made;
}

std::vector<std::optional<ConfirmedNow>> confirmedFactors(const scoring::Model& model, const CaseView& view) {
  std::vector<std::optional<ConfirmedNow>> found(model.factors.size());
  for (const auto* confirmation : upTo(view)) {
    for (const auto& factor : confirmation->factors) {
      const auto index = model.factorIndex(factor.factor);
      if (!index) continue;  // of a model that had it
      const auto at = static_cast<std::size_t>(*index);
      found[at] = ConfirmedNow{.confirmation = confirmation->id,
                               .on = confirmation->on,
                               .by = confirmation->stamp.recordedBy,
                               .confirmed = factor.confirmed,
                               .computedThen = factor.computed,
                               .computedNow = factorLevel(view.profile.factors[at].level),
                               .reason = factor.reason,
                               .newEvidence = hasNews(model, view, at, *confirmation),
                               .otherModel = confirmation->modelHash != model.hash};
    }
  }
  return found;
}

}  // namespace tweehanden::app
