// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/profile_row.h"

#include <algorithm>

#include "gui/models/profile_model.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {

namespace {

using Kind = ProfileModel::Kind;

/// What every kind of row needs while it is laid out.
struct Build {
  const QModelIndex& index;
  const QWidget* widget;
  const Tokens& tokens;
  ProfileRow& row;

  [[nodiscard]] QString words(int role) const { return index.data(role).toString(); }
  [[nodiscard]] double scaled(double design) const { return design * row.grid.scale; }

  TextBlock& add(const QString& text, Type type, const QColor& colour, QPointF at, double width) const {
    row.texts.push_back({text, typeFont(widget, type), colour, at, width, Qt::AlignLeft, 0});
    return row.texts.back();
  }
  void addRight(const QString& text, Type type, const QColor& colour, double left, double top, double width) const {
    add(text, type, colour, {left, top}, width).alignment = Qt::AlignRight;
  }
};

void layFactor(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const bool high = b.index.data(ProfileModel::HighestRole).toBool();
  const bool known = b.index.data(ProfileModel::LowRole).isValid();
  const double top = b.scaled(6);
  const TextBlock name = b.add(b.words(ProfileModel::TitleRole), high ? Type::Strong : Type::Body, b.tokens.text,
                               {g.name, top}, g.nameWidth);
  double bottom = name.bottom();
  if (const QString confirmed = b.words(ProfileModel::ConfirmedRole); !confirmed.isEmpty()) {
    // The tick and the mark of what was confirmed stand before its words.
    const TextBlock word =
        b.add(confirmed, Type::Secondary, b.tokens.muted, {g.name + b.scaled(34), bottom}, g.nameWidth - b.scaled(34));
    b.row.confirmed = QPointF(g.name, bottom + b.scaled(9));
    bottom = word.bottom();
  }
  b.row.height = std::max(b.scaled(kRow), bottom + b.scaled(6));
  b.addRight(b.words(ProfileModel::NumberRole), Type::Secondary, b.tokens.muted, g.number, b.scaled(8), b.scaled(20));
  if (!known) return;
  b.addRight(b.words(ProfileModel::ScoreTextRole), Type::Body, b.tokens.text, g.score, top, g.scoreWidth);
  b.add(b.words(ProfileModel::LevelWordRole), Type::Secondary, b.tokens.text, {g.word + b.scaled(4), b.scaled(8)},
        g.wordWidth);
}

void layGroup(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const TextBlock& title =
      b.add(b.words(ProfileModel::TitleRole), Type::Body, b.tokens.muted, {g.name, b.scaled(6)}, g.chevron - g.name);
  b.row.height = std::max(b.scaled(kRow), title.bottom() + b.scaled(6));
}

void layWhy(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const QString head = b.words(ProfileModel::SecondRole);
  TextBlock& block = b.add(head + QStringLiteral(" ") + b.words(ProfileModel::TitleRole), Type::Body, b.tokens.muted,
                           {g.name, 0}, g.right - g.name);
  block.strongPrefix = static_cast<int>(head.size());
  b.row.height = block.bottom() + b.scaled(6);
}

void layObservation(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const double right = g.axisShown ? g.axis : g.score;
  const double width = right - b.scaled(8) - g.name;
  const TextBlock title =
      b.add(b.words(ProfileModel::TitleRole), Type::Body, b.tokens.text, {g.name, b.scaled(4)}, width);
  const TextBlock second =
      b.add(b.words(ProfileModel::SecondRole), Type::Secondary, b.tokens.muted, {g.name, title.bottom()}, width);
  double bottom = std::max(second.bottom(), title.bottom()) + b.scaled(4);
  const QString number = b.words(ProfileModel::ContributionTextRole);
  if (!number.isEmpty() && !g.axisShown) {
    b.row.bar = QRectF(g.name, bottom, std::min(width, b.scaled(232)), b.scaled(16));
    bottom += b.scaled(20);
  }
  b.row.height = std::max(b.scaled(44), bottom);
  if (!number.isEmpty() && g.axisShown) b.row.bar = QRectF(g.axis, 0, g.axisWidth, b.row.height);
  const double top = g.axisShown ? (b.row.height - b.scaled(20)) / 2 : b.scaled(4);
  b.addRight(number, Type::Body, b.tokens.text, g.score - b.scaled(8), top, g.scoreWidth + b.scaled(8));
}

void laySum(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const TextBlock& title = b.add(b.words(ProfileModel::TitleRole), Type::Secondary, b.tokens.muted,
                                 {g.name, b.scaled(4)}, g.score - b.scaled(8) - g.name);
  b.row.height = std::max(b.scaled(24), title.bottom() + b.scaled(4));
  b.addRight(b.words(ProfileModel::ScoreTextRole), Type::Strong, b.tokens.text, g.score, b.scaled(2), g.scoreWidth);
}

void layDetail(const Build& b) {
  const ProfileGrid& g = b.row.grid;
  const double top = b.scaled(8);
  const bool beside = g.axisShown && !b.words(ProfileModel::QuestionRole).isEmpty();
  const double middle = g.name + (g.right - g.name) / 2;
  const double leftWidth = (beside ? middle - b.scaled(24) : g.right) - g.name;
  const TextBlock head =
      b.add(ProfileModel::tr("Wat dit is"), Type::Secondary, b.tokens.muted, {g.name, top}, leftWidth);
  const TextBlock what =
      b.add(b.words(ProfileModel::TitleRole), Type::Body, b.tokens.text, {g.name, head.bottom()}, leftWidth);
  double bottom = what.bottom();
  if (!b.words(ProfileModel::QuestionRole).isEmpty()) {
    const double x = beside ? middle : g.name;
    const double y = beside ? top : bottom + b.scaled(8);
    const TextBlock ask =
        b.add(b.words(ProfileModel::QuestionHeadRole), Type::Secondary, b.tokens.muted, {x, y}, g.right - x);
    bottom = std::max(
        bottom,
        b.add(b.words(ProfileModel::QuestionRole), Type::Body, b.tokens.text, {x, ask.bottom()}, g.right - x).bottom());
  }
  b.row.height = bottom + b.scaled(12 + 4);
}

}  // namespace

ProfileRow ProfileRow::of(const QModelIndex& index, double width, const QWidget* widget) {
  ProfileRow row;
  row.grid = ProfileGrid::forWidth(width, scaleOf(widget));
  const Build build{index, widget, gui::tokens(widget), row};
  row.texts.reserve(6);
  switch (static_cast<Kind>(index.data(ProfileModel::KindRole).toInt())) {
    case Kind::Factor: layFactor(build); break;
    case Kind::Group: layGroup(build); break;
    case Kind::Why: layWhy(build); break;
    case Kind::Observation:
    case Kind::NotCounted: layObservation(build); break;
    case Kind::Sum: laySum(build); break;
    case Kind::Detail: layDetail(build); break;
  }
  return row;
}

}  // namespace tweehanden::gui
