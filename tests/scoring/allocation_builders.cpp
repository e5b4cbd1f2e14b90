// SPDX-License-Identifier: EUPL-1.2
#include "scoring/allocation_builders.h"

#include <string>

namespace tweehanden::test {
namespace {

using namespace scoring;

class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }
  bool once(int in) { return below(in) == 0; }
  std::string word(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

 private:
  std::mt19937 m_engine;
};

const std::vector<std::string> kLanguages{"Tarifit", "Turks", "Tigrinya"};
const std::vector<std::string> kPlaces{"Voorbeeldstad", "Nieuw-Voorbeeld", ""};

FamilyNeed someNeed(Dice& dice, int id, int helpers, double hours) {
  FamilyNeed need = aNeed(id);
  need.language = dice.once(10) ? "" : dice.once(8) ? "Nederlands" : dice.word(kLanguages);
  if (dice.once(3)) need.householdLanguages = {dice.word(kLanguages), "Nederlands"};
  need.dutchWillDo = need.language == "Nederlands" || dice.once(8);
  need.when = static_cast<DayPart>(dice.below(3));
  need.place = dice.word(kPlaces);
  need.consentFor.clear();
  for (int organisation = 1; organisation <= 2; ++organisation) {
    if (!dice.once(4)) need.consentFor.push_back(domain::OrganisationId{organisation});
  }
  if (dice.once(2)) need.partner = domain::OrganisationId{1 + dice.below(2)};
  if (dice.once(3)) need.current = domain::IntermediaryId{1 + dice.below(helpers + 1)};
  need.safetyConcernOpen = dice.once(10);
  need.notOwnCircle = dice.once(6);
  need.hours = hours > 0 ? hours : 0.25 * (1 + dice.below(8));
  need.waitingDays = dice.below(900);
  return need;
}

Helper someHelper(Dice& dice, int id) {
  Helper helper = aHelper(id, 0.5 * dice.below(8));
  helper.organisation = domain::OrganisationId{1 + dice.below(2)};
  helper.languages = {dice.word(kLanguages)};
  if (dice.once(2)) helper.languages.push_back(dice.word(kLanguages));
  if (dice.once(12)) helper.languages.clear();
  if (!dice.once(3)) helper.places = {dice.word({"Voorbeeldstad", "Nieuw-Voorbeeld"})};
  helper.evenings = dice.once(2);
  helper.load.hours = dice.once(2) ? 0 : 0.25 * dice.below(10);
  if (dice.once(7)) helper.load.restUntil = Date(2026, 12, 1).plusDays(dice.below(20));
  return helper;
}

}  // namespace

FamilyNeed aNeed(long long id) {
  FamilyNeed need;
  need.id = domain::FamilyId{id};
  need.language = "Tarifit";
  need.householdLanguages = {"Tarifit"};
  need.consentFor = {domain::OrganisationId{1}};
  return need;
}

Helper aHelper(long long id, double capacity) {
  Helper helper;
  helper.id = domain::IntermediaryId{id};
  helper.organisation = domain::OrganisationId{1};
  helper.languages = {"Tarifit"};
  helper.load.capacity = capacity;
  return helper;
}

AllocationInput someCaseload(unsigned seed, int families, int helpers, Hours hours) {
  Dice dice(seed);
  AllocationInput input;
  const int people = 1 + dice.below(helpers);
  const double each = hours == Hours::Equal ? 0.5 * (1 + dice.below(4)) : 0;
  for (int id = 1; id <= people; ++id) input.helpers.push_back(someHelper(dice, id));
  for (int id = dice.below(families + 1); id > 0; --id) input.families.push_back(someNeed(dice, id, people, each));
  return input;
}

}  // namespace tweehanden::test
