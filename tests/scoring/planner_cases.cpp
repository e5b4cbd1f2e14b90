// SPDX-License-Identifier: EUPL-1.2
#include "scoring/planner_cases.h"

#include "support/builders.h"

namespace tweehanden::test {

using namespace domain;

namespace {

void drawConsent(Case& file, Dice& dice) {
  if (dice.once(6)) file.family.partner.reset();
  for (Consent& consent : file.consents) {
    if (dice.once(3)) consent.withdrawnOn = kToday;
    if (dice.once(4)) consent.validUntil = kToday.plusDays(-1);
  }
  if (dice.once(3)) file.consents.clear();
}

void drawSafety(Case& file, Dice& dice) {
  file.safetyConcerns.clear();
  if (!dice.once(3)) return;
  SafetyConcern concern;
  concern.openedOn = kToday.plusDays(-5);
  if (dice.once(2)) concern.liftedOn = kToday.plusDays(-1);
  file.safetyConcerns.push_back(concern);
}

void drawLanguage(Case& file, Dice& dice) {
  constexpr const char* kLanguages[] = {"Tarifit", "tarifit ", "Turks", "Nederlands", ""};
  file.family.needs.contactLanguage = kLanguages[dice.below(5)];
  file.family.needs.interpreter = dice.once(5) ? InterpreterNeed::NotNeeded : InterpreterNeed::Professional;
  if (dice.once(4)) file.family.intermediary.reset();
}

void drawContacts(Case& file, Dice& dice) {
  if (dice.once(2)) return file.contacts.clear();
  for (Contact& contact : file.contacts) {
    contact.start.date = kToday.plusDays(-dice.below(8));
    contact.interpreter = static_cast<InterpreterKind>(dice.below(5));
  }
}

void drawReferrals(Case& file, Dice& dice) {
  for (Referral& referral : file.referrals) {
    referral.status = static_cast<ReferralStatus>(dice.below(9));
    referral.direction = dice.once(2) ? ReferralDirection::ToPartner : ReferralDirection::FromPartner;
    if (dice.once(2)) referral.fedBackOn.reset();
  }
}

void drawObservations(Case& file, const scoring::Model& model, Dice& dice) {
  file.observations.clear();
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    const scoring::Indicator& indicator = model.indicators[i];
    if (indicator.kind == scoring::IndicatorKind::Rule || !dice.once(4)) continue;
    Observation observation;
    observation.id = ObservationId{static_cast<long long>(i) + 1};
    observation.indicator = indicator.id;
    observation.answer =
        indicator.answers[static_cast<std::size_t>(dice.below(static_cast<int>(indicator.answers.size())))].code;
    observation.perspective = static_cast<Perspective>(dice.below(3));
    observation.on = kToday;
    file.observations.push_back(observation);
  }
}

}  // namespace

Case aRandomCase(const scoring::Model& model, Dice& dice) {
  Case file = aCase(1);
  file.tasks.clear();
  drawConsent(file, dice);
  drawSafety(file, dice);
  drawLanguage(file, dice);
  drawContacts(file, dice);
  drawReferrals(file, dice);
  file.family.wishes.clear();
  if (dice.once(2)) file.family.wishes.push_back({WishKind::NotOwnCircle, ""});
  drawObservations(file, model, dice);
  return file;
}

}  // namespace tweehanden::test
