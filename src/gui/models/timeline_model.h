// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <vector>

#include "app/case_view.h"

namespace tweehanden::gui {

/// A paragraph of a note with what it was marked as.
struct TimelineParagraph {
  QString text;
  std::optional<domain::NoteMarkKind> mark;
};

/// What was recorded in a contact as one observation.
struct TimelineObservation {
  domain::Perspective perspective = domain::Perspective::YouthService;
  QString statement;
  QString detail;  ///< who, certainty, quote
};

/// A contact as it is read back.
struct TimelineEntry {
  QString when;   ///< "di 3 nov"
  QString since;  ///< "3 weken geleden"
  QString exact;  ///< "03-11-2026, 16:00 tot 16:50"
  QString icon;
  QString kind;          ///< "huisbezoek"
  QString participants;  ///< "vader, moeder, M. de Boer"
  QString interpreter;   ///< "beroepstolk, Tarifit"
  std::vector<TimelineParagraph> note;
  std::vector<TimelineObservation> observations;
  QStringList agreements;
  QStringList quickWins;
};

/// The contacts of a case, newest first.
class TimelineModel : public QAbstractListModel {
  Q_OBJECT
 public:
  /// Qt::DisplayRole is "di 3 nov, huisbezoek"; Qt::AccessibleTextRole reads the whole entry.
  enum Role {
    WhenRole = Qt::UserRole + 1,  ///< QString
    SinceRole,                    ///< QString
    ExactRole,                    ///< QString, also Qt::ToolTipRole
    KindRole,                     ///< QString
    ParticipantsRole,             ///< QString
    InterpreterRole,              ///< QString
    NoteRole,                     ///< QString, paragraphs as they were written
    ObservationsRole,             ///< QStringList of statements
    AgreementsRole,               ///< QStringList
    QuickWinsRole,                ///< QStringList
  };

  explicit TimelineModel(QObject* parent = nullptr);
  void setView(const scoring::Model& model, const app::CaseView& view);
  [[nodiscard]] const TimelineEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<TimelineEntry> m_entries;
};

/// "feit", "hun woorden", "uitleg"
[[nodiscard]] QString noteMarkWord(domain::NoteMarkKind kind);

}  // namespace tweehanden::gui
