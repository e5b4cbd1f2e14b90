// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "casefile/fields.h"

/// Inside src/casefile: the properties of what happened in a case and of working together (see fields.h).
namespace tweehanden::casefile {

template <class A, RecordOf<domain::Voice> R>
void fields(A& a, R& voice) {
  a.field("person", voice.person);
  a.field("intermediary", voice.intermediary);
  a.field("name", voice.name);
}

template <class A, RecordOf<domain::NoteMark> R>
void fields(A& a, R& mark) {
  a.required("paragraph", mark.paragraph);
  a.required("kind", mark.kind);
}

template <class A, RecordOf<domain::Agreement> R>
void fields(A& a, R& agreement) {
  a.required("id", agreement.id);
  a.required("text", agreement.text);
  a.required("party", agreement.party);
  a.field("who", agreement.who);
  a.field("from", agreement.from);
  a.field("until", agreement.until);
}

template <class A, RecordOf<domain::Contact> R>
void fields(A& a, R& contact) {
  a.required("id", contact.id);
  a.required("kind", contact.kind);
  a.required("start", contact.start);
  a.field("end", contact.end);
  a.field("place", contact.place);
  a.field("participants", contact.participants);
  a.field("language", contact.language);
  a.field("interpreter", contact.interpreter);
  a.field("interpreter_name", contact.interpreterName);
  a.field("note", contact.note);
  a.field("marks", contact.marks);
  a.field("agreements", contact.agreements);
  a.field("quick_wins", contact.quickWins);
  a.inlined(contact.stamp);
}

template <class A, RecordOf<domain::Observation> R>
void fields(A& a, R& observation) {
  a.required("id", observation.id);
  a.required("indicator", observation.indicator);
  a.required("answer", observation.answer);
  a.required("perspective", observation.perspective);
  a.field("speaker", observation.speaker);
  a.field("subject", observation.subject);
  a.required("certainty", observation.certainty);
  a.required("basis", observation.basis);
  a.required("on", observation.on);
  a.field("contact", observation.contact);
  a.field("quote", observation.quote);
  a.inlined(observation.stamp);
}

template <class A, RecordOf<domain::Consent> R>
void fields(A& a, R& consent) {
  a.required("id", consent.id);
  a.required("about", consent.about);
  a.required("given_by", consent.givenBy);
  a.required("recipient", consent.recipient);
  a.required("data_kinds", consent.dataKinds);
  a.required("purpose", consent.purpose);
  a.required("given_on", consent.givenOn);
  a.required("form", consent.form);
  a.field("language", consent.language);
  a.field("interpreter", consent.interpreter);
  a.field("valid_until", consent.validUntil);
  a.field("withdrawn_on", consent.withdrawnOn);
  a.inlined(consent.stamp);
}

template <class A, RecordOf<domain::Referral> R>
void fields(A& a, R& referral) {
  a.required("id", referral.id);
  a.required("direction", referral.direction);
  a.required("partner", referral.partner);
  a.field("intermediary", referral.intermediary);
  a.field("question", referral.question);
  a.required("status", referral.status);
  a.required("created_on", referral.createdOn);
  a.required("status_since", referral.statusSince);
  a.field("reason", referral.reason);
  a.field("outcome", referral.outcome);
  a.field("fed_back_on", referral.fedBackOn);
  a.inlined(referral.stamp);
}

template <class A, RecordOf<domain::MeldcodeStep> R>
void fields(A& a, R& step) {
  a.required("step", step.step);
  a.required("on", step.on);
  a.field("by", step.by);
  a.field("note", step.note);
}

template <class A, RecordOf<domain::SafetyConcern> R>
void fields(A& a, R& concern) {
  a.required("id", concern.id);
  a.required("opened_on", concern.openedOn);
  a.field("opened_by", concern.openedBy);
  a.field("facts", concern.facts);
  a.field("steps", concern.steps);
  a.field("lifted_on", concern.liftedOn);
  a.field("lifted_by", concern.liftedBy);
  a.field("lifted_reason", concern.liftedReason);
  a.inlined(concern.stamp);
}

template <class A, RecordOf<domain::Task> R>
void fields(A& a, R& task) {
  a.required("id", task.id);
  a.required("kind", task.kind);
  a.field("model_task", task.modelTask);
  a.required("part", task.part);
  a.field("text", task.text);
  a.required("owner", task.owner);
  a.field("assignee", task.assignee);
  a.field("organisation", task.organisation);
  a.field("intermediary", task.intermediary);
  a.field("agreement", task.agreement);
  a.field("from", task.from);
  a.field("until", task.until);
  a.field("hours", task.hours);
  a.required("status", task.status);
  a.field("reason", task.reason);
  a.field("approved_by", task.approvedBy);
  a.required("created_on", task.createdOn);
  a.field("ended_on", task.endedOn);
  a.inlined(task.stamp);
}

template <class A, RecordOf<domain::ConfirmedFactor> R>
void fields(A& a, R& factor) {
  a.required("factor", factor.factor);
  a.required("score", factor.score);
  a.required("mass", factor.mass);
  a.required("computed", factor.computed);
  a.required("confirmed", factor.confirmed);
  a.field("reason", factor.reason);
}

template <class A, RecordOf<domain::ProfileConfirmation> R>
void fields(A& a, R& confirmation) {
  a.required("id", confirmation.id);
  a.required("on", confirmation.on);
  a.required("model_version", confirmation.modelVersion);
  a.required("model_hash", confirmation.modelHash);
  a.required("factors", confirmation.factors);
  a.field("note", confirmation.note);
  a.inlined(confirmation.stamp);
}

/// The sections of a case file after `family`, in order; extras are not among them.
template <class A, RecordOf<domain::Case> R>
void fields(A& a, R& file) {
  a.required("family", file.family);
  a.field("persons", file.persons);
  a.field("custody", file.custody);
  a.field("relations", file.relations);
  a.field("network", file.network);
  a.field("help_requests", file.helpRequests);
  a.field("organisations", file.organisations);
  a.field("intermediaries", file.intermediaries);
  a.field("service_facts", file.serviceFacts);
  a.field("contacts", file.contacts);
  a.field("observations", file.observations);
  a.field("consents", file.consents);
  a.field("referrals", file.referrals);
  a.field("safety_concerns", file.safetyConcerns);
  a.field("tasks", file.tasks);
  a.field("confirmations", file.confirmations);
}

/// The sections of a visit file: tasks follow from the agreements and the family is named by whoever logs it.
template <class A, RecordOf<domain::Visit> R>
void fields(A& a, R& visit) {
  a.required("contact", visit.contact);
  a.field("observations", visit.observations);
  a.field("help_requests", visit.helpRequests);
}

}  // namespace tweehanden::casefile
