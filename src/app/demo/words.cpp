// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/words.h"

#include <nlohmann/json.hpp>

#include "demoFiles.h"

namespace tweehanden::app::demo {

using nlohmann::json;

static void from_json(const json& from, NameGroup& to) {
  from.at("families").get_to(to.families);
  from.at("female").get_to(to.female);
  from.at("male").get_to(to.male);
  from.at("languages").get_to(to.languages);
}

static void from_json(const json& from, AgreementText& to) {
  from.at("text").get_to(to.text);
  from.at("party").get_to(to.party);
  from.at("days").get_to(to.days);
  from.at("hours").get_to(to.hours);
}

static void from_json(const json& from, HelperText& to) {
  from.at(0).get_to(to.name);
  from.at(1).get_to(to.languages);
}

static void from_json(const json& from, OrganisationText& to) {
  from.at("name").get_to(to.name);
  to.languages = from.value("languages", Texts{});
  to.places = from.value("places", Texts{});
  to.people = from.value("people", std::vector<HelperText>{});
}

static void from_json(const json& from, WorkerText& to) {
  from.at(0).get_to(to.user);
  from.at(1).get_to(to.name);
}

static void from_json(const json& from, Topic& to) {
  from.at("high").get_to(to.high);
  from.at("low").get_to(to.low);
}

namespace {

json document(const char* name) { return json::parse(*embedded::demoFiles(name)); }

void readNames(Words& words) {
  const json names = document("names.json");
  names.at("groups").get_to(words.groups);
  names.at("second_names").get_to(words.secondNames);
  names.at("streets").get_to(words.streets);
  names.at("places").get_to(words.places);
}

void readOrganisations(Words& words) {
  json organisations = document("organisations.json");
  organisations.at("workers").get_to(words.workers);
  organisations.erase("workers");
  organisations.get_to(words.organisations);
}

void readLife(Words& words) {
  const json life = document("life.json");
  life.at("wishes").get_to(words.wishes);
  life.at("help").get_to(words.help);
  life.at("network").get_to(words.network);
  life.at("agreements").get_to(words.agreements);
  life.at("quick_wins").get_to(words.quickWins);
  life.at("referral_questions").get_to(words.referralQuestions);
  life.at("referral_outcomes").get_to(words.referralOutcomes);
  life.at("referral_reasons").get_to(words.referralReasons);
  life.at("decline_reasons").get_to(words.declineReasons);
  life.at("safety_facts").get_to(words.safetyFacts);
  life.at("safety_lifts").get_to(words.safetyLifts);
}

void readNotes(Words& words) {
  const json notes = document("notes.json");
  notes.at("openings").get_to(words.openings);
  notes.at("interpreters").get_to(words.interpreters);
  notes.at("middles").get_to(words.middles);
  notes.at("closings").get_to(words.closings);
  notes.at("topics").get_to(words.topics);
}

}  // namespace

Result<Words> loadWords() {
  Words words;
  try {
    readNames(words);
    readOrganisations(words);
    readLife(words);
    readNotes(words);
  } catch (const json::exception& error) {
    return fail(ErrorCode::Internal, error.what());  // the files are ours: only a wrong build gets here
  }
  return words;
}

}  // namespace tweehanden::app::demo
