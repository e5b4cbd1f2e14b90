// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <string>
#include <type_traits>

#include "domain/load.h"
#include "domain/records.h"

/// Which column holds which member: the one place where that is said, for writing and for reading.
/// `visit(column name, member)` is called once for each; lists of a record have rows of their own (Owned).
namespace tweehanden::store {

template <class T, class Record>
concept Like = std::same_as<std::remove_cv_t<T>, Record>;

/// A row of a list that belongs to the record `owner`.
template <class R>
struct Owned {
  long long owner = 0;
  R record{};
};

/// A list item that is one value.
template <class T>
struct Item {
  T item{};
};

/// A single number of a query, by the name of its column.
struct FoundId {
  long long id = 0;
};
void columns(auto& visit, Like<FoundId> auto& row) { visit("id", row.id); }

template <class Visit, class T>
void columns(Visit& visit, Item<T>& row) {
  visit("item", row.item);
}
template <class Visit, class T>
void columns(Visit& visit, const Item<T>& row) {
  visit("item", row.item);
}

void stampColumns(auto& visit, auto& stamp) {
  visit("revision", stamp.revision);
  visit("recorded_by", stamp.recordedBy);
  visit("recorded_at", stamp.recordedAt);
}

void columns(auto& visit, Like<domain::VisitWish> auto& r) {
  visit("kind", r.kind);
  visit("text", r.text);
}

void columns(auto& visit, Like<domain::ExtraSection> auto& r) {
  visit("name", r.name);
  visit("json", r.json);
}

void columns(auto& visit, Like<domain::Family> auto& r) {
  visit("id", r.id);
  visit("case_number", r.caseNumber);
  visit("display_name", r.displayName);
  visit("legal_ground", r.legalGround);
  visit("frame", r.frame);
  visit("status", r.status);
  visit("needs_contact_language", r.needs.contactLanguage);
  visit("needs_interpreter", r.needs.interpreter);
  visit("needs_reading", r.needs.reading);
  visit("needs_channel", r.needs.channel);
  visit("needs_form_of_address", r.needs.formOfAddress);
  visit("address_street", r.address.street);
  visit("address_postcode", r.address.postcode);
  visit("address_place", r.address.place);
  visit("worker", r.worker);
  visit("served_by_id", r.servedBy);
  visit("partner_id", r.partner);
  visit("intermediary_id", r.intermediary);
  visit("rhythm_days", r.rhythmDays);
  visit("opened_on", r.openedOn);
  visit("closed_on", r.closedOn);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Person> auto& r) {
  visit("id", r.id);
  visit("given_names", r.name.givenNames);
  visit("prefix", r.name.prefix);
  visit("family_name", r.name.familyName);
  visit("birth_date", r.birthDate);
  visit("death_date", r.deathDate);
  visit("deceased", r.deceased);
  visit("gender", r.gender);
  visit("in_household", r.inHousehold);
  visit("phone", r.phone);
  visit("email", r.email);
  visit("bsn", r.bsn);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::LanguageSkill> auto& r) {
  visit("language", r.language);
  visit("speaking", r.speaking);
  visit("reading", r.reading);
}

void columns(auto& visit, Like<domain::Custody> auto& r) {
  visit("id", r.id);
  visit("child_id", r.child);
  visit("holder_id", r.holder);
  visit("holder_name", r.holderName);
  visit("kind", r.kind);
  visit("source", r.source);
  visit("valid_from", r.on);
  visit("valid_until", r.until);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Relation> auto& r) {
  visit("id", r.id);
  visit("from_person_id", r.from);
  visit("kind", r.kind);
  visit("to_person_id", r.to);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::NetworkTie> auto& r) {
  visit("id", r.id);
  visit("name", r.name);
  visit("kind", r.kind);
  visit("organisation_id", r.organisation);
  visit("person_id", r.of);
  visit("strength", r.strength);
  visit("tense", r.tense);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::HelpRequest> auto& r) {
  visit("id", r.id);
  visit("subject", r.subject);
  visit("text", r.text);
  visit("asked_by_id", r.askedBy);
  visit("asked_on", r.askedOn);
  visit("status", r.status);
  visit("ended_on", r.endedOn);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Organisation> auto& r) {
  visit("id", r.id);
  visit("name", r.name);
  visit("kind", r.kind);
  visit("phone", r.phone);
  visit("email", r.email);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Intermediary> auto& r) {
  visit("id", r.id);
  visit("organisation_id", r.organisation);
  visit("name", r.name);
  visit("hours_per_week", r.hoursPerWeek);
  visit("engagement", r.engagement);
  visit("phone", r.phone);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::ServiceFact> auto& r) {
  visit("id", r.id);
  visit("organisation_id", r.organisation);
  visit("indicator", r.indicator);
  visit("value", r.value);
  visit("perspective", r.perspective);
  visit("valid_on", r.on);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Contact> auto& r) {
  visit("id", r.id);
  visit("kind", r.kind);
  visit("start_at", r.start);
  visit("end_at", r.end);
  visit("place", r.place);
  visit("language", r.language);
  visit("interpreter", r.interpreter);
  visit("interpreter_name", r.interpreterName);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Voice> auto& r) {
  visit("person_id", r.person);
  visit("intermediary_id", r.intermediary);
  visit("name", r.name);
}

void columns(auto& visit, Like<domain::NoteMark> auto& r) {
  visit("paragraph", r.paragraph);
  visit("kind", r.kind);
}

void columns(auto& visit, Like<domain::Agreement> auto& r) {
  visit("id", r.id);
  visit("text", r.text);
  visit("party", r.party);
  visit("who", r.who);
  visit("from_date", r.from);
  visit("until_date", r.until);
}

void columns(auto& visit, Like<domain::Observation> auto& r) {
  visit("id", r.id);
  visit("indicator", r.indicator);
  visit("answer", r.answer);
  visit("perspective", r.perspective);
  visit("speaker_person_id", r.speaker.person);
  visit("speaker_intermediary_id", r.speaker.intermediary);
  visit("speaker_name", r.speaker.name);
  visit("subject_organisation_id", r.subject);
  visit("certainty", r.certainty);
  visit("basis", r.basis);
  visit("observed_on", r.on);
  visit("contact_id", r.contact);
  visit("quote", r.quote);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Consent> auto& r) {
  visit("id", r.id);
  visit("about_id", r.about);
  visit("given_by_id", r.givenBy);
  visit("recipient_id", r.recipient);
  visit("purpose", r.purpose);
  visit("given_on", r.givenOn);
  visit("form", r.form);
  visit("language", r.language);
  visit("interpreter", r.interpreter);
  visit("valid_until", r.validUntil);
  visit("withdrawn_on", r.withdrawnOn);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Referral> auto& r) {
  visit("id", r.id);
  visit("direction", r.direction);
  visit("partner_id", r.partner);
  visit("intermediary_id", r.intermediary);
  visit("question", r.question);
  visit("status", r.status);
  visit("created_on", r.createdOn);
  visit("status_since", r.statusSince);
  visit("reason", r.reason);
  visit("outcome", r.outcome);
  visit("fed_back_on", r.fedBackOn);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::MeldcodeStep> auto& r) {
  visit("step", r.step);
  visit("taken_on", r.on);
  visit("taken_by", r.by);
  visit("note", r.note);
}

void columns(auto& visit, Like<domain::SafetyConcern> auto& r) {
  visit("id", r.id);
  visit("opened_on", r.openedOn);
  visit("opened_by", r.openedBy);
  visit("facts", r.facts);
  visit("lifted_on", r.liftedOn);
  visit("lifted_by", r.liftedBy);
  visit("lifted_reason", r.liftedReason);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::Task> auto& r) {
  visit("id", r.id);
  visit("kind", r.kind);
  visit("model_task", r.modelTask);
  visit("part", r.part);
  visit("text", r.text);
  visit("owner", r.owner);
  visit("assignee", r.assignee);
  visit("organisation_id", r.organisation);
  visit("intermediary_id", r.intermediary);
  visit("agreement_id", r.agreement);
  visit("from_date", r.from);
  visit("until_date", r.until);
  visit("hours", r.hours);
  visit("status", r.status);
  visit("reason", r.reason);
  visit("approved_by", r.approvedBy);
  visit("created_on", r.createdOn);
  visit("ended_on", r.endedOn);
  stampColumns(visit, r.stamp);
}

void columns(auto& visit, Like<domain::LoadTask> auto& r) {
  visit("intermediary_id", r.intermediary);
  visit("family_id", r.family);
  visit("hours", r.hours);
  visit("status", r.status);
  visit("from_date", r.from);
  visit("until_date", r.until);
  visit("created_on", r.createdOn);
  visit("ended_on", r.endedOn);
}

void columns(auto& visit, Like<domain::ConfirmedFactor> auto& r) {
  visit("factor", r.factor);
  visit("score", r.score);
  visit("mass", r.mass);
  visit("computed_level", r.computed);
  visit("confirmed_level", r.confirmed);
  visit("reason", r.reason);
}

void columns(auto& visit, Like<domain::ProfileConfirmation> auto& r) {
  visit("id", r.id);
  visit("profile_on", r.on);
  visit("model_version", r.modelVersion);
  visit("model_hash", r.modelHash);
  visit("note", r.note);
  stampColumns(visit, r.stamp);
}

template <class Visit, class R>
void columns(Visit& visit, Owned<R>& row) {
  visit("owner", row.owner);
  columns(visit, row.record);
}

}  // namespace tweehanden::store
