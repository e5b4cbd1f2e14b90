// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

namespace tweehanden::gui {

struct TextBlock;

/// A section's title with a quiet sentence behind it on the same line, or below when there is no room.
class SectionHeader : public QWidget {
  Q_OBJECT
 public:
  explicit SectionHeader(const QString& title, QWidget* parent = nullptr);
  void setRemark(const QString& remark);
  [[nodiscard]] QString remark() const { return m_remark; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] TextBlock titleBlock(double width) const;
  [[nodiscard]] TextBlock remarkBlock(double width) const;
  QString m_title;
  QString m_remark;
};

}  // namespace tweehanden::gui
