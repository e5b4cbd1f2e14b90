// SPDX-License-Identifier: EUPL-1.2
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QStandardPaths>

#include <catch2/catch.hpp>

#include "gui/theme/theme.h"
#include "support/logged_errors.h"

namespace {

struct LoggedErrorListener : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  inline static int faultyTests = 0;

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    for (const auto& fault : tweehanden::test::judgeLoggedErrors()) {
      ++faultyTests;
      Catch::cerr() << "FAILED: \"" << stats.testInfo.name << "\": " << fault << '\n';
    }
  }
};

}  // namespace

CATCH_REGISTER_LISTENER(LoggedErrorListener)

int main(int count, char** arguments) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(count, arguments);
  QStandardPaths::setTestModeEnabled(true);
  tweehanden::gui::applyTheme(application, tweehanden::gui::ThemeChoice::Light, 1.0);
  tweehanden::test::watchLoggedErrors();
  const int failed = Catch::Session().run(count, arguments);
  return failed != 0 ? failed : LoggedErrorListener::faultyTests;
}
