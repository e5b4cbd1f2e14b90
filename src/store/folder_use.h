// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "support/error.h"

namespace tweehanden::store {

enum class FolderUse { Shared, Alone };

/// Says to other programs that a store's folder is in use; ends with the object, also when the program is killed.
/// Everyone who has a store open shares it; who puts another store.db in its place has to be alone.
class FolderLock {
 public:
  /// StoreBusy when another program's use excludes this one. A file system without locks lets everyone in.
  [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder, FolderUse use);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;

 private:
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

}  // namespace tweehanden::store
