// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace tweehanden::faults {

/// What a disk has, after the power was lost, of the writes it was not yet told to keep.
enum class Unsynced {
  Lost,       ///< nothing, and files that were removed are back
  Beginning,  ///< the first half of them, the last one torn
  Scattered,  ///< some, in sectors, in no order
  Kept        ///< all: as after `kill -9`
};
[[nodiscard]] const char* name(Unsynced what);

/// A disk that can lose its power or be full, between the engine and the machine's files. While one stands it is where
/// every connection of this process writes (SQLite's default VFS); one at a time.
/// Every write, truncation, removal and sync is an event, numbered from 1 since watch().
class FaultDisk {
 public:
  FaultDisk();
  ~FaultDisk();
  FaultDisk(const FaultDisk&) = delete;
  FaultDisk& operator=(const FaultDisk&) = delete;

  /// Starts counting; what the files of the folder hold now is on the disk.
  void watch(const std::filesystem::path& folder);
  /// The power goes as that event comes: it and all that follow fail. 0: never.
  void losePowerAt(long long event);
  /// From that write on the disk is full; the first refused write gets half of its bytes on. 0: never.
  void fullFrom(long long write);
  void spaceIsBack() { fullFrom(0); }
  /// What `PRAGMA synchronous = …` becomes, as '0' for OFF or '1' for NORMAL. 0: stays as it is.
  void setSynchronous(char level) { m_synchronous = level; }
  /// Waiting for another program takes no time, though the engine counts it.
  void skipWaiting() { m_hurried = true; }
  /// Ends counting. With `what`, the watched files become what the disk would have.
  void unwatch();
  void powerReturns(Unsynced what, unsigned seed);

  [[nodiscard]] long long events() const { return m_events; }
  [[nodiscard]] long long writes() const { return m_writes; }
  /// The numbers of the events that were syncs.
  [[nodiscard]] const std::vector<long long>& syncs() const { return m_syncs; }

  struct Engine;  ///< what the engine calls
 private:
  enum class Kind { Write, Truncate };
  struct Pending {
    Kind kind = Kind::Write;
    std::size_t at = 0;
    std::string bytes;
  };
  struct Image {
    std::string durable;
    bool there = false;    ///< on the disk under its name
    bool removed = false;  ///< removed, but its folder not yet synced
    std::vector<Pending> pending;
  };

  /// Counts an event; false when there is no power (any more).
  bool happens(bool sync = false);
  bool room();
  void wrote(const std::string& path, std::size_t at, std::string bytes);
  void truncated(const std::string& path, std::size_t size);
  void synced(const std::string& path);
  void removed(const std::string& path, bool folderSynced);
  void created(const std::string& path);
  [[nodiscard]] bool watched(const std::string& path) const;
  static void apply(const Pending& pending, std::string& content);
  static std::string afterwards(const Image& image, Unsynced what, std::mt19937& random);

  std::unique_ptr<Engine> m_engine;
  std::mutex m_mutex;
  std::string m_folder;
  std::map<std::string, Image> m_files;
  std::vector<long long> m_syncs;
  long long m_events = 0;
  long long m_writes = 0;
  long long m_cutAt = 0;
  long long m_fullFrom = 0;
  std::atomic<bool> m_dead = false;
  char m_synchronous = 0;
  bool m_hurried = false;
};

}  // namespace tweehanden::faults
