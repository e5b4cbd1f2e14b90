// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>

#include "support/error.h"

/// What may be done where a store stands.
namespace tweehanden::store {

/// Whether this user may write the folder and the engine's files in it: not on a read-only medium, nor without rights.
[[nodiscard]] bool mayWriteStore(const std::filesystem::path& folder);

/// Whether the disk still has the little that an open store needs before anything is written. Below that the engine's
/// mapped index of the log could not be filled, and the program would end there.
[[nodiscard]] bool hasRoomToOpen(const std::filesystem::path& folder);

/// Whether the engine can take a path to this folder: its limit is 512 bytes, less than that of the machine.
[[nodiscard]] bool pathFits(const std::filesystem::path& folder);

/// The files of a store, encrypted as they are, in a folder of mode 0700 among the machine's temporary files. Goes,
/// with all that is in it, when it is no longer needed.
class PrivateCopy {
 public:
  /// StoreBusy when another program keeps changing the files, DiskFull, FileUnreadable, FileUnwritable.
  [[nodiscard]] static Result<std::unique_ptr<PrivateCopy>> of(const std::filesystem::path& folder);
  ~PrivateCopy();
  PrivateCopy(const PrivateCopy&) = delete;
  PrivateCopy& operator=(const PrivateCopy&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

 private:
  explicit PrivateCopy(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  [[nodiscard]] Status fill(const std::filesystem::path& from) const;
  const std::filesystem::path m_folder;
};

}  // namespace tweehanden::store
