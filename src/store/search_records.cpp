// SPDX-License-Identifier: EUPL-1.2
#include "store/search_records.h"

#include "store/columns.h"

namespace tweehanden::store {
namespace {

struct FamilyLine {
  domain::Family family;
};
void columns(auto& visit, Like<FamilyLine> auto& row) {
  visit("id", row.family.id);
  visit("case_number", row.family.caseNumber);
  visit("display_name", row.family.displayName);
  visit("opened_on", row.family.openedOn);
}

struct ContactLine {
  domain::FamilyId family;
  domain::Contact contact;
};
void columns(auto& visit, Like<ContactLine> auto& row) {
  visit("id", row.contact.id);
  visit("family_id", row.family);
  visit("start_at", row.contact.start);
  visit("note", row.contact.note);
}

struct AgreementLine {
  domain::Agreement agreement;
};
void columns(auto& visit, Like<AgreementLine> auto& row) {
  visit("id", row.agreement.id);
  visit("text", row.agreement.text);
  visit("who", row.agreement.who);
}

struct HelpRequestLine {
  HelpRequestText line;
};
void columns(auto& visit, Like<HelpRequestLine> auto& row) {
  visit("id", row.line.request.id);
  visit("family_id", row.line.family);
  visit("asked_on", row.line.request.askedOn);
  visit("text", row.line.request.text);
}

struct PartnerLine {
  long long id = 0;
  std::string name;
  Timestamp recordedAt;
};
void columns(auto& visit, Like<PartnerLine> auto& row) {
  visit("id", row.id);
  visit("name", row.name);
  visit("recorded_at", row.recordedAt);
}

}  // namespace

std::string fullName(const domain::PersonName& name) {
  std::string text = name.givenNames;
  for (const std::string* part : {&name.prefix, &name.familyName}) {
    if (!text.empty() && !part->empty()) text += ' ';
    text += *part;
  }
  return text;
}

std::optional<FamilyText> readFamilyText(Connection& connection, long long id) {
  auto line = connection.first<FamilyLine>("search/read_family", "id", id);
  if (!line) return std::nullopt;
  return FamilyText{std::move(line->family), connection.rows<domain::Person>("person/list_persons", "family_id", id)};
}

std::optional<ContactText> readContactText(Connection& connection, long long id) {
  auto line = connection.first<ContactLine>("search/read_contact", "id", id);
  if (!line) return std::nullopt;
  ContactText text{line->family, std::move(line->contact)};
  for (auto& row :
       connection.rows<AgreementLine>("search/list_agreements", "family_id", text.family, "contact_id", id)) {
    text.contact.agreements.push_back(std::move(row.agreement));
  }
  for (auto& row :
       connection.rows<Item<std::string>>("search/list_quick_wins", "family_id", text.family, "contact_id", id)) {
    text.contact.quickWins.push_back(std::move(row.item));
  }
  return text;
}

std::optional<HelpRequestText> readHelpRequestText(Connection& connection, long long id) {
  auto line = connection.first<HelpRequestLine>("search/read_help_request", "id", id);
  if (!line) return std::nullopt;
  return std::move(line->line);
}

std::optional<PartnerText> readPartnerText(Connection& connection, PartnerKind kind, long long id) {
  auto line = connection.first<PartnerLine>(
      kind == PartnerKind::Organisation ? "search/read_organisation" : "search/read_intermediary", "id", id);
  if (!line) return std::nullopt;
  return PartnerText{line->id, std::move(line->name), dayOf(line->recordedAt)};
}

Date dayOf(Timestamp at) {
  return Date(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.milliseconds))));
}

}  // namespace tweehanden::store
