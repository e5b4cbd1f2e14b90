// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace tweehanden::test {

/// Announces that the running test makes the program log `count` errors. An error that is logged without having been
/// announced fails the test, and so does an announced one that is not logged.
void expectLoggedError(int count = 1);

/// What main() needs: watches spdlog's default logger, and judges what was logged since the last judgement.
void watchLoggedErrors();
/// The errors at fault, as sentences; empty when all is as announced. Starts afresh for the next test.
[[nodiscard]] std::vector<std::string> judgeLoggedErrors();

}  // namespace tweehanden::test
