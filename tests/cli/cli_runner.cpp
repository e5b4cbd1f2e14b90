// SPDX-License-Identifier: EUPL-1.2
#include "cli_runner.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace tweehanden::cli::test {

CliRunner::CliRunner() { (void)file("zin", "paard batterij nietje\ntweede regel telt niet\n"); }

std::string CliRunner::file(const std::string& name, const std::string& text) const {
  tweehanden::test::writeFile(path(name), text);
  return path(name);
}

pid_t CliRunner::start(const std::vector<std::string>& arguments) {
  std::vector<std::string> texts{TWEEHANDEN_CLI};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& text : texts) argv.push_back(text.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, path("out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, path("err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);  // no terminal, wherever the tests are run
  pid_t process = -1;
  const int failed = posix_spawn(&process, TWEEHANDEN_CLI, &files, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  REQUIRE(failed == 0);
  return process;
}

Outcome CliRunner::wait(pid_t process) {
  int status = 0;
  REQUIRE(waitpid(process, &status, 0) == process);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), tweehanden::test::readFile(path("out")),
          tweehanden::test::readFile(path("err"))};
}

Outcome CliRunner::run(const std::vector<std::string>& arguments) { return wait(start(arguments)); }

Outcome CliRunner::with(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--passphrase-file", passphraseFile()});
  return run(arguments);
}

std::string CliRunner::done(const std::vector<std::string>& arguments) {
  const Outcome outcome = with(arguments);
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK(outcome.err.empty());
  return outcome.out;
}

nlohmann::json CliRunner::json(std::vector<std::string> arguments) {
  arguments.emplace_back("--json");
  return nlohmann::json::parse(done(arguments));
}

void CliRunner::create() { done({"create", store(), "--user", "s.devries", "--key-strength", "lowest"}); }

void CliRunner::importExamples() {
  done({"import", store(), example("jongen-van-elf.json"), example("niets-springt-eruit.json"),
        example("statushoudersgezin-met-tolk.json")});
}

std::string example(const std::string& name) {
  return tweehanden::test::sourceFile("resources/examples/" + name).string();
}

}  // namespace tweehanden::cli::test
