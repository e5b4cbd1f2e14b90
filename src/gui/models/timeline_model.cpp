// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/timeline_model.h"

#include <algorithm>

#include "gui/models/timeline_entry.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {

QString noteText(const TimelineEntry& entry) {
  QStringList lines;
  for (const auto& paragraph : entry.note) lines << paragraph.text;
  return lines.join(QLatin1Char('\n'));
}

QStringList statements(const TimelineEntry& entry) {
  QStringList words;
  for (const auto& observation : entry.observations) words << observation.statement;
  return words;
}

QString spoken(const TimelineEntry& entry) {
  QStringList words{entry.when, entry.kind, entry.participants, entry.interpreter, noteText(entry)};
  words << statements(entry) << entry.agreements << entry.quickWins;
  words.removeAll(QString());
  return words.join(QStringLiteral(". "));
}

}  // namespace

QString noteMarkWord(domain::NoteMarkKind kind) {
  switch (kind) {
    case domain::NoteMarkKind::Fact: return TimelineModel::tr("feit");
    case domain::NoteMarkKind::TheirWords: return TimelineModel::tr("hun woorden");
    case domain::NoteMarkKind::Interpretation: return TimelineModel::tr("uitleg");
  }
  return {};
}

TimelineModel::TimelineModel(QObject* parent) : QAbstractListModel(parent) {}

void TimelineModel::setView(const scoring::Model& model, const app::CaseView& view) {
  beginResetModel();
  m_entries.clear();
  std::vector<const domain::Contact*> contacts;
  for (const auto& contact : view.file.contacts) contacts.push_back(&contact);
  std::stable_sort(contacts.begin(), contacts.end(), [](const auto* a, const auto* b) { return a->start > b->start; });
  for (const auto* contact : contacts) m_entries.push_back(timelineEntry(model, view, *contact));
  endResetModel();
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const TimelineEntry& at = entry(index.row());
  switch (role) {
    case Qt::DisplayRole: return at.when + QStringLiteral(", ") + at.kind;
    case Qt::AccessibleTextRole: return spoken(at);
    case WhenRole: return at.when;
    case SinceRole: return at.since;
    case Qt::ToolTipRole:
    case ExactRole: return at.exact;
    case KindRole: return at.kind;
    case ParticipantsRole: return at.participants;
    case InterpreterRole: return at.interpreter;
    case NoteRole: return noteText(at);
    case ObservationsRole: return statements(at);
    case AgreementsRole: return at.agreements;
    case QuickWinsRole: return at.quickWins;
    default: return {};
  }
}

}  // namespace tweehanden::gui
