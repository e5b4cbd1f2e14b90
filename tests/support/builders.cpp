// SPDX-License-Identifier: EUPL-1.2
#include "support/builders.h"

#include <string>

namespace tweehanden::test {

using namespace domain;

namespace {

/// Ids of one case lie in a range of their own; `kind` keeps the kinds apart as well, so that a mix-up shows.
template <class I>
I id(int number, int kind, int index = 0) {
  return I{number * 100000LL + kind * 100 + index + 1};
}

Stamp stampAt(int year, unsigned month, unsigned day) {
  return {"j.dekker", Timestamp{Date(year, month, day).dayNumber() * 86400000LL + 36061234}, 3};
}

Person anAdult(PersonId who, std::string given, std::string family, Gender gender) {
  Person person;
  person.id = who;
  person.name = {std::move(given), "van den", std::move(family)};
  person.birthDate = {1984, 3, std::nullopt};
  person.gender = gender;
  person.roles = {PersonRole::Parent, PersonRole::Partner};
  person.languages = {{"Tarifit", LanguageLevel::Native, LanguageLevel::Little},
                      {"Nederlands", LanguageLevel::Daily, LanguageLevel::Good}};
  person.phone = "+31654322345";
  person.email = "gezin@voorbeeld.example";
  person.bsn = "123456782";
  person.note = "Belt liever dan dat hij schrijft.";
  person.stamp = aStamp();
  return person;
}

Person aChild(PersonId who, std::string given, Date born) {
  Person person;
  person.id = who;
  person.name = {std::move(given), "van den", "Voorbeeld"};
  const auto civil = born.civil();
  person.birthDate = {static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                      static_cast<unsigned>(civil.day())};
  person.gender = Gender::Other;
  person.roles = {PersonRole::Child};
  person.stamp = aStamp();
  return person;
}

void addPersons(Case& file, const CaseIds& ids, int number) {
  file.persons = {anAdult(ids.mother, "Samira", "Voorbeeld", Gender::Female),
                  anAdult(ids.father, "Driss", "Voorbeeld", Gender::Male),
                  aChild(ids.daughter, "Nour", Date(2012, 5, 17)), aChild(ids.son, "Ilyas", Date(2015, 2, 14))};
  file.persons[1].inHousehold = false;
  file.persons[1].deceased = true;
  file.persons[1].deathDate = {2024, 12, std::nullopt};
  file.custody = {{id<CustodyId>(number, 2),
                   ids.son,
                   ids.mother,
                   {},
                   CustodyKind::Sole,
                   CustodySource::CourtDecision,
                   Date(2025, 1, 15),
                   Date(2033, 2, 14),
                   aStamp()},
                  {id<CustodyId>(number, 2, 1),
                   ids.daughter,
                   ids.mother,
                   {},
                   CustodyKind::Joint,
                   CustodySource::Register,
                   Date(2012, 5, 17),
                   {},
                   aStamp()},
                  {id<CustodyId>(number, 2, 2),
                   ids.daughter,
                   {},
                   "Voogdij Voorbeeldstad",
                   CustodyKind::Provisional,
                   CustodySource::ParentStatement,
                   Date(2020, 6, 1),
                   Date(2021, 6, 1),
                   aStamp()}};
  file.relations = {
      {id<RelationId>(number, 3), ids.mother, RelationKind::ParentOf, ids.son, "vanaf de geboorte", aStamp()},
      {id<RelationId>(number, 3, 1), ids.daughter, RelationKind::SiblingOf, ids.son, "halfzus", aStamp()}};
}

void addSurroundings(Case& file, const CaseIds& ids, int number) {
  file.organisations = {{ids.team,
                         "Wijkteam Voorbeeldstad",
                         OrganisationKind::YouthService,
                         {"Nederlands"},
                         {"Voorbeeldstad"},
                         "+31201234567",
                         "team@voorbeeld.example",
                         "maandag spreekuur",
                         aStamp()},
                        {ids.partner,
                         "Stichting De Brug",
                         OrganisationKind::MigrantOrganisation,
                         {"Tarifit", "Turks"},
                         {"Oost", "West"},
                         "+31207654321",
                         "brug@voorbeeld.example",
                         "avondopenstelling",
                         aStamp()}};
  file.intermediaries = {{ids.intermediary,
                          ids.partner,
                          "H. Amrani",
                          {"Tarifit"},
                          {Weekday::Tuesday, Weekday::Thursday},
                          6.5,
                          Engagement::Paraprofessional,
                          "+31612345678",
                          aStamp()}};
  file.network = {{id<NetworkTieId>(number, 4), "tante Rachida", TieKind::Formal, ids.partner, ids.mother,
                   TieStrength::Strong, true, "past op na school", aStamp()}};
  file.helpRequests = {{id<HelpRequestId>(number, 5), HelpSubject::Forms, "Hulp bij de toeslagen", ids.mother,
                        Date(2026, 10, 1), HelpStatus::Done, Date(2026, 10, 20), aStamp()}};
  file.serviceFacts = {{id<ServiceFactId>(number, 8), ids.team, "dienst.reistijd_minuten", 42.5,
                        Perspective::MigrantOrganisation, Date(2026, 9, 1), aStamp()}};
}

Contact aContact(ContactId contactId, AgreementId agreement, const CaseIds& ids, Date day) {
  Contact contact;
  contact.id = contactId;
  contact.kind = ContactKind::OnLocation;
  contact.start = {day, 16 * 60};
  contact.end = DateTime{day, 17 * 60 + 10};
  contact.place = "buurthuis";
  contact.participants = {{ids.mother, {}, {}}, {{}, ids.intermediary, {}}, {{}, {}, "j.dekker"}};
  contact.language = "Tarifit";
  contact.interpreter = InterpreterKind::Professional;
  contact.interpreterName = "tolk 4412";
  contact.note = "De tolk was er op tijd.\nMoeder: \u201eNu snap ik het pas.\u201d\nZe oogt opgelucht.";
  contact.marks = {{0, NoteMarkKind::Fact}, {1, NoteMarkKind::TheirWords}, {2, NoteMarkKind::Interpretation}};
  contact.agreements = {{agreement, "Brief van school meenemen", Party::Family, "Samira", day, day.plusDays(20)}};
  contact.quickWins = {"lijst met taalcafés"};
  contact.stamp = aStamp();
  return contact;
}

Observation anObservation(ObservationId which, const CaseIds& ids, ContactId contact, Date day) {
  Observation observation;
  observation.id = which;
  observation.indicator = "taal.zonder_hulp";
  observation.answer = "via_other";
  observation.perspective = Perspective::MigrantOrganisation;
  observation.speaker = {{}, ids.intermediary, {}};
  observation.subject = ids.team;
  observation.certainty = Certainty::Likely;
  observation.basis = Basis::ColleagueLabel;
  observation.on = day;
  observation.contact = contact;
  observation.quote = "Ik knik maar, dan is het klaar.";
  observation.stamp = aStamp();
  return observation;
}

void addContacts(Case& file, const CaseIds& ids, int number) {
  const Date day(2026, 11, 2);
  file.contacts = {aContact(ids.contact, ids.agreement, ids, day)};
  file.observations = {anObservation(id<ObservationId>(number, 11), ids, ids.contact, day),
                       anObservation(id<ObservationId>(number, 11, 1), ids, ids.contact, day)};
  auto& plain = file.observations[1];  // one that counts: of the family itself, in her own words
  plain.perspective = Perspective::Family;
  plain.speaker = {ids.mother, {}, {}};
  plain.subject.reset();
  plain.certainty = Certainty::Sure;
  plain.basis = Basis::OwnWords;
}

void addCooperation(Case& file, const CaseIds& ids, int number) {
  file.consents = {{id<ConsentId>(number, 12),
                    ids.mother,
                    ids.mother,
                    ids.partner,
                    {DataKind::ContactDetails, DataKind::Tasks},
                    ConsentPurpose::WorkingTogether,
                    Date(2026, 9, 3),
                    ConsentForm::Written,
                    "Tarifit",
                    InterpreterKind::Professional,
                    Date(2027, 9, 3),
                    {},
                    aStamp()},
                   {id<ConsentId>(number, 12, 1),
                    ids.mother,
                    ids.mother,
                    ids.partner,
                    {DataKind::Notes},
                    ConsentPurpose::CaseDiscussion,
                    Date(2026, 9, 3),
                    ConsentForm::Spoken,
                    "Tarifit",
                    InterpreterKind::Acquaintance,
                    Date(2027, 9, 3),
                    Date(2026, 10, 3),
                    aStamp()}};
  file.referrals = {{id<ReferralId>(number, 13), ReferralDirection::FromPartner, ids.partner, ids.intermediary,
                     "Kan iemand meekijken met school?", ReferralStatus::FedBack, Date(2026, 9, 4), Date(2026, 10, 4),
                     "eerst te druk", "twee gesprekken gevoerd", Date(2026, 10, 6), aStamp()}};
  file.safetyConcerns = {{id<SafetyConcernId>(number, 14),
                          Date(2026, 9, 10),
                          "j.dekker",
                          "Zoon kwam niet thuis.",
                          {{2, Date(2026, 9, 11), "j.dekker", "overlegd met een collega"}},
                          Date(2026, 9, 30),
                          "m.postma",
                          "veilig gebleken na gesprek met school",
                          aStamp()}};
  file.tasks = {{id<TaskId>(number, 15), TaskKind::ModelTask, "VER-J4", TaskPart::Organisation,
                 "Werk met een beroepstolk", Party::Together, "j.dekker", ids.partner, ids.intermediary, ids.agreement,
                 Date(2026, 11, 3), Date(2026, 12, 1), 1.25, TaskStatus::Done, "korter dan gedacht", "m.postma",
                 Date(2026, 11, 2), Date(2026, 11, 20), aStamp()}};
  Stamp once = aStamp();
  once.revision = 1;  // a confirmation is never changed
  file.confirmations = {
      {id<ProfileConfirmationId>(number, 16),
       Date(2026, 11, 2),
       "2026.11-1",
       "0123456789abcdef",
       {{"risk.9", 0.625, 1.25, FactorLevel::High, FactorLevel::Raised, "moeder verstaat het meeste zelf"}},
       "samen met moeder doorgenomen",
       once}};
}

}  // namespace

Stamp aStamp() { return stampAt(2026, 11, 2); }

CaseIds caseIds(int number) {
  return {id<PersonId>(number, 1, 0),    id<PersonId>(number, 1, 1),       id<PersonId>(number, 1, 2),
          id<PersonId>(number, 1, 3),    id<OrganisationId>(number, 6, 0), id<OrganisationId>(number, 6, 1),
          id<IntermediaryId>(number, 7), id<ContactId>(number, 9),         id<AgreementId>(number, 10)};
}

Family aFamily(int number) {
  const auto ids = caseIds(number);
  Family family;
  family.id = id<FamilyId>(number, 0);
  family.caseNumber = "2026-" +
                      std::string(number < 10     ? "000"
                                  : number < 100  ? "00"
                                  : number < 1000 ? "0"
                                                  : "") +
                      std::to_string(number);
  family.displayName = "Van den Voorbeeld";
  family.legalGround = LegalGround::SocialSupportAct;
  family.frame = Frame::Forced;
  family.status = FamilyStatus::Paused;
  family.needs = {"Tarifit", InterpreterNeed::Professional, ReadingLevel::ReadsSimpleDutch, Channel::Phone, "mevrouw"};
  family.wishes = {{WishKind::Shoes, "schoenen uit"}, {WishKind::Times, "niet op vrijdagmiddag"}};
  family.address = {"Voorbeeldstraat 12 b", "1234 AB", "Voorbeeldstad"};
  family.worker = "j.dekker";
  family.servedBy = ids.team;
  family.partner = ids.partner;
  family.intermediary = ids.intermediary;
  family.rhythmDays = 21;
  family.openedOn = Date(2026, 9, 1);
  family.closedOn = Date(2026, 11, 21);
  family.stamp = aStamp();
  return family;
}

Case aCase(int number) {
  const auto ids = caseIds(number);
  Case file;
  file.family = aFamily(number);
  addPersons(file, ids, number);
  addSurroundings(file, ids, number);
  addContacts(file, ids, number);
  addCooperation(file, ids, number);
  file.extras = {{"municipal_annex", R"({"zaak":"Z-12","regels":[1,2.5,"drie"]})"}};
  return file;
}

Visit aVisit(int number) {
  const auto ids = caseIds(number);
  const Date day(2026, 11, 20);
  Visit visit;
  visit.family = id<FamilyId>(number, 0);
  visit.contact = aContact(id<ContactId>(number, 9, 50), id<AgreementId>(number, 10, 50), ids, day);
  visit.observations = {anObservation(id<ObservationId>(number, 11, 50), ids, visit.contact.id, day)};
  visit.helpRequests = {{id<HelpRequestId>(number, 5, 50), HelpSubject::Education, "Hulp bij de aanmelding", ids.mother,
                         day, HelpStatus::Withdrawn, day, aStamp()}};
  Task task;
  task.id = id<TaskId>(number, 15, 50);
  task.kind = TaskKind::Agreement;
  task.text = visit.contact.agreements[0].text;
  task.owner = Party::Family;
  task.agreement = visit.contact.agreements[0].id;
  task.createdOn = day;
  task.stamp = aStamp();
  visit.tasks = {task};
  return visit;
}

Case aBareCase(int number) {
  Case file;
  file.family.id = id<FamilyId>(number, 0);
  file.family.caseNumber = aFamily(number).caseNumber;
  file.family.displayName = "Kaal";
  file.family.openedOn = Date(2026, 9, 1);
  file.family.stamp = {"j.dekker", aStamp().recordedAt, 1};
  return file;
}

}  // namespace tweehanden::test
