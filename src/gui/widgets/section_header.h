// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QLabel;

namespace tweehanden::gui {

/// A section's title with a quiet sentence behind it, which goes below when there is no room.
class SectionHeader : public QWidget {
  Q_OBJECT
 public:
  explicit SectionHeader(const QString& title, QWidget* parent = nullptr);
  void setRemark(const QString& remark);

 private:
  QLabel* m_remark = nullptr;
};

}  // namespace tweehanden::gui
