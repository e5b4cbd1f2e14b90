// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>

#include "support/date.h"

namespace tweehanden::gui {

/// From a day to a day, both inclusive; a promise has a window rather than a date.
struct DateWindow {
  std::optional<Date> from;
  std::optional<Date> until;
  bool operator==(const DateWindow&) const = default;
};

/// Reads "deze week", "volgende week", "over 2 weken", "vrijdag", "morgen", "27-11", "27 nov", "27-11 t/m 2-12", with
/// or without a year. Nothing for words that say no day; the empty text is the empty window.
[[nodiscard]] std::optional<DateWindow> readWindow(const QString& typed, Date today);

/// "vr 27 nov t/m wo 2 dec", "t/m vr 27 nov", "do 3 dec"; empty for the empty window.
[[nodiscard]] QString windowWords(const DateWindow& window, Date today);

/// What the list offers.
[[nodiscard]] QStringList windowOffers();

}  // namespace tweehanden::gui
