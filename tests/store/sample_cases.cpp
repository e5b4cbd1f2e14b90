// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

namespace tweehanden::store::test {
namespace {

using namespace domain;

const Date kDay(2026, 10, 5);

Stamp stamp(int revision = 1) { return {"mvisser", Timestamp{1'790'000'000'123}, revision}; }

struct Ids {
  long long next;
  template <class Tag>
  Id<Tag> make() {
    return {next++};
  }
};

void addOrganisations(Case& file, Ids& ids) {
  Organisation service{ids.make<OrganisationTag>(),
                       "Jeugdteam West",
                       OrganisationKind::YouthService,
                       {"nl"},
                       {"West"},
                       "+31201234567",
                       "west@voorbeeld.nl",
                       "balie open tot vijf",
                       stamp(3)};
  Organisation partner{ids.make<OrganisationTag>(), "Stichting De Brug", OrganisationKind::MigrantOrganisation,
                       {"Tarifit", "Arabisch"},     {"West", "Noord"},   "+31207654321",
                       "brug@voorbeeld.nl",         "avondspreekuur",    stamp()};
  Intermediary person{ids.make<IntermediaryTag>(),
                      partner.id,
                      "Samira Brugman",
                      {"Tarifit"},
                      {Weekday::Tuesday, Weekday::Thursday},
                      7.5,
                      Engagement::Paraprofessional,
                      "+31612345678",
                      stamp(2)};
  ServiceFact fact{ids.make<ServiceFactTag>(),
                   service.id,
                   "service.waiting_days",
                   1.0 / 3.0,
                   Perspective::MigrantOrganisation,
                   kDay,
                   stamp()};
  file.organisations = {service, partner};
  file.intermediaries = {person};
  file.serviceFacts = {fact};
}

void addFamily(Case& file, const std::string& caseNumber, FamilyId id) {
  Family& family = file.family;
  family.id = id;
  family.caseNumber = caseNumber;
  family.displayName = "Van der Zonnebloem";
  family.legalGround = LegalGround::SocialSupportAct;
  family.frame = Frame::Forced;
  family.status = FamilyStatus::Paused;
  family.needs = {"Tarifit", InterpreterNeed::Professional, ReadingLevel::ReadsSimpleDutch, Channel::Phone, "mevrouw"};
  family.wishes = {{WishKind::Shoes, "schoenen uit"}, {WishKind::NotOwnCircle, "liever niet uit eigen kring"}};
  family.address = {"Lindelaan 12b", "1234 AB", "Voorbeeldstad"};
  family.worker = "mvisser";
  family.servedBy = file.organisations[0].id;
  family.partner = file.organisations[1].id;
  family.intermediary = file.intermediaries[0].id;
  family.rhythmDays = 21;
  family.openedOn = Date(2026, 9, 1);
  family.closedOn = Date(2026, 11, 1);
  family.stamp = stamp(4);
}

void addPersons(Case& file, Ids& ids) {
  Person mother;
  mother.id = ids.make<PersonTag>();
  mother.name = {"Noor", "van der", "Zonnebloem"};
  mother.birthDate = *PartialDate::fromIso("1984-03");
  mother.gender = Gender::Female;
  mother.roles = {PersonRole::Parent, PersonRole::Caregiver};
  mother.languages = {{"Tarifit", LanguageLevel::Native, LanguageLevel::Little},
                      {"Nederlands", LanguageLevel::Daily, LanguageLevel::Good}};
  mother.phone = "+31654322345";
  mother.email = "noor@voorbeeld.nl";
  mother.bsn = "111222333";
  mother.note = "belt liever 's avonds";
  mother.stamp = stamp();
  Person grandfather = mother;
  grandfather.id = ids.make<PersonTag>();
  grandfather.name = {"", "", "Işıktepe"};
  grandfather.deathDate = *PartialDate::fromIso("2020-02-03");
  grandfather.deceased = true;
  grandfather.inHousehold = false;
  Person child = mother;
  child.id = ids.make<PersonTag>();
  child.name = {"Milo", "", "Zonnebloem"};
  child.birthDate = *PartialDate::fromIso("2015-06-07");
  child.roles = {PersonRole::Child};
  file.persons = {mother, grandfather, child};
  file.custody = {{ids.make<CustodyTag>(), child.id, mother.id, "ook de voogd", CustodyKind::Sole,
                   CustodySource::CourtDecision, kDay, Date(2027, 1, 1), stamp()}};
  file.relations = {
      {ids.make<RelationTag>(), mother.id, RelationKind::ExPartnerOf, grandfather.id, "sinds kort", stamp()}};
}

void addContacts(Case& file, Ids& ids) {
  const PersonId mother = file.persons[0].id;
  Contact contact;
  contact.id = ids.make<ContactTag>();
  contact.kind = ContactKind::SchoolVisit;
  contact.start = {Date(2026, 10, 6), 16 * 60 + 5};
  contact.end = DateTime{Date(2026, 10, 6), 17 * 60};
  contact.place = "school";
  contact.participants = {{mother, {}, ""}, {{}, file.intermediaries[0].id, ""}, {{}, {}, "juf Ans"}};
  contact.language = "Nederlands";
  contact.interpreter = InterpreterKind::ChildOrRelative;
  contact.interpreterName = "de buurvrouw";
  contact.note = "Eerste regel.\nTweede regel met \"aanhaling\" en 100% ’tekens’ 😀.\nمرحبا e\u0301";
  contact.marks = {{0, NoteMarkKind::Interpretation}, {2, NoteMarkKind::TheirWords}};
  contact.agreements = {{ids.make<AgreementTag>(), "formulier meenemen", Party::Together, "Noor en Samira",
                         Date(2026, 10, 12), Date(2026, 10, 19)}};
  contact.quickWins = {"folder zwembad", "telefoonnummer"};
  contact.stamp = stamp();
  Contact earlier = contact;
  earlier.id = ids.make<ContactTag>();
  earlier.start = {kDay, 0};
  earlier.end = DateTime{kDay, 1};
  earlier.agreements.front().id = ids.make<AgreementTag>();
  file.contacts = {earlier, contact};
  Observation observation{ids.make<ObservationTag>(),
                          "direct.risk.7",
                          "mostly",
                          Perspective::Family,
                          {mother, {}, ""},
                          file.organisations[0].id,
                          Certainty::Unsure,
                          Basis::ColleagueLabel,
                          Date(2026, 10, 6),
                          contact.id,
                          "\"Ik weet het niet\"",
                          stamp()};
  Observation other = observation;
  other.id = ids.make<ObservationTag>();
  other.speaker = {{}, file.intermediaries[0].id, ""};
  other.subject.reset();
  Observation third = other;
  third.id = ids.make<ObservationTag>();
  third.speaker = {{}, {}, "mvisser"};
  third.contact.reset();
  file.observations = {observation, other, third};
}

void addSharing(Case& file, Ids& ids) {
  const PersonId mother = file.persons[0].id;
  const OrganisationId partner = file.organisations[1].id;
  file.consents = {{ids.make<ConsentTag>(),
                    file.persons[2].id,
                    mother,
                    partner,
                    {DataKind::Tasks, DataKind::Notes},
                    ConsentPurpose::WorkingTogether,
                    kDay,
                    ConsentForm::Written,
                    "Tarifit",
                    InterpreterKind::Professional,
                    Date(2027, 10, 5),
                    Date(2026, 11, 2),
                    stamp()}};
  file.referrals = {{ids.make<ReferralTag>(), ReferralDirection::FromPartner, partner, file.intermediaries[0].id,
                     "meedenken over school", ReferralStatus::Accepted, kDay, Date(2026, 10, 7), "geen plek", "loopt",
                     Date(2026, 10, 20), stamp()}};
  file.safetyConcerns = {{ids.make<SafetyConcernTag>(),
                          kDay,
                          "mvisser",
                          "blauwe plek gezien",
                          {{1, kDay, "mvisser", "signalen"}, {2, Date(2026, 10, 6), "jdeboer", "collega geraadpleegd"}},
                          Date(2026, 10, 30),
                          "jdeboer",
                          "verklaard door huisarts",
                          stamp()}};
  Task task{ids.make<TaskTag>(),
            TaskKind::ModelTask,
            "VER-J4",
            TaskPart::Organisation,
            "samen naar school",
            Party::Together,
            "Samira",
            partner,
            file.intermediaries[0].id,
            file.contacts[1].agreements[0].id,
            Date(2026, 10, 12),
            Date(2026, 10, 19),
            0.1 + 0.2,
            TaskStatus::Running,
            "meer tijd nodig",
            "coördinator",
            kDay,
            Date(2026, 10, 21),
            stamp()};
  file.tasks = {task};
  file.confirmations = {{ids.make<ProfileConfirmationTag>(),
                         kDay,
                         "2026.11-1",
                         "ab12",
                         {{"risk.9", 1.0 / 7, 0.1 + 0.2, FactorLevel::Raised, FactorLevel::High, "zoals moeder zei"},
                          {"risk.7", 0.25, 1.5, FactorLevel::Low, FactorLevel::NotJudged, "te weinig gehoord"}},
                         "na overleg in het team",
                         stamp()},
                        {ids.make<ProfileConfirmationTag>(),
                         Date(2026, 10, 6),
                         "2026.11-2",
                         "cd34",
                         {{"risk.9", 0.75, 2, FactorLevel::High, FactorLevel::High, "klopt"}},
                         "",
                         stamp()}};
  file.extras = {{"notes_of_another_program", "{\"a\":[1,2.50]}"}, {"x", "null"}};
}

}  // namespace

Case wholeCase(const std::string& caseNumber, long long firstId) {
  Case file;
  Ids ids{firstId};
  addOrganisations(file, ids);
  addFamily(file, caseNumber, ids.make<FamilyTag>());
  addPersons(file, ids);
  file.network = {{ids.make<NetworkTieTag>(), "oma Roos", TieKind::Formal, file.organisations[1].id, file.persons[2].id,
                   TieStrength::Strong, true, "elke zondag", stamp()}};
  file.helpRequests = {{ids.make<HelpRequestTag>(), HelpSubject::Debts, "brief van de incasso", file.persons[0].id,
                        kDay, HelpStatus::Done, Date(2026, 10, 9), stamp()}};
  addContacts(file, ids);
  addSharing(file, ids);
  return file;
}

Case smallCase(const std::string& caseNumber, const std::string& displayName, long long firstId) {
  Case file;
  file.family.id = {firstId};
  file.family.caseNumber = caseNumber;
  file.family.displayName = displayName;
  file.family.openedOn = kDay;
  file.family.stamp = stamp();
  Person parent;
  parent.id = {firstId + 1};
  parent.name = {"Jip", "", displayName};
  parent.roles = {PersonRole::Parent};
  parent.stamp = stamp();
  file.persons = {parent};
  return file;
}

Task task(long long id, std::optional<Date> until) {
  Task made;
  made.id = {id};
  made.text = "bellen met school";
  made.until = until;
  made.createdOn = kDay;
  made.stamp = stamp();
  return made;
}

Visit visitTo(const Case& file, long long firstId, Date day) {
  Visit visit;
  Ids ids{firstId};
  visit.family = file.family.id;
  Contact& contact = visit.contact;
  contact.id = ids.make<ContactTag>();
  contact.start = {day, 16 * 60};
  contact.end = DateTime{day, 17 * 60};
  contact.place = "thuis";
  contact.participants = {{file.persons[0].id, {}, ""}};
  contact.note = "Gesproken over de brief van school en de huur.";
  contact.agreements = {
      {ids.make<AgreementTag>(), "brief lezen", Party::YouthService, "mvisser", day.plusDays(1), day.plusDays(7)}};
  contact.stamp = stamp();
  for (int i = 0; i < 5; ++i) {
    visit.observations.push_back({ids.make<ObservationTag>(),
                                  "direct.risk." + std::to_string(i + 1),
                                  "mostly",
                                  Perspective::Family,
                                  {file.persons[0].id, {}, ""},
                                  {},
                                  Certainty::Sure,
                                  Basis::OwnWords,
                                  day,
                                  contact.id,
                                  "zo gezegd",
                                  stamp()});
  }
  visit.helpRequests = {{ids.make<HelpRequestTag>(),
                         HelpSubject::Forms,
                         "hulp bij brief",
                         file.persons[0].id,
                         day,
                         HelpStatus::Open,
                         {},
                         stamp()}};
  Task follow = task(ids.next++, day.plusDays(7));
  follow.kind = TaskKind::Agreement;
  follow.agreement = contact.agreements[0].id;
  visit.tasks = {follow};
  return visit;
}

}  // namespace tweehanden::store::test
