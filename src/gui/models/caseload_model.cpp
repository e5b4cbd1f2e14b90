// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/caseload_model.h"

#include "gui/widgets/factor_strip.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

constexpr int kPage = 200;
constexpr int kSilentDays = 30;

QVariantList levelList(const std::vector<scoring::Level>& levels) {
  QVariantList list;
  for (const auto level : levels) list.append(static_cast<int>(level));
  return list;
}

}  // namespace

CaseloadModel::CaseloadModel(Background& background, QObject* parent)
    : QAbstractTableModel(parent), m_background(background) {}

void CaseloadModel::setSession(app::Session* session) {
  m_session = session;
  m_latest.drop();
  m_fetching = false;
  beginResetModel();
  m_rows.clear();
  m_matching = m_total = 0;
  m_loaded = false;
  endResetModel();
  if (m_session != nullptr) reload();
}

void CaseloadModel::setFilter(const QString& text) {
  if (m_filter == text) return;
  m_filter = text;
  reload();
}

void CaseloadModel::setOrder(app::CaseloadSort order) {
  if (m_order == order) return;
  m_order = order;
  reload();
}

void CaseloadModel::reload() { fetch(true); }

int CaseloadModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseloadModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool CaseloadModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_loaded && !m_fetching && m_session != nullptr &&
         (m_atLeast || static_cast<long long>(m_rows.size()) < m_matching);
}

void CaseloadModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent)) fetch(false);
}

void CaseloadModel::fetch(bool fromStart) {
  if (m_session == nullptr) return;
  app::CaseloadQuery query;
  query.text = m_filter.toStdString();
  query.sort = m_order;
  query.limit = kPage;
  if (!fromStart && !m_rows.empty()) query.after = m_rows.back();
  m_fetching = true;
  const quint64 token = m_latest.next();
  m_background.run(
      this, [session = m_session, query] { return app::listCaseload(*session, query); },
      [this, token, fromStart](Result<app::CaseloadPage> page) {
        if (m_latest.isLatest(token)) arrived(fromStart, std::move(page));
      });
}

void CaseloadModel::arrived(bool fromStart, Result<app::CaseloadPage> page) {
  m_fetching = false;
  if (!page) {
    emit failed(text(report::sentence(page.error())));
    return;
  }
  m_today = m_session->clock().today();
  m_total = page->total;
  // A page that adds nothing ends the list, whatever the count says: a family may have been closed meanwhile.
  const bool ended = page->rows.empty() && !fromStart;
  m_matching = ended ? static_cast<long long>(m_rows.size()) : page->matching;
  m_atLeast = !ended && page->atLeast;
  if (fromStart) {
    beginResetModel();
    m_rows = std::move(page->rows);
    m_loaded = true;
    endResetModel();
  } else if (!page->rows.empty()) {
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
    m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
    endInsertRows();
  }
  emit pageArrived();
}

bool CaseloadModel::warns(const app::CaseloadRow& row, int column) const {
  if (column == ContactColumn) return row.lastContact && daysBetween(*row.lastContact, m_today) > kSilentDays;
  if (column == NextColumn) return row.nextUntil && *row.nextUntil < m_today;
  return false;
}

QString CaseloadModel::words(const app::CaseloadRow& row, int column) const {
  const auto count = [](int n) { return n == 0 ? QString() : QString::number(n); };
  switch (column) {
    case FamilyColumn: return text(row.displayName);
    case ContactColumn: {
      if (!row.lastContact) return tr("nog geen");
      const QString since = text(report::sinceWords(*row.lastContact, m_today));
      return warns(row, column) ? tr("%1 stil").arg(since) : since;
    }
    case NextColumn: {
      const QString day =
          row.nextUntil ? text(report::dayWords(*row.nextUntil, m_today)) + QLatin1Char(' ') : QString();
      return row.nextTask.empty() ? tr("nog niet gepland") : day + text(row.nextTask);
    }
    case OpenColumn: return count(row.openTasks);
    case WaitingColumn: return count(row.waitingReferrals);
    case WorkerColumn: return text(row.worker);
    case IntermediaryColumn: return text(row.intermediary);
    default: return {};
  }
}

QString CaseloadModel::explanation(const app::CaseloadRow& row, int column) const {
  switch (column) {
    case FamilyColumn:
      return text(row.displayName) + dot() + text(row.caseNumber) + dot() + text(report::word(row.status));
    case ContactColumn:
      return row.lastContact ? tr("Laatste contact: %1").arg(text(report::dayWords(*row.lastContact, m_today)))
                             : tr("Er is nog geen contact vastgelegd");
    case NextColumn: return text(row.nextTask);
    case MarksColumn: return factorStripText(row.levels);
    default: return {};
  }
}

QVariant CaseloadModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::CaseloadRow& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return words(row, index.column());
    case Qt::ToolTipRole: return explanation(row, index.column());
    case Qt::AccessibleTextRole:
      return index.column() == MarksColumn ? factorStripText(row.levels) : words(row, index.column());
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter |
                 (index.column() == OpenColumn || index.column() == WaitingColumn ? Qt::AlignRight : Qt::AlignLeft));
    case CaseNumberRole: return text(row.caseNumber);
    case DisplayNameRole: return text(row.displayName);
    case LevelsRole: return levelList(row.levels);
    case NextDayRole: return row.nextUntil ? text(report::dayWords(*row.nextUntil, m_today)) : QString();
    case NextTextRole: return text(row.nextTask);
    case WarningRole: return warns(row, index.column());
    default: return {};
  }
}

QVariant CaseloadModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return int(Qt::AlignVCenter | (section == OpenColumn || section == WaitingColumn ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  switch (section) {
    case FamilyColumn: return tr("Gezin");
    case ContactColumn: return tr("Contact");
    case NextColumn: return tr("Volgende");
    case OpenColumn: return tr("Open");
    case WaitingColumn: return tr("Wacht");
    case MarksColumn: return tr("Drempels");
    case WorkerColumn: return tr("Medewerker");
    case IntermediaryColumn: return tr("Intermediair");
    default: return {};
  }
}

}  // namespace tweehanden::gui
