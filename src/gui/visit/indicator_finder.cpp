// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/indicator_finder.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include "gui/theme/icon.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {
namespace {

constexpr int kSearchRole = Qt::UserRole + 1;
constexpr int kIndicatorRole = Qt::UserRole + 2;
constexpr int kMostShown = 9;

QString searchText(const scoring::Indicator& indicator) {
  QStringList words{text(indicator.name), text(indicator.questionFamily), text(indicator.questionYouthService)};
  for (const auto& keyword : indicator.keywords) words.append(text(keyword));
  return words.join(QLatin1Char(' '));
}

}  // namespace

IndicatorFinder::IndicatorFinder(QWidget* parent)
    : QLineEdit(parent), m_items(new QStandardItemModel(this)), m_completer(new QCompleter(this)) {
  setObjectName(QStringLiteral("other"));
  setPlaceholderText(tr("Iets anders: typ een woord, zoals ‘schaamte’ of ‘netwerk’"));
  setAccessibleName(tr("Iets anders: typ een woord"));
  addAction(icon(QStringLiteral("plus")), QLineEdit::LeadingPosition);
  m_completer->setModel(m_items);
  m_completer->setCompletionRole(kSearchRole);
  m_completer->setFilterMode(Qt::MatchContains);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setMaxVisibleItems(kMostShown);
  m_completer->setWidget(this);
  m_completer->popup()->setProperty("popup", true);
  connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
    m_completer->setCompletionPrefix(typed.simplified());
    if (typed.simplified().isEmpty()) return m_completer->popup()->hide();
    m_completer->complete();
  });
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &IndicatorFinder::take);
}

void IndicatorFinder::setModel(const scoring::Model& model) {
  m_items->clear();
  // Concrete questions first: a judgement of a whole factor is the last thing to offer.
  for (const auto kind : {scoring::IndicatorKind::Question, scoring::IndicatorKind::Direct}) {
    for (int i = 0; i < static_cast<int>(model.indicators.size()); ++i) {
      const auto& indicator = model.indicators[static_cast<std::size_t>(i)];
      if (indicator.kind != kind) continue;
      const QString shown = kind == scoring::IndicatorKind::Direct ? tr("Oordeel: %1").arg(gui::text(indicator.name))
                                                                   : gui::text(indicator.name);
      auto* item = new QStandardItem(shown);
      item->setData(searchText(indicator), kSearchRole);
      item->setData(i, kIndicatorRole);
      item->setToolTip(gui::text(indicator.questionYouthService));
      m_items->appendRow(item);
    }
  }
}

void IndicatorFinder::take(const QModelIndex& index) {
  const QVariant indicator = index.data(kIndicatorRole);
  if (!indicator.isValid()) return;
  clear();
  m_completer->popup()->hide();
  emit found(indicator.toInt());
}

void IndicatorFinder::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier) {
    // Enter without choosing from the list takes the first that matches.
    m_completer->setCompletionPrefix(text().simplified());
    if (!text().simplified().isEmpty() && m_completer->completionCount() > 0) {
      m_completer->setCurrentRow(0);
      take(m_completer->currentIndex());
    }
    return;
  }
  QLineEdit::keyPressEvent(event);
}

}  // namespace tweehanden::gui
