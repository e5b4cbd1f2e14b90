// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

using domain::Gender;
using domain::PersonRole;

std::string givenName(FamilyDraft& draft, Gender gender) {
  const Texts& names = gender == Gender::Female ? draft.names->female : draft.names->male;
  for (int attempt = 0; attempt < 20; ++attempt) {
    const std::string& name = draft.dice.pick(names);
    const bool taken =
        std::ranges::any_of(draft.file.persons, [&](const auto& each) { return each.name.givenNames == name; });
    if (!taken) return name;
  }
  return draft.dice.pick(names);
}

/// "van der Meulenhof" divided into prefix and main word.
domain::PersonName nameOf(const std::string& given, const std::string& family) {
  const auto space = family.find_last_of(' ');
  if (space == std::string::npos) return {given, {}, family};
  return {given, family.substr(0, space), family.substr(space + 1)};
}

PartialDate birthDate(FamilyDraft& draft, int age) {
  const Date day = draft.setting.today.plusDays(-(age * 365 + age / 4 + draft.dice.between(3, 360)));
  const auto civil = day.civil();
  PartialDate birth{static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                    static_cast<unsigned>(civil.day())};
  if (draft.dice.percent(12)) birth.day.reset();  // partly unknown, as it often is
  if (!birth.day && draft.dice.percent(50)) birth.month.reset();
  return birth;
}

std::vector<domain::LanguageSkill> languages(FamilyDraft& draft, bool child) {
  using enum domain::LanguageLevel;
  std::vector<domain::LanguageSkill> skills;
  const std::string& own = draft.file.family.needs.contactLanguage;
  if (own == "Nederlands") return {{own, Native, draft.dice.percent(85) ? Native : Little}};
  skills.push_back({own, Native, child ? Little : static_cast<domain::LanguageLevel>(draft.dice.between(0, 4))});
  const int dutch = child ? draft.dice.between(2, 3) : draft.dice.between(0, 3);
  skills.push_back({"Nederlands", static_cast<domain::LanguageLevel>(dutch),
                    static_cast<domain::LanguageLevel>(std::max(0, dutch - draft.dice.below(2)))});
  return skills;
}

domain::PersonId addPerson(FamilyDraft& draft, Gender gender, PersonRole role, int age, const std::string& family) {
  domain::Person person;
  person.id = draft.ids.next<domain::PersonTag>();
  person.name = nameOf(givenName(draft, gender), family);
  person.birthDate = birthDate(draft, age);
  person.gender = gender;
  person.roles = {role};
  person.languages = languages(draft, role == PersonRole::Child);
  if (role == PersonRole::Parent && draft.dice.percent(70)) {
    person.phone = fmt::format("+316000{:05}", draft.dice.below(100000));  // a series that is not given out
  }
  person.stamp = draft.stamp(draft.file.family.openedOn);
  draft.file.persons.push_back(std::move(person));
  return draft.file.persons.back().id;
}

void addNeeds(FamilyDraft& draft) {
  auto& needs = draft.file.family.needs;
  Dice& dice = draft.dice;
  needs.contactLanguage = dice.pick(draft.names->languages);
  const bool dutch = needs.contactLanguage == "Nederlands";
  needs.interpreter = dutch              ? domain::InterpreterNeed::NotNeeded
                      : dice.percent(55) ? domain::InterpreterNeed::Professional
                                         : static_cast<domain::InterpreterNeed>(dice.below(4));
  needs.reading = dutch ? domain::ReadingLevel::ReadsDutch : static_cast<domain::ReadingLevel>(dice.below(5));
  needs.channel = static_cast<domain::Channel>(dice.below(5));
  for (const auto& [kindCode, texts] : draft.setting.words.wishes) {
    const auto kind = domain::fromCode<domain::WishKind>(kindCode);
    const int chance = kind == domain::WishKind::NotOwnCircle ? 7 : 30;
    if (kind && dice.percent(chance)) draft.file.family.wishes.push_back({*kind, dice.pick(texts)});
  }
}

void addAddress(FamilyDraft& draft) {
  const Words& words = draft.setting.words;
  Dice& dice = draft.dice;
  draft.file.family.address = {
      .street = fmt::format("{} {}", dice.pick(words.streets), dice.between(1, 180)),
      .postcode = fmt::format("97{:02} X{}", dice.between(10, 89), static_cast<char>('A' + dice.below(20))),
      .place = dice.pick(words.places)};
}

}  // namespace

void addHousehold(FamilyDraft& draft) {
  Dice& dice = draft.dice;
  draft.names = &dice.pick(draft.setting.words.groups);
  addNeeds(draft);
  addAddress(draft);
  const std::string family = dice.pick(draft.names->families);
  const bool couple = dice.percent(68);
  const bool motherFirst = dice.percent(75);
  const int age = dice.between(29, 52);
  const std::string second = dice.percent(12) ? dice.pick(draft.setting.words.secondNames) : std::string();
  draft.file.family.displayName = second.empty() ? family : family + "-" + second;
  if (couple || motherFirst) draft.adults.push_back(addPerson(draft, Gender::Female, PersonRole::Parent, age, family));
  if (couple || !motherFirst) {
    draft.adults.push_back(addPerson(draft, Gender::Male, PersonRole::Parent, age + dice.between(0, 6), family));
  }
  const int count = dice.between(1, 4);
  for (int i = 0; i < count; ++i) {
    const Gender gender = dice.percent(50) ? Gender::Female : Gender::Male;
    draft.children.push_back(
        addPerson(draft, gender, PersonRole::Child, dice.between(1, 17), draft.file.family.displayName));
  }
  if (dice.percent(8)) addPerson(draft, Gender::Female, PersonRole::Grandparent, age + dice.between(22, 30), family);
}

}  // namespace tweehanden::app::demo
