// SPDX-License-Identifier: EUPL-1.2
#include "gui/families/caseload_table.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "gui/widgets/factor_strip.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {
namespace {

constexpr int kRoom = 5;  ///< at both sides of a cell

constexpr int kAllColumnsFrom = 780;

constexpr int kDay = 76;       ///< the day's own column inside "Volgende"
constexpr int kLeastAct = 64;  ///< narrower than this, the day stands alone

std::vector<scoring::Level> levelsOf(const QModelIndex& index) {
  std::vector<scoring::Level> levels;
  for (const QVariant& level : index.data(LevelsRole).toList())
    levels.push_back(static_cast<scoring::Level>(level.toInt()));
  return levels;
}

/// A row chosen is one rounded shape, drawn piece by piece.
void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Tokens& t) {
  const QRect r = option.rect;
  if (!option.state.testFlag(QStyle::State_Selected)) {
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.hairline);
    return;
  }
  const double radius = px(option.widget, kRadius);
  QRectF shape = r;
  const bool first = index.column() == 0;
  const bool last = index.column() == index.model()->columnCount() - 1;
  if (!first) shape.setLeft(shape.left() - radius);
  if (!last) shape.setRight(shape.right() + radius);
  painter.save();
  painter.setClipRect(r);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.selection);
  painter.drawRoundedRect(shape, radius, radius);
  painter.restore();
}

void drawText(QPainter& painter, const QRect& rect, const QString& words, int alignment) {
  painter.drawText(rect, alignment, painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
}

void paintNext(QPainter& painter, QRect rect, const QModelIndex& index, const Tokens& t, const QWidget* widget) {
  const QString day = index.data(NextDayRole).toString();
  const QString next = index.data(NextTextRole).toString();
  if (next.isEmpty()) {
    painter.setPen(t.muted);
    return drawText(painter, rect, index.data().toString(), Qt::AlignVCenter | Qt::AlignLeft);
  }
  const QRect dayRect(rect.left(), rect.top(), px(widget, kDay), rect.height());
  painter.setPen(index.data(WarningRole).toBool() ? t.raised : t.text);
  if (!day.isEmpty()) painter.drawText(dayRect, Qt::AlignVCenter | Qt::AlignLeft, day);
  painter.setPen(t.muted);
  rect.setLeft(dayRect.right());
  if (!day.isEmpty() && rect.width() < px(widget, kLeastAct)) return;  // two letters of an act tell nothing
  drawText(painter, rect, next, Qt::AlignVCenter | Qt::AlignLeft);
}

}  // namespace

void CaseloadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QWidget* widget = option.widget;
  const Tokens& t = tokens(widget);
  painter->save();
  paintGround(*painter, option, index, t);
  const int room = px(widget, kRoom);
  const QRect rect = option.rect.adjusted(room, 0, -room, 0);
  const int column = index.column();
  if (column == CaseloadModel::MarksColumn) {
    painter->setRenderHint(QPainter::Antialiasing);
    paintFactorStrip(*painter, rect, levelsOf(index), scaleOf(widget), t);
  } else if (column == CaseloadModel::NextColumn) {
    painter->setFont(typeFont(widget, Type::Body));
    paintNext(*painter, rect, index, t, widget);
  } else {
    const bool quiet = column == CaseloadModel::IntermediaryColumn || column == CaseloadModel::WaitingColumn;
    painter->setFont(typeFont(widget, column == CaseloadModel::FamilyColumn ? Type::Strong : Type::Body));
    painter->setPen(index.data(WarningRole).toBool() ? t.raised : quiet ? t.muted : t.text);
    drawText(*painter, rect, index.data().toString(), index.data(Qt::TextAlignmentRole).toInt());
  }
  painter->restore();
}

CaseloadHeader::CaseloadHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Kolommen"));
}

QSize CaseloadHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), px(this, 28)}; }

void CaseloadHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
  const Tokens& t = tokens(this);
  painter->save();
  painter->setFont(typeFont(this, Type::Secondary));
  painter->fillRect(rect, t.surface);
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.hairline);
  const bool inForce = isSortIndicatorShown() && sortIndicatorSection() == section;
  painter->setPen(inForce ? t.text : t.muted);
  const int room = px(this, kRoom);
  const QRect inner = rect.adjusted(room, 0, -room, 0);
  if (section == CaseloadModel::MarksColumn) {
    // The clusters stand above their marks: 5, 5 and 7.
    const double unit = scaleOf(this);
    const QString names[] = {tr("Bekendh."), tr("Vertrouw."), tr("Kwaliteit")};
    const double at[] = {0, 71.5, 143};
    for (int i = 0; i < 3; ++i) {
      painter->drawText(inner.adjusted(static_cast<int>(at[i] * unit), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                        names[i]);
    }
    painter->restore();
    return;
  }
  const QString words = model()->headerData(section, Qt::Horizontal).toString();
  painter->drawText(inner, model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), words);
  if (inForce) {
    const double unit = scaleOf(this);
    const double x = inner.left() + painter->fontMetrics().horizontalAdvance(words) + 9 * unit;
    const double y = rect.center().y() + unit;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.text, 1.2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path(QPointF(x - 3 * unit, y - 1.5 * unit));
    path.lineTo(x, y + 1.5 * unit);
    path.lineTo(x + 3 * unit, y - 1.5 * unit);
    painter->drawPath(path);
  }
  painter->restore();
}

CaseloadTable::CaseloadTable(CaseloadModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
  setModel(&model);
  setItemDelegate(new CaseloadDelegate(this));
  setHorizontalHeader(new CaseloadHeader(this));
  setAccessibleName(tr("Gezinnen"));
  setObjectName(QStringLiteral("caseload"));
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMinimumSectionSize(1);
  horizontalHeader()->setMinimumSectionSize(1);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CaseloadTable::sortBy);
  connect(this, &QTableView::doubleClicked, this, &CaseloadTable::opened);
  showOrder();
}

void CaseloadTable::sortBy(int section) {
  // Only what has to do with people and dates; there is no way to sort by marks (field.md, AVG 22).
  if (section == CaseloadModel::FamilyColumn) m_model.setOrder(app::CaseloadSort::Name);
  if (section == CaseloadModel::ContactColumn) m_model.setOrder(app::CaseloadSort::LastContact);
  if (section == CaseloadModel::NextColumn) m_model.setOrder(app::CaseloadSort::NextDue);
  showOrder();
}

void CaseloadTable::showOrder() {
  const int section = m_model.order() == app::CaseloadSort::Name          ? CaseloadModel::FamilyColumn
                      : m_model.order() == app::CaseloadSort::LastContact ? CaseloadModel::ContactColumn
                                                                          : CaseloadModel::NextColumn;
  horizontalHeader()->setSortIndicatorShown(true);
  horizontalHeader()->setSortIndicator(section, Qt::AscendingOrder);
  horizontalHeader()->viewport()->update();
}

void CaseloadTable::arrangeColumns() {
  verticalHeader()->setDefaultSectionSize(px(this, kDenseRow));
  const auto set = [this](int column, int width) { setColumnWidth(column, px(this, width)); };
  set(CaseloadModel::FamilyColumn, 132);
  set(CaseloadModel::ContactColumn, 94);
  set(CaseloadModel::OpenColumn, 44);
  set(CaseloadModel::WaitingColumn, 48);
  set(CaseloadModel::MarksColumn, 240);
  set(CaseloadModel::WorkerColumn, 104);
  set(CaseloadModel::IntermediaryColumn, 100);
  // In a narrow window only what tells who needs what: the rest stands on the family's page.
  const bool narrow = viewport()->width() < px(this, kAllColumnsFrom);
  for (const int column : {CaseloadModel::OpenColumn, CaseloadModel::WaitingColumn, CaseloadModel::WorkerColumn,
                           CaseloadModel::IntermediaryColumn}) {
    setColumnHidden(column, narrow);
  }
  int others = 0;
  for (int column = 0; column < CaseloadModel::ColumnCount; ++column) {
    if (column != CaseloadModel::NextColumn) others += columnWidth(column);
  }
  setColumnWidth(CaseloadModel::NextColumn,
                 qMax(px(this, narrow ? kDay + 2 * kRoom : 180), viewport()->width() - others));
}

void CaseloadTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  arrangeColumns();
}

void CaseloadTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeColumns();
}

void CaseloadTable::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && currentIndex().isValid()) {
    emit opened(currentIndex());
    return;
  }
  QTableView::keyPressEvent(event);
}

}  // namespace tweehanden::gui
