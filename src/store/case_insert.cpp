// SPDX-License-Identifier: EUPL-1.2
#include "store/case_rows.h"
#include "store/columns.h"

namespace tweehanden::store {
namespace {

using domain::FamilyId;

/// A list of records that belong to the family itself.
template <class Records>
void insertAll(Connection& connection, std::string_view query, FamilyId family, const Records& records) {
  for (const auto& record : records) connection.write(query, record, "family_id", family);
}

/// A list of rows without an id of their own, in their order, which belong to `owner`.
template <class Records, class... Arguments>
void insertList(Connection& connection, std::string_view query, long long owner, const Records& records,
                const Arguments&... arguments) {
  int position = 0;
  for (const auto& record : records) {
    connection.write(query, record, "owner", owner, "position", position++, arguments...);
  }
}

/// The same for a list of plain values.
template <class Values, class... Arguments>
void insertItems(Connection& connection, std::string_view query, long long owner, const Values& values,
                 const Arguments&... arguments) {
  int position = 0;
  for (const auto& value : values) {
    connection.run(query, "item", value, "owner", owner, "position", position++, arguments...);
  }
}

bool stored(Connection& connection, std::string_view query, long long id) {
  return connection.first<FoundId>(query, "id", id).has_value();
}

void insertOrganisations(Connection& connection, const domain::Case& file) {
  for (const auto& organisation : file.organisations) {
    const long long id = organisation.id.value;
    if (stored(connection, "organisation/has_organisation", id)) continue;
    connection.write("organisation/insert_organisation", organisation);
    insertItems(connection, "organisation/insert_organisation_language", id, organisation.languages);
    insertItems(connection, "organisation/insert_organisation_place", id, organisation.places);
  }
  for (const auto& intermediary : file.intermediaries) {
    const long long id = intermediary.id.value;
    if (stored(connection, "organisation/has_intermediary", id)) continue;
    connection.write("organisation/insert_intermediary", intermediary);
    insertItems(connection, "organisation/insert_intermediary_language", id, intermediary.languages);
    insertItems(connection, "organisation/insert_intermediary_evening", id, intermediary.evenings);
  }
  for (const auto& fact : file.serviceFacts) {
    if (!stored(connection, "organisation/has_service_fact", fact.id.value)) {
      connection.write("organisation/insert_service_fact", fact);
    }
  }
}

void insertPersons(Connection& connection, FamilyId family, const domain::Case& file) {
  for (const auto& person : file.persons) {
    connection.write("person/insert_person", person, "family_id", family);
    insertItems(connection, "person/insert_person_role", person.id.value, person.roles, "family_id", family);
    insertList(connection, "person/insert_language_skill", person.id.value, person.languages, "family_id", family);
  }
  insertAll(connection, "person/insert_custody", family, file.custody);
  insertAll(connection, "person/insert_relation", family, file.relations);
}

void insertConsents(Connection& connection, FamilyId family, const domain::Case& file) {
  for (const auto& consent : file.consents) {
    connection.write("consent/insert_consent", consent, "family_id", family);
    insertItems(connection, "consent/insert_consent_data_kind", consent.id.value, consent.dataKinds, "family_id",
                family);
  }
}

void insertSafetyConcerns(Connection& connection, FamilyId family, const domain::Case& file) {
  for (const auto& concern : file.safetyConcerns) {
    connection.write("safety/insert_safety_concern", concern, "family_id", family);
    insertList(connection, "safety/insert_meldcode_step", concern.id.value, concern.steps, "family_id", family);
  }
}

}  // namespace

void insertSharedRows(Connection& connection, const domain::Case& file) { insertOrganisations(connection, file); }

void insertContactRows(Connection& connection, FamilyId family, const domain::Contact& contact) {
  const long long id = contact.id.value;
  connection.write("contact/insert_contact", contact, "family_id", family);
  insertList(connection, "contact/insert_contact_participant", id, contact.participants, "family_id", family);
  insertList(connection, "contact/insert_note_mark", id, contact.marks, "family_id", family);
  insertList(connection, "contact/insert_agreement", id, contact.agreements, "family_id", family);
  insertItems(connection, "contact/insert_quick_win", id, contact.quickWins, "family_id", family);
}

void insertObservationRow(Connection& connection, FamilyId family, const domain::Observation& observation) {
  connection.write("observation/insert_observation", observation, "family_id", family);
}

void insertHelpRequestRow(Connection& connection, FamilyId family, const domain::HelpRequest& request) {
  connection.write("help/insert_help_request", request, "family_id", family);
}

void insertTaskRow(Connection& connection, FamilyId family, const domain::Task& task) {
  connection.write("task/insert_task", task, "family_id", family);
}

void insertConfirmationRows(Connection& connection, FamilyId family, const domain::ProfileConfirmation& confirmation) {
  connection.write("confirmation/insert_confirmation", confirmation, "family_id", family);
  insertList(connection, "confirmation/insert_confirmed_factor", confirmation.id.value, confirmation.factors,
             "family_id", family);
}

void insertCaseRows(Connection& connection, const domain::Case& file) {
  const FamilyId family = file.family.id;
  insertOrganisations(connection, file);
  connection.write("family/insert_family", file.family);
  insertList(connection, "family/insert_visit_wish", family.value, file.family.wishes);
  insertPersons(connection, family, file);
  insertAll(connection, "network/insert_network_tie", family, file.network);
  insertAll(connection, "help/insert_help_request", family, file.helpRequests);
  for (const auto& contact : file.contacts) insertContactRows(connection, family, contact);
  insertAll(connection, "observation/insert_observation", family, file.observations);
  insertConsents(connection, family, file);
  insertAll(connection, "referral/insert_referral", family, file.referrals);
  insertSafetyConcerns(connection, family, file);
  insertAll(connection, "task/insert_task", family, file.tasks);
  for (const auto& confirmation : file.confirmations) insertConfirmationRows(connection, family, confirmation);
  insertList(connection, "family/insert_case_extra", family.value, file.extras);
}

}  // namespace tweehanden::store
