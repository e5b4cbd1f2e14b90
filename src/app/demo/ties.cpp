// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

void addRelation(FamilyDraft& draft, domain::PersonId from, domain::RelationKind kind, domain::PersonId to) {
  draft.file.relations.push_back({.id = draft.ids.next<domain::RelationTag>(),
                                  .from = from,
                                  .kind = kind,
                                  .to = to,
                                  .note = {},
                                  .stamp = draft.stamp(draft.file.family.openedOn)});
}

void addCustody(FamilyDraft& draft, domain::PersonId child, domain::PersonId holder) {
  domain::Custody custody;
  custody.id = draft.ids.next<domain::CustodyTag>();
  custody.child = child;
  custody.holder = holder;
  custody.kind = draft.adults.size() > 1 ? domain::CustodyKind::Joint : domain::CustodyKind::Sole;
  custody.source = draft.dice.percent(60) ? domain::CustodySource::Register : domain::CustodySource::ParentStatement;
  custody.on = draft.file.family.openedOn;
  custody.stamp = draft.stamp(custody.on);
  draft.file.custody.push_back(custody);
}

void addNetwork(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  for (const auto& [kindCode, names] : draft.setting.words.network) {
    const auto kind = domain::fromCode<domain::TieKind>(kindCode).value_or(domain::TieKind::Informal);
    const int count = dice.below(3);
    for (int i = 0; i < count; ++i) {
      domain::NetworkTie tie;
      tie.id = draft.ids.next<domain::NetworkTieTag>();
      tie.name = dice.pick(names);
      tie.kind = kind;
      tie.strength = static_cast<domain::TieStrength>(dice.below(3));
      tie.tense = dice.percent(12);
      tie.stamp = draft.stamp(draft.file.family.openedOn);
      draft.file.network.push_back(std::move(tie));
    }
  }
}

void addHelpRequests(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  std::vector<std::string> subjects;
  for (const auto& [subject, texts] : draft.setting.words.help) subjects.push_back(subject);
  const int count = dice.between(1, 3);
  for (int i = 0; i < count; ++i) {
    const std::string& subject = dice.pick(subjects);
    domain::HelpRequest request;
    request.id = draft.ids.next<domain::HelpRequestTag>();
    request.subject = domain::fromCode<domain::HelpSubject>(subject).value_or(domain::HelpSubject::Other);
    request.text = dice.pick(draft.setting.words.help.find(subject)->second);
    request.askedBy = dice.pick(draft.adults);
    request.askedOn = draft.file.family.openedOn;
    request.status = static_cast<domain::HelpStatus>(dice.below(3));
    if (request.status == domain::HelpStatus::Done) request.endedOn = draft.lastDay;
    request.stamp = draft.stamp(request.askedOn);
    draft.file.helpRequests.push_back(std::move(request));
  }
}

}  // namespace

void addTies(FamilyDraft& draft) {
  for (const auto child : draft.children) {
    for (const auto adult : draft.adults) {
      addRelation(draft, adult, domain::RelationKind::ParentOf, child);
      addCustody(draft, child, adult);
    }
  }
  if (draft.adults.size() > 1) addRelation(draft, draft.adults[0], domain::RelationKind::PartnerOf, draft.adults[1]);
  addNetwork(draft);
  addHelpRequests(draft);
}

}  // namespace tweehanden::app::demo
