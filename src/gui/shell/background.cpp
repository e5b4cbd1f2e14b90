// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/background.h"

#include <QCoreApplication>

namespace tweehanden::gui {

Background::Background(QObject* parent) : QObject(parent) {
  // Two at a time: a long read must not hold up the keeping of a draft.
  m_pool.setMaxThreadCount(2);
}

Background::~Background() { m_pool.waitForDone(); }

void Background::finish() {
  m_pool.waitForDone();
  // What was done still waits in this object's queue: hand it out before the session goes.
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace tweehanden::gui
