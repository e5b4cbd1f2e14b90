// SPDX-License-Identifier: EUPL-1.2
#include "cli/allocation_json.h"

#include <nlohmann/json.hpp>

#include "report/allocation_words.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;
using scoring::LeftReason;
using scoring::PairReasonCode;

std::string codeOf(scoring::PairGuard guard) {
  switch (guard) {
    case scoring::PairGuard::None: return {};
    case scoring::PairGuard::SafetyFirst: return "safety_first";
    case scoring::PairGuard::Consent: return "consent";
    case scoring::PairGuard::OwnCircle: return "own_circle";
    case scoring::PairGuard::Language: return "language";
  }
  return {};
}

std::string codeOf(PairReasonCode code) {
  switch (code) {
    case PairReasonCode::KeepsContact: return "keeps_contact";
    case PairReasonCode::ContactForbidden: return "contact_forbidden";
    case PairReasonCode::ContactOverloaded: return "contact_overloaded";
    case PairReasonCode::ContactGone: return "contact_gone";
    case PairReasonCode::SharesLanguage: return "shares_language";
    case PairReasonCode::WorksInDutch: return "works_in_dutch";
    case PairReasonCode::LanguageUnknown: return "language_unknown";
    case PairReasonCode::OutsideCircle: return "outside_circle";
    case PairReasonCode::NeedsInterpreter: return "needs_interpreter";
    case PairReasonCode::SameOrganisation: return "same_organisation";
    case PairReasonCode::InArea: return "in_area";
    case PairReasonCode::OtherArea: return "other_area";
    case PairReasonCode::EveningFits: return "evening_fits";
    case PairReasonCode::NoEvening: return "no_evening";
    case PairReasonCode::HasRoom: return "has_room";
    case PairReasonCode::NearlyFull: return "nearly_full";
  }
  return {};
}

std::string codeOf(LeftReason reason) {
  switch (reason) {
    case LeftReason::SafetyConcern: return "safety_first";
    case LeftReason::NobodyThere: return "nobody_there";
    case LeftReason::NoConsent: return "no_consent";
    case LeftReason::OwnCircle: return "own_circle";
    case LeftReason::LanguageUnknown: return "language_unknown";
    case LeftReason::NobodySpeaks: return "nobody_speaks";
    case LeftReason::ConsentElsewhere: return "consent_elsewhere";
    case LeftReason::NoHours: return "no_hours";
    case LeftReason::Resting: return "resting";
    case LeftReason::NoRoom: return "no_room";
    case LeftReason::Full: return "full";
  }
  return {};
}

std::string codeOf(domain::LoadLevel level) {
  switch (level) {
    case domain::LoadLevel::NoCapacity: return "no_capacity";
    case domain::LoadLevel::Room: return "room";
    case domain::LoadLevel::Warn: return "warn";
    case domain::LoadLevel::Over: return "over";
  }
  return {};
}

json textOrNull(const std::string& text) { return text.empty() ? json() : json(text); }

json reasonJson(const scoring::PairReason& reason) {
  const bool share = reason.code == PairReasonCode::HasRoom || reason.code == PairReasonCode::NearlyFull;
  return {{"code", codeOf(reason.code)},
          {"value", share ? json(reason.value) : textOrNull(reason.text)},
          {"guard", textOrNull(codeOf(reason.guard))},
          {"text", report::pairReason(reason)}};
}

json pairJson(const app::AllocationView& view, const scoring::Pair& pair) {
  const auto& family = view.families.at(pair.family);
  const auto& intermediary = view.intermediaries.at(pair.helper);
  json reasons = json::array();
  for (const auto& reason : pair.reasons) reasons.push_back(reasonJson(reason));
  return {{"case_number", family.caseNumber},
          {"display_name", family.displayName},
          {"intermediary", {{"id", pair.helper.text()}, {"name", intermediary.name}}},
          {"organisation", intermediary.organisation},
          {"hours_per_week", pair.hours},
          {"keeps_contact", pair.keepsContact},
          {"instead_of", pair.keepsContact ? json() : textOrNull(family.currentIntermediary)},
          {"interpreter", pair.interpreter},
          {"reasons", reasons}};
}

json leftJson(const app::AllocationView& view, const scoring::LeftOut& left) {
  const auto& family = view.families.at(left.family);
  return {{"case_number", family.caseNumber},
          {"display_name", family.displayName},
          {"current_intermediary", textOrNull(family.currentIntermediary)},
          {"reason", codeOf(left.reason)},
          {"text", report::leftReason(left, view.on)},
          {"help", report::leftHelp(left)},
          {"language", textOrNull(left.language)},
          {"candidates", left.candidates},
          {"hours_per_week", left.hours},
          {"until", left.until ? json(left.until->iso()) : json()}};
}

json loadJson(const app::AllocationView& view, const scoring::HelperLoad& load) {
  const auto& intermediary = view.intermediaries.at(load.helper);
  return {{"id", load.helper.text()},
          {"name", intermediary.name},
          {"organisation", intermediary.organisation},
          {"hours_per_week", intermediary.hoursPerWeek},
          {"hours_before", load.before},
          {"hours_after", load.after},
          {"level", codeOf(load.level)},
          {"rest_until", intermediary.restUntil ? json(intermediary.restUntil->iso()) : json()},
          {"families", load.families}};
}

}  // namespace

json allocationJson(const app::AllocationView& view) {
  json pairs = json::array();
  json leftOut = json::array();
  json loads = json::array();
  for (const auto& pair : view.result.pairs) pairs.push_back(pairJson(view, pair));
  for (const auto& left : view.result.leftOut) leftOut.push_back(leftJson(view, left));
  for (const auto& load : view.result.loads) loads.push_back(loadJson(view, load));
  return {{"as_of", view.on.iso()},
          {"pairs", pairs},
          {"left_out", leftOut},
          {"intermediaries", loads},
          {"proven", view.result.proven()}};
}

}  // namespace tweehanden::cli
