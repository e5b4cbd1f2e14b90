// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fault_disk.h"
#include "scenario.h"
#include "support/files.h"

namespace tweehanden::faults {

/// A scenario with the store it starts from, and what is seen after each step when nothing fails.
class Course {
 public:
  explicit Course(Scenario scenario);

  [[nodiscard]] const std::string& name() const { return m_scenario.name; }
  [[nodiscard]] const std::vector<std::function<Status(store::Store&)>>& steps() const { return m_scenario.steps; }
  /// The folder that is tried on.
  [[nodiscard]] std::filesystem::path trial() const { return m_temporary / "trial.tweehanden"; }
  /// Puts the start back.
  void reset() const { copyStore(start(), trial()); }

  /// Runs it once with the power going at that event (0: not); how many steps were acknowledged.
  [[nodiscard]] std::size_t run(FaultDisk& disk, long long cutAt) const;
  /// What is wrong with the store after the power came back.
  [[nodiscard]] std::vector<std::string> afterwards(FaultDisk& disk, Unsynced what, unsigned seed,
                                                    std::size_t acknowledged) const;
  /// What is wrong with an open store that must be as it was after so many steps; `orOneMore`: that step may have been
  /// committed just before it could be acknowledged.
  [[nodiscard]] std::vector<std::string> wrongWith(store::Store& store, std::size_t steps, bool orOneMore) const;

 private:
  [[nodiscard]] std::filesystem::path start() const { return m_temporary / "start.tweehanden"; }
  void remember(store::Store& store);

  tweehanden::test::TemporaryDirectory m_temporary;
  Scenario m_scenario;
  std::vector<Seen> m_seen;
};

}  // namespace tweehanden::faults
