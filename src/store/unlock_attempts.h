// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "support/clock.h"
#include "support/error.h"

namespace tweehanden::store {

/// Makes guessing at the program slow: after three wrong passphrases in a row every further try has to wait, 2 seconds
/// at first and twice as long each time, 5 minutes at most. Kept in a file of its own beside the keyring, so that
/// starting the program again does not help; whoever has the files themselves meets Argon2id instead.
class UnlockAttempts {
 public:
  UnlockAttempts(std::filesystem::path folder, const Clock& clock);

  /// TooManyAttempts while it has to wait.
  [[nodiscard]] Status mayTry() const;
  void failed();
  void succeeded();
  /// Wrong passphrases since the last right one.
  [[nodiscard]] int failures() const { return m_failures; }

 private:
  const std::filesystem::path m_file;
  const Clock& m_clock;
  int m_failures = 0;
  Timestamp m_last;
};

}  // namespace tweehanden::store
