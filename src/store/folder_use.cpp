// SPDX-License-Identifier: EUPL-1.2
#include "store/folder_use.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tweehanden::store {

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder, FolderUse use) {
  FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.m_descriptor < 0) return fail(ErrorCode::FileUnreadable, "folder lock");
  const int wanted = use == FolderUse::Shared ? LOCK_SH : LOCK_EX;
  if (::flock(lock.m_descriptor, wanted | LOCK_NB) != 0 && errno == EWOULDBLOCK) return fail(ErrorCode::StoreBusy);
  return lock;
}

FolderLock::~FolderLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

}  // namespace tweehanden::store
