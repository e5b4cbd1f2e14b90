// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "gui/theme/theme.h"

namespace tweehanden::gui {

/// What the program remembers between runs: paths of stores, theme, text size, geometry. Never a name of a family.
class Settings {
 public:
  /// The user's own settings.
  Settings();
  /// Those of a file; for tests and screenshots.
  explicit Settings(const QString& file);

  /// Paths of stores, last used first, at most eight.
  [[nodiscard]] QStringList recentStores() const;
  void addRecentStore(const QString& path);

  [[nodiscard]] ThemeChoice theme() const;
  void setTheme(ThemeChoice choice);
  [[nodiscard]] double scale() const;
  void setScale(double scale);
  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);

 private:
  QSettings m_settings;
};

}  // namespace tweehanden::gui
