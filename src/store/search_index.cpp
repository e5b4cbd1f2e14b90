// SPDX-License-Identifier: EUPL-1.2
#include "store/search_index.h"

#include "store/columns.h"

namespace tweehanden::store {
namespace {

constexpr std::string_view kFamilyEntry = "family";
constexpr std::string_view kContactEntry = "contact";
constexpr std::string_view kHelpRequestEntry = "help_request";

struct FoundFamily {
  domain::FamilyId family;
};
void columns(auto& visit, Like<FoundFamily> auto& row) { visit("family_id", row.family); }

void insertEntry(Connection& connection, std::string_view kind, long long object, domain::FamilyId family,
                 const std::string& folded) {
  const long long id = connection.first<FoundId>("search/next_entry").value().id;
  connection.run("search/insert_entry", "id", id, "kind", kind, "object_id", object, "family_id", family);
  connection.run("search/insert_words", "docid", id, "body", folded);
}

std::string wordsOf(const domain::Contact& contact) {
  std::string text = contact.note;
  for (const auto& agreement : contact.agreements) text += '\n' + agreement.text + ' ' + agreement.who;
  for (const auto& win : contact.quickWins) text += '\n' + win;
  return text;
}

}  // namespace

void indexFamily(Connection& connection, Folder& folder, const domain::Family& family,
                 const std::vector<domain::Person>& persons) {
  std::string text = family.displayName + '\n' + family.caseNumber;
  for (const auto& person : persons) {
    text += '\n' + person.name.givenNames + ' ' + person.name.prefix + ' ' + person.name.familyName;
  }
  insertEntry(connection, kFamilyEntry, family.id.value, family.id, folder.fold(text));
}

void indexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact) {
  insertEntry(connection, kContactEntry, contact.id.value, family, folder.fold(wordsOf(contact)));
}

void indexHelpRequest(Connection& connection, Folder& folder, domain::FamilyId family,
                      const domain::HelpRequest& request) {
  insertEntry(connection, kHelpRequestEntry, request.id.value, family, folder.fold(request.text));
}

void reindexContact(Connection& connection, Folder& folder, domain::FamilyId family, const domain::Contact& contact) {
  const auto entry = connection.first<FoundId>("search/find_entry", "kind", kContactEntry, "object_id", contact.id);
  if (!entry) return indexContact(connection, folder, family, contact);
  connection.run("search/update_words", "body", folder.fold(wordsOf(contact)), "docid", entry->id);
}

std::vector<domain::FamilyId> searchFamilies(Connection& connection, Folder& folder, const std::string& text,
                                             int limit) {
  std::vector<domain::FamilyId> families;
  const std::string words = folder.matchExpression(text);
  if (words.empty()) return families;
  for (const auto& row : connection.rows<FoundFamily>("search/find_families", "words", words, "row_limit", limit)) {
    families.push_back(row.family);
  }
  return families;
}

}  // namespace tweehanden::store
