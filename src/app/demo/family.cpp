// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

/// What is the case for every factor: most barriers low, some not, and families that carry more than others.
std::vector<double> truthOf(const scoring::Model& model, Dice& dice) {
  const double weight = dice.unit();
  std::vector<double> truth;
  for (const auto& factor : model.factors) {
    const int draw = dice.below(100) + static_cast<int>(weight * 35) - 12;
    const double level = draw < 55 ? dice.unit() * 0.3 : draw < 80 ? 0.3 + dice.unit() * 0.3 : 0.6 + dice.unit() * 0.4;
    truth.push_back(factor.kind == scoring::FactorKind::Promoter ? 1 - level : level);
  }
  return truth;
}

/// When the family came and when it was last seen; some are new, some silent, some closed.
void setDates(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  domain::Family& family = draft.file.family;
  const Date today = draft.setting.today;
  const int draw = dice.below(100);
  const bool fresh = draw < 8;
  const bool silent = draw >= 8 && draw < 22;
  const bool closed = draw >= 22 && draw < 28;
  family.openedOn = today.plusDays(fresh ? -dice.between(2, 14) : -dice.between(60, 440));
  const int since = fresh ? dice.between(1, 2) : silent ? dice.between(35, 58) : dice.between(1, 20);
  draft.lastDay = std::max(family.openedOn, today.plusDays(-since));
  family.status = fresh    ? domain::FamilyStatus::Intake
                  : closed ? domain::FamilyStatus::Closed
                           : domain::FamilyStatus::Active;
  if (family.status == domain::FamilyStatus::Active && dice.percent(4)) family.status = domain::FamilyStatus::Paused;
  if (closed) family.closedOn = draft.lastDay;
  family.rhythmDays = dice.percent(70) ? std::optional(7 * dice.between(2, 5)) : std::nullopt;
}

void sortRecords(domain::Case& file) {
  // The store gives records back by id and contacts by their start; the same order here keeps exports the same.
  std::ranges::stable_sort(file.contacts, {}, &domain::Contact::start);
  std::ranges::sort(file.organisations, {}, &domain::Organisation::id);
  std::ranges::sort(file.tasks, {}, &domain::Task::id);
  std::ranges::sort(file.serviceFacts, {}, &domain::ServiceFact::id);
}

}  // namespace

domain::Stamp FamilyDraft::stamp(Date day, int minute) const {
  return {.recordedBy = worker.user,
          .recordedAt = Timestamp{day.dayNumber() * 86'400'000LL + minute * 60'000LL},
          .revision = 1};
}

const domain::Person& FamilyDraft::person(domain::PersonId id) const {
  return *std::ranges::find_if(file.persons, [&](const auto& each) { return each.id == id; });
}

domain::Case makeFamily(const Setting& setting, long long number, const std::string& caseNumber) {
  FamilyDraft draft{setting,
                    Dice(setting.seed, static_cast<std::uint64_t>(number)),
                    DemoIds(setting.seed, number, setting.today),
                    {},
                    nullptr,
                    {},
                    {},
                    {},
                    {},
                    {}};
  domain::Family& family = draft.file.family;
  family.id = draft.ids.next<domain::FamilyTag>();
  family.caseNumber = caseNumber;
  draft.worker = draft.dice.pick(setting.words.workers);
  family.worker = draft.worker.user;
  family.frame = draft.dice.percent(8) ? domain::Frame::Forced : domain::Frame::Voluntary;
  draft.truth = truthOf(setting.model, draft.dice);
  setDates(draft);
  family.stamp = draft.stamp(family.openedOn);
  addHousehold(draft);
  addTies(draft);
  addOrganisations(draft);
  addConsents(draft);
  addContacts(draft);
  addReferrals(draft);
  addSafetyConcern(draft);
  addModelTasks(draft);
  sortRecords(draft.file);
  return std::move(draft.file);
}

}  // namespace tweehanden::app::demo
