// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/decline_form.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include "gui/widgets/flow_layout.h"
#include "gui/widgets/labels.h"

namespace tweehanden::gui {

DeclineForm::DeclineForm(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  setMargins(*column, kInside, 8, 0, 0);
  setSpacing(*column, 6);
  column->addWidget(makeWrapped(tr("Waarom niet? De reden blijft bij het dossier."), LabelKind::Secondary, this));
  column->addWidget(makePresets());
  m_words = new QLineEdit(this);
  m_words->setObjectName(QStringLiteral("declineReason"));
  m_words->setPlaceholderText(tr("of in eigen woorden"));
  m_words->setAccessibleName(tr("Reden in eigen woorden"));
  column->addWidget(m_words);
  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(8, FlowLayout::Last::AsItIs, buttons);
  m_decline = new QPushButton(tr("Niet doen"), buttons);
  m_decline->setObjectName(QStringLiteral("decline"));
  m_decline->setProperty("dense", true);
  auto* close = makeQuietButton(tr("Terug"), buttons);
  flow->addWidget(m_decline);
  flow->addWidget(close);
  column->addWidget(buttons);
  connect(m_words, &QLineEdit::textChanged, this, &DeclineForm::updateButton);
  connect(m_decline, &QPushButton::clicked, this, &DeclineForm::decline);
  connect(close, &QPushButton::clicked, this, &DeclineForm::closed);
  updateButton();
}

QWidget* DeclineForm::makePresets() {
  auto* row = new QWidget(this);
  auto* flow = new FlowLayout(6, FlowLayout::Last::AsItIs, row);
  m_presets = new QButtonGroup(this);
  for (const QString& words :
       {tr("gezin wil dit niet"), tr("gebeurt al"), tr("past nu niet"), tr("iemand anders doet dit")}) {
    auto* choice = new QPushButton(words, row);
    choice->setCheckable(true);
    choice->setProperty("kind", "choice");
    m_presets->addButton(choice);
    flow->addWidget(choice);
  }
  connect(m_presets, &QButtonGroup::buttonToggled, this, &DeclineForm::updateButton);
  return row;
}

QString DeclineForm::reason() const {
  QStringList parts;
  if (const auto* chosen = m_presets->checkedButton()) parts << chosen->text();
  if (const QString words = m_words->text().trimmed(); !words.isEmpty()) parts << words;
  return parts.join(QStringLiteral(": "));
}

void DeclineForm::updateButton() { m_decline->setEnabled(!reason().isEmpty()); }

void DeclineForm::start() { m_presets->buttons().constFirst()->setFocus(Qt::OtherFocusReason); }

void DeclineForm::decline() {
  if (!reason().isEmpty()) emit declined(reason());
}

void DeclineForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closed();
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter) {
    // Enter on one of the reasons chooses it; only when there is a reason does it decline.
    if (auto* choice = qobject_cast<QPushButton*>(QApplication::focusWidget());
        choice != nullptr && choice->isCheckable() && !choice->isChecked()) {
      choice->click();
    } else {
      decline();
    }
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace tweehanden::gui
