// SPDX-License-Identifier: EUPL-1.2
#include "postgres_server.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <vector>

namespace tweehanden::store::test {
namespace {

/// Where Debian puts them; the package's version is that of docs/DEPENDENCIES.md.
constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin";
/// PostgreSQL refuses to run as root; its package brings this user.
constexpr const char* kOwner = "postgres";

const passwd* ownerWhenRoot() {
  if (geteuid() != 0) return nullptr;
  const passwd* owner = getpwnam(kOwner);
  if (owner == nullptr) throw std::runtime_error("there is no user postgres");
  return owner;
}

[[noreturn]] void become(const passwd* owner, std::vector<std::string> words, const std::filesystem::path& log) {
  const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
  if (owner != nullptr && (setgroups(0, nullptr) != 0 || setgid(owner->pw_gid) != 0 || setuid(owner->pw_uid) != 0))
    _exit(126);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

bool run(const std::vector<std::string>& words, const std::filesystem::path& folder) {
  const passwd* owner = ownerWhenRoot();
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) != 0) _exit(125);
    become(owner, words, folder / "output");
  }
  int status = 0;
  return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

PostgresServer::PostgresServer() : m_programs(kPrograms) {
  if (!std::filesystem::exists(m_programs / "initdb")) throw std::runtime_error("PostgreSQL 15 is not installed");
  std::string pattern = "/tmp/tweehanden-pg-XXXXXX";  // short: a socket's path holds 107 bytes
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_folder = pattern;
  const std::filesystem::path data = m_folder / "data";
  if (const passwd* owner = ownerWhenRoot()) {
    if (chown(m_folder.c_str(), owner->pw_uid, owner->pw_gid) != 0)
      throw std::runtime_error("cannot hand over the folder");
  }
  const std::string settings = "-c listen_addresses= -c fsync=off -c unix_socket_directories=" + m_folder.string();
  if (!run({m_programs / "initdb", "-D", data, "-U", "tweehanden", "-A", "trust", "-E", "UTF8", "--locale=C",
            "--no-sync"},
           m_folder) ||
      !run({m_programs / "pg_ctl", "-D", data, "-w", "-l", m_folder / "server.log", "-o", settings, "start"},
           m_folder)) {
    std::filesystem::remove_all(m_folder);
    throw std::runtime_error("PostgreSQL does not start");
  }
}

PostgresServer::~PostgresServer() {
  static_cast<void>(run({m_programs / "pg_ctl", "-D", m_folder / "data", "-w", "-m", "immediate", "stop"}, m_folder));
  std::error_code ignored;
  std::filesystem::remove_all(m_folder, ignored);
}

std::string PostgresServer::connectText() const {
  return "host=" + m_folder.string() + " dbname=postgres user=tweehanden";
}

}  // namespace tweehanden::store::test
