// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include "gui/theme/tokens.h"
#include "scoring/engine.h"

class QPainter;

namespace tweehanden::gui {

/// A barrier's mark (◌ ○ ◐ ●) or a promoter's (▲ in the same four states).
enum class MarkShape { Barrier, Strength };

[[nodiscard]] QColor levelColour(const Tokens& tokens, scoring::Level level, MarkShape shape = MarkShape::Barrier);

/// "niet beoordeeld", "laag" …; of a promoter "niet bekend", "zwak", "deels", "sterk".
[[nodiscard]] QString levelWord(scoring::Level level, MarkShape shape = MarkShape::Barrier);

/// Paints a mark of `diameter` design pixels round `centre`. The fuller the mark, the higher the level.
void paintLevelMark(QPainter& painter, QPointF centre, double diameter, double scale, scoring::Level level,
                    const Tokens& tokens, MarkShape shape = MarkShape::Barrier);

/// One mark as a widget; says its level as accessible description.
class LevelMark : public QWidget {
  Q_OBJECT
 public:
  explicit LevelMark(QWidget* parent = nullptr);
  /// `diameter` in design pixels: 10, 12, 14, 18 or 20.
  void setMark(scoring::Level level, double diameter, MarkShape shape = MarkShape::Barrier);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  scoring::Level m_level = scoring::Level::Unknown;
  MarkShape m_shape = MarkShape::Barrier;
  double m_diameter = 14;
};

/// A factor's number in the colour of its level, semibold: "9" before the name of a high barrier.
class LevelNumber : public QWidget {
  Q_OBJECT
 public:
  LevelNumber(int number, scoring::Level level, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_number;
  scoring::Level m_level;
};

}  // namespace tweehanden::gui
