// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/retire.h"

#include <QWidget>

namespace tweehanden::gui {

void retire(QWidget* widget) {
  widget->setObjectName({});
  for (QWidget* child : widget->findChildren<QWidget*>()) child->setObjectName({});
  widget->hide();
  widget->deleteLater();
}

}  // namespace tweehanden::gui
