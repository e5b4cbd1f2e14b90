// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tweehanden::gui {
namespace {
constexpr char kRecent[] = "stores/recent";
constexpr char kTheme[] = "look/theme";
constexpr char kScale[] = "look/scale";
constexpr char kGeometry[] = "window/geometry";
constexpr int kMostRecent = 8;
}  // namespace

Settings::Settings() : m_settings(QStringLiteral("Tweehanden"), QStringLiteral("tweehanden")) {}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

QStringList Settings::recentStores() const { return m_settings.value(kRecent).toStringList(); }

void Settings::addRecentStore(const QString& path) {
  const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  QStringList recent = recentStores();
  recent.removeAll(clean);
  recent.prepend(clean);
  m_settings.setValue(kRecent, recent.mid(0, kMostRecent));
}

ThemeChoice Settings::theme() const { return themeFromCode(m_settings.value(kTheme).toString()); }

void Settings::setTheme(ThemeChoice choice) { m_settings.setValue(kTheme, code(choice)); }

double Settings::scale() const { return std::clamp(m_settings.value(kScale, 1.0).toDouble(), 0.8, 2.5); }

void Settings::setScale(double scale) { m_settings.setValue(kScale, scale); }

QByteArray Settings::geometry() const { return m_settings.value(kGeometry).toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { m_settings.setValue(kGeometry, geometry); }

}  // namespace tweehanden::gui
