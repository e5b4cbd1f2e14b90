// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

#include "gui/theme/tokens.h"
#include "scoring/engine.h"

class QPainter;

namespace tweehanden::gui {

/// The 17 marks of a family on one line, by cluster (5 + 5 + 7), in order of number. Design size.
inline constexpr double kFactorStripWidth = 228;
inline constexpr double kFactorStripHeight = 26;

/// Paints the strip from the left edge of `box`, centred in its height; for delegates.
void paintFactorStrip(QPainter& painter, const QRectF& box, const std::vector<scoring::Level>& levels, double scale,
                      const Tokens& tokens);

/// The strip as words: "2 hoog (7, 9), 1 verhoogd (1), 14 niet beoordeeld".
[[nodiscard]] QString factorStripText(const std::vector<scoring::Level>& levels);

class FactorStrip : public QWidget {
  Q_OBJECT
 public:
  explicit FactorStrip(QWidget* parent = nullptr);
  void setLevels(std::vector<scoring::Level> levels);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<scoring::Level> m_levels;
};

}  // namespace tweehanden::gui
