// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/error.h"

namespace tweehanden::app::demo {

using Texts = std::vector<std::string>;
using TextsByKey = std::map<std::string, Texts, std::less<>>;

/// Names that go together in one invented household. The group itself is stored nowhere.
struct NameGroup {
  Texts families, female, male, languages;
};

struct AgreementText {
  std::string text;
  std::string party;
  int days = 14;
  double hours = 1;
};

struct HelperText {
  std::string name;
  Texts languages;
};

struct OrganisationText {
  std::string name;
  Texts languages, places;
  std::vector<HelperText> people;
};

struct WorkerText {
  std::string user;
  std::string name;
};

/// Sentences on one subject, by kind of paragraph ("fact", "their_words", "interpretation").
struct Topic {
  TextsByKey high, low;
};

/// The Dutch words the invented families are made of: resources/demo/.
struct Words {
  std::vector<NameGroup> groups;
  Texts secondNames, streets, places;
  std::map<std::string, std::vector<OrganisationText>, std::less<>> organisations;  ///< by the code of their kind
  std::vector<WorkerText> workers;
  TextsByKey wishes, help, network, openings, interpreters;
  std::vector<AgreementText> agreements;
  Texts quickWins, referralQuestions, referralOutcomes, referralReasons, declineReasons, safetyFacts, safetyLifts;
  Texts middles, closings;
  std::map<std::string, Topic, std::less<>> topics;  ///< by factor id, and "strength"
};

/// Read from the files compiled into the program.
[[nodiscard]] Result<Words> loadWords();

}  // namespace tweehanden::app::demo
