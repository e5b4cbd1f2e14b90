// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/demo/dice.h"
#include "app/demo/words.h"
#include "domain/records.h"
#include "scoring/model.h"

/// Invented families, made step by step. Every step adds to the draft and draws from its own dice.
namespace tweehanden::app::demo {

/// Ids that follow from seed and number, in the form the program's own ids have: a millisecond, a node, a counter.
class DemoIds {
 public:
  /// `number` 0 is for what the families share; the families are 1 and up.
  DemoIds(std::uint64_t seed, long long number, Date today);
  template <class Tag>
  [[nodiscard]] Id<Tag> next() {
    return Id<Tag>{m_base | ++m_count};
  }

 private:
  long long m_base;
  long long m_count = 0;
};

/// What all families of one demo share.
struct Setting {
  const scoring::Model& model;
  Words words;
  std::uint64_t seed = 0;
  Date today;
  std::vector<domain::Organisation> organisations;
  std::vector<domain::Intermediary> helpers;
  std::vector<domain::ServiceFact> facts;
};

/// Organisations with their intermediaries, and the measured facts of the services.
[[nodiscard]] Setting makeSetting(const scoring::Model& model, Words words, std::uint64_t seed, Date today);

struct FamilyDraft {
  const Setting& setting;
  Dice dice;
  DemoIds ids;
  domain::Case file;
  const NameGroup* names = nullptr;
  WorkerText worker;
  std::vector<domain::PersonId> adults, children;
  std::vector<double> truth;  ///< what is the case, by factor, in [0, 1]: observations give it more or less well
  Date lastDay;               ///< of the contacts

  [[nodiscard]] domain::Stamp stamp(Date day, int minute = 17 * 60) const;
  [[nodiscard]] const domain::Person& person(domain::PersonId id) const;
  /// {taal}, {kind}, {ouder}, {Ouder}, {partner} filled in; `speaker` is the parent that is meant.
  [[nodiscard]] std::string filled(std::string text, const domain::Person& speaker) const;
};

void addHousehold(FamilyDraft& draft);
void addTies(FamilyDraft& draft);           ///< custody, relations, network
void addOrganisations(FamilyDraft& draft);  ///< who serves this family and who works with it
void addConsents(FamilyDraft& draft);
void addContacts(FamilyDraft& draft);  ///< with notes, observations, agreements and their tasks
void addReferrals(FamilyDraft& draft);
void addSafetyConcern(FamilyDraft& draft);
void addModelTasks(FamilyDraft& draft);
/// The note of one contact with its marks, about these factors.
void writeNote(FamilyDraft& draft, domain::Contact& contact, const domain::Person& speaker,
               const std::vector<int>& topics);
/// What was seen and heard at one contact on these factors, and something besides.
void addObservations(FamilyDraft& draft, const domain::Contact& contact, const std::vector<int>& topics);
/// The parent who does most of the talking at this contact.
[[nodiscard]] const domain::Person& speakerOf(const FamilyDraft& draft, const domain::Contact& contact);
/// Adds the task unless a guard forbids it, today or on the day it was made.
void addTask(FamilyDraft& draft, domain::Task task);

/// Family `number`, from 1.
[[nodiscard]] domain::Case makeFamily(const Setting& setting, long long number, const std::string& caseNumber);

}  // namespace tweehanden::app::demo
