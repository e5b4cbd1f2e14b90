// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/page_scroll.h"

#include <QScrollArea>

namespace tweehanden::gui {

QScrollArea* makePageScroll(const QString& name, QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setAccessibleName(name);
  scroll->viewport()->setAutoFillBackground(false);
  return scroll;
}

}  // namespace tweehanden::gui
