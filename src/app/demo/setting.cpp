// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

constexpr int kDayFactsRecorded = 300;

domain::Stamp stampOf(Date day) {
  return {.recordedBy = "k.molenaar",
          .recordedAt = Timestamp{day.dayNumber() * 86'400'000LL + 10 * 3'600'000LL},
          .revision = 1};
}

void addHelpers(Setting& setting, Dice& dice, DemoIds& ids, const OrganisationText& text,
                domain::OrganisationId organisation) {
  for (const HelperText& each : text.people) {
    domain::Intermediary helper;
    helper.id = ids.next<domain::IntermediaryTag>();
    helper.organisation = organisation;
    helper.name = each.name;
    helper.languages = each.languages;
    helper.languages.emplace_back("Nederlands");
    const auto first = dice.below(4);
    helper.evenings = {static_cast<domain::Weekday>(first), static_cast<domain::Weekday>(first + 1)};
    helper.hoursPerWeek = dice.between(4, 10);
    helper.engagement = dice.percent(60) ? domain::Engagement::Volunteer : domain::Engagement::Paraprofessional;
    helper.stamp = stampOf(setting.today.plusDays(-kDayFactsRecorded));
    setting.helpers.push_back(std::move(helper));
  }
}

/// A value whose severity lies on a step of the rule, halfway to the next step.
double valueOn(const scoring::Indicator& rule, std::size_t step) {
  const double from = rule.thresholds[step].from;
  const bool last = step + 1 == rule.thresholds.size();
  const double to = last ? from * 1.3 + 0.1 : rule.thresholds[step + 1].from;
  const double middle = from + (to - from) / 2;
  return rule.thresholds.back().from >= 5 ? std::floor(middle) : std::round(middle * 100) / 100;
}

void addFacts(Setting& setting, Dice& dice, DemoIds& ids, domain::OrganisationId service) {
  for (const auto& indicator : setting.model.indicators) {
    if (indicator.kind != scoring::IndicatorKind::Rule || indicator.thresholds.empty()) continue;
    for (const auto side : {domain::Perspective::YouthService, domain::Perspective::MigrantOrganisation}) {
      if (side == domain::Perspective::MigrantOrganisation && dice.percent(50)) continue;
      domain::ServiceFact fact;
      fact.id = ids.next<domain::ServiceFactTag>();
      fact.organisation = service;
      fact.indicator = indicator.id;
      fact.value =
          valueOn(indicator, static_cast<std::size_t>(dice.below(static_cast<int>(indicator.thresholds.size()))));
      fact.perspective = side;
      fact.on = setting.today.plusDays(-dice.between(20, kDayFactsRecorded));
      fact.stamp = stampOf(fact.on);
      setting.facts.push_back(std::move(fact));
    }
  }
}

}  // namespace

DemoIds::DemoIds(std::uint64_t seed, long long number, Date today) {
  // A year and more before today, so that what is really recorded in a demo store sorts behind what was invented.
  constexpr long long kDay = 86'400'000;
  const long long epoch = Date(2020, 1, 1).dayNumber();
  Dice dice(seed, 0x1D5);
  const long long tick = (today.dayNumber() - 400 - epoch) * kDay + static_cast<long long>(dice.next() % kDay) + number;
  m_base = (tick << 22) | (static_cast<long long>(dice.next() % 1024) << 12);
}

Setting makeSetting(const scoring::Model& model, Words words, std::uint64_t seed, Date today) {
  Setting setting{model, std::move(words), seed, today, {}, {}, {}};
  Dice dice(seed, 0);
  DemoIds ids(seed, 0, today);
  for (const auto& [kindCode, list] : setting.words.organisations) {
    const auto kind = domain::fromCode<domain::OrganisationKind>(kindCode).value_or(domain::OrganisationKind::Other);
    for (const OrganisationText& text : list) {
      domain::Organisation organisation;
      organisation.id = ids.next<domain::OrganisationTag>();
      organisation.name = text.name;
      organisation.kind = kind;
      organisation.languages = text.languages;
      organisation.places = text.places;
      organisation.stamp = stampOf(today.plusDays(-kDayFactsRecorded));
      addHelpers(setting, dice, ids, text, organisation.id);
      if (kind == domain::OrganisationKind::YouthService) addFacts(setting, dice, ids, organisation.id);
      setting.organisations.push_back(std::move(organisation));
    }
  }
  return setting;
}

}  // namespace tweehanden::app::demo
