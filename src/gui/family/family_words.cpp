// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/family_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "domain/rules.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FamilyWords)
};

QString personShort(const domain::Person& person, Date today) {
  QString name = text(person.name.givenNames).section(QLatin1Char(' '), 0, 0);
  if (name.isEmpty()) name = text(domain::fullName(person.name));
  if (name.isEmpty()) return {};
  const auto age = domain::ageOn(person, today);
  return age && domain::isMinor(person, today) ? QStringLiteral("%1 (%2)").arg(name).arg(*age) : name;
}

QString languageWords(const domain::Needs& needs) {
  QStringList words;
  if (!needs.contactLanguage.empty()) words << text(needs.contactLanguage);
  if (needs.interpreter != domain::InterpreterNeed::NotAsked) words << text(report::word(needs.interpreter));
  return words.join(QStringLiteral(", "));
}

bool isOpen(const domain::Task& task) {
  return task.status == domain::TaskStatus::Accepted || task.status == domain::TaskStatus::Running;
}

QString actWords(const domain::Task& task, Date today) {
  const QString window = windowWords(task.from, task.until, today);
  return window.isEmpty() ? text(task.text) : text(task.text) + QStringLiteral(", ") + window;
}

QString dataWord(domain::DataKind kind) {
  switch (kind) {
    case domain::DataKind::ContactDetails: return Words::tr("contactgegevens");
    case domain::DataKind::LanguageAndInterpreter: return Words::tr("taal en tolk");
    case domain::DataKind::VisitWishes: return Words::tr("wensen");
    case domain::DataKind::HelpRequests: return Words::tr("hulpvragen");
    case domain::DataKind::Appointments: return Words::tr("afspraken");
    case domain::DataKind::Tasks: return Words::tr("taken");
    case domain::DataKind::Notes: return Words::tr("notities");
  }
  return {};
}

QString consentWords(const domain::Case& file, domain::OrganisationId recipient, Date today, bool& missing) {
  QStringList kinds;
  for (const auto& consent : file.consents) {
    if (consent.recipient != recipient || !domain::inForce(consent, today)) continue;
    for (const auto kind : consent.dataKinds) kinds << dataWord(kind);
  }
  kinds.removeDuplicates();
  missing = !domain::familyConsentInForce(file, recipient, today);
  if (missing) return kinds.isEmpty() ? Words::tr("nog geen toestemming") : Words::tr("toestemming is niet compleet");
  return kinds.isEmpty() ? Words::tr("met toestemming")
                         : Words::tr("mag weten: %1").arg(kinds.join(QStringLiteral(", ")));
}

}  // namespace

QString headerFacts(const domain::Case& file, Date today) {
  QStringList persons;
  for (const auto& person : file.persons) {
    if (!person.inHousehold || person.deceased) continue;
    if (const QString name = personShort(person, today); !name.isEmpty()) persons << name;
  }
  QStringList facts{text(file.family.caseNumber), text(report::word(file.family.frame))};
  if (file.family.status != domain::FamilyStatus::Active) facts << text(report::word(file.family.status));
  if (!persons.isEmpty()) facts << persons.join(QStringLiteral(", "));
  if (const QString language = languageWords(file.family.needs); !language.isEmpty()) facts << language;
  return facts.join(dot());
}

std::vector<const domain::Task*> openTasks(const domain::Case& file) {
  std::vector<const domain::Task*> open;
  for (const auto& task : file.tasks) {
    if (isOpen(task) && task.part == domain::TaskPart::Family) open.push_back(&task);
  }
  const Date never(9999, 12, 31);
  std::stable_sort(open.begin(), open.end(),
                   [&](const auto* a, const auto* b) { return a->until.value_or(never) < b->until.value_or(never); });
  return open;
}

NextAct nextAct(const domain::Case& file, Date today) {
  const auto open = openTasks(file);
  NextAct next;
  if (open.empty()) {
    next.icon = QStringLiteral("afspraak");
    next.act = Words::tr("Nog niets afgesproken");
    if (!file.contacts.empty()) {
      const auto last = std::max_element(file.contacts.begin(), file.contacts.end(),
                                         [](const auto& a, const auto& b) { return a.start < b.start; });
      next.after = Words::tr("laatste contact: %1").arg(text(report::dayWords(last->start.date, today)));
    }
    return next;
  }
  next.icon = taskIcon(*open.front());
  next.act = actWords(*open.front(), today);
  if (open.size() > 1) next.after = Words::tr("daarna: %1").arg(actWords(*open[1], today));
  return next;
}

QString windowWords(const std::optional<Date>& from, const std::optional<Date>& until, Date today) {
  const auto day = [&](Date date) {
    if (date == today) return Words::tr("vandaag");
    return text(report::dayWords(date, today));
  };
  if (until && *until < today) return Words::tr("had gekund t/m %1").arg(day(*until));
  if (from && until && *from == *until) return day(*until);
  if (from && until && *from > today) {
    const bool sameMonth =
        from->civil().month() == until->civil().month() && from->civil().year() == until->civil().year();
    const QString start = sameMonth ? day(*from).section(QLatin1Char(' '), 0, 1) : day(*from);
    return Words::tr("%1 t/m %2").arg(start, day(*until));
  }
  if (until) return Words::tr("t/m %1").arg(day(*until));
  return from && *from > today ? Words::tr("vanaf %1").arg(day(*from)) : QString();
}

bool overdue(const domain::Task& task, Date today) { return isOpen(task) && task.until && *task.until < today; }

QString taskIcon(const domain::Task& task) {
  switch (task.kind) {
    case domain::TaskKind::Agreement: return QStringLiteral("afspraak");
    case domain::TaskKind::AskConsent: return QStringLiteral("toestemming");
    case domain::TaskKind::CareDecision:
    case domain::TaskKind::Meldcode: return QStringLiteral("letop");
    case domain::TaskKind::ModelTask:
      return task.owner == domain::Party::YouthService ? QStringLiteral("vink") : QStringLiteral("partners");
    case domain::TaskKind::Own: break;
  }
  return QStringLiteral("vink");
}

QString organisationName(const domain::Case& file, domain::OrganisationId id) {
  const auto found = std::find_if(file.organisations.begin(), file.organisations.end(),
                                  [&](const auto& organisation) { return organisation.id == id; });
  return found == file.organisations.end() ? QString() : text(found->name);
}

QString assigneeWords(const domain::Task& task, const domain::Case& file) {
  if (!task.assignee.empty()) return text(task.assignee);
  if (task.organisation) return organisationName(file, *task.organisation);
  return text(report::word(task.owner));
}

std::vector<Companion> companions(const domain::Case& file, Date today) {
  std::vector<Companion> result;
  std::vector<domain::OrganisationId> seen;
  const auto add = [&](domain::OrganisationId id, const QString& person) {
    if (std::find(seen.begin(), seen.end(), id) != seen.end()) return;
    seen.push_back(id);
    Companion companion;
    const QString name = organisationName(file, id);
    companion.name = person.isEmpty() ? name : person + QStringLiteral(", ") + name;
    companion.consent = consentWords(file, id, today, companion.missing);
    result.push_back(companion);
  };
  if (file.family.partner) {
    QString person;
    for (const auto& intermediary : file.intermediaries) {
      if (file.family.intermediary == intermediary.id) person = text(intermediary.name);
    }
    add(*file.family.partner, person);
  }
  for (const auto& referral : file.referrals) add(referral.partner, {});
  for (const auto& consent : file.consents) add(consent.recipient, {});
  return result;
}

}  // namespace tweehanden::gui
