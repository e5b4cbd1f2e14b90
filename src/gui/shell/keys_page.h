// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QLabel;

namespace tweehanden::gui {

/// All shortcuts on one page.
class KeysPage : public QWidget {
  Q_OBJECT
 public:
  explicit KeysPage(QWidget* parent = nullptr);
  void focusFirst();

 signals:
  void closed();

 private:
  QWidget* m_close;
};

}  // namespace tweehanden::gui
