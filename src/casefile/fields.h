// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <type_traits>

#include "domain/records.h"

/// Inside src/casefile: the properties of every record, once, in the order of a canonical file.
/// `fields(archive, record)` hands every property to `archive`: a writer takes the values, a reader sets them.
/// - archive.required("kind", value)       always written
/// - archive.field("note", value)          left out when it equals T{}, or the default given as third argument
/// - archive.inlined(value)                a part whose properties stand flat in its owner
namespace tweehanden::casefile {

template <class R, class Record>
concept RecordOf = std::is_same_v<std::remove_const_t<R>, Record>;

template <class A, RecordOf<domain::Stamp> R>
void fields(A& a, R& stamp) {
  a.required("recorded_by", stamp.recordedBy);
  a.required("recorded_at", stamp.recordedAt);
  a.field("revision", stamp.revision, 1);
}

template <class A, RecordOf<domain::Needs> R>
void fields(A& a, R& needs) {
  a.field("contact_language", needs.contactLanguage);
  a.field("interpreter", needs.interpreter);
  a.field("reading", needs.reading);
  a.field("channel", needs.channel);
  a.field("form_of_address", needs.formOfAddress);
}

template <class A, RecordOf<domain::VisitWish> R>
void fields(A& a, R& wish) {
  a.required("kind", wish.kind);
  a.field("text", wish.text);
}

template <class A, RecordOf<domain::Address> R>
void fields(A& a, R& address) {
  a.field("street", address.street);
  a.field("postcode", address.postcode);
  a.field("place", address.place);
}

template <class A, RecordOf<domain::Family> R>
void fields(A& a, R& family) {
  a.required("id", family.id);
  a.required("case_number", family.caseNumber);
  a.required("display_name", family.displayName);
  a.required("legal_ground", family.legalGround);
  a.required("frame", family.frame);
  a.required("status", family.status);
  a.field("needs", family.needs);
  a.field("wishes", family.wishes);
  a.field("address", family.address);
  a.field("worker", family.worker);
  a.field("served_by", family.servedBy);
  a.field("partner", family.partner);
  a.field("intermediary", family.intermediary);
  a.field("rhythm_days", family.rhythmDays);
  a.required("opened_on", family.openedOn);
  a.field("closed_on", family.closedOn);
  a.inlined(family.stamp);
}

template <class A, RecordOf<domain::LanguageSkill> R>
void fields(A& a, R& skill) {
  a.required("language", skill.language);
  a.field("speaking", skill.speaking);
  a.field("reading", skill.reading);
}

template <class A, RecordOf<domain::PersonName> R>
void fields(A& a, R& name) {
  a.field("given_names", name.givenNames);
  a.field("prefix", name.prefix);
  a.field("family_name", name.familyName);
}

template <class A, RecordOf<domain::Person> R>
void fields(A& a, R& person) {
  a.required("id", person.id);
  a.field("name", person.name);
  a.field("birth_date", person.birthDate);
  a.field("death_date", person.deathDate);
  a.field("deceased", person.deceased);
  a.field("gender", person.gender);
  a.field("roles", person.roles);
  a.field("in_household", person.inHousehold, true);
  a.field("languages", person.languages);
  a.field("phone", person.phone);
  a.field("email", person.email);
  a.field("bsn", person.bsn);
  a.field("note", person.note);
  a.inlined(person.stamp);
}

template <class A, RecordOf<domain::Custody> R>
void fields(A& a, R& custody) {
  a.required("id", custody.id);
  a.required("child", custody.child);
  a.field("holder", custody.holder);
  a.field("holder_name", custody.holderName);
  a.required("kind", custody.kind);
  a.required("source", custody.source);
  a.required("on", custody.on);
  a.field("until", custody.until);
  a.inlined(custody.stamp);
}

template <class A, RecordOf<domain::Relation> R>
void fields(A& a, R& relation) {
  a.required("id", relation.id);
  a.required("from", relation.from);
  a.required("kind", relation.kind);
  a.required("to", relation.to);
  a.field("note", relation.note);
  a.inlined(relation.stamp);
}

template <class A, RecordOf<domain::NetworkTie> R>
void fields(A& a, R& tie) {
  a.required("id", tie.id);
  a.required("name", tie.name);
  a.required("kind", tie.kind);
  a.field("organisation", tie.organisation);
  a.field("of", tie.of);
  a.field("strength", tie.strength, domain::TieStrength::Normal);
  a.field("tense", tie.tense);
  a.field("note", tie.note);
  a.inlined(tie.stamp);
}

template <class A, RecordOf<domain::HelpRequest> R>
void fields(A& a, R& request) {
  a.required("id", request.id);
  a.required("subject", request.subject);
  a.field("text", request.text);
  a.field("asked_by", request.askedBy);
  a.required("asked_on", request.askedOn);
  a.required("status", request.status);
  a.field("ended_on", request.endedOn);
  a.inlined(request.stamp);
}

template <class A, RecordOf<domain::Organisation> R>
void fields(A& a, R& organisation) {
  a.required("id", organisation.id);
  a.required("name", organisation.name);
  a.required("kind", organisation.kind);
  a.field("languages", organisation.languages);
  a.field("places", organisation.places);
  a.field("phone", organisation.phone);
  a.field("email", organisation.email);
  a.field("note", organisation.note);
  a.inlined(organisation.stamp);
}

template <class A, RecordOf<domain::Intermediary> R>
void fields(A& a, R& intermediary) {
  a.required("id", intermediary.id);
  a.required("organisation", intermediary.organisation);
  a.required("name", intermediary.name);
  a.field("languages", intermediary.languages);
  a.field("evenings", intermediary.evenings);
  a.field("hours_per_week", intermediary.hoursPerWeek);
  a.required("engagement", intermediary.engagement);
  a.field("phone", intermediary.phone);
  a.inlined(intermediary.stamp);
}

template <class A, RecordOf<domain::ServiceFact> R>
void fields(A& a, R& fact) {
  a.required("id", fact.id);
  a.required("organisation", fact.organisation);
  a.required("indicator", fact.indicator);
  a.required("value", fact.value);
  a.required("perspective", fact.perspective);
  a.required("on", fact.on);
  a.inlined(fact.stamp);
}

}  // namespace tweehanden::casefile
