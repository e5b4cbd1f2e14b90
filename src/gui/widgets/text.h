// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <string>

namespace tweehanden::gui {

/// UTF-8 of the core as the window's text.
[[nodiscard]] inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// What separates facts on one line: " · ".
[[nodiscard]] inline QString dot() { return QStringLiteral(" \u00b7 "); }

/// Keeps "t/m vr 4 dec" together: a line is not broken at the slash, nor before the day.
[[nodiscard]] inline QString unbroken(QString words) {
  return words.replace(QStringLiteral("t/m "), QStringLiteral("t/\u2060m\u00a0"));
}

/// First letter in upper case: words of the core start a sentence here and there.
[[nodiscard]] inline QString sentenceCase(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

}  // namespace tweehanden::gui
