// SPDX-License-Identifier: EUPL-1.2
#include "cli/show_json.h"

#include <nlohmann/json.hpp>

#include "cli/codes.h"
#include "cli/confirmation_json.h"
#include "domain/rules.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

json day(const std::optional<Date>& date) { return date ? json(date->iso()) : json(); }

json personsJson(const domain::Case& file, Date on) {
  json persons = json::array();
  for (const auto& person : file.persons) {
    json roles = json::array();
    for (const auto role : person.roles) roles.push_back(domain::code(role));
    const auto age = domain::ageOn(person, on);
    persons.push_back({{"id", person.id.text()},
                       {"name", domain::fullName(person.name)},
                       {"age", age ? json(*age) : json()},
                       {"roles", roles},
                       {"in_household", person.inHousehold}});
  }
  return persons;
}

json contactsJson(const domain::Case& file) {
  json contacts = json::array();
  for (const auto& contact : file.contacts) {
    json agreements = json::array();
    for (const auto& each : contact.agreements) {
      agreements.push_back({{"text", each.text}, {"party", domain::code(each.party)}, {"until", day(each.until)}});
    }
    contacts.push_back({{"id", contact.id.text()},
                        {"kind", domain::code(contact.kind)},
                        {"start", contact.start.iso()},
                        {"interpreter", domain::code(contact.interpreter)},
                        {"note", contact.note},
                        {"agreements", agreements}});
  }
  return contacts;
}

json tasksJson(const domain::Case& file) {
  json tasks = json::array();
  for (const auto& task : file.tasks) {
    tasks.push_back({{"id", task.id.text()},
                     {"text", task.text},
                     {"owner", domain::code(task.owner)},
                     {"assignee", task.assignee},
                     {"status", domain::code(task.status)},
                     {"from", day(task.from)},
                     {"until", day(task.until)},
                     {"model_task", task.modelTask.empty() ? json() : json(task.modelTask)}});
  }
  return tasks;
}

json levelsJson(const scoring::Model& model, const scoring::Profile& profile) {
  json levels = json::object();
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (model.factors[i].kind == scoring::FactorKind::Risk)
      levels[model.factors[i].id] = codeOf(profile.factors[i].level);
  }
  return levels;
}

json confirmationsJson(const domain::Case& file) {
  json list = json::array();
  for (const auto& each : file.confirmations) list.push_back(confirmationJson(each));
  return list;
}

}  // namespace

json showJson(const scoring::Model& model, const app::CaseView& view) {
  const auto& family = view.file.family;
  json wishes = json::array();
  for (const auto& wish : family.wishes) wishes.push_back({{"kind", domain::code(wish.kind)}, {"text", wish.text}});
  return {
      {"case_number", family.caseNumber},
      {"display_name", family.displayName},
      {"status", domain::code(family.status)},
      {"frame", domain::code(family.frame)},
      {"legal_ground", domain::code(family.legalGround)},
      {"contact_language", family.needs.contactLanguage},
      {"interpreter", domain::code(family.needs.interpreter)},
      {"wishes", wishes},
      {"worker", family.worker},
      {"opened_on", family.openedOn.iso()},
      {"closed_on", day(family.closedOn)},
      {"as_of", view.on.iso()},
      {"safety_concern_open", domain::safetyConcernOpen(view.file, view.on)},
      {"consent", family.partner ? json(domain::familyConsentInForce(view.file, *family.partner, view.on)) : json()},
      {"observations", view.file.observations.size()},
      {"persons", personsJson(view.file, view.on)},
      {"contacts", contactsJson(view.file)},
      {"tasks", tasksJson(view.file)},
      {"levels", levelsJson(model, view.profile)},
      {"confirmations", confirmationsJson(view.file)}};
}

}  // namespace tweehanden::cli
