// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include <algorithm>

#include "domain/records.h"
#include "domain/rules.h"
#include "support/error.h"

using namespace tweehanden;
using namespace tweehanden::domain;

namespace {

/// Every value has its own code, and comes back from it.
template <class... E>
bool codesAreSound() {
  const auto sound = []<class Enum>() {
    int index = 0;
    for (const auto& entry : codes<Enum>()) {
      const bool inOrder = static_cast<int>(entry.value) == index++;
      if (!inOrder || entry.code.empty() || code(entry.value) != entry.code ||
          fromCode<Enum>(entry.code) != entry.value)
        return false;
    }
    return !fromCode<Enum>("").has_value() && !fromCode<Enum>("Family").has_value();
  };
  return (sound.template operator()<E>() && ...);
}

}  // namespace

TEST_CASE("every term has a code of its own and comes back from it") {
  CHECK(codesAreSound<Perspective, Certainty, Basis, LegalGround, Frame, FamilyStatus, InterpreterNeed, ReadingLevel,
                      Channel>());
  CHECK(codesAreSound<WishKind, PersonRole, Gender, LanguageLevel, CustodyKind, CustodySource, RelationKind, TieKind,
                      TieStrength>());
  CHECK(codesAreSound<HelpSubject, HelpStatus, OrganisationKind, Engagement, Weekday, ContactKind, InterpreterKind,
                      NoteMarkKind>());
  CHECK(codesAreSound<Party, DataKind, ConsentPurpose, ConsentForm, ReferralDirection, ReferralStatus, TaskKind,
                      TaskPart, TaskStatus, FactorLevel>());
}

TEST_CASE("voices of different people have different keys, also when a name looks like an id") {
  const Voice person{PersonId{12}, {}, {}};
  const Voice intermediary{{}, IntermediaryId{12}, {}};
  const Voice named{{}, {}, "12"};
  const Voice posing{{}, {}, "person:12"};
  CHECK(person.key() == Voice{PersonId{12}, {}, {}}.key());
  CHECK(person.key() != intermediary.key());
  CHECK(person.key() != named.key());
  CHECK(intermediary.key() != named.key());
  CHECK(person.key() != posing.key());
  CHECK(Voice{}.key().empty());
}

TEST_CASE("a full name joins the parts that there are") {
  CHECK(fullName({"Youssef", "van der", "Meulen"}) == "Youssef van der Meulen");
  CHECK(fullName({"", "", "Amina"}) == "Amina");
  CHECK(fullName({"Nour", "", "Voorbeeld"}) == "Nour Voorbeeld");
  CHECK(fullName({}).empty());
}

TEST_CASE("every error has a name of its own") {
  std::vector<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
    names.push_back(name(static_cast<ErrorCode>(code)));
  const auto count = names.size();
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  CHECK(names.size() == count);
}
