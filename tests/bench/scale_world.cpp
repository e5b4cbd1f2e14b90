// SPDX-License-Identifier: EUPL-1.2
#include "bench/scale_world.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "app/demo.h"

namespace tweehanden::bench {
namespace {

namespace fs = std::filesystem;

fs::path cacheFolder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  const fs::path base = cache != nullptr && *cache != 0 ? fs::path(cache)
                        : home != nullptr               ? fs::path(home) / ".cache"
                                                        : fs::temp_directory_path();
  return base / "tweehanden-bench";
}

double middle(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

store::Credentials scaleCredentials() { return {"mvisser", Secret("zeven groene fietsen")}; }

const Clock& scaleClock() {
  static const SystemClock clock;
  return clock;
}

fs::path scaleStore(long long families) {
  const fs::path folder = cacheFolder() / (std::to_string(families) + ".tweehanden");
  if (fs::exists(folder / "keyring.json")) return folder;
  fs::create_directories(folder.parent_path());
  fs::path unfinished = folder;
  unfinished += ".unfinished";
  fs::remove_all(unfinished);
  {
    app::SessionOptions options;
    options.keyStrength = app::KeyStrength::Lowest;
    options.demo = true;
    auto credentials = scaleCredentials();
    auto session =
        app::Session::create(unfinished, credentials.user, std::move(credentials.passphrase), scaleClock(), options);
    if (!session) throw std::runtime_error("cannot make a store");
    fmt::print("making {} families in {}\n", families, folder.string());
    std::fflush(stdout);
    if (!app::makeDemo(**session, families, 1)) throw std::runtime_error("cannot fill a store");
  }
  fs::rename(unfinished, folder);
  return folder;
}

std::unique_ptr<app::Session> openScaleStore(const fs::path& folder) {
  auto credentials = scaleCredentials();
  auto session = app::Session::open(folder, credentials.user, std::move(credentials.passphrase), scaleClock());
  if (!session) throw std::runtime_error("cannot open a store");
  return std::move(*session);
}

StoreCopy::StoreCopy(const fs::path& folder) {
  std::string pattern = (cacheFolder() / "copy-XXXXXX").string();
  fs::create_directories(cacheFolder());
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_parent = pattern;
  fs::copy(folder, this->folder(), fs::copy_options::recursive);
}

StoreCopy::~StoreCopy() {
  std::error_code ignored;
  fs::remove_all(m_parent, ignored);
}

double Turns::oursMedian() const { return middle(ours); }
double Turns::bareMedian() const { return middle(bare); }
double Turns::oursBest() const { return *std::ranges::min_element(ours); }
double Turns::bareBest() const { return *std::ranges::min_element(bare); }

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Turns inTurns(int rounds, const std::function<void()>& ours, const std::function<void()>& bare) {
  Turns turns;
  ours();  // what is read for the first time weighs on neither
  bare();
  for (int i = 0; i < rounds; ++i) {
    // Who goes first alternates as well.
    if (i % 2 == 0) turns.ours.push_back(seconds(ours));
    turns.bare.push_back(seconds(bare));
    if (i % 2 != 0) turns.ours.push_back(seconds(ours));
  }
  return turns;
}

bool report(const Line& line) {
  const bool reached = line.atMost ? line.value <= line.limit : line.value >= line.limit;
  fmt::print("{:<58} {:>7.2f}  ({} {:.3g}: {})   {}\n", line.name, line.value, line.atMost ? "at most" : "at least",
             line.limit, reached ? "reached" : "MISSED", line.figures);
  std::fflush(stdout);
  return reached;
}

}  // namespace tweehanden::bench
