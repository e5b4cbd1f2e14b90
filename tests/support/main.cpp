// SPDX-License-Identifier: EUPL-1.2
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "support/logged_errors.h"

namespace {

/// Catch has no way to fail a test that has ended, so the faults are counted here and decide the exit code.
int faultyTests = 0;

struct LoggedErrorListener : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    const auto faults = tweehanden::test::judgeLoggedErrors();
    if (faults.empty()) return;
    ++faultyTests;
    for (const auto& fault : faults) Catch::cerr() << "FAILED: \"" << stats.testInfo.name << "\": " << fault << '\n';
  }
};

}  // namespace

CATCH_REGISTER_LISTENER(LoggedErrorListener)

int main(int count, char** arguments) {
  tweehanden::test::watchLoggedErrors();
  const int failed = Catch::Session().run(count, arguments);
  return failed != 0 ? failed : faultyTests;
}
