// SPDX-License-Identifier: EUPL-1.2
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "gui/family/factor_marks.h"
#include "gui/widgets/contribution_bar.h"
#include "gui/widgets/factor_strip.h"
#include "gui/widgets/interval_axis.h"
#include "gui/widgets/level_mark.h"
#include "gui/widgets/perspective_ring.h"
#include "gui/widgets/section_header.h"

using namespace tweehanden;
using namespace tweehanden::gui;
using scoring::Level;

namespace {

constexpr Level kLevels[] = {Level::Unknown, Level::Low, Level::Raised, Level::High};

/// How much of a mark is coloured, in pixels.
double inkOf(Level level, MarkShape shape, double diameter) {
  QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  paintLevelMark(painter, {32, 32}, diameter, 2, level, lightTokens(), shape);
  painter.end();
  double ink = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) ink += qAlpha(image.pixel(x, y)) / 255.0;
  }
  return ink;
}

double brightness(const QColor& colour) {
  const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double one = brightness(a) + 0.05;
  const double other = brightness(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

}  // namespace

TEST_CASE("a mark is fuller the higher its level, of every size and of barriers and strengths alike") {
  for (const auto shape : {MarkShape::Barrier, MarkShape::Strength}) {
    for (const double diameter : {10.0, 11.0, 12.0, 14.0, 18.0, 20.0}) {
      double last = 0;
      for (const Level level : kLevels) {
        const double ink = inkOf(level, shape, diameter);
        INFO("diameter " << diameter << " level " << static_cast<int>(level));
        CHECK(ink > last * 1.1);
        last = ink;
      }
    }
  }
}

TEST_CASE("marks stand out three to one from every ground they stand on, light and dark") {
  for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
    for (const auto shape : {MarkShape::Barrier, MarkShape::Strength}) {
      for (const Level level : kLevels) {
        for (const QColor& ground : {t->surface, t->window, t->notice, t->selection}) {
          CHECK(contrast(levelColour(*t, level, shape), ground) >= 3);
        }
      }
    }
  }
}

TEST_CASE("a mark says its level in a word, a strength in its own words") {
  LevelMark mark;
  mark.setMark(Level::High, 14);
  CHECK(mark.accessibleName() == "hoog");
  mark.setMark(Level::High, 14, MarkShape::Strength);
  CHECK(mark.accessibleName() == "sterk");
  mark.setMark(Level::Unknown, 14);
  CHECK(mark.accessibleName() == "niet beoordeeld");
}

TEST_CASE("the family's own ring is filled, the others are hollow, and one not heard is named so") {
  const auto centreOf = [](domain::Perspective perspective) {
    QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPerspectiveRing(painter, {32, 32}, 20, 2, perspective, Heard::Yes, lightTokens().surface, lightTokens());
    painter.end();
    return image.pixelColor(32, 19);  // inside the ring, above the letter
  };
  CHECK(centreOf(domain::Perspective::Family) == lightTokens().text);
  CHECK(centreOf(domain::Perspective::YouthService) == lightTokens().surface);
  CHECK(centreOf(domain::Perspective::MigrantOrganisation) == lightTokens().surface);
  CHECK(PerspectiveRing(domain::Perspective::Family, Heard::NotYet, 16).accessibleName().contains("nog niet gehoord"));
}

TEST_CASE("the strip of seventeen reads as counts with the numbers of what is judged") {
  std::vector<Level> levels(17, Level::Unknown);
  levels[6] = Level::High;
  levels[8] = Level::High;
  levels[0] = Level::Raised;
  CHECK(factorStripText(levels) == "2 hoog (7, 9), 1 verhoogd (1), 14 niet beoordeeld");
  FactorStrip strip;
  strip.setLevels(levels);
  CHECK(strip.accessibleDescription() == factorStripText(levels));
}

TEST_CASE("axis and bar say their values in words, and an unknown factor has no place on the axis") {
  IntervalAxis axis;
  axis.setValue(0.68, {0.45, 0.86}, {});
  CHECK(axis.accessibleDescription() == "0,68, waarschijnlijk tussen 0,45 en 0,86");
  axis.setValue({}, {}, {});
  CHECK(axis.accessibleDescription() == "niet beoordeeld");
  ContributionBar bar;
  bar.setValue(0.25, -0.08, {});
  CHECK(bar.accessibleDescription() == "verlaagt met 0,08");
}

TEST_CASE("a bar that raises lies right of the prior in its own colour, one that lowers left of it") {
  const auto barOf = [](double value) {
    QImage image(232, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintContribution(painter, {0, 0, 232, 32}, 0.25, value, 1, lightTokens());
    painter.end();
    return image;
  };
  CHECK(barOf(0.2).pixelColor(58 + 20, 16) == lightTokens().high);
  CHECK(barOf(0.2).pixelColor(58 - 20, 16) == QColor(Qt::white));
  CHECK(barOf(-0.2).pixelColor(58 - 20, 16) == lightTokens().low);
  CHECK(barOf(-0.2).pixelColor(58 + 20, 16) == QColor(Qt::white));
}

TEST_CASE("a section's remark goes below its title when there is no room beside it") {
  SectionHeader header("Drempelprofiel");
  header.setRemark("Gesprekshulp, geen oordeel. 12 van 17 beoordeeld.");
  CHECK(header.heightForWidth(200) > header.heightForWidth(900));
  CHECK(header.accessibleDescription() == header.remark());
}

TEST_CASE("the marks on a card say factor and level") {
  const FactorMarks marks({{9, Level::High, "Niet goed begrepen worden"}, {16, Level::Raised, "Weinig kennis"}});
  CHECK(marks.accessibleDescription() == "9 Niet goed begrepen worden: hoog; 16 Weinig kennis: verhoogd");
  CHECK(marks.heightForWidth(30) > marks.heightForWidth(300));
}
