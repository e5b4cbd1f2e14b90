// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/cluster_panel.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

#include "gui/family/mark_row.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/level_mark.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

constexpr int kRoomForNames = 690;
constexpr int kMostNames = 2;  // README of the drawings: at most two labels right of a row

std::vector<int> factorsOf(const scoring::Model& model, scoring::Cluster cluster) {
  std::vector<int> factors;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (model.factors[i].kind == scoring::FactorKind::Risk && model.factors[i].cluster == cluster) {
      factors.push_back(static_cast<int>(i));
    }
  }
  return factors;
}

MarkItem itemOf(const scoring::Model& model, const app::CaseView& view, int factor) {
  const auto& definition = model.factors[static_cast<std::size_t>(factor)];
  const auto& score = view.profile.factors[static_cast<std::size_t>(factor)];
  MarkItem item{factor, definition.number, text(definition.shortName), score.level, text(report::word(score.level))};
  if (score.level != scoring::Level::Unknown) {
    const auto interval = scoring::interval(model, score);
    item.description = ClusterPanel::tr("%1, %2 (waarschijnlijk %3 tot %4)")
                           .arg(item.description, text(report::decimal(score.score)),
                                text(report::decimal(interval.low)), text(report::decimal(interval.high)));
  }
  return item;
}

QWidget* namesOf(const scoring::Model& model, const app::CaseView& view, std::vector<int> factors, QWidget* parent) {
  auto* names = new QWidget(parent);
  auto* column = new QGridLayout(names);
  setMargins(*column, 0, 1, 0, 0);
  column->setVerticalSpacing(0);
  column->setHorizontalSpacing(px(parent, 8));
  column->setColumnMinimumWidth(0, px(parent, 20));
  column->setColumnStretch(1, 1);
  const auto level = [&](int f) { return view.profile.factors[static_cast<std::size_t>(f)].level; };
  const auto score = [&](int f) { return view.profile.factors[static_cast<std::size_t>(f)].score; };
  // Nothing judged is not the same as nothing high.
  const bool anyKnown =
      std::any_of(factors.begin(), factors.end(), [&](int f) { return level(f) != scoring::Level::Unknown; });
  std::erase_if(factors, [&](int f) { return level(f) != scoring::Level::High; });
  std::stable_sort(factors.begin(), factors.end(), [&](int a, int b) { return score(a) > score(b); });
  if (factors.empty()) {
    const QString words = anyKnown ? ClusterPanel::tr("geen hoge drempel") : ClusterPanel::tr("nog niet beoordeeld");
    column->addWidget(makeWrapped(words, LabelKind::Muted, names), 0, 1);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(factors.size(), kMostNames); ++i) {
    const auto& factor = model.factors[static_cast<std::size_t>(factors[i])];
    auto* number = new LevelNumber(factor.number, scoring::Level::High, names);
    column->addWidget(number, static_cast<int>(i), 0, Qt::AlignRight | Qt::AlignTop);
    column->addWidget(makeWrapped(text(factor.shortName), LabelKind::Body, names), static_cast<int>(i), 1);
  }
  if (factors.size() > std::size_t{kMostNames}) {
    QStringList numbers;
    std::sort(factors.begin() + kMostNames, factors.end());
    for (std::size_t i = kMostNames; i < factors.size(); ++i) {
      numbers << QString::number(model.factors[static_cast<std::size_t>(factors[i])].number);
    }
    column->addWidget(makeWrapped(ClusterPanel::tr("ook hoog: %1").arg(numbers.join(QStringLiteral(", "))),
                                  LabelKind::Secondary, names),
                      kMostNames, 1);
  }
  return names;
}

}  // namespace

ClusterPanel::ClusterPanel(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  setMargins(*m_grid, 0, 0, 0, 0);
  m_grid->setHorizontalSpacing(px(this, 8));
  m_grid->setVerticalSpacing(px(this, 4));
}

void ClusterPanel::setView(const scoring::Model& model, const app::CaseView& view) {
  m_rows.clear();
  clearLayout(*m_grid);
  m_grid->setHorizontalSpacing(px(this, 8));
  m_grid->setVerticalSpacing(px(this, 4));
  for (const auto cluster : {scoring::Cluster::Bekendheid, scoring::Cluster::Vertrouwen, scoring::Cluster::Kwaliteit}) {
    addRow(model, view, cluster);
  }
  arrange(width() >= px(this, kRoomForNames) ? Arrangement::Beside : Arrangement::Below);
}

void ClusterPanel::addRow(const scoring::Model& model, const app::CaseView& view, scoring::Cluster cluster) {
  const QString name = sentenceCase(text(report::word(cluster)));
  const auto factors = factorsOf(model, cluster);
  Row row;
  auto* title = makeLabel(name, LabelKind::Strong, this);
  title->setContentsMargins(0, px(this, 1), 0, 0);
  row.name = title;
  auto* marks = new MarkRow(this);
  std::vector<MarkItem> items;
  int known = 0;
  for (const int factor : factors) {
    items.push_back(itemOf(model, view, factor));
    if (items.back().level != scoring::Level::Unknown) ++known;
  }
  marks->setItems(name, std::move(items));
  connect(marks, &MarkRow::factorChosen, this, &ClusterPanel::factorChosen);
  row.marks = marks;
  row.highs = namesOf(model, view, factors, this);
  auto* count = makeLabel(tr("%1 van %2").arg(known).arg(factors.size()), LabelKind::Secondary, this);
  count->setContentsMargins(0, px(this, 3), 0, 0);
  row.count = count;
  m_rows.push_back(row);
}

void ClusterPanel::arrange(Arrangement arrangement) {
  m_arrangement = arrangement;
  const bool beside = arrangement == Arrangement::Beside;
  while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
  for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
    const Row& row = m_rows[static_cast<std::size_t>(i)];
    const int line = beside ? i : 2 * i;
    m_grid->addWidget(row.name, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.marks, line, 1, Qt::AlignTop);
    m_grid->addWidget(row.highs, beside ? line : line + 1, beside ? 2 : 1, Qt::AlignTop);
    m_grid->addWidget(row.count, line, 3, Qt::AlignTop | Qt::AlignRight);
    for (QWidget* widget : {row.name, row.marks, row.highs, row.count}) widget->show();
  }
  m_grid->setColumnMinimumWidth(0, px(this, beside ? 96 : 80));
  m_grid->setColumnStretch(1, beside ? 0 : 1);
  m_grid->setColumnStretch(2, beside ? 1 : 0);
}

void ClusterPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = event->size().width() >= px(this, kRoomForNames) ? Arrangement::Beside : Arrangement::Below;
  if (wanted != m_arrangement && !m_rows.empty()) arrange(wanted);
}

}  // namespace tweehanden::gui
