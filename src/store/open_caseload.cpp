// SPDX-License-Identifier: EUPL-1.2
#include "store/open_caseload.h"

#include <unordered_map>

#include "store/columns.h"

namespace tweehanden::store {
namespace {

/// What of a task makes load, with the family it belongs to.
struct CaseTask {
  domain::FamilyId family;
  domain::Task task;
};
void columns(auto& visit, Like<CaseTask> auto& row) {
  visit("family_id", row.family);
  visit("owner", row.task.owner);
  visit("intermediary_id", row.task.intermediary);
  visit("hours", row.task.hours);
  visit("status", row.task.status);
  visit("from_date", row.task.from);
  visit("until_date", row.task.until);
  visit("created_on", row.task.createdOn);
  visit("ended_on", row.task.endedOn);
}

using Places = std::unordered_map<long long, std::size_t>;

/// Gives every row of a query to the case it belongs to.
template <class Row, class Put>
void give(Connection& connection, std::string_view query, std::vector<domain::Case>& cases, const Places& places,
          const Put& put) {
  for (auto& row : connection.rows<Owned<Row>>(query)) {
    const auto place = places.find(row.owner);
    if (place != places.end()) put(cases[place->second], std::move(row.record));
  }
}

void readPersons(Connection& connection, std::vector<domain::Case>& cases, const Places& families) {
  give<domain::Person>(connection, "allocation/list_persons", cases, families,
                       [](auto& file, auto&& row) { file.persons.push_back(std::move(row)); });
  std::unordered_map<long long, domain::Person*> persons;
  for (auto& file : cases) {
    for (auto& person : file.persons) persons.emplace(person.id.value, &person);
  }
  for (auto& row : connection.rows<Owned<Item<domain::PersonRole>>>("allocation/list_person_roles")) {
    const auto person = persons.find(row.owner);
    if (person != persons.end()) person->second->roles.push_back(row.record.item);
  }
  for (auto& row : connection.rows<Owned<domain::LanguageSkill>>("allocation/list_language_skills")) {
    const auto person = persons.find(row.owner);
    if (person != persons.end()) person->second->languages.push_back(std::move(row.record));
  }
}

void readAgreements(Connection& connection, std::vector<domain::Case>& cases, const Places& families) {
  give<domain::VisitWish>(connection, "allocation/list_visit_wishes", cases, families,
                          [](auto& file, auto&& row) { file.family.wishes.push_back(std::move(row)); });
  give<domain::Custody>(connection, "allocation/list_custody", cases, families,
                        [](auto& file, auto&& row) { file.custody.push_back(std::move(row)); });
  give<domain::Relation>(connection, "allocation/list_relations", cases, families,
                         [](auto& file, auto&& row) { file.relations.push_back(std::move(row)); });
  give<domain::Consent>(connection, "allocation/list_consents", cases, families,
                        [](auto& file, auto&& row) { file.consents.push_back(std::move(row)); });
  give<domain::Referral>(connection, "allocation/list_referrals", cases, families,
                         [](auto& file, auto&& row) { file.referrals.push_back(std::move(row)); });
  give<domain::SafetyConcern>(connection, "allocation/list_safety_concerns", cases, families,
                              [](auto& file, auto&& row) { file.safetyConcerns.push_back(std::move(row)); });
}

}  // namespace

OpenCaseload readOpenCaseload(Connection& connection) {
  OpenCaseload found;
  Places families;
  for (auto& family : connection.rows<domain::Family>("allocation/list_families")) {
    families.emplace(family.id.value, found.cases.size());
    found.cases.emplace_back().family = std::move(family);
  }
  readPersons(connection, found.cases, families);
  readAgreements(connection, found.cases, families);
  for (auto& row : connection.rows<CaseTask>("allocation/list_tasks")) {
    const auto& task = row.task;
    if (task.intermediary) {
      found.given.push_back({*task.intermediary, row.family, task.hours, task.status, task.from, task.until,
                             task.createdOn, task.endedOn});
    }
    const auto place = families.find(row.family.value);
    if (place != families.end()) found.cases[place->second].tasks.push_back(std::move(row.task));
  }
  return found;
}

}  // namespace tweehanden::store
