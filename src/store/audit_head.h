// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <mutex>
#include <string>

#include "store/connection.h"
#include "store/keyring.h"
#include "store/steady_file.h"

/// The end of what was acknowledged, kept beside the database. A log of the engine that was cut off or damaged loses
/// commits without a trace inside the database, whose own checks stay content: only what stands outside shows it.
namespace tweehanden::store {

struct AuditHead {
  long long lines = 0;   ///< of the audit trail
  std::string hash;      ///< of the last of them, hexadecimal; empty while there is none
  long long drafts = 0;  ///< how often work in hand was saved: such a commit has no line
};

/// What the database says of itself. Inside a transaction it holds for that transaction.
[[nodiscard]] AuditHead auditHeadOf(Connection& connection);
/// Counts a commit that has no audit line. Call it inside that commit's transaction.
void countDraft(Connection& connection);
/// Whether the database still has all that `head` was told of. More than that is right: the file may lag.
[[nodiscard]] bool stillHolds(Connection& connection, const AuditHead& head);

/// The file `audit.head`: two slots that are written in turn, so that a torn write leaves the other. Each is a line
/// count, that line's hash, the count of drafts and a BLAKE2b of these under a key derived from the store's. It is told
/// of commits that are on the disk already and is itself written without waiting: never ahead, sometimes behind.
class AuditHeadFile {
 public:
  enum class State { Whole, Missing, Damaged };

  /// Reads what is there; of two whole slots the one that is further.
  AuditHeadFile(std::filesystem::path file, const StoreKey& key);
  /// Puts the last head on the disk.
  ~AuditHeadFile();
  AuditHeadFile(const AuditHeadFile&) = delete;
  AuditHeadFile& operator=(const AuditHeadFile&) = delete;

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const AuditHead& newest() const { return m_newest; }
  /// Writes the file anew, on the disk when it returns. DiskFull, FileUnwritable.
  [[nodiscard]] Status start(const AuditHead& head);
  /// Takes over a later head; an earlier one is passed over. A failure is logged and is no more than lag.
  void note(const AuditHead& head);
  /// Waits until the disk has what was noted; for idle moments. Thread-safe.
  void sync();

 private:
  [[nodiscard]] std::string record(const AuditHead& head) const;
  [[nodiscard]] bool read(std::string_view bytes, AuditHead& head) const;
  void look();

  const std::filesystem::path m_path;
  SecureBytes m_key;
  State m_state = State::Missing;
  AuditHead m_newest;
  std::size_t m_nextSlot = 0;
  bool m_unsynced = false;
  std::mutex m_mutex;  ///< one thread writes, another may sync
  SteadyFile m_file;
};

}  // namespace tweehanden::store
