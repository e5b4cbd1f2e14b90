// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "support/files.h"

namespace tweehanden::cli::test {

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

/// The real program as a process of its own, without a terminal, in a fresh directory with a passphrase file.
class CliRunner {
 public:
  CliRunner();
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments);
  /// With --passphrase-file behind it.
  [[nodiscard]] Outcome with(std::vector<std::string> arguments);
  /// As with(), required to end well; what it printed.
  std::string done(const std::vector<std::string>& arguments);
  /// As done() with --json.
  [[nodiscard]] nlohmann::json json(std::vector<std::string> arguments);
  /// Makes `store()` with user s.devries and the cheapest key.
  void create();
  void importExamples();

  [[nodiscard]] std::string store() const { return path("proef.tweehanden"); }
  [[nodiscard]] std::string path(const std::string& name) const { return (m_temporary / name).string(); }
  [[nodiscard]] std::string file(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::string passphraseFile() const { return path("zin"); }

  /// Starts it and lets it run.
  [[nodiscard]] pid_t start(const std::vector<std::string>& arguments);
  [[nodiscard]] Outcome wait(pid_t process);

 private:
  tweehanden::test::TemporaryDirectory m_temporary;
};

[[nodiscard]] std::string example(const std::string& name);

}  // namespace tweehanden::cli::test
