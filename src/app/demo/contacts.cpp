// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/family_draft.h"
#include "domain/rules.h"

namespace tweehanden::app::demo {
namespace {

domain::ContactKind kindOf(Dice& dice, bool partner) {
  using enum domain::ContactKind;
  static constexpr domain::ContactKind kOften[] = {HomeVisit,   HomeVisit, HomeVisit,   HomeVisit,   OfficeVisit,
                                                   OfficeVisit, PhoneCall, PhoneCall,   SchoolVisit, OnLocation,
                                                   Message,     VideoCall, Consultation};
  const auto kind = kOften[dice.below(static_cast<int>(std::size(kOften)))];
  return kind == Consultation && !partner ? PhoneCall : kind;
}

void addParticipants(FamilyDraft& draft, domain::Contact& contact) {
  Dice& dice = draft.dice;
  const bool alone = contact.kind == domain::ContactKind::PhoneCall || contact.kind == domain::ContactKind::Message;
  if (contact.kind != domain::ContactKind::Consultation) {
    contact.participants.push_back({.person = dice.pick(draft.adults), .intermediary = {}, .name = {}});
    for (const auto adult : draft.adults) {
      if (!alone && adult != *contact.participants[0].person && dice.percent(45)) {
        contact.participants.push_back({.person = adult, .intermediary = {}, .name = {}});
      }
    }
    if (!alone && dice.percent(35)) {
      contact.participants.push_back({.person = dice.pick(draft.children), .intermediary = {}, .name = {}});
    }
  }
  contact.participants.push_back({.person = {}, .intermediary = {}, .name = draft.worker.user});
  const bool withHelper = contact.kind == domain::ContactKind::Consultation || (!alone && dice.percent(25));
  if (draft.file.family.intermediary && withHelper) {
    contact.participants.push_back({.person = {}, .intermediary = draft.file.family.intermediary, .name = {}});
  }
}

void addInterpreter(FamilyDraft& draft, domain::Contact& contact) {
  using domain::InterpreterKind;
  const auto& needs = draft.file.family.needs;
  contact.language = "Nederlands";
  if (needs.interpreter == domain::InterpreterNeed::NotNeeded || needs.interpreter == domain::InterpreterNeed::NotAsked)
    return;
  if (contact.kind == domain::ContactKind::Consultation || contact.kind == domain::ContactKind::Message) return;
  const int draw = draft.dice.below(100);
  contact.interpreter = draw < 50   ? InterpreterKind::Professional
                        : draw < 62 ? InterpreterKind::Acquaintance
                        : draw < 78 ? InterpreterKind::ChildOrRelative
                        : draw < 90 ? InterpreterKind::Missing
                                    : InterpreterKind::NotNeeded;
  if (contact.interpreter == InterpreterKind::Professional) contact.language = needs.contactLanguage;
}

/// What stands out at this contact: two or three factors, those that weigh most in this family more often.
std::vector<int> topicsOf(FamilyDraft& draft) {
  std::vector<int> chosen;
  const auto& factors = draft.setting.model.factors;
  const int wanted = draft.dice.between(2, 3);
  for (int attempt = 0; attempt < 60 && static_cast<int>(chosen.size()) < wanted; ++attempt) {
    const int at = draft.dice.below(static_cast<int>(factors.size()));
    const auto index = static_cast<std::size_t>(at);
    if (!draft.setting.words.topics.contains(factors[index].id)) continue;
    if (std::ranges::find(chosen, at) != chosen.end()) continue;
    if (draft.dice.unit() < 0.25 + draft.truth[index]) chosen.push_back(at);
  }
  return chosen;
}

/// An agreement with its task: done, open, or past its window.
void addAgreement(FamilyDraft& draft, domain::Contact& contact, const domain::Person& speaker) {
  const AgreementText& text = draft.dice.pick(draft.setting.words.agreements);
  const Date day = contact.start.date;
  domain::Agreement agreement;
  agreement.id = draft.ids.next<domain::AgreementTag>();
  agreement.text = draft.filled(text.text, speaker);
  agreement.party = domain::fromCode<domain::Party>(text.party).value_or(domain::Party::YouthService);
  agreement.from = day;
  agreement.until = day.plusDays(text.days);

  domain::Task task;
  task.id = draft.ids.next<domain::TaskTag>();
  task.kind = domain::TaskKind::Agreement;
  task.text = agreement.text;
  task.owner = agreement.party;
  if (task.owner == domain::Party::MigrantOrganisation || task.owner == domain::Party::Together) {
    task.organisation = draft.file.family.partner;
    task.intermediary = draft.file.family.intermediary;
  }
  if (task.owner == domain::Party::YouthService) agreement.who = task.assignee = draft.worker.name;
  task.agreement = agreement.id;
  task.from = agreement.from;
  task.until = agreement.until;
  task.hours = text.hours;
  task.createdOn = day;
  task.stamp = contact.stamp;
  // Hardly anything stays open for months; some of the last weeks is overdue.
  const long long late = daysBetween(*task.until, draft.setting.today);
  if (draft.dice.percent(late <= 0 ? 20 : late < 30 ? 80 : 100)) {
    task.status = domain::TaskStatus::Done;
    task.endedOn = std::min(draft.setting.today, day.plusDays(draft.dice.between(0, text.days)));
  }
  const auto guard = domain::guardBrokenBy(task, draft.file, draft.setting.today);
  if (guard || domain::guardBrokenBy(task, draft.file, day)) return;
  contact.agreements.push_back(std::move(agreement));
  draft.file.tasks.push_back(std::move(task));
}

/// The Friday before a day at the weekend, unless the family had not come yet.
Date workday(Date day, Date notBefore) {
  const unsigned weekday = std::chrono::weekday(day.days()).iso_encoding();
  return weekday > 5 ? std::max(notBefore, day.plusDays(5 - static_cast<int>(weekday))) : day;
}

void addContact(FamilyDraft& draft, Date anyDay) {
  Dice& dice = draft.dice;
  const Date day = workday(anyDay, draft.file.family.openedOn);
  domain::Contact contact;
  contact.id = draft.ids.next<domain::ContactTag>();
  contact.kind = kindOf(dice, draft.file.family.intermediary.has_value() && !draft.file.consents.empty());
  contact.start = {day, 9 * 60 + 15 * dice.below(44)};
  contact.end = DateTime{day, contact.start.minute + 5 * dice.between(3, 15)};
  contact.place = contact.kind == domain::ContactKind::HomeVisit ? "thuis" : std::string();
  contact.stamp = draft.stamp(day, std::min(contact.end->minute + 20, 1439));
  addParticipants(draft, contact);
  addInterpreter(draft, contact);
  const domain::Person speaker = speakerOf(draft, contact);
  const auto topics = topicsOf(draft);
  writeNote(draft, contact, speaker, topics);
  if (dice.percent(30)) contact.quickWins.push_back(dice.pick(draft.setting.words.quickWins));
  const int agreements = dice.below(3);
  for (int i = 0; i < agreements; ++i) addAgreement(draft, contact, speaker);
  addObservations(draft, contact, topics);
  draft.file.contacts.push_back(std::move(contact));
}

}  // namespace

const domain::Person& speakerOf(const FamilyDraft& draft, const domain::Contact& contact) {
  for (const auto& voice : contact.participants) {
    if (voice.person) return draft.person(*voice.person);
  }
  return draft.person(draft.adults.front());
}

void addContacts(FamilyDraft& draft) {
  const int gap = draft.dice.between(12, 40);  // the rhythm of this family
  for (Date day = draft.file.family.openedOn.plusDays(draft.dice.below(10)); day <= draft.lastDay;
       day = day.plusDays(std::max(2, gap + draft.dice.between(-8, 10)))) {
    addContact(draft, day);
  }
  const bool seen = !draft.file.contacts.empty();
  if (!seen || daysBetween(draft.file.contacts.back().start.date, draft.lastDay) > 6) addContact(draft, draft.lastDay);
}

}  // namespace tweehanden::app::demo
