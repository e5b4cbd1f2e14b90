// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace tweehanden::gui {

/// The ring of two pixels around the button that has the focus. Fields show the focus in their own border instead.
class FocusRing : public QFocusFrame {
  Q_OBJECT
 public:
  using QFocusFrame::QFocusFrame;

  /// From now on a ring goes with the focus through the whole program.
  static void follow(QApplication& application);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// Moves the ring; makes a new one when the old one went with the page it stood on.
class FocusRingKeeper : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  void moveTo(QWidget* widget);

 private:
  QPointer<FocusRing> m_ring;
};

}  // namespace tweehanden::gui
