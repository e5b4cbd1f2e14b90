// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/family_draft.h"
#include "domain/rules.h"

namespace tweehanden::app::demo {
namespace {

using domain::OrganisationKind;

std::vector<const domain::Organisation*> ofKind(const Setting& setting, OrganisationKind kind) {
  std::vector<const domain::Organisation*> found;
  for (const auto& each : setting.organisations) {
    if (each.kind == kind) found.push_back(&each);
  }
  return found;
}

const domain::Organisation& add(FamilyDraft& draft, OrganisationKind kind) {
  const auto* chosen = draft.dice.pick(ofKind(draft.setting, kind));
  draft.file.organisations.push_back(*chosen);
  return *chosen;
}

bool speaks(const domain::Intermediary& helper, const std::string& language) {
  return std::ranges::find(helper.languages, language) != helper.languages.end();
}

/// The organisation with someone who speaks the family's language; any, when nobody does.
void addPartner(FamilyDraft& draft) {
  domain::Family& family = draft.file.family;
  std::vector<const domain::Intermediary*> sharing;
  for (const auto& helper : draft.setting.helpers) {
    if (family.needs.contactLanguage != "Nederlands" && speaks(helper, family.needs.contactLanguage)) {
      sharing.push_back(&helper);
    }
  }
  if (sharing.empty()) {
    family.partner = add(draft, OrganisationKind::MigrantOrganisation).id;
    return;
  }
  const auto* helper = draft.dice.pick(sharing);
  const auto& organisations = draft.setting.organisations;
  draft.file.organisations.push_back(
      *std::ranges::find_if(organisations, [&](const auto& each) { return each.id == helper->organisation; }));
  draft.file.intermediaries.push_back(*helper);
  family.partner = helper->organisation;
  family.intermediary = helper->id;
}

void addConsent(FamilyDraft& draft, domain::PersonId about, domain::PersonId giver, domain::ConsentPurpose purpose,
                Date on) {
  domain::Consent consent;
  consent.id = draft.ids.next<domain::ConsentTag>();
  consent.about = about;
  consent.givenBy = giver;
  consent.recipient = *draft.file.family.partner;
  consent.dataKinds = {domain::DataKind::ContactDetails, domain::DataKind::LanguageAndInterpreter,
                       domain::DataKind::VisitWishes, domain::DataKind::Appointments};
  consent.purpose = purpose;
  consent.givenOn = on;
  consent.form = draft.dice.percent(70) ? domain::ConsentForm::Spoken : domain::ConsentForm::Written;
  consent.language = draft.file.family.needs.contactLanguage;
  consent.validUntil = on.plusDays(365);
  consent.stamp = draft.stamp(on);
  draft.file.consents.push_back(std::move(consent));
}

}  // namespace

void addOrganisations(FamilyDraft& draft) {
  domain::Family& family = draft.file.family;
  family.servedBy = add(draft, OrganisationKind::YouthService).id;
  if (draft.dice.percent(78)) addPartner(draft);
  if (draft.dice.percent(60)) add(draft, OrganisationKind::School);
  for (const auto& fact : draft.setting.facts) {
    if (fact.organisation == *family.servedBy) draft.file.serviceFacts.push_back(fact);
  }
}

void addConsents(FamilyDraft& draft) {
  if (!draft.file.family.partner || !draft.dice.percent(65)) return;
  const Date on = draft.file.family.openedOn.plusDays(static_cast<int>(
      std::min<long long>(draft.dice.between(0, 20), daysBetween(draft.file.family.openedOn, draft.setting.today))));
  for (const auto purpose : {domain::ConsentPurpose::Referral, domain::ConsentPurpose::WorkingTogether}) {
    for (const auto adult : draft.adults) addConsent(draft, adult, adult, purpose, on);
    for (const auto child : draft.children) {
      for (const auto giver : domain::requiredConsentGivers(draft.file, child, on))
        addConsent(draft, child, giver, purpose, on);
    }
  }
  if (!draft.dice.percent(6)) return;
  for (auto& consent : draft.file.consents)
    consent.withdrawnOn = draft.setting.today.plusDays(-2) > on ? draft.setting.today.plusDays(-2) : on;
}

void addReferrals(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  if (draft.file.consents.empty() || draft.file.consents.front().withdrawnOn || !dice.percent(70)) return;
  domain::Referral referral;
  referral.id = draft.ids.next<domain::ReferralTag>();
  referral.partner = *draft.file.family.partner;
  referral.intermediary = draft.file.family.intermediary;
  referral.question =
      draft.filled(dice.pick(draft.setting.words.referralQuestions), draft.person(draft.adults.front()));
  referral.status = static_cast<domain::ReferralStatus>(dice.between(1, 6));
  referral.createdOn = draft.file.consents.front().givenOn;
  const auto room = static_cast<int>(daysBetween(referral.createdOn, draft.setting.today));
  referral.statusSince = referral.createdOn.plusDays(dice.between(0, std::min(room, 60)));
  using enum domain::ReferralStatus;
  if (referral.status == Declined) referral.reason = dice.pick(draft.setting.words.referralReasons);
  if (referral.status == Finished || referral.status == FedBack)
    referral.outcome = dice.pick(draft.setting.words.referralOutcomes);
  if (referral.status == FedBack) referral.fedBackOn = referral.statusSince;
  referral.stamp = draft.stamp(referral.statusSince);
  draft.file.referrals.push_back(std::move(referral));
}

}  // namespace tweehanden::app::demo
