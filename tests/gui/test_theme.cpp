// SPDX-License-Identifier: EUPL-1.2
#include <QColor>

#include <catch2/catch.hpp>
#include <cmath>

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/visit/window_words.h"

using namespace tweehanden;
using namespace tweehanden::gui;

namespace {

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// WCAG 2.2 contrast ratio.
double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a);
  const double y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Named {
  const char* name;
  QColor color;
};

}  // namespace

TEST_CASE("Text has a contrast of at least 4.5 on every ground it stands on, in light and dark") {
  for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
    const Named texts[] = {{"text", t->text}, {"muted", t->muted}};
    const Named grounds[] = {{"window", t->window},
                             {"surface", t->surface},
                             {"zone", t->zone},
                             {"selection", t->selection},
                             {"notice", t->notice}};
    for (const auto& ink : texts) {
      for (const auto& ground : grounds) {
        CAPTURE(t->dark, ink.name, ground.name);
        CHECK(contrast(ink.color, ground.color) >= 4.5);
      }
    }
    const Named signals_[] = {{"accent", t->accent}, {"raised", t->raised}, {"danger", t->danger}};
    for (const auto& ink : signals_) {
      for (const auto& ground : {Named{"window", t->window}, Named{"surface", t->surface}}) {
        CAPTURE(t->dark, ink.name, ground.name);
        CHECK(contrast(ink.color, ground.color) >= 4.5);
      }
    }
    CAPTURE(t->dark);
    CHECK(contrast(t->onAccent, t->accent) >= 4.5);
    CHECK(contrast(t->raised, t->notice) >= 4.5);
    CHECK(contrast(t->raised, t->selection) >= 4.5);
  }
}

TEST_CASE("Marks and borders that carry meaning have a contrast of at least 3, in light and dark") {
  for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
    const Named marks[] = {{"low", t->low},         {"raised", t->raised},     {"high", t->high},
                           {"unknown", t->unknown}, {"strength", t->strength}, {"accent", t->accent}};
    for (const auto& mark : marks) {
      for (const auto& ground :
           {Named{"window", t->window}, Named{"surface", t->surface}, Named{"selection", t->selection}}) {
        CAPTURE(t->dark, mark.name, ground.name);
        CHECK(contrast(mark.color, ground.color) >= 3.0);
      }
    }
    CAPTURE(t->dark);
    CHECK(contrast(t->line, t->window) >= 3.0);
    CHECK(contrast(t->line, t->surface) >= 3.0);
  }
}

TEST_CASE("The style sheet has no token or size left unfilled") {
  for (const double scale : {1.0, 2.0}) {
    const QString sheet = styleSheet(darkTokens(), scale);
    CHECK_FALSE(sheet.contains('@'));
    CHECK_FALSE(sheet.contains(QStringLiteral(": ;")));
    CHECK(sheet.contains(darkTokens().accent.name()));
  }
  CHECK(styleSheet(lightTokens(), 2.0).contains(QStringLiteral("font-size: 48px")));
}

TEST_CASE("A term is read as people write it, and words that say no day are refused") {
  const Date tuesday{2026, 11, 24};
  const auto window = [&](const char* typed) { return readWindow(QString::fromUtf8(typed), tuesday); };
  CHECK(window("")->from == std::nullopt);
  CHECK(window("deze week") == DateWindow{tuesday, Date{2026, 11, 27}});
  CHECK(window("volgende week") == DateWindow{Date{2026, 11, 30}, Date{2026, 12, 4}});
  CHECK(window("vrijdag") == DateWindow{Date{2026, 11, 27}, Date{2026, 11, 27}});
  CHECK(window("dinsdag") == DateWindow{Date{2026, 12, 1}, Date{2026, 12, 1}});
  CHECK(window("27-11 t/m 2-12") == DateWindow{Date{2026, 11, 27}, Date{2026, 12, 2}});
  CHECK(window("t/m vr 27 nov") == DateWindow{std::nullopt, Date{2026, 11, 27}});
  CHECK(window("3 jan") == DateWindow{Date{2027, 1, 3}, Date{2027, 1, 3}});
  CHECK(window("over 2 weken") == DateWindow{Date{2026, 12, 8}, Date{2026, 12, 8}});
  CHECK_FALSE(window("zo gauw mogelijk").has_value());
  CHECK_FALSE(window("30-2").has_value());
  CHECK_FALSE(window("2-12 t/m 27-11").has_value());
}

TEST_CASE("A term that is shown can be read again") {
  const Date today{2026, 11, 24};
  for (const DateWindow& window :
       {DateWindow{Date{2026, 11, 27}, Date{2026, 12, 2}}, DateWindow{std::nullopt, Date{2027, 3, 1}},
        DateWindow{Date{2026, 12, 3}, Date{2026, 12, 3}}}) {
    CHECK(readWindow(windowWords(window, today), today) == window);
  }
}
