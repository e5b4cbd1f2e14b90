// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/labels.h"

#include <QBoxLayout>
#include <QWidget>

#include "gui/widgets/text.h"

namespace tweehanden::gui {

QLabel* makeWrapped(const QString& text, LabelKind kind, QWidget* parent) {
  QLabel* label = makeLabel(unbroken(text), kind, parent);
  label->setWordWrap(true);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  label->setSizePolicy(policy);
  return label;
}

QPushButton* makeQuietButton(const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setProperty("kind", "quiet");
  button->setProperty("dense", true);
  button->setCursor(Qt::PointingHandCursor);
  button->setAutoDefault(false);
  return button;
}

QBoxLayout* indented(QPushButton* button, int design) {
  auto* row = new QHBoxLayout;
  setMargins(*row, design, 0, 0, 0);
  row->addWidget(button);
  row->addStretch(1);
  return row;
}

void clearLayout(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    } else if (QLayout* inner = item->layout()) {
      clearLayout(*inner);
    }
    delete item;
  }
}

}  // namespace tweehanden::gui
