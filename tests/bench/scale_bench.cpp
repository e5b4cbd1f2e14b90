// SPDX-License-Identifier: EUPL-1.2
#include "bench/scale_bench.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

#include "bench/scale_world.h"

namespace tweehanden::bench {
namespace {

constexpr double kMostMegabytes = 200;

struct Part {
  const char* name;
  bool (*run)(long long families);
};

constexpr Part kParts[] = {{"opening", openingAtSize}, {"caseload", caseloadAtSize}, {"rows", rowsAtSize},
                           {"search", searchAtSize},   {"rescore", rescoreAtSize},   {"visits", visitsAtSize},
                           {"build", buildAtSize}};

/// In a child, so that its peak memory is its own.
bool inChild(const Part& part, long long families) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    bool reached = false;
    try {
      reached = part.run(families);
    } catch (const std::exception& error) {
      fmt::print("{}: {}\n", part.name, error.what());
    }
    std::fflush(stdout);
    _exit(reached ? 0 : 1);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (WIFSIGNALED(status)) fmt::print("{}: ended by signal {}\n", part.name, WTERMSIG(status));
  const bool small = report({fmt::format("{}: peak memory, both sides, MB", part.name),
                             static_cast<double>(usage.ru_maxrss) / 1024, kMostMegabytes, true, ""});
  return small && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

bool everythingAtSize(long long families, const std::string& only) {
  (void)scaleStore(families);
  fmt::print("\n{} families\n", families);
  bool reached = true;
  for (const Part& part : kParts) {
    if (std::string(part.name).find(only) != std::string::npos) reached = inChild(part, families) && reached;
  }
  return reached;
}

}  // namespace tweehanden::bench
