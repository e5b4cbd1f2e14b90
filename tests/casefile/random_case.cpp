// SPDX-License-Identifier: EUPL-1.2
#include "random_case.h"

#include <set>

#include "support/builders.h"

namespace tweehanden::test {
namespace {

using namespace domain;

/// Draws the values of one case. Every call is one draw of rapidcheck, so a failing case shrinks and can be replayed.
class Draw {
 public:
  int below(int end) const { return *rc::gen::inRange(0, end); }
  bool coin() const { return below(2) == 1; }

  /// Any Unicode but NUL and surrogates: ASCII, controls, accents, other scripts, beyond the basic plane.
  std::string text() const {
    std::string out;
    for (int left = below(12); left > 0; --left) append(out, character());
    return out;
  }
  std::string name() const { return "x" + text(); }
  std::vector<std::string> texts() const {
    std::vector<std::string> out(static_cast<std::size_t>(below(3)));
    for (auto& value : out) value = text();
    return out;
  }
  double amount() const { return below(4) == 0 ? below(100) : *rc::gen::map(rc::gen::arbitrary<double>(), asAmount); }
  /// A day from 1900 to kToday.
  Date day() const { return Date(1900, 1, 1).plusDays(below(46345)); }
  std::optional<Date> notBefore(Date start) const {
    return coin() ? std::optional(start.plusDays(below(static_cast<int>(daysBetween(start, kToday)) + 1)))
                  : std::nullopt;
  }
  std::optional<Date> windowFrom(Date start) const {
    return coin() ? std::optional(start.plusDays(below(9999))) : std::nullopt;
  }
  template <class E>
  E pick() const {
    return codes<E>()[static_cast<std::size_t>(below(static_cast<int>(codes<E>().size())))].value;
  }
  template <class E>
  std::vector<E> picks(int atLeast = 0) const {
    std::vector<E> out(static_cast<std::size_t>(atLeast + below(3)));
    for (auto& value : out) value = pick<E>();
    return out;
  }
  Stamp stamp() const {
    return {text(), Timestamp{day().dayNumber() * 86400000LL + below(86400000)}, 1 + below(1000000)};
  }
  template <class I>
  I id() {
    long long value = 0;
    do {
      value = *rc::gen::inRange<long long>(1, 9223372036854775807LL);
    } while (!m_used.insert(value).second);
    return I{value};
  }
  template <class Record>
  auto one(const std::vector<Record>& records) const {
    return records.at(static_cast<std::size_t>(below(static_cast<int>(records.size())))).id;
  }
  template <class Record>
  auto maybe(const std::vector<Record>& records) const {
    return records.empty() || coin() ? std::nullopt : std::optional(one(records));
  }

 private:
  static double asAmount(double value) { return std::isfinite(value) ? std::abs(value) : 0.5; }
  char32_t character() const {
    const int kind = below(5);
    if (kind == 0) return static_cast<char32_t>(1 + below(0x1F));
    if (kind == 1) return static_cast<char32_t>(0x80 + below(0x500));
    if (kind == 2) return static_cast<char32_t>(0xE000 + below(0x2000));
    if (kind == 3) return static_cast<char32_t>(0x10000 + below(0x100000));
    return static_cast<char32_t>(0x20 + below(0x60));
  }
  static void append(std::string& out, char32_t c) {
    const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
      byte(0xC0U | (c >> 6U));
    } else if (c < 0x10000) {
      byte(0xE0U | (c >> 12U));
      byte(0x80U | ((c >> 6U) & 0x3FU));
    } else {
      byte(0xF0U | (c >> 18U));
      byte(0x80U | ((c >> 12U) & 0x3FU));
      byte(0x80U | ((c >> 6U) & 0x3FU));
    }
    byte(0x80U | (c & 0x3FU));
  }
  std::set<long long> m_used;
};

PartialDate partial(const Draw& draw, Date day) {
  const auto civil = day.civil();
  const int known = draw.below(4);
  PartialDate date;
  if (known > 0) date.year = static_cast<int>(civil.year());
  if (known > 1) date.month = static_cast<unsigned>(civil.month());
  if (known > 2) date.day = static_cast<unsigned>(civil.day());
  return date;
}

Person person(Draw& draw) {
  Person out{draw.id<PersonId>(),
             {draw.text(), draw.text(), draw.text()},
             partial(draw, draw.day()),
             {},
             draw.coin(),
             draw.pick<Gender>(),
             draw.picks<PersonRole>(),
             draw.coin(),
             {},
             draw.coin() ? "+31654322345" : "",
             draw.text(),
             draw.coin() ? "123456782" : "",
             draw.text(),
             draw.stamp()};
  for (int left = draw.below(3); left > 0; --left) {
    out.languages.push_back({draw.name(), draw.pick<LanguageLevel>(), draw.pick<LanguageLevel>()});
  }
  return out;
}

Voice voice(Draw& draw, const Case& file) {
  const int kind = draw.below(3);
  if (kind == 0 && !file.persons.empty()) return {draw.one(file.persons), {}, {}};
  if (kind == 1 && !file.intermediaries.empty()) return {{}, draw.one(file.intermediaries), {}};
  return {{}, {}, draw.name()};
}

Contact contact(Draw& draw, const Case& file) {
  Contact out;
  out.id = draw.id<ContactId>();
  out.kind = draw.pick<ContactKind>();
  out.start = {draw.day(), draw.below(1440)};
  if (draw.coin())
    out.end = DateTime{*draw.notBefore(out.start.date).or_else([&] { return std::optional(out.start.date); }), 1439};
  out.place = draw.text();
  for (int left = draw.below(3); left > 0; --left) out.participants.push_back(voice(draw, file));
  out.language = draw.text();
  out.interpreter = draw.pick<InterpreterKind>();
  out.interpreterName = draw.text();
  out.note = draw.text() + "\n" + draw.text();
  for (int left = draw.below(3); left > 0; --left) out.marks.push_back({draw.below(2), draw.pick<NoteMarkKind>()});
  for (int left = draw.below(3); left > 0; --left) {
    const Date from = draw.day();
    out.agreements.push_back(
        {draw.id<AgreementId>(), draw.name(), draw.pick<Party>(), draw.text(), from, draw.windowFrom(from)});
  }
  out.quickWins = draw.texts();
  out.stamp = draw.stamp();
  return out;
}

Task task(Draw& draw, const Case& file) {
  const Date created = draw.day();
  Task out{draw.id<TaskId>(),
           draw.pick<TaskKind>(),
           draw.name(),
           draw.pick<TaskPart>(),
           draw.text(),
           draw.pick<Party>(),
           draw.text(),
           draw.maybe(file.organisations),
           draw.maybe(file.intermediaries),
           {},
           {},
           draw.windowFrom(created),
           draw.amount(),
           draw.pick<TaskStatus>(),
           draw.text(),
           draw.text(),
           created,
           draw.notBefore(created),
           draw.stamp()};
  if (!file.contacts.empty()) out.agreement = draw.maybe(file.contacts[0].agreements);
  return out;
}

ProfileConfirmation confirmation(Draw& draw) {
  ProfileConfirmation out;
  out.id = draw.id<ProfileConfirmationId>();
  out.on = draw.day();
  out.modelVersion = draw.name();
  out.modelHash = draw.name();
  const int factors = 1 + draw.below(3);
  for (int i = 0; i < factors; ++i) {
    out.factors.push_back({std::to_string(i) + draw.text(), draw.below(65) / 64.0, draw.amount(),
                           draw.pick<FactorLevel>(), draw.pick<FactorLevel>(), draw.name()});
  }
  out.note = draw.text();
  out.stamp = draw.stamp();
  out.stamp.revision = 1;
  return out;
}

void addPeople(Draw& draw, Case& file) {
  for (int left = draw.below(3); left > 0; --left) {
    file.organisations.push_back({draw.id<OrganisationId>(), draw.name(), draw.pick<OrganisationKind>(), draw.texts(),
                                  draw.texts(), "", draw.text(), draw.text(), draw.stamp()});
    file.intermediaries.push_back({draw.id<IntermediaryId>(), draw.one(file.organisations), draw.name(), draw.texts(),
                                   draw.picks<Weekday>(), draw.amount(), draw.pick<Engagement>(), "", draw.stamp()});
    file.serviceFacts.push_back({draw.id<ServiceFactId>(), draw.one(file.organisations), draw.name(), draw.amount(),
                                 draw.pick<Perspective>(), draw.day(), draw.stamp()});
  }
  for (int left = draw.below(4); left > 0; --left) file.persons.push_back(person(draw));
  if (file.persons.size() < 2) return;
  const Date on = draw.day();
  file.custody.push_back({draw.id<CustodyId>(),
                          file.persons[0].id,
                          {},
                          draw.name(),
                          draw.pick<CustodyKind>(),
                          draw.pick<CustodySource>(),
                          on,
                          draw.windowFrom(on),
                          draw.stamp()});
  file.relations.push_back({draw.id<RelationId>(), file.persons[1].id, draw.pick<RelationKind>(), file.persons[0].id,
                            draw.text(), draw.stamp()});
}

void addEvents(Draw& draw, Case& file) {
  for (int left = draw.below(3); left > 0; --left) {
    const Date asked = draw.day();
    file.network.push_back({draw.id<NetworkTieId>(), draw.name(), draw.pick<TieKind>(), draw.maybe(file.organisations),
                            draw.maybe(file.persons), draw.pick<TieStrength>(), draw.coin(), draw.text(),
                            draw.stamp()});
    file.helpRequests.push_back({draw.id<HelpRequestId>(), draw.pick<HelpSubject>(), draw.text(),
                                 draw.maybe(file.persons), asked, draw.pick<HelpStatus>(), draw.notBefore(asked),
                                 draw.stamp()});
    file.contacts.push_back(contact(draw, file));
    file.observations.push_back({draw.id<ObservationId>(), draw.name(), draw.name(), draw.pick<Perspective>(),
                                 draw.coin() ? voice(draw, file) : Voice{}, draw.maybe(file.organisations),
                                 draw.pick<Certainty>(), draw.pick<Basis>(), draw.day(), draw.maybe(file.contacts),
                                 draw.text(), draw.stamp()});
  }
}

void addCooperation(Draw& draw, Case& file) {
  for (int left = draw.below(3); left > 0; --left) {
    const Date on = draw.day();
    if (!file.persons.empty() && !file.organisations.empty()) {
      file.consents.push_back({draw.id<ConsentId>(), draw.one(file.persons), draw.one(file.persons),
                               draw.one(file.organisations), draw.picks<DataKind>(1), draw.pick<ConsentPurpose>(), on,
                               draw.pick<ConsentForm>(), draw.text(), draw.pick<InterpreterKind>(), draw.windowFrom(on),
                               draw.notBefore(on), draw.stamp()});
      file.referrals.push_back({draw.id<ReferralId>(), draw.pick<ReferralDirection>(), draw.one(file.organisations),
                                draw.maybe(file.intermediaries), draw.text(), draw.pick<ReferralStatus>(), on, on,
                                draw.text(), draw.text(), draw.notBefore(on), draw.stamp()});
    }
    file.safetyConcerns.push_back({draw.id<SafetyConcernId>(),
                                   on,
                                   draw.text(),
                                   draw.text(),
                                   {{1 + draw.below(5), draw.day(), draw.text(), draw.text()}},
                                   draw.notBefore(on),
                                   draw.name(),
                                   draw.name(),
                                   draw.stamp()});
    file.tasks.push_back(task(draw, file));
    file.confirmations.push_back(confirmation(draw));
  }
}

Case drawCase() {
  Draw draw;
  Case file;
  addPeople(draw, file);
  addEvents(draw, file);
  addCooperation(draw, file);
  const Date opened = draw.day();
  file.family = {
      draw.id<FamilyId>(),
      draw.name(),
      draw.name(),
      draw.pick<LegalGround>(),
      draw.pick<Frame>(),
      draw.pick<FamilyStatus>(),
      {draw.text(), draw.pick<InterpreterNeed>(), draw.pick<ReadingLevel>(), draw.pick<Channel>(), draw.text()},
      {{draw.pick<WishKind>(), draw.text()}},
      {draw.text(), draw.coin() ? "1234 AB" : "", draw.text()},
      draw.text(),
      draw.maybe(file.organisations),
      draw.maybe(file.organisations),
      draw.maybe(file.intermediaries),
      draw.coin() ? std::optional(1 + draw.below(1000)) : std::nullopt,
      opened,
      draw.notBefore(opened),
      draw.stamp()};
  // An organisation that serves the family is not its partner as well.
  if (file.family.partner == file.family.servedBy) file.family.partner.reset();
  return file;
}

}  // namespace

rc::Gen<domain::Case> randomCase() { return rc::gen::exec(drawCase); }

}  // namespace tweehanden::test
