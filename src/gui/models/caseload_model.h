// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "app/caseload.h"
#include "gui/shell/background.h"

namespace tweehanden::gui {

/// What a row of the caseload knows beside the words it shows.
enum CaseloadRole : int {
  CaseNumberRole = Qt::UserRole + 1,  ///< QString: which family
  DisplayNameRole,                    ///< QString: its name, without "Gezin"
  LevelsRole,                         ///< QVariantList of int: the 17 levels, for drawing; never sorted on
  NextDayRole,                        ///< QString: "di 24 nov", empty when nothing is planned
  NextTextRole,                       ///< QString: what is planned
  WarningRole,                        ///< bool: silent for more than 30 days, or a date gone by; shown in amber
};

/// The families that match, a page at a time, fetched off the window's thread.
class CaseloadModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    FamilyColumn,
    ContactColumn,
    NextColumn,
    OpenColumn,
    WaitingColumn,
    MarksColumn,
    WorkerColumn,
    IntermediaryColumn,
    ColumnCount
  };

  explicit CaseloadModel(Background& background, QObject* parent = nullptr);

  /// Nothing forgets all rows.
  void setSession(app::Session* session);
  void setFilter(const QString& text);
  void setOrder(app::CaseloadSort order);
  [[nodiscard]] app::CaseloadSort order() const { return m_order; }
  /// Reads again from the start; the rows stay until the answer is there.
  void reload();

  [[nodiscard]] long long matching() const { return m_matching; }
  /// More than matching() may match: it was not counted further.
  [[nodiscard]] bool atLeast() const { return m_atLeast; }
  [[nodiscard]] long long total() const { return m_total; }
  [[nodiscard]] bool loaded() const { return m_loaded; }
  [[nodiscard]] QString filter() const { return m_filter; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 signals:
  /// A page has come; `matching` and `total` are known.
  void pageArrived();
  void failed(const QString& sentence);

 private:
  void fetch(bool fromStart);
  void arrived(bool fromStart, Result<app::CaseloadPage> page);
  [[nodiscard]] QString words(const app::CaseloadRow& row, int column) const;
  [[nodiscard]] QString explanation(const app::CaseloadRow& row, int column) const;
  [[nodiscard]] bool warns(const app::CaseloadRow& row, int column) const;

  Background& m_background;
  app::Session* m_session = nullptr;
  Latest m_latest;
  QString m_filter;
  app::CaseloadSort m_order = app::CaseloadSort::NextDue;
  std::vector<app::CaseloadRow> m_rows;
  Date m_today;
  long long m_matching = 0;
  long long m_total = 0;
  bool m_atLeast = false;
  bool m_loaded = false;
  bool m_fetching = false;
};

}  // namespace tweehanden::gui
