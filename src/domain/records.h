// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/terms.h"
#include "support/clock.h"
#include "support/date.h"

/// The records of a case: plain values, as the store keeps them and a case file holds them.
/// There is no field for country of birth, nationality, descent or religion, and there never will be one (field.md,
/// Law). All text is UTF-8 without NUL. Empty text means "not recorded".
namespace tweehanden::domain {

/// Who recorded a record, when, and which revision this is (1 = as first written).
struct Stamp {
  std::string recordedBy;
  Timestamp recordedAt;
  int revision = 1;
  bool operator==(const Stamp&) const = default;
};

struct VisitWish {
  WishKind kind = WishKind::Other;
  std::string text;  ///< "schoenen uit"
  bool operator==(const VisitWish&) const = default;
};

/// What a family needs in contact: needs instead of origin.
struct Needs {
  std::string contactLanguage;  ///< as people say it: "Tarifit"
  InterpreterNeed interpreter = InterpreterNeed::NotAsked;
  ReadingLevel reading = ReadingLevel::NotAsked;
  Channel channel = Channel::NotAsked;
  std::string formOfAddress;
  bool operator==(const Needs&) const = default;
};

struct Address {
  std::string street;    ///< with number
  std::string postcode;  ///< "1234 AB"
  std::string place;
  bool operator==(const Address&) const = default;
};

struct Family {
  FamilyId id;
  std::string caseNumber;   ///< unique in a store, "2026-0173"
  std::string displayName;  ///< "El Bachiri"
  LegalGround legalGround = LegalGround::YouthAct;
  Frame frame = Frame::Voluntary;
  FamilyStatus status = FamilyStatus::Active;
  Needs needs;
  std::vector<VisitWish> wishes;
  Address address;
  std::string worker;                          ///< responsible professional, by user name
  std::optional<OrganisationId> servedBy;      ///< the youth service whose facts count in this case
  std::optional<OrganisationId> partner;       ///< the migrant organisation that works with this family
  std::optional<IntermediaryId> intermediary;  ///< its person beside the worker
  std::optional<int> rhythmDays;               ///< contact expected at least every so many days
  Date openedOn;
  std::optional<Date> closedOn;
  Stamp stamp;
  bool operator==(const Family&) const = default;
};

struct LanguageSkill {
  std::string language;
  LanguageLevel speaking = LanguageLevel::None;
  LanguageLevel reading = LanguageLevel::None;
  bool operator==(const LanguageSkill&) const = default;
};

/// Given names, prefix ("van der") and family name; any may be empty, a single name stands in `familyName`.
struct PersonName {
  std::string givenNames;
  std::string prefix;
  std::string familyName;
  bool operator==(const PersonName&) const = default;
};

struct Person {
  PersonId id;
  PersonName name;
  PartialDate birthDate;
  PartialDate deathDate;
  bool deceased = false;
  Gender gender = Gender::Unknown;
  std::vector<PersonRole> roles;
  bool inHousehold = true;
  std::vector<LanguageSkill> languages;
  std::string phone;  ///< E.164
  std::string email;
  std::string bsn;  ///< optional and normally empty; nine digits that pass the check
  std::string note;
  Stamp stamp;
  bool operator==(const Person&) const = default;
};

/// Authority (gezag) over a child, with where that is known from.
struct Custody {
  CustodyId id;
  PersonId child;
  std::optional<PersonId> holder;  ///< a person of the file, or
  std::string holderName;          ///< an institution or someone outside it
  CustodyKind kind = CustodyKind::Joint;
  CustodySource source = CustodySource::Other;
  Date on;
  std::optional<Date> until;
  Stamp stamp;
  bool operator==(const Custody&) const = default;
};

/// `from` is <kind> `to`: from ParentOf to.
struct Relation {
  RelationId id;
  PersonId from;
  RelationKind kind = RelationKind::ParentOf;
  PersonId to;
  std::string note;
  Stamp stamp;
  bool operator==(const Relation&) const = default;
};

/// Someone or something around the family, for the ecomap.
struct NetworkTie {
  NetworkTieId id;
  std::string name;
  TieKind kind = TieKind::Informal;
  std::optional<OrganisationId> organisation;
  std::optional<PersonId> of;  ///< whose tie; of the whole family when absent
  TieStrength strength = TieStrength::Normal;
  bool tense = false;
  std::string note;
  Stamp stamp;
  bool operator==(const NetworkTie&) const = default;
};

struct HelpRequest {
  HelpRequestId id;
  HelpSubject subject = HelpSubject::Other;
  std::string text;
  std::optional<PersonId> askedBy;
  Date askedOn;
  HelpStatus status = HelpStatus::Open;
  std::optional<Date> endedOn;
  Stamp stamp;
  bool operator==(const HelpRequest&) const = default;
};

struct Organisation {
  OrganisationId id;
  std::string name;
  OrganisationKind kind = OrganisationKind::Other;
  std::vector<std::string> languages;
  std::vector<std::string> places;
  std::string phone;
  std::string email;
  std::string note;
  Stamp stamp;
  bool operator==(const Organisation&) const = default;
};

/// A person of a migrant organisation who works beside the professional.
struct Intermediary {
  IntermediaryId id;
  OrganisationId organisation;
  std::string name;
  std::vector<std::string> languages;
  std::vector<Weekday> evenings;  ///< when available in the evening
  double hoursPerWeek = 0;
  Engagement engagement = Engagement::Volunteer;
  std::string phone;
  Stamp stamp;
  bool operator==(const Intermediary&) const = default;
};

/// Who spoke or was there: a person of the file, an intermediary, or someone by name.
struct Voice {
  std::optional<PersonId> person;
  std::optional<IntermediaryId> intermediary;
  std::string name;  ///< worker's user name or a free name, when neither id is given
  /// The same voice gives the same key: the engine's `speaker`.
  [[nodiscard]] std::string key() const;
  bool operator==(const Voice&) const = default;
};

/// Paragraph `paragraph` (0-based, split at newlines) of a note is of this kind.
struct NoteMark {
  int paragraph = 0;
  NoteMarkKind kind = NoteMarkKind::Fact;
  bool operator==(const NoteMark&) const = default;
};

struct Agreement {
  AgreementId id;
  std::string text;
  Party party = Party::YouthService;
  std::string who;           ///< by name, as said
  std::optional<Date> from;  ///< a window rather than a date
  std::optional<Date> until;
  bool operator==(const Agreement&) const = default;
};

/// A visit, call or other contact. A legal record: a correction is a new revision.
struct Contact {
  ContactId id;
  ContactKind kind = ContactKind::HomeVisit;
  DateTime start;
  std::optional<DateTime> end;
  std::string place;
  std::vector<Voice> participants;
  std::string language;
  InterpreterKind interpreter = InterpreterKind::NotNeeded;
  std::string interpreterName;
  std::string note;
  std::vector<NoteMark> marks;
  std::vector<Agreement> agreements;
  std::vector<std::string> quickWins;  ///< "iets meegegeven": what was left behind
  Stamp stamp;
  bool operator==(const Contact&) const = default;
};

/// One answer to one indicator: what was recorded, never what was concluded.
struct Observation {
  ObservationId id;
  std::string indicator;  ///< id in the model
  std::string answer;     ///< code on that indicator's scale; "unknown" and "not_discussed" are answers
  Perspective perspective = Perspective::YouthService;
  Voice speaker;
  std::optional<OrganisationId> subject;  ///< the family when absent
  Certainty certainty = Certainty::Sure;
  Basis basis = Basis::Seen;
  Date on;
  std::optional<ContactId> contact;
  std::string quote;
  Stamp stamp;
  bool operator==(const Observation&) const = default;
};

/// A measured fact of a service, valid from a day, as its own side or its partner recorded it. Counts in every case it
/// serves.
struct ServiceFact {
  ServiceFactId id;
  OrganisationId organisation;
  std::string indicator;  ///< a rule indicator of the model
  double value = 0;       ///< in the indicator's unit
  Perspective perspective = Perspective::YouthService;
  Date on;
  Stamp stamp;
  bool operator==(const ServiceFact&) const = default;
};

/// Consent to share: one person's data x recipient x kinds of data x purpose, given by one person.
struct Consent {
  ConsentId id;
  PersonId about;
  PersonId givenBy;
  OrganisationId recipient;
  std::vector<DataKind> dataKinds;
  ConsentPurpose purpose = ConsentPurpose::Referral;
  Date givenOn;
  ConsentForm form = ConsentForm::Spoken;
  std::string language;
  InterpreterKind interpreter = InterpreterKind::NotNeeded;
  std::optional<Date> validUntil;
  std::optional<Date> withdrawnOn;
  Stamp stamp;
  bool operator==(const Consent&) const = default;
};

struct Referral {
  ReferralId id;
  ReferralDirection direction = ReferralDirection::ToPartner;
  OrganisationId partner;
  std::optional<IntermediaryId> intermediary;
  std::string question;
  ReferralStatus status = ReferralStatus::Draft;
  Date createdOn;
  Date statusSince;
  std::string reason;  ///< of declining or withdrawing
  std::string outcome;
  std::optional<Date> fedBackOn;
  Stamp stamp;
  bool operator==(const Referral&) const = default;
};

/// A step of the meldcode taken; never computed, never scored, never shared with a partner.
struct MeldcodeStep {
  int step = 1;  ///< 1..5
  Date on;
  std::string by;
  std::string note;
  bool operator==(const MeldcodeStep&) const = default;
};

struct SafetyConcern {
  SafetyConcernId id;
  Date openedOn;
  std::string openedBy;
  std::string facts;
  std::vector<MeldcodeStep> steps;
  std::optional<Date> liftedOn;
  std::string liftedBy;
  std::string liftedReason;
  Stamp stamp;
  bool operator==(const SafetyConcern&) const = default;
};

struct Task {
  TaskId id;
  TaskKind kind = TaskKind::Own;
  std::string modelTask;  ///< "VER-J4" when kind is ModelTask
  TaskPart part = TaskPart::Family;
  std::string text;
  Party owner = Party::YouthService;
  std::string assignee;  ///< by name
  std::optional<OrganisationId> organisation;
  std::optional<IntermediaryId> intermediary;
  std::optional<AgreementId> agreement;
  std::optional<Date> from;
  std::optional<Date> until;
  double hours = 0;
  TaskStatus status = TaskStatus::Accepted;
  std::string reason;      ///< of declining, cancelling or changing
  std::string approvedBy;  ///< coordinator, for a care-like task
  Date createdOn;
  std::optional<Date> endedOn;
  Stamp stamp;
  bool operator==(const Task&) const = default;
};

/// What a worker says of one factor, beside what was computed of it at that moment.
struct ConfirmedFactor {
  std::string factor;  ///< id in the model
  double score = 0;    ///< as computed
  double mass = 0;     ///< as computed
  FactorLevel computed = FactorLevel::NotJudged;
  FactorLevel confirmed = FactorLevel::NotJudged;
  std::string reason;  ///< obligatory when `confirmed` is not `computed`
  bool operator==(const ConfirmedFactor&) const = default;
};

/// A worker's word on the profile of a day, stored beside the computed one and never instead of it. Never changed: a
/// later confirmation supersedes it, factor by factor.
struct ProfileConfirmation {
  ProfileConfirmationId id;
  Date on;  ///< the day of the profile
  std::string modelVersion;
  std::string modelHash;
  std::vector<ConfirmedFactor> factors;
  std::string note;
  Stamp stamp;
  bool operator==(const ProfileConfirmation&) const = default;
};

/// A top-level section of a case file that this program does not know, kept as it came (canonical JSON text).
struct ExtraSection {
  std::string name;
  std::string json;
  bool operator==(const ExtraSection&) const = default;
};

/// Everything of one family. Organisations, intermediaries and service facts are those the case refers to.
struct Case {
  Family family;
  std::vector<Person> persons;
  std::vector<Custody> custody;
  std::vector<Relation> relations;
  std::vector<NetworkTie> network;
  std::vector<HelpRequest> helpRequests;
  std::vector<Organisation> organisations;
  std::vector<Intermediary> intermediaries;
  std::vector<ServiceFact> serviceFacts;
  std::vector<Contact> contacts;
  std::vector<Observation> observations;
  std::vector<Consent> consents;
  std::vector<Referral> referrals;
  std::vector<SafetyConcern> safetyConcerns;
  std::vector<Task> tasks;
  std::vector<ProfileConfirmation> confirmations;
  std::vector<ExtraSection> extras;
  bool operator==(const Case&) const = default;
};

/// What logging a visit adds to a case, in one act. Every observation's `contact` is `contact.id`.
struct Visit {
  FamilyId family;
  Contact contact;
  std::vector<Observation> observations;
  std::vector<HelpRequest> helpRequests;
  std::vector<Task> tasks;  ///< one for each agreement
  bool operator==(const Visit&) const = default;
};

}  // namespace tweehanden::domain
