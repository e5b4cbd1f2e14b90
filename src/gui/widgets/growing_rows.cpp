// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/growing_rows.h"

#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/retire.h"

namespace tweehanden::gui {

GrowingRows::GrowingRows(MakeRow makeRow, QWidget* parent)
    : QWidget(parent), m_makeRow(std::move(makeRow)), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  addRow();
}

QList<GrowingRow*> GrowingRows::filled() const {
  QList<GrowingRow*> rows;
  for (GrowingRow* row : m_rows) {
    if (!row->isBlank()) rows.append(row);
  }
  return rows;
}

GrowingRow* GrowingRows::blank() {
  settle();
  return m_rows.last();
}

void GrowingRows::settle() {
  if (m_rows.isEmpty() || !m_rows.last()->isBlank()) addRow();
}

void GrowingRows::clear() {
  for (GrowingRow* row : std::exchange(m_rows, {})) retire(row);
  addRow();
}

void GrowingRows::setNarrow(bool narrow) {
  m_narrow = narrow;
  for (GrowingRow* row : m_rows) row->setNarrow(narrow);
}

GrowingRow* GrowingRows::addRow() {
  GrowingRow* row = m_makeRow(this);
  m_rows.append(row);
  m_column->addWidget(row);
  row->show();  // now, so that Tab finds it at once
  row->setNumber(static_cast<int>(m_rows.size()));
  row->setNarrow(m_narrow);
  connect(row, &GrowingRow::edited, this, [this] {
    settle();
    emit changed();
  });
  connect(row, &GrowingRow::removeRequested, this, [this, row] { remove(row); });
  connect(row, &GrowingRow::enterPressed, this, [this, row] { goOn(row); });
  emit rowsChanged();
  return row;
}

void GrowingRows::remove(GrowingRow* row) {
  const auto at = m_rows.indexOf(row);
  if (at < 0 || row->isBlank()) return;
  m_rows.removeAt(at);
  m_rows[at]->firstField()->setFocus(Qt::OtherFocusReason);
  retire(row);
  for (qsizetype i = 0; i < m_rows.size(); ++i) m_rows[i]->setNumber(static_cast<int>(i) + 1);
  emit rowsChanged();
  emit changed();
}

void GrowingRows::goOn(GrowingRow* row) {
  settle();
  const auto next = m_rows.indexOf(row) + 1;
  if (next < m_rows.size()) m_rows[next]->firstField()->setFocus(Qt::TabFocusReason);
}

QToolButton* makeRemoveButton(GrowingRow& row) {
  auto* button = new QToolButton(&row);
  button->setIcon(icon(QStringLiteral("kruis")));
  button->setFocusPolicy(Qt::NoFocus);
  gui::setIconSize(*button, 16);
  QObject::connect(button, &QToolButton::clicked, &row, &GrowingRow::removeRequested);
  auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete), &row);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  QObject::connect(shortcut, &QShortcut::activated, &row, &GrowingRow::removeRequested);
  return button;
}

}  // namespace tweehanden::gui
