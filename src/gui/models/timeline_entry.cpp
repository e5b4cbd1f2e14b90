// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/timeline_entry.h"

#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

QString clockWords(const DateTime& moment) {
  return QStringLiteral("%1:%2")
      .arg(moment.minute / 60, 2, 10, QLatin1Char('0'))
      .arg(moment.minute % 60, 2, 10, QLatin1Char('0'));
}

QString exactDay(Date date) {
  const auto civil = date.civil();
  return QStringLiteral("%1-%2-%3")
      .arg(static_cast<unsigned>(civil.day()), 2, 10, QLatin1Char('0'))
      .arg(static_cast<unsigned>(civil.month()), 2, 10, QLatin1Char('0'))
      .arg(static_cast<int>(civil.year()));
}

QString sinceWords(Date day, Date today) {
  const QString words = text(report::sinceWords(day, today));
  return daysBetween(day, today) > 1 ? TimelineModel::tr("%1 geleden").arg(words) : words;
}

QString kindIcon(domain::ContactKind kind) {
  switch (kind) {
    case domain::ContactKind::HomeVisit: return QStringLiteral("huisbezoek");
    case domain::ContactKind::PhoneCall:
    case domain::ContactKind::VideoCall: return QStringLiteral("bellen");
    case domain::ContactKind::Message: return QStringLiteral("brief");
    case domain::ContactKind::Consultation: return QStringLiteral("stil");
    default: return QStringLiteral("gezinnen");
  }
}

QString interpreterWords(const domain::Contact& contact) {
  QStringList words;
  if (!contact.language.empty()) words << text(contact.language);
  QString interpreter = text(report::word(contact.interpreter));
  if (!contact.interpreterName.empty()) interpreter += QStringLiteral(", ") + text(contact.interpreterName);
  words << interpreter;
  return words.join(dot());
}

std::vector<TimelineParagraph> paragraphsOf(const domain::Contact& contact) {
  std::vector<TimelineParagraph> paragraphs;
  if (contact.note.empty()) return paragraphs;
  for (const QString& line : text(contact.note).split(QLatin1Char('\n'))) paragraphs.push_back({line, {}});
  for (const auto& mark : contact.marks) {
    if (mark.paragraph >= 0 && mark.paragraph < static_cast<int>(paragraphs.size())) {
      paragraphs[static_cast<std::size_t>(mark.paragraph)].mark = mark.kind;
    }
  }
  std::erase_if(paragraphs, [](const auto& paragraph) { return paragraph.text.trimmed().isEmpty(); });
  return paragraphs;
}

TimelineObservation observationOf(const scoring::Model& model, const app::CaseView& view,
                                  const domain::Observation& observation) {
  TimelineObservation result;
  result.perspective = observation.perspective;
  QStringList detail;
  const auto finding = report::finding(model, view.file, observation.id.value, false, view.on);
  result.statement = finding ? text(finding->statement) : text(observation.indicator);
  if (finding) detail << text(finding->who);
  if (observation.certainty != domain::Certainty::Sure) detail << text(report::word(observation.certainty));
  if (observation.basis == domain::Basis::ColleagueLabel)
    detail << TimelineModel::tr("woord van een collega, telt niet mee");
  if (!observation.quote.empty()) detail << QStringLiteral("\u2018%1\u2019").arg(text(observation.quote));
  result.detail = detail.join(dot());
  return result;
}

QString agreementWords(const domain::Agreement& agreement, Date today) {
  QStringList words{text(agreement.text)};
  words << (agreement.who.empty() ? text(report::word(agreement.party)) : text(agreement.who));
  if (agreement.until) {
    words << TimelineModel::tr("t/m %1").arg(text(report::dayWords(*agreement.until, today)));
  } else if (agreement.from) {
    words << TimelineModel::tr("vanaf %1").arg(text(report::dayWords(*agreement.from, today)));
  }
  return words.join(dot());
}

}  // namespace

TimelineEntry timelineEntry(const scoring::Model& model, const app::CaseView& view, const domain::Contact& contact) {
  TimelineEntry entry;
  entry.when = text(report::dayWords(contact.start.date, view.on));
  entry.since = sinceWords(contact.start.date, view.on);
  entry.exact = exactDay(contact.start.date) + QStringLiteral(", ") + clockWords(contact.start);
  if (contact.end) entry.exact += TimelineModel::tr(" tot %1").arg(clockWords(*contact.end));
  entry.icon = kindIcon(contact.kind);
  entry.kind = sentenceCase(text(report::word(contact.kind)));
  QStringList participants;
  for (const auto& voice : contact.participants) participants << text(report::voiceWords(voice, view.file, view.on));
  entry.participants = participants.join(QStringLiteral(", "));
  entry.interpreter = interpreterWords(contact);
  entry.note = paragraphsOf(contact);
  for (const auto& observation : view.file.observations) {
    if (observation.contact == contact.id) entry.observations.push_back(observationOf(model, view, observation));
  }
  for (const auto& agreement : contact.agreements) entry.agreements << agreementWords(agreement, view.on);
  for (const auto& win : contact.quickWins) entry.quickWins << text(win);
  return entry;
}

}  // namespace tweehanden::gui
