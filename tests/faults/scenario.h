// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/store.h"
#include "support/clock.h"

/// What a user does to a store, in steps that each are acknowledged, and what the store must hold after each.
namespace tweehanden::faults {

struct Scenario {
  std::string name;
  /// Makes the closed store it starts from, in a folder that is not there yet.
  std::function<void(const std::filesystem::path& folder)> prepare;
  /// Each is one action that is acknowledged by its return. Opening the store comes before the first.
  std::vector<std::function<Status(store::Store&)>> steps;
};

/// The scenarios that are tried under every fault. A new kind of action (a backup, a rekey) is one more function that
/// returns a Scenario, named here.
[[nodiscard]] std::vector<Scenario> scenarios();
[[nodiscard]] Scenario visitScenario();
[[nodiscard]] Scenario correctionScenario();
[[nodiscard]] Scenario importScenario();
[[nodiscard]] Scenario migrationScenario();
/// Actions so large that the log is brought over into the database in between, and then begun anew.
[[nodiscard]] Scenario checkpointScenario();

/// Everything a store says of itself, and what verify() found wrong with it.
struct Seen {
  std::string state;    ///< every record, draft and hit
  long long lines = 0;  ///< of the audit trail
  std::vector<std::string> faults;
};
[[nodiscard]] Seen look(store::Store& store);

[[nodiscard]] Result<std::unique_ptr<store::Store>> openStore(const std::filesystem::path& folder);
/// Copies the files of a store, without what the engine makes anew.
void copyStore(const std::filesystem::path& from, const std::filesystem::path& to);
/// The clock of all scenarios; it stands still.
[[nodiscard]] const Clock& standingClock();

/// Whether all is to be tried (TWEEHANDEN_TORTURE=full), as tools/torture does.
[[nodiscard]] bool tryAll();
/// One line of the table that tools/torture prints: what was tried, how often, and what was lost.
void report(const std::string& what, const std::string& tried, std::size_t losses);

}  // namespace tweehanden::faults
