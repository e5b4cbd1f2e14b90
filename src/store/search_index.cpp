// SPDX-License-Identifier: EUPL-1.2
#include "store/search_index.h"

#include <algorithm>
#include <array>

#include "store/columns.h"
#include "store/name_words.h"
#include "store/search_words.h"
#include "store/sounds.h"

namespace tweehanden::store {
namespace {

constexpr long long kEntriesADay = 1LL << kEntryNumberBits;

struct EntryRow {
  long long id = 0;
  std::string kind;
};
void columns(auto& visit, Like<EntryRow> auto& row) {
  visit("id", row.id);
  visit("kind", row.kind);
}

struct NameBody {
  std::string body;
};
void columns(auto& visit, Like<NameBody> auto& row) { visit("body", row.body); }

/// As far as days go.
constexpr long long kLastDay = Date(9999, 12, 31).dayNumber();

/// The next free id of a day. A day with a million entries goes on in the day before it.
long long nextEntry(Connection& connection, Date day) {
  for (long long first = firstEntryOf(day);; first += kEntriesADay) {
    const long long end = first + kEntriesADay;
    const long long last = connection.first<FoundId>("search/last_entry", "first_id", first, "end_id", end).value().id;
    if (last == 0) return first;
    if (last + 1 < end) return last + 1;
  }
}

long long addEntry(Connection& connection, std::string_view kind, long long object,
                   std::optional<domain::FamilyId> family, Date day) {
  const long long id = nextEntry(connection, day);
  connection.run("search/insert_entry", "id", id, "kind", kind, "object_id", object, "family_id", family);
  return id;
}

void addNames(Connection& connection, long long entry, const std::string& body) {
  connection.run("search/insert_names", "docid", entry, "body", body);
  addNameWords(connection, body);
}

bool namesEntry(std::string_view kind) { return kind != kContactEntry && kind != kHelpRequestEntry; }

void removeEntry(Connection& connection, long long entry, std::string_view kind) {
  if (namesEntry(kind)) {
    if (const auto body = connection.first<NameBody>("search/read_names", "docid", entry)) {
      removeNameWords(connection, body->body);
    }
    connection.run("search/delete_names", "docid", entry);
  } else {
    connection.run("search/delete_words", "docid", entry);
  }
  connection.run("search/delete_entry", "id", entry);
}

/// "el khattabi" is also indexed as "elkhattabi".
std::string joinedNames(Folder& folder, const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    std::string chain;
    for (const std::string& word : searchWords(folder.fold(name))) {
      chain += word;
      if (isParticle(word)) continue;
      if (chain.size() > word.size()) joined += (joined.empty() ? "" : " ") + chain;
      chain.clear();
    }
  }
  return joined;
}

std::string nameBody(Folder& folder, std::vector<std::string> names) {
  names.push_back(joinedNames(folder, names));
  return indexText(folder, names);
}

bool indexed(Connection& connection, std::string_view kind, long long object) {
  return connection.first<FoundId>("search/find_entry", "kind", kind, "object_id", object).has_value();
}

std::string_view entryKind(PartnerKind kind) {
  return kind == PartnerKind::Organisation ? kOrganisationEntry : kIntermediaryEntry;
}

}  // namespace

long long firstEntryOf(Date day) { return (kLastDay - day.dayNumber()) << kEntryNumberBits; }

void indexFamily(Connection& connection, Folder& folder, const domain::Family& family,
                 const std::vector<domain::Person>& persons) {
  std::vector<std::string> names = {family.displayName, family.caseNumber};
  for (const auto& person : persons) names.push_back(fullName(person.name));
  const long long entry = addEntry(connection, kFamilyEntry, family.id.value, family.id, family.openedOn);
  addNames(connection, entry, nameBody(folder, std::move(names)));
}

void indexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact) {
  std::vector<std::string> notes = {contact.note};
  notes.insert(notes.end(), contact.quickWins.begin(), contact.quickWins.end());
  std::vector<std::string> agreements;
  for (const auto& agreement : contact.agreements) agreements.push_back(agreement.text + ' ' + agreement.who);
  const long long entry = addEntry(connection, kContactEntry, contact.id.value, family, contact.start.date);
  connection.run("search/insert_words", "docid", entry, "note", indexText(folder, notes), "agreement",
                 indexText(folder, agreements), "help", std::string());
}

void indexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                      const domain::HelpRequest& request) {
  const std::array<std::string, 1> parts = {request.text};
  const long long entry = addEntry(connection, kHelpRequestEntry, request.id.value, family, request.askedOn);
  connection.run("search/insert_words", "docid", entry, "note", std::string(), "agreement", std::string(), "help",
                 indexText(folder, parts));
}

void indexPartner(Connection& connection, Folder& folder, PartnerKind kind, const PartnerText& partner) {
  const long long entry = addEntry(connection, entryKind(kind), partner.id, std::nullopt, partner.on);
  addNames(connection, entry, nameBody(folder, {partner.name}));
}

void indexPartners(Connection& connection, Folder& folder, const domain::Case& file) {
  for (const auto& organisation : file.organisations) {
    if (!indexed(connection, kOrganisationEntry, organisation.id.value)) {
      reindexPartner(connection, folder, PartnerKind::Organisation, organisation.id.value);
    }
  }
  for (const auto& intermediary : file.intermediaries) {
    if (!indexed(connection, kIntermediaryEntry, intermediary.id.value)) {
      reindexPartner(connection, folder, PartnerKind::Intermediary, intermediary.id.value);
    }
  }
}

void reindexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact) {
  unindex(connection, kContactEntry, contact.id.value);
  indexContact(connection, folder, family, contact);
}

void reindexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                        const domain::HelpRequest& request) {
  unindex(connection, kHelpRequestEntry, request.id.value);
  indexHelpRequest(connection, folder, family, request);
}

void reindexFamilyNames(Connection& connection, Folder& folder, domain::FamilyId family) {
  unindex(connection, kFamilyEntry, family.value);
  if (const auto text = readFamilyText(connection, family.value)) {
    indexFamily(connection, folder, text->family, text->persons);
  }
}

void reindexFamily(Connection& connection, Folder& folder, domain::FamilyId family) {
  unindexFamily(connection, family);
  const auto text = readFamilyText(connection, family.value);
  if (!text) return;
  indexFamily(connection, folder, text->family, text->persons);
  for (const auto& row : connection.rows<FoundId>("search/list_contacts_of", "family_id", family)) {
    if (const auto contact = readContactText(connection, row.id)) {
      indexContact(connection, folder, family, contact->contact);
    }
  }
  for (const auto& row : connection.rows<FoundId>("search/list_help_requests_of", "family_id", family)) {
    if (const auto request = readHelpRequestText(connection, row.id)) {
      indexHelpRequest(connection, folder, family, request->request);
    }
  }
}

void reindexPartner(Connection& connection, Folder& folder, PartnerKind kind, long long id) {
  unindex(connection, entryKind(kind), id);
  if (const auto partner = readPartnerText(connection, kind, id)) indexPartner(connection, folder, kind, *partner);
}

void unindex(Connection& connection, std::string_view kind, long long objectId) {
  const auto entry = connection.first<FoundId>("search/find_entry", "kind", kind, "object_id", objectId);
  if (entry) removeEntry(connection, entry->id, kind);
}

void unindexFamily(Connection& connection, domain::FamilyId family) {
  for (const auto& row : connection.rows<EntryRow>("search/list_entries", "family_id", family)) {
    removeEntry(connection, row.id, row.kind);
  }
}

}  // namespace tweehanden::store
