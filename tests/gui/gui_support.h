// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QTest>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/session.h"
#include "gui/shell/background.h"
#include "gui/shell/main_window.h"
#include "gui/shell/settings.h"
#include "support/clock.h"

/// A real encrypted store and a real window on it, offscreen.
namespace tweehanden::test {

inline constexpr char kPassphrase[] = "vier losse woorden samen";
inline constexpr char kUser[] = "s.devries";
/// Tuesday, in the afternoon; the examples lie before it.
inline constexpr Date kVisitDay{2026, 11, 24};

/// Runs the event loop until `condition` holds, at most `milliseconds`; tells whether it does.
[[nodiscard]] bool waitUntil(const std::function<bool()>& condition, int milliseconds = 20000);
/// Lets background work and its timers come to rest.
void settle(gui::Background& background);

/// Makes the store at `folder` with the example of the boy of eleven and `families` invented ones beside it; from 150
/// on only invented ones.
void makeStore(const std::filesystem::path& folder, const Clock& clock, long long families = 0);
inline constexpr char kExampleCase[] = "2026-0173";

/// A window on a store that is already there, with settings of its own beside it.
class WindowOnStore {
 public:
  WindowOnStore(const std::filesystem::path& folder, const Clock& clock);
  ~WindowOnStore();

  /// Types the passphrase and waits until the store is open.
  void unlock();
  /// Goes to the visit screen of the example and waits until it is ready.
  void startVisit();
  /// Closes the window as a crash would leave the store: without keeping or finishing anything.
  void settleDown();

  gui::MainWindow& window() { return *m_window; }
  QWidget* field(const char* objectName);
  /// Types into whatever has the focus.
  void type(const QString& text);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  [[nodiscard]] QString focusName() const;
  /// Tab until the field with that name has the focus; false when it is not reached within `most` stops.
  [[nodiscard]] bool tabTo(const QString& objectName, int most = 60);

 private:
  std::filesystem::path m_folder;
  gui::Settings m_settings;
  std::unique_ptr<gui::MainWindow> m_window;
};

}  // namespace tweehanden::test
