// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/code.h"

/// The enumerated terms of a case. Dutch names in docs/GLOSSARY.md.
namespace tweehanden::domain {

/// Whose view an observation gives.
enum class Perspective { Family, YouthService, MigrantOrganisation };
/// How sure the recorder is of an answer.
enum class Certainty { Sure, Likely, Unsure };
/// What an observation rests on. A colleague's label is kept, but is no evidence about the family (guard own_words).
enum class Basis { OwnWords, Seen, ColleagueLabel };

/// The law a file is kept under (field.md, "three kinds of toestemming": this one is no consent).
enum class LegalGround {
  YouthAct,
  SocialSupportAct,
  ParticipationAct,
  DebtAssistanceAct,
  PublicHealthAct,
  CompulsoryEducationAct,
  OtherLaw
};
enum class Frame { Voluntary, Forced };
enum class FamilyStatus { Intake, Active, Paused, Closed };
/// Interpreter wanted (iJW COD747), or not yet asked.
enum class InterpreterNeed { NotAsked, NotNeeded, Professional, Acquaintance };
enum class ReadingLevel { NotAsked, CannotRead, ReadsOwnLanguage, ReadsSimpleDutch, ReadsDutch };
enum class Channel { NotAsked, HomeVisit, Phone, Message, Letter, Email, Office };
/// A wish for visits; NotOwnCircle is "liever niet uit eigen kring" and bites in the planner.
enum class WishKind { Shoes, Times, FormOfAddress, WhoIsPresent, Food, NotOwnCircle, Other };

enum class PersonRole {
  Parent,
  StepParent,
  Child,
  Caregiver,
  Grandparent,
  Partner,
  OtherRelative,
  HouseholdMember,
  Other
};
/// Only for the symbol in a genogram; never an input of a score.
enum class Gender { Unknown, Female, Male, Other };
enum class LanguageLevel { None, Little, Daily, Good, Native };

enum class CustodyKind { Joint, Sole, Guardianship, Provisional, None };
enum class CustodySource { Register, CourtDecision, ParentStatement, Other };
enum class RelationKind { ParentOf, PartnerOf, ExPartnerOf, SiblingOf, GrandparentOf, FosterParentOf, OtherRelativeOf };
enum class TieKind { Informal, Formal };
enum class TieStrength { Weak, Normal, Strong };

enum class HelpSubject {
  Forms,
  Money,
  Debts,
  Education,
  Work,
  Upbringing,
  Integration,
  Housing,
  Health,
  Safety,
  Other
};
enum class HelpStatus { Open, Running, Done, Withdrawn };

enum class OrganisationKind {
  YouthService,
  MigrantOrganisation,
  School,
  Health,
  Municipality,
  InterpreterService,
  Other
};
enum class Engagement { Volunteer, Paraprofessional };
enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

enum class ContactKind {
  HomeVisit,
  OfficeVisit,
  PhoneCall,
  VideoCall,
  SchoolVisit,
  OnLocation,
  Message,
  Consultation,
  Other
};
enum class InterpreterKind { NotNeeded, Professional, Acquaintance, ChildOrRelative, Missing };
/// What a paragraph of a note is (field.md: notes mark fact, interpretation, words of the person).
enum class NoteMarkKind { Fact, TheirWords, Interpretation };
/// Who does something.
enum class Party { Family, Network, YouthService, MigrantOrganisation, Together };

enum class DataKind { ContactDetails, LanguageAndInterpreter, VisitWishes, HelpRequests, Appointments, Tasks, Notes };
enum class ConsentPurpose { Referral, WorkingTogether, CaseDiscussion };
enum class ConsentForm { Spoken, Written };

enum class ReferralDirection { ToPartner, FromPartner };
enum class ReferralStatus { Draft, Sent, Accepted, Declined, UnderWay, Finished, FedBack, Withdrawn, Expired };

/// Where a task comes from. Meldcode steps and care decisions stay with the youth service (guard responsibility).
enum class TaskKind { ModelTask, Agreement, Own, CareDecision, Meldcode, AskConsent };
/// In this family, or for the organisation (standing).
enum class TaskPart { Family, Organisation };
enum class TaskStatus { Accepted, Running, Done, Declined, Cancelled };

/// How a factor stands, in the profile as computed or as a worker confirmed it.
enum class FactorLevel { NotJudged, Low, Raised, High };

template <>
struct CodeTable<Perspective> {
  static constexpr CodeEntry<Perspective> kEntries[] = {
      {Perspective::Family, "family"},
      {Perspective::YouthService, "youth_service"},
      {Perspective::MigrantOrganisation, "migrant_organisation"},
  };
};

template <>
struct CodeTable<Certainty> {
  static constexpr CodeEntry<Certainty> kEntries[] = {
      {Certainty::Sure, "sure"},
      {Certainty::Likely, "likely"},
      {Certainty::Unsure, "unsure"},
  };
};

template <>
struct CodeTable<Basis> {
  static constexpr CodeEntry<Basis> kEntries[] = {
      {Basis::OwnWords, "own_words"},
      {Basis::Seen, "seen"},
      {Basis::ColleagueLabel, "colleague_label"},
  };
};

template <>
struct CodeTable<LegalGround> {
  static constexpr CodeEntry<LegalGround> kEntries[] = {
      {LegalGround::YouthAct, "youth_act"},
      {LegalGround::SocialSupportAct, "social_support_act"},
      {LegalGround::ParticipationAct, "participation_act"},
      {LegalGround::DebtAssistanceAct, "debt_assistance_act"},
      {LegalGround::PublicHealthAct, "public_health_act"},
      {LegalGround::CompulsoryEducationAct, "compulsory_education_act"},
      {LegalGround::OtherLaw, "other_law"},
  };
};

template <>
struct CodeTable<Frame> {
  static constexpr CodeEntry<Frame> kEntries[] = {
      {Frame::Voluntary, "voluntary"},
      {Frame::Forced, "forced"},
  };
};

template <>
struct CodeTable<FamilyStatus> {
  static constexpr CodeEntry<FamilyStatus> kEntries[] = {
      {FamilyStatus::Intake, "intake"},
      {FamilyStatus::Active, "active"},
      {FamilyStatus::Paused, "paused"},
      {FamilyStatus::Closed, "closed"},
  };
};

template <>
struct CodeTable<InterpreterNeed> {
  static constexpr CodeEntry<InterpreterNeed> kEntries[] = {
      {InterpreterNeed::NotAsked, "not_asked"},
      {InterpreterNeed::NotNeeded, "not_needed"},
      {InterpreterNeed::Professional, "professional"},
      {InterpreterNeed::Acquaintance, "acquaintance"},
  };
};

template <>
struct CodeTable<ReadingLevel> {
  static constexpr CodeEntry<ReadingLevel> kEntries[] = {
      {ReadingLevel::NotAsked, "not_asked"},
      {ReadingLevel::CannotRead, "cannot_read"},
      {ReadingLevel::ReadsOwnLanguage, "reads_own_language"},
      {ReadingLevel::ReadsSimpleDutch, "reads_simple_dutch"},
      {ReadingLevel::ReadsDutch, "reads_dutch"},
  };
};

template <>
struct CodeTable<Channel> {
  static constexpr CodeEntry<Channel> kEntries[] = {
      {Channel::NotAsked, "not_asked"}, {Channel::HomeVisit, "home_visit"}, {Channel::Phone, "phone"},
      {Channel::Message, "message"},    {Channel::Letter, "letter"},        {Channel::Email, "email"},
      {Channel::Office, "office"},
  };
};

template <>
struct CodeTable<WishKind> {
  static constexpr CodeEntry<WishKind> kEntries[] = {
      {WishKind::Shoes, "shoes"},
      {WishKind::Times, "times"},
      {WishKind::FormOfAddress, "form_of_address"},
      {WishKind::WhoIsPresent, "who_is_present"},
      {WishKind::Food, "food"},
      {WishKind::NotOwnCircle, "not_own_circle"},
      {WishKind::Other, "other"},
  };
};

template <>
struct CodeTable<PersonRole> {
  static constexpr CodeEntry<PersonRole> kEntries[] = {
      {PersonRole::Parent, "parent"},
      {PersonRole::StepParent, "step_parent"},
      {PersonRole::Child, "child"},
      {PersonRole::Caregiver, "caregiver"},
      {PersonRole::Grandparent, "grandparent"},
      {PersonRole::Partner, "partner"},
      {PersonRole::OtherRelative, "other_relative"},
      {PersonRole::HouseholdMember, "household_member"},
      {PersonRole::Other, "other"},
  };
};

template <>
struct CodeTable<Gender> {
  static constexpr CodeEntry<Gender> kEntries[] = {
      {Gender::Unknown, "unknown"},
      {Gender::Female, "female"},
      {Gender::Male, "male"},
      {Gender::Other, "other"},
  };
};

template <>
struct CodeTable<LanguageLevel> {
  static constexpr CodeEntry<LanguageLevel> kEntries[] = {
      {LanguageLevel::None, "none"}, {LanguageLevel::Little, "little"}, {LanguageLevel::Daily, "daily"},
      {LanguageLevel::Good, "good"}, {LanguageLevel::Native, "native"},
  };
};

template <>
struct CodeTable<CustodyKind> {
  static constexpr CodeEntry<CustodyKind> kEntries[] = {
      {CustodyKind::Joint, "joint"},
      {CustodyKind::Sole, "sole"},
      {CustodyKind::Guardianship, "guardianship"},
      {CustodyKind::Provisional, "provisional"},
      {CustodyKind::None, "none"},
  };
};

template <>
struct CodeTable<CustodySource> {
  static constexpr CodeEntry<CustodySource> kEntries[] = {
      {CustodySource::Register, "register"},
      {CustodySource::CourtDecision, "court_decision"},
      {CustodySource::ParentStatement, "parent_statement"},
      {CustodySource::Other, "other"},
  };
};

template <>
struct CodeTable<RelationKind> {
  static constexpr CodeEntry<RelationKind> kEntries[] = {
      {RelationKind::ParentOf, "parent_of"},
      {RelationKind::PartnerOf, "partner_of"},
      {RelationKind::ExPartnerOf, "ex_partner_of"},
      {RelationKind::SiblingOf, "sibling_of"},
      {RelationKind::GrandparentOf, "grandparent_of"},
      {RelationKind::FosterParentOf, "foster_parent_of"},
      {RelationKind::OtherRelativeOf, "other_relative_of"},
  };
};

template <>
struct CodeTable<TieKind> {
  static constexpr CodeEntry<TieKind> kEntries[] = {
      {TieKind::Informal, "informal"},
      {TieKind::Formal, "formal"},
  };
};

template <>
struct CodeTable<TieStrength> {
  static constexpr CodeEntry<TieStrength> kEntries[] = {
      {TieStrength::Weak, "weak"},
      {TieStrength::Normal, "normal"},
      {TieStrength::Strong, "strong"},
  };
};

template <>
struct CodeTable<HelpSubject> {
  static constexpr CodeEntry<HelpSubject> kEntries[] = {
      {HelpSubject::Forms, "forms"},
      {HelpSubject::Money, "money"},
      {HelpSubject::Debts, "debts"},
      {HelpSubject::Education, "education"},
      {HelpSubject::Work, "work"},
      {HelpSubject::Upbringing, "upbringing"},
      {HelpSubject::Integration, "integration"},
      {HelpSubject::Housing, "housing"},
      {HelpSubject::Health, "health"},
      {HelpSubject::Safety, "safety"},
      {HelpSubject::Other, "other"},
  };
};

template <>
struct CodeTable<HelpStatus> {
  static constexpr CodeEntry<HelpStatus> kEntries[] = {
      {HelpStatus::Open, "open"},
      {HelpStatus::Running, "running"},
      {HelpStatus::Done, "done"},
      {HelpStatus::Withdrawn, "withdrawn"},
  };
};

template <>
struct CodeTable<OrganisationKind> {
  static constexpr CodeEntry<OrganisationKind> kEntries[] = {
      {OrganisationKind::YouthService, "youth_service"},
      {OrganisationKind::MigrantOrganisation, "migrant_organisation"},
      {OrganisationKind::School, "school"},
      {OrganisationKind::Health, "health"},
      {OrganisationKind::Municipality, "municipality"},
      {OrganisationKind::InterpreterService, "interpreter_service"},
      {OrganisationKind::Other, "other"},
  };
};

template <>
struct CodeTable<Engagement> {
  static constexpr CodeEntry<Engagement> kEntries[] = {
      {Engagement::Volunteer, "volunteer"},
      {Engagement::Paraprofessional, "paraprofessional"},
  };
};

template <>
struct CodeTable<Weekday> {
  static constexpr CodeEntry<Weekday> kEntries[] = {
      {Weekday::Monday, "monday"},     {Weekday::Tuesday, "tuesday"}, {Weekday::Wednesday, "wednesday"},
      {Weekday::Thursday, "thursday"}, {Weekday::Friday, "friday"},   {Weekday::Saturday, "saturday"},
      {Weekday::Sunday, "sunday"},
  };
};

template <>
struct CodeTable<ContactKind> {
  static constexpr CodeEntry<ContactKind> kEntries[] = {
      {ContactKind::HomeVisit, "home_visit"},
      {ContactKind::OfficeVisit, "office_visit"},
      {ContactKind::PhoneCall, "phone_call"},
      {ContactKind::VideoCall, "video_call"},
      {ContactKind::SchoolVisit, "school_visit"},
      {ContactKind::OnLocation, "on_location"},
      {ContactKind::Message, "message"},
      {ContactKind::Consultation, "consultation"},
      {ContactKind::Other, "other"},
  };
};

template <>
struct CodeTable<InterpreterKind> {
  static constexpr CodeEntry<InterpreterKind> kEntries[] = {
      {InterpreterKind::NotNeeded, "not_needed"},      {InterpreterKind::Professional, "professional"},
      {InterpreterKind::Acquaintance, "acquaintance"}, {InterpreterKind::ChildOrRelative, "child_or_relative"},
      {InterpreterKind::Missing, "missing"},
  };
};

template <>
struct CodeTable<NoteMarkKind> {
  static constexpr CodeEntry<NoteMarkKind> kEntries[] = {
      {NoteMarkKind::Fact, "fact"},
      {NoteMarkKind::TheirWords, "their_words"},
      {NoteMarkKind::Interpretation, "interpretation"},
  };
};

template <>
struct CodeTable<Party> {
  static constexpr CodeEntry<Party> kEntries[] = {
      {Party::Family, "family"},
      {Party::Network, "network"},
      {Party::YouthService, "youth_service"},
      {Party::MigrantOrganisation, "migrant_organisation"},
      {Party::Together, "together"},
  };
};

template <>
struct CodeTable<DataKind> {
  static constexpr CodeEntry<DataKind> kEntries[] = {
      {DataKind::ContactDetails, "contact_details"},
      {DataKind::LanguageAndInterpreter, "language_and_interpreter"},
      {DataKind::VisitWishes, "visit_wishes"},
      {DataKind::HelpRequests, "help_requests"},
      {DataKind::Appointments, "appointments"},
      {DataKind::Tasks, "tasks"},
      {DataKind::Notes, "notes"},
  };
};

template <>
struct CodeTable<ConsentPurpose> {
  static constexpr CodeEntry<ConsentPurpose> kEntries[] = {
      {ConsentPurpose::Referral, "referral"},
      {ConsentPurpose::WorkingTogether, "working_together"},
      {ConsentPurpose::CaseDiscussion, "case_discussion"},
  };
};

template <>
struct CodeTable<ConsentForm> {
  static constexpr CodeEntry<ConsentForm> kEntries[] = {
      {ConsentForm::Spoken, "spoken"},
      {ConsentForm::Written, "written"},
  };
};

template <>
struct CodeTable<ReferralDirection> {
  static constexpr CodeEntry<ReferralDirection> kEntries[] = {
      {ReferralDirection::ToPartner, "to_partner"},
      {ReferralDirection::FromPartner, "from_partner"},
  };
};

template <>
struct CodeTable<ReferralStatus> {
  static constexpr CodeEntry<ReferralStatus> kEntries[] = {
      {ReferralStatus::Draft, "draft"},        {ReferralStatus::Sent, "sent"},
      {ReferralStatus::Accepted, "accepted"},  {ReferralStatus::Declined, "declined"},
      {ReferralStatus::UnderWay, "under_way"}, {ReferralStatus::Finished, "finished"},
      {ReferralStatus::FedBack, "fed_back"},   {ReferralStatus::Withdrawn, "withdrawn"},
      {ReferralStatus::Expired, "expired"},
  };
};

template <>
struct CodeTable<TaskKind> {
  static constexpr CodeEntry<TaskKind> kEntries[] = {
      {TaskKind::ModelTask, "model_task"},
      {TaskKind::Agreement, "agreement"},
      {TaskKind::Own, "own"},
      {TaskKind::CareDecision, "care_decision"},
      {TaskKind::Meldcode, "meldcode"},
      {TaskKind::AskConsent, "ask_consent"},
  };
};

template <>
struct CodeTable<TaskPart> {
  static constexpr CodeEntry<TaskPart> kEntries[] = {
      {TaskPart::Family, "family"},
      {TaskPart::Organisation, "organisation"},
  };
};

template <>
struct CodeTable<TaskStatus> {
  static constexpr CodeEntry<TaskStatus> kEntries[] = {
      {TaskStatus::Accepted, "accepted"}, {TaskStatus::Running, "running"},     {TaskStatus::Done, "done"},
      {TaskStatus::Declined, "declined"}, {TaskStatus::Cancelled, "cancelled"},
  };
};

template <>
struct CodeTable<FactorLevel> {
  static constexpr CodeEntry<FactorLevel> kEntries[] = {
      {FactorLevel::NotJudged, "not_judged"},
      {FactorLevel::Low, "low"},
      {FactorLevel::Raised, "raised"},
      {FactorLevel::High, "high"},
  };
};
}  // namespace tweehanden::domain
