// SPDX-License-Identifier: EUPL-1.2
// The rules of each kind of record, in the order of records.h. Property names are those of a case file.
#include <algorithm>
#include <set>

#include "domain/checks.h"
#include "domain/validation.h"

namespace tweehanden::domain {
namespace {

void checkAgreement(Checks& checks, const Place& at, const Agreement& agreement) {
  checks.name(at / "text", agreement.text);
  checks.text(at / "who", agreement.who);
  checks.day(at / "from", agreement.from);
  checks.day(at / "until", agreement.until);
  checks.order(at / "until", agreement.until, agreement.from);
}

void checkMarks(Checks& checks, const Place& at, const Contact& contact) {
  const auto paragraphs = std::ranges::count(contact.note, '\n') + 1;
  for (std::size_t i = 0; i < contact.marks.size(); ++i) {
    const int paragraph = contact.marks[i].paragraph;
    checks.value(at / "marks" / i / "paragraph", paragraph >= 0 && paragraph < paragraphs, "paragraph");
  }
}

void checkMoments(Checks& checks, const Place& at, const Contact& contact) {
  const auto ofDay = [](int minute) { return minute >= 0 && minute < 24 * 60; };
  checks.past(at / "start", contact.start.date);
  checks.value(at / "start", ofDay(contact.start.minute), "minute");
  if (!contact.end) return;
  checks.past(at / "end", contact.end->date);
  checks.value(at / "end", ofDay(contact.end->minute), "minute");
  if (*contact.end < contact.start) {
    checks.fault(at / "end", ErrorCode::EndBeforeStart, contact.end->iso(), contact.start.iso());
  }
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void checkConfirmed(Checks& checks, const Place& at, const ConfirmedFactor& factor) {
  checks.name(at / "factor", factor.factor);
  checks.amount(at / "score", factor.score);
  checks.value(at / "score", factor.score <= 1, "range");
  checks.amount(at / "mass", factor.mass);
  checks.text(at / "reason", factor.reason);
  // A worker may depart from the computation, but never without saying why.
  checks.value(at / "reason", factor.confirmed == factor.computed || !blank(factor.reason), "missing");
}

}  // namespace

void check(Checks& checks, const Place& at, const Family& family, const KnownIds& known) {
  checks.name(at / "case_number", family.caseNumber);
  checks.name(at / "display_name", family.displayName);
  checks.text(at / "needs" / "contact_language", family.needs.contactLanguage);
  checks.text(at / "needs" / "form_of_address", family.needs.formOfAddress);
  for (std::size_t i = 0; i < family.wishes.size(); ++i) checks.text(at / "wishes" / i / "text", family.wishes[i].text);
  checks.text(at / "address" / "street", family.address.street);
  const auto& postcode = family.address.postcode;
  checks.value(at / "address" / "postcode", postcode.empty() || normalPostcode(postcode) == postcode, "postcode");
  checks.text(at / "address" / "place", family.address.place);
  checks.text(at / "worker", family.worker);
  checks.reference(at / "served_by", family.servedBy, known.organisations);
  checks.reference(at / "partner", family.partner, known.organisations);
  // Two sides that are one organisation would answer for each other and divide tasks with themselves.
  checks.value(at / "partner", !family.partner || family.partner != family.servedBy, "itself");
  checks.reference(at / "intermediary", family.intermediary, known.intermediaries);
  checks.value(at / "rhythm_days", family.rhythmDays.value_or(1) >= 1, "negative");
  checks.past(at / "opened_on", family.openedOn);
  checks.past(at / "closed_on", family.closedOn);
  checks.order(at / "closed_on", family.closedOn, family.openedOn);
}

void check(Checks& checks, const Place& at, const Person& person, const KnownIds&) {
  checks.text(at / "name" / "given_names", person.name.givenNames);
  checks.text(at / "name" / "prefix", person.name.prefix);
  checks.text(at / "name" / "family_name", person.name.familyName);
  checks.past(at / "birth_date", person.birthDate);
  checks.past(at / "death_date", person.deathDate);
  if (!checks.failed()) checks.order(at / "death_date", person.deathDate.latest(), person.birthDate.earliest());
  for (std::size_t i = 0; i < person.languages.size(); ++i) {
    checks.name(at / "languages" / i / "language", person.languages[i].language);
  }
  checks.phone(at / "phone", person.phone);
  checks.text(at / "email", person.email);
  checks.value(at / "bsn", person.bsn.empty() || isBsn(person.bsn), "bsn");
  checks.text(at / "note", person.note);
}

void check(Checks& checks, const Place& at, const Custody& custody, const KnownIds& known) {
  checks.reference(at / "child", custody.child, known.persons);
  checks.reference(at / "holder", custody.holder, known.persons);
  checks.value(at / "holder", custody.holder != custody.child, "itself");
  checks.text(at / "holder_name", custody.holderName);
  checks.value(at / "holder", custody.holder.has_value() != !custody.holderName.empty(), "one_of");
  checks.past(at / "on", custody.on);
  checks.day(at / "until", custody.until);
  checks.order(at / "until", custody.until, custody.on);
}

void check(Checks& checks, const Place& at, const Relation& relation, const KnownIds& known) {
  checks.reference(at / "from", relation.from, known.persons);
  checks.reference(at / "to", relation.to, known.persons);
  checks.value(at / "to", relation.from != relation.to, "itself");
  checks.text(at / "note", relation.note);
}

void check(Checks& checks, const Place& at, const NetworkTie& tie, const KnownIds& known) {
  checks.name(at / "name", tie.name);
  checks.reference(at / "organisation", tie.organisation, known.organisations);
  checks.reference(at / "of", tie.of, known.persons);
  checks.text(at / "note", tie.note);
}

void check(Checks& checks, const Place& at, const HelpRequest& request, const KnownIds& known) {
  checks.text(at / "text", request.text);
  checks.reference(at / "asked_by", request.askedBy, known.persons);
  checks.past(at / "asked_on", request.askedOn);
  checks.past(at / "ended_on", request.endedOn);
  checks.order(at / "ended_on", request.endedOn, request.askedOn);
}

void check(Checks& checks, const Place& at, const Organisation& organisation, const KnownIds&) {
  checks.name(at / "name", organisation.name);
  checks.texts(at / "languages", organisation.languages);
  checks.texts(at / "places", organisation.places);
  checks.phone(at / "phone", organisation.phone);
  checks.text(at / "email", organisation.email);
  checks.text(at / "note", organisation.note);
}

void check(Checks& checks, const Place& at, const Intermediary& intermediary, const KnownIds& known) {
  checks.reference(at / "organisation", intermediary.organisation, known.organisations);
  checks.name(at / "name", intermediary.name);
  checks.texts(at / "languages", intermediary.languages);
  checks.amount(at / "hours_per_week", intermediary.hoursPerWeek);
  checks.phone(at / "phone", intermediary.phone);
}

void check(Checks& checks, const Place& at, const ServiceFact& fact, const KnownIds& known) {
  checks.reference(at / "organisation", fact.organisation, known.organisations);
  checks.name(at / "indicator", fact.indicator);
  checks.amount(at / "value", fact.value);
  checks.past(at / "on", fact.on);
}

void check(Checks& checks, const Place& at, const Voice& voice, const KnownIds& known) {
  checks.reference(at / "person", voice.person, known.persons);
  checks.reference(at / "intermediary", voice.intermediary, known.intermediaries);
  checks.text(at / "name", voice.name);
  const int given = (voice.person ? 1 : 0) + (voice.intermediary ? 1 : 0) + (voice.name.empty() ? 0 : 1);
  checks.value(at, given <= 1, "one_of");
}

void check(Checks& checks, const Place& at, const Contact& contact, const KnownIds& known) {
  checkMoments(checks, at, contact);
  checks.text(at / "place", contact.place);
  for (std::size_t i = 0; i < contact.participants.size(); ++i) {
    check(checks, at / "participants" / i, contact.participants[i], known);
    checks.value(at / "participants" / i, contact.participants[i] != Voice{}, "missing");
  }
  checks.text(at / "language", contact.language);
  checks.text(at / "interpreter_name", contact.interpreterName);
  checks.text(at / "note", contact.note);
  checkMarks(checks, at, contact);
  for (std::size_t i = 0; i < contact.agreements.size(); ++i) {
    checkAgreement(checks, at / "agreements" / i, contact.agreements[i]);
  }
  checks.texts(at / "quick_wins", contact.quickWins);
}

void check(Checks& checks, const Place& at, const Observation& observation, const KnownIds& known) {
  checks.name(at / "indicator", observation.indicator);
  checks.name(at / "answer", observation.answer);
  check(checks, at / "speaker", observation.speaker, known);
  checks.reference(at / "subject", observation.subject, known.organisations);
  checks.past(at / "on", observation.on);
  checks.reference(at / "contact", observation.contact, known.contacts);
  checks.text(at / "quote", observation.quote);
}

void check(Checks& checks, const Place& at, const Consent& consent, const KnownIds& known) {
  checks.reference(at / "about", consent.about, known.persons);
  checks.reference(at / "given_by", consent.givenBy, known.persons);
  checks.reference(at / "recipient", consent.recipient, known.organisations);
  checks.value(at / "data_kinds", !consent.dataKinds.empty(), "missing");
  checks.past(at / "given_on", consent.givenOn);
  checks.text(at / "language", consent.language);
  checks.day(at / "valid_until", consent.validUntil);
  checks.order(at / "valid_until", consent.validUntil, consent.givenOn);
  checks.past(at / "withdrawn_on", consent.withdrawnOn);
  checks.order(at / "withdrawn_on", consent.withdrawnOn, consent.givenOn);
}

void check(Checks& checks, const Place& at, const Referral& referral, const KnownIds& known) {
  checks.reference(at / "partner", referral.partner, known.organisations);
  checks.reference(at / "intermediary", referral.intermediary, known.intermediaries);
  checks.text(at / "question", referral.question);
  checks.past(at / "created_on", referral.createdOn);
  checks.past(at / "status_since", referral.statusSince);
  checks.order(at / "status_since", referral.statusSince, referral.createdOn);
  checks.text(at / "reason", referral.reason);
  checks.text(at / "outcome", referral.outcome);
  checks.past(at / "fed_back_on", referral.fedBackOn);
  checks.order(at / "fed_back_on", referral.fedBackOn, referral.createdOn);
}

void check(Checks& checks, const Place& at, const SafetyConcern& concern, const KnownIds&) {
  checks.past(at / "opened_on", concern.openedOn);
  checks.text(at / "opened_by", concern.openedBy);
  checks.text(at / "facts", concern.facts);
  for (std::size_t i = 0; i < concern.steps.size(); ++i) {
    const auto& step = concern.steps[i];
    checks.value(at / "steps" / i / "step", step.step >= 1 && step.step <= 5, "step");
    checks.past(at / "steps" / i / "on", step.on);
    checks.text(at / "steps" / i / "by", step.by);
    checks.text(at / "steps" / i / "note", step.note);
  }
  checks.past(at / "lifted_on", concern.liftedOn);
  checks.order(at / "lifted_on", concern.liftedOn, concern.openedOn);
  checks.text(at / "lifted_by", concern.liftedBy);
  checks.text(at / "lifted_reason", concern.liftedReason);
  // A concern goes only by someone's reasoned decision.
  checks.value(at / "lifted_by", !concern.liftedOn || !concern.liftedBy.empty(), "missing");
  checks.value(at / "lifted_reason", !concern.liftedOn || !concern.liftedReason.empty(), "missing");
}

void check(Checks& checks, const Place& at, const Task& task, const KnownIds& known) {
  checks.text(at / "model_task", task.modelTask);
  checks.value(at / "model_task", task.kind != TaskKind::ModelTask || !task.modelTask.empty(), "missing");
  checks.text(at / "text", task.text);
  checks.text(at / "assignee", task.assignee);
  checks.reference(at / "organisation", task.organisation, known.organisations);
  checks.reference(at / "intermediary", task.intermediary, known.intermediaries);
  checks.reference(at / "agreement", task.agreement, known.agreements);
  checks.day(at / "from", task.from);
  checks.day(at / "until", task.until);
  checks.order(at / "until", task.until, task.from);
  checks.amount(at / "hours", task.hours);
  checks.text(at / "reason", task.reason);
  checks.text(at / "approved_by", task.approvedBy);
  checks.past(at / "created_on", task.createdOn);
  checks.past(at / "ended_on", task.endedOn);
  checks.order(at / "ended_on", task.endedOn, task.createdOn);
}

void check(Checks& checks, const Place& at, const ProfileConfirmation& confirmation, const KnownIds&) {
  checks.past(at / "on", confirmation.on);
  checks.name(at / "model_version", confirmation.modelVersion);
  checks.name(at / "model_hash", confirmation.modelHash);
  checks.value(at / "factors", !confirmation.factors.empty(), "missing");
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < confirmation.factors.size(); ++i) {
    checkConfirmed(checks, at / "factors" / i, confirmation.factors[i]);
    checks.value(at / "factors" / i / "factor", seen.insert(confirmation.factors[i].factor).second, "twice");
  }
  checks.text(at / "note", confirmation.note);
  // It is never changed, so it has one revision.
  checks.value(at / "revision", confirmation.stamp.revision == 1, "revision");
}

}  // namespace tweehanden::domain
