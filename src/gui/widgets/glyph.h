// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "gui/theme/icon.h"

namespace tweehanden::gui {

/// One of our icons beside a line of text, in its colour of the theme. Says nothing: the text beside it does.
class Glyph : public QWidget {
  Q_OBJECT
 public:
  Glyph(QString name, TokenColor colour, double designSize, QWidget* parent = nullptr);
  void setIcon(const QString& name);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
  TokenColor m_colour;
  double m_size;
};

}  // namespace tweehanden::gui
