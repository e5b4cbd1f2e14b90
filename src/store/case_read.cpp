// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "store/case_rows.h"
#include "store/columns.h"

namespace tweehanden::store {
namespace {

using domain::FamilyId;

template <class R>
std::vector<R> listOf(Connection& connection, std::string_view query, FamilyId family) {
  return connection.rows<R>(query, "family_id", family);
}

/// Puts the rows of a query in the list of the record that owns each.
template <class Row, class Records, class Put>
void distribute(Connection& connection, std::string_view query, FamilyId family, Records& records, const Put& put) {
  if (records.empty()) return;
  std::unordered_map<long long, std::size_t> byId;
  for (std::size_t i = 0; i < records.size(); ++i) byId.emplace(records[i].id.value, i);
  for (auto& row : connection.rows<Owned<Row>>(query, "family_id", family)) {
    const auto owner = byId.find(row.owner);
    if (owner != byId.end()) put(records[owner->second], std::move(row.record));
  }
}

void readPersons(Connection& connection, FamilyId family, domain::Case& file) {
  file.persons = listOf<domain::Person>(connection, "person/list_persons", family);
  distribute<Item<domain::PersonRole>>(connection, "person/list_person_roles", family, file.persons,
                                       [](auto& person, auto&& row) { person.roles.push_back(row.item); });
  distribute<domain::LanguageSkill>(connection, "person/list_language_skills", family, file.persons,
                                    [](auto& person, auto&& row) { person.languages.push_back(std::move(row)); });
  file.custody = listOf<domain::Custody>(connection, "person/list_custody", family);
  file.relations = listOf<domain::Relation>(connection, "person/list_relations", family);
}

void readContacts(Connection& connection, FamilyId family, domain::Case& file) {
  file.contacts = listOf<domain::Contact>(connection, "contact/list_contacts", family);
  distribute<domain::Voice>(connection, "contact/list_contact_participants", family, file.contacts,
                            [](auto& contact, auto&& row) { contact.participants.push_back(std::move(row)); });
  distribute<domain::NoteMark>(connection, "contact/list_note_marks", family, file.contacts,
                               [](auto& contact, auto&& row) { contact.marks.push_back(row); });
  distribute<domain::Agreement>(connection, "contact/list_agreements", family, file.contacts,
                                [](auto& contact, auto&& row) { contact.agreements.push_back(std::move(row)); });
  distribute<Item<std::string>>(connection, "contact/list_quick_wins", family, file.contacts,
                                [](auto& contact, auto&& row) { contact.quickWins.push_back(std::move(row.item)); });
}

void readAgreementsToShare(Connection& connection, FamilyId family, domain::Case& file) {
  file.consents = listOf<domain::Consent>(connection, "consent/list_consents", family);
  distribute<Item<domain::DataKind>>(connection, "consent/list_consent_data_kinds", family, file.consents,
                                     [](auto& consent, auto&& row) { consent.dataKinds.push_back(row.item); });
  file.referrals = listOf<domain::Referral>(connection, "referral/list_referrals", family);
  file.safetyConcerns = listOf<domain::SafetyConcern>(connection, "safety/list_safety_concerns", family);
  distribute<domain::MeldcodeStep>(connection, "safety/list_meldcode_steps", family, file.safetyConcerns,
                                   [](auto& concern, auto&& row) { concern.steps.push_back(std::move(row)); });
}

void readConfirmations(Connection& connection, FamilyId family, domain::Case& file) {
  file.confirmations = listOf<domain::ProfileConfirmation>(connection, "confirmation/list_confirmations", family);
  distribute<domain::ConfirmedFactor>(
      connection, "confirmation/list_confirmed_factors", family, file.confirmations,
      [](auto& confirmation, auto&& row) { confirmation.factors.push_back(std::move(row)); });
}

/// What a case refers to outside the family, in order of id.
struct References {
  std::set<long long> organisations;
  std::set<long long> intermediaries;
  template <class Tag>
  static void add(std::set<long long>& ids, const std::optional<Id<Tag>>& id) {
    if (id) ids.insert(id->value);
  }
};

void addVoices(References& found, const domain::Case& file) {
  for (const auto& contact : file.contacts) {
    for (const auto& voice : contact.participants) References::add(found.intermediaries, voice.intermediary);
  }
  for (const auto& observation : file.observations) {
    References::add(found.intermediaries, observation.speaker.intermediary);
    References::add(found.organisations, observation.subject);
  }
}

References referencesOf(const domain::Case& file) {
  References found;
  References::add(found.organisations, file.family.servedBy);
  References::add(found.organisations, file.family.partner);
  References::add(found.intermediaries, file.family.intermediary);
  addVoices(found, file);
  for (const auto& tie : file.network) References::add(found.organisations, tie.organisation);
  for (const auto& consent : file.consents) found.organisations.insert(consent.recipient.value);
  for (const auto& referral : file.referrals) {
    found.organisations.insert(referral.partner.value);
    References::add(found.intermediaries, referral.intermediary);
  }
  for (const auto& task : file.tasks) {
    References::add(found.organisations, task.organisation);
    References::add(found.intermediaries, task.intermediary);
  }
  return found;
}

template <class T>
std::vector<T> itemsOf(Connection& connection, std::string_view query, long long owner) {
  std::vector<T> items;
  for (auto& row : connection.rows<Owned<Item<T>>>(query, "owner", owner)) items.push_back(std::move(row.record.item));
  return items;
}

void readReferences(Connection& connection, domain::Case& file) {
  References found = referencesOf(file);
  for (const long long id : found.intermediaries) {
    auto read = connection.first<domain::Intermediary>("organisation/read_intermediary", "id", id);
    if (!read) continue;
    read->languages = itemsOf<std::string>(connection, "organisation/read_intermediary_languages", id);
    read->evenings = itemsOf<domain::Weekday>(connection, "organisation/read_intermediary_evenings", id);
    found.organisations.insert(read->organisation.value);
    file.intermediaries.push_back(std::move(*read));
  }
  for (const long long id : found.organisations) {
    auto read = connection.first<domain::Organisation>("organisation/read_organisation", "id", id);
    if (!read) continue;
    read->languages = itemsOf<std::string>(connection, "organisation/read_organisation_languages", id);
    read->places = itemsOf<std::string>(connection, "organisation/read_organisation_places", id);
    file.organisations.push_back(std::move(*read));
  }
}

void readServiceFacts(Connection& connection, const std::set<long long>& organisations, domain::Case& file) {
  for (const long long id : organisations) {
    for (auto& fact : connection.rows<domain::ServiceFact>("organisation/list_service_facts", "organisation_id", id)) {
      file.serviceFacts.push_back(std::move(fact));
    }
  }
  std::ranges::sort(file.serviceFacts, {}, &domain::ServiceFact::id);
}

/// Items of every record at once, by owner.
template <class T>
std::map<long long, std::vector<T>> allItems(Connection& connection, std::string_view query) {
  std::map<long long, std::vector<T>> items;
  for (auto& row : connection.rows<Owned<Item<T>>>(query)) items[row.owner].push_back(std::move(row.record.item));
  return items;
}

}  // namespace

Result<domain::Case> readCaseRows(Connection& connection, FamilyId family) {
  auto found = connection.first<domain::Family>("family/read_family", "id", family);
  if (!found) return fail(ErrorCode::NotFound, "family");
  domain::Case file;
  file.family = std::move(*found);
  for (auto& row : connection.rows<Owned<domain::VisitWish>>("family/list_visit_wishes", "family_id", family)) {
    file.family.wishes.push_back(std::move(row.record));
  }
  readPersons(connection, family, file);
  file.network = listOf<domain::NetworkTie>(connection, "network/list_network_ties", family);
  file.helpRequests = listOf<domain::HelpRequest>(connection, "help/list_help_requests", family);
  readContacts(connection, family, file);
  file.observations = listOf<domain::Observation>(connection, "observation/list_observations", family);
  readAgreementsToShare(connection, family, file);
  file.tasks = listOf<domain::Task>(connection, "task/list_tasks", family);
  readConfirmations(connection, family, file);
  for (auto& row : connection.rows<Owned<domain::ExtraSection>>("family/list_case_extras", "family_id", family)) {
    file.extras.push_back(std::move(row.record));
  }
  readReferences(connection, file);
  std::set<long long> organisations;
  for (const auto& organisation : file.organisations) organisations.insert(organisation.id.value);
  readServiceFacts(connection, organisations, file);
  return file;
}

Result<domain::Case> readEvidenceRows(Connection& connection, FamilyId family) {
  auto found = connection.first<domain::Family>("family/read_family", "id", family);
  if (!found) return fail(ErrorCode::NotFound, "family");
  domain::Case file;
  file.family = std::move(*found);
  file.observations = listOf<domain::Observation>(connection, "observation/list_observations", family);
  readServiceFacts(connection, referencesOf(file).organisations, file);
  return file;
}

std::vector<domain::Organisation> readOrganisations(Connection& connection) {
  auto found = connection.rows<domain::Organisation>("organisation/list_organisations");
  auto languages = allItems<std::string>(connection, "organisation/list_organisation_languages");
  auto places = allItems<std::string>(connection, "organisation/list_organisation_places");
  for (auto& organisation : found) {
    organisation.languages = std::move(languages[organisation.id.value]);
    organisation.places = std::move(places[organisation.id.value]);
  }
  return found;
}

std::vector<domain::Intermediary> readIntermediaries(Connection& connection) {
  auto found = connection.rows<domain::Intermediary>("organisation/list_intermediaries");
  auto languages = allItems<std::string>(connection, "organisation/list_intermediary_languages");
  auto evenings = allItems<domain::Weekday>(connection, "organisation/list_intermediary_evenings");
  for (auto& intermediary : found) {
    intermediary.languages = std::move(languages[intermediary.id.value]);
    intermediary.evenings = std::move(evenings[intermediary.id.value]);
  }
  return found;
}

}  // namespace tweehanden::store
